package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.journal.SqliteLedger;
import onewindow.live.Verification;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several matters in one visit, and windows that pause, over HTTP by the commands' own time. */
class SeveralMattersTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2 days
            hours: 09:00-17:00
            demand: {rate: 10 per hour}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 40 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 30 %}
              - {key: land, name: {zh: 不动产, en: Real estate}, share: 30 %}
            service: {exponential: 6 min}
            windows: [{key: front, serves: [civil, tax], count: 2}, {key: land, serves: [land], count: 1}]
            """;

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = Files.writeString(folder.resolve("hall.yaml"), HALL).toString();
    }

    private static HttpResponse<String> at(ServiceFixture service, String time, String path, String body)
            throws Exception {
        return service.post(
                "/api/halls/1/" + path,
                body,
                "Authorization",
                "Bearer " + ServiceFixture.TOKEN,
                CommandTime.HEADER,
                "1 " + time);
    }

    private static JsonNode done(ServiceFixture service, String time, String path, String body) throws Exception {
        HttpResponse<String> response = at(service, time, path, body);
        assertThat(response.statusCode()).as(path + ": " + response.body()).isBetween(200, 201);
        return json(response);
    }

    private static List<String> mattersOf(JsonNode ticket) {
        List<String> words = new java.util.ArrayList<>();
        ticket.path("matters")
                .forEach(each -> words.add(each.path("matter").asText() + " "
                        + each.path("state").asText()
                        + (each.has("outcome") ? " " + each.path("outcome").asText() : "")));
        return words;
    }

    @Test
    void aPersonIsServedForTheListAtTheSameWindowAndThenAtTheNext() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            JsonNode taken = done(service, "09:00", "tickets", "{\"matters\": [\"civil\", \"land\", \"tax\"]}");
            assertThat(mattersOf(taken)).containsExactly("civil open", "land open", "tax open");
            done(service, "09:00", "windows/1/open", "");
            done(service, "09:00", "windows/3/open", "");
            done(service, "09:04", "windows/1/call-next", "");
            done(service, "09:05", "tickets/1/start", "");

            JsonNode next =
                    done(service, "09:10", "tickets/1/finish", "{\"done\": [\"civil\"], \"outcome\": \"received\"}");
            assertThat(next.path("state").asText()).isEqualTo("serving");
            assertThat(next.path("matter").asText()).isEqualTo("tax");
            assertThat(next.path("window").asText()).isEqualTo("front-1");

            JsonNode onward = done(service, "09:20", "tickets/1/finish", "{\"add\": [\"civil\"]}");
            // What was added is served here too, and comes before another line.
            assertThat(onward.path("matter").asText()).isEqualTo("civil");
            JsonNode waiting = done(service, "09:25", "tickets/1/finish", "{\"outcome\": \"incomplete\"}");
            assertThat(waiting.path("state").asText()).isEqualTo("waiting");
            assertThat(waiting.path("matter").asText()).isEqualTo("land");
            done(service, "09:31", "windows/3/call-next", "");
            done(service, "09:32", "tickets/1/start", "");
            JsonNode over = done(service, "09:40", "tickets/1/finish", "");

            assertThat(over.path("end").asText()).isEqualTo("served");
            // Four minutes in the first line and six in the second.
            assertThat(over.path("waitedSeconds").asDouble()).isEqualTo(600);
            assertThat(mattersOf(over))
                    .containsExactly("civil done received", "land done done", "tax done done", "civil done incomplete");
            assertThat(mattersOf(json(service.get("/api/halls/1/tickets/1"))))
                    .containsExactly("civil done", "land done", "tax done", "civil done");
        }
        verified();
    }

    @Test
    void whoLeavesEarlyLeavesTheRestUndone() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            done(service, "09:00", "tickets", "{\"matters\": [\"civil\", \"land\"]}");
            done(service, "09:00", "windows/1/open", "");
            done(service, "09:01", "windows/1/call-next", "");
            done(service, "09:01", "tickets/1/start", "");
        }
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            // The list is there after a restart.
            JsonNode over = done(service, "09:05", "tickets/1/finish", "{\"leaves\": true, \"outcome\": \"advised\"}");
            assertThat(over.path("end").asText()).isEqualTo("served");
            assertThat(mattersOf(over)).containsExactly("civil done advised", "land done left");
        }
        verified();
    }

    @Test
    void whatIsNotOnTheListOrCannotBeServedIsRefusedAsAWhole() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            assertThat(json(at(service, "09:00", "tickets", "{\"matters\": [\"civil\", \"civl\", \"civil\"]}"))
                            .path("detail")
                            .asText())
                    .isEqualTo("matters: \"civl\" is not one of civil, tax, land; matters: \"civil\" is there twice");
            assertThat(json(at(service, "09:00", "tickets", "{\"matter\": \"civil\", \"matters\": [\"tax\"]}"))
                            .path("detail")
                            .asText())
                    .isEqualTo("matters: is there beside matter; one of them says for which matters the ticket is");
            done(service, "09:00", "tickets", "{\"matters\": [\"civil\", \"land\"]}");
            HttpResponse<String> early = at(service, "09:01", "tickets/1/finish", "");
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(json(early).path("type").asText()).isEqualTo("/problems/not-serving");
            done(service, "09:01", "windows/1/open", "");
            done(service, "09:01", "windows/1/call-next", "");
            done(service, "09:01", "tickets/1/start", "");

            HttpResponse<String> wrong =
                    at(service, "09:05", "tickets/1/finish", "{\"done\": [\"tax\"], \"add\": [\"land\"]}");
            assertThat(wrong.statusCode()).isEqualTo(409);
            assertThat(json(wrong).path("type").asText()).isEqualTo("/problems/listed");
            assertThat(json(wrong).path("state").asText()).isEqualTo("serving");
            assertThat(json(wrong).path("allowed").toString())
                    .isEqualTo("[\"hold\",\"transfer\",\"finish\",\"add-matter\"]");
            HttpResponse<String> unlisted = at(service, "09:05", "tickets/1/finish", "{\"done\": [\"tax\"]}");
            assertThat(json(unlisted).path("detail").asText())
                    .isEqualTo("ticket 1: the matter is not among the open ones of the ticket");
            assertThat(json(at(service, "09:05", "tickets/1/finish", "{\"outcome\": \"well\"}"))
                            .path("detail")
                            .asText())
                    .isEqualTo("outcome: 'well' is not one of done, received, incomplete, advised, not-done");
            assertThat(mattersOf(json(service.get("/api/halls/1/tickets/1"))))
                    .containsExactly("civil open", "land open");
        }
        verified();
    }

    @Test
    void whoIsPassedOnAndComesBackGoesThroughTheListAfterwards() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            done(service, "09:00", "tickets", "{\"matters\": [\"civil\", \"tax\"]}");
            done(service, "09:00", "windows/1/open", "");
            done(service, "09:00", "windows/3/open", "");
            done(service, "09:01", "windows/1/call-next", "");
            done(service, "09:01", "tickets/1/start", "");
            JsonNode sent = done(service, "09:05", "tickets/1/transfer", "{\"matter\": \"land\", \"comesBack\": true}");
            assertThat(mattersOf(sent)).containsExactly("civil open", "tax open", "land open");
            done(service, "09:06", "windows/3/call-next", "");
            done(service, "09:06", "tickets/1/start", "");
            HttpResponse<String> leaves = at(service, "09:07", "tickets/1/finish", "{\"leaves\": true}");
            assertThat(json(leaves).path("type").asText()).isEqualTo("/problems/expected-back");
            JsonNode back = done(service, "09:08", "tickets/1/finish", "");
            assertThat(back.path("matter").asText()).isEqualTo("civil");
            assertThat(back.path("state").asText()).isEqualTo("waiting");
            done(service, "09:09", "windows/1/call-next", "");
            done(service, "09:09", "tickets/1/start", "");
            JsonNode passed = done(service, "09:10", "tickets/1/transfer", "{\"matter\": \"land\"}");
            assertThat(mattersOf(passed))
                    .containsExactly("civil done passed-on", "tax open", "land done done", "land open");
        }
        verified();
    }

    @Test
    void aPauseHasAReasonAndAnEnd() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            done(service, "09:00", "windows/1/open", "");
            HttpResponse<String> none = at(service, "09:01", "windows/1/resume", "");
            assertThat(json(none).path("type").asText()).isEqualTo("/problems/not-paused");
            assertThat(json(none).path("allowed").toString()).isEqualTo("[\"call-next\",\"call\",\"pause\",\"close\"]");
            assertThat(json(at(service, "09:01", "windows/1/pause", "{\"reason\": \"tea\"}"))
                            .path("detail")
                            .asText())
                    .isEqualTo("reason: 'tea' is not one of break, lunch, training, paperwork, meeting, other");

            JsonNode paused = done(service, "10:00", "windows/1/pause", "{\"reason\": \"training\"}");
            assertThat(paused.path("state").asText()).isEqualTo("paused");
            assertThat(paused.path("pause").path("reason").asText()).isEqualTo("training");
            HttpResponse<String> calls = at(service, "10:05", "windows/1/call-next", "");
            assertThat(calls.statusCode()).isEqualTo(409);
            assertThat(json(calls).path("state").asText()).isEqualTo("paused");
            assertThat(json(calls).path("allowed").toString()).isEqualTo("[\"resume\",\"open\",\"close\"]");
        }
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            JsonNode open = done(service, "10:20", "windows/1/resume", "");
            assertThat(open.path("state").asText()).isEqualTo("open");
            assertThat(open.has("pause")).isFalse();
            done(service, "11:00", "windows/1/pause", "{\"reason\": \"break\"}");
            assertThat(done(service, "11:10", "windows/1/close", "")
                            .path("state")
                            .asText())
                    .isEqualTo("closed");
            assertThat(json(service.get("/api/halls/1")).path("pauses").toString())
                    .isEqualTo("[{\"reason\":\"break\",\"count\":1,\"seconds\":600.0},"
                            + "{\"reason\":\"training\",\"count\":1,\"seconds\":1200.0}]");
        }
        verified();
    }

    /** The ledger gives the same once more. */
    private void verified() throws Exception {
        Scenario scenario =
                new ScenarioReader().read(file, List.of()).scenario().orElseThrow();
        try (SqliteLedger ledger = SqliteLedger.read(folder.resolve("hall.ledger"))) {
            assertThat(Verification.of(scenario, ledger).commands()).isPositive();
        }
    }
}
