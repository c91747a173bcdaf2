package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.journal.Erasure;
import onewindow.journal.SqliteLedger;
import onewindow.live.Verification;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews of visits, what follows bad ones, and who sees what of them. */
class VisitReviewsTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 12 days
            hours: 09:00-17:00
            demand: {rate: 10 per hour}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {exponential: 6 min}
            windows: [{key: all, count: 2}]
            """;

    @TempDir
    Path folder;

    private String file;
    private Guard guard;
    private String clerk;
    private String manager;

    @BeforeEach
    void writeHall() throws Exception {
        file = Files.writeString(folder.resolve("hall.yaml"), HALL).toString();
        PasswordFile passwords = PasswordFile.empty();
        passwords.put("li", Role.CLERK, "a long password", 1_000);
        passwords.put("wang", Role.MANAGER, "another password", 1_000);
        guard = Guard.of(Access.byPasswords(passwords));
    }

    private ServiceFixture start() throws Exception {
        ServiceFixture service = ServiceFixture.startByCommands(file, folder, guard);
        clerk = signedIn(service, "li", "a long password");
        manager = signedIn(service, "wang", "another password");
        return service;
    }

    private static String signedIn(ServiceFixture service, String name, String password) throws Exception {
        String body = "{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}";
        return "Bearer "
                + json(service.post("/api/sign-in", body)).path("token").asText();
    }

    private static HttpResponse<String> at(ServiceFixture service, String who, String time, String path, String body)
            throws Exception {
        String address = path.startsWith("/") ? path : "/api/halls/1/" + path;
        return who.isEmpty()
                ? service.post(address, body, CommandTime.HEADER, time)
                : service.post(address, body, CommandTime.HEADER, time, "Authorization", who);
    }

    private static HttpResponse<String> get(ServiceFixture service, String who, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri("/api/halls/1/" + path));
        return service.send(who.isEmpty() ? request : request.header("Authorization", who));
    }

    private static JsonNode done(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return json(response);
    }

    /** Somebody takes a ticket and is served; returns the link. */
    private String served(ServiceFixture service, String day, int number) throws Exception {
        JsonNode taken = done(at(service, "", day + " 09:00", "tickets", "{\"matter\": \"civil\"}"));
        assertThat(taken.path("number").asInt()).isEqualTo(number);
        if (number == 1) {
            done(at(service, clerk, day + " 09:00", "windows/1/open", ""));
        }
        done(at(service, clerk, day + " 09:00", "windows/1/call-next", ""));
        done(at(service, clerk, day + " 09:00", "tickets/" + number + "/start", ""));
        done(at(service, clerk, day + " 09:00", "tickets/" + number + "/finish", ""));
        return taken.path("link").asText();
    }

    @Test
    void aVisitIsReviewedOnceAndOnlyAfterItWasServed() throws Exception {
        try (ServiceFixture service = start()) {
            JsonNode taken = done(at(service, "", "1 09:00", "tickets", "{\"matter\": \"tax\"}"));
            String link = taken.path("link").asText();
            HttpResponse<String> early = at(service, "", "1 09:01", link + "/review", "{\"level\": 5}");
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(json(early).path("type").asText()).isEqualTo("/problems/not-handled");
            assertThat(json(early).path("state").asText()).isEqualTo("waiting");
            done(at(service, clerk, "1 09:02", "windows/1/open", ""));
            done(at(service, clerk, "1 09:02", "windows/1/call-next", ""));
            done(at(service, clerk, "1 09:02", "tickets/1/start", ""));
            done(at(service, clerk, "1 09:05", "tickets/1/finish", ""));
            assertThat(json(service.get(link)).path("reviewable").asBoolean()).isTrue();
            done(at(service, "", "1 09:06", link + "/review", "{\"level\": 4, \"text\": \" 很快 \"}"));
            assertThat(json(service.get(link)).has("reviewable")).isFalse();
            HttpResponse<String> twice = at(service, "", "1 09:07", link + "/review", "{\"level\": 1}");
            assertThat(json(twice).path("type").asText()).isEqualTo("/problems/reviewed");

            JsonNode figures = done(get(service, clerk, "reviews"));
            assertThat(figures.path("visits").path("today").toString())
                    .isEqualTo("{\"handled\":1,\"reviews\":1,\"given\":[0,0,0,1,0],\"byDefault\":[0,0,0,0,0],"
                            + "\"goodRate\":1.0,\"activeRate\":1.0,\"activeGoodRate\":1.0,\"noReviewRate\":0.0}");
            assertThat(figures.has("said")).isFalse();
            assertThat(done(get(service, manager, "reviews")).path("said").toString())
                    .isEqualTo("[{\"level\":4,\"department\":\"tax\",\"text\":\"很快\"}]");
            assertThat(done(get(service, manager, "duties")).path("duties")).isEmpty();
        }
        verified();
    }

    @Test
    void aBadReviewIsFollowedUpByTheManagerAndCounted() throws Exception {
        try (ServiceFixture service = start()) {
            served(service, "1", 1);
            String link = served(service, "1", 2);
            done(at(service, "", "1 10:00", link + "/review", "{\"level\": 1, \"text\": \"让我跑了三趟\"}"));
            JsonNode owed = done(get(service, manager, "duties"));
            assertThat(owed.path("open").asInt()).isEqualTo(2);
            assertThat(owed.path("duties").get(0).toString())
                    .isEqualTo("{\"duty\":1,\"kind\":\"contact\",\"state\":\"open\",\"review\":{\"ticket\":2,"
                            + "\"day\":\"1\",\"level\":1,\"department\":\"civil\",\"text\":\"让我跑了三趟\"},"
                            + "\"owed\":\"1 10:00:00\",\"complex\":false,\"late\":false,\"daysLeft\":1}");
            assertThat(json(at(service, manager, "1 11:00", "duties/1/done", "{\"complex\": 1}"))
                            .path("detail")
                            .asText())
                    .isEqualTo("complex: 1 is not true or false; note: is missing; it says what was done");
            done(at(service, manager, "2 11:00", "duties/1/done", "{\"note\": \"已联系\", \"complex\": true}"));
        }
        try (ServiceFixture service = start()) {
            // Three working days for what is complex: from the first to the fourth day.
            JsonNode rectification = done(get(service, manager, "duties/2"));
            assertThat(rectification.path("complex").asBoolean()).isTrue();
            assertThat(rectification.path("daysLeft").asInt()).isEqualTo(2);
            assertThat(json(at(service, manager, "5 10:00", "duties/2/done", "{\"note\": \"x\", \"complex\": true}"))
                            .path("detail")
                            .asText())
                    .isEqualTo("complex: it is said with the contact, for the rectification that follows");
            JsonNode late = done(at(service, manager, "5 10:00", "duties/2/done", "{\"note\": \"已整改\"}"));
            assertThat(late.path("late").asBoolean()).isTrue();
            assertThat(late.path("note").asText()).isEqualTo("已整改");
            HttpResponse<String> twice = at(service, manager, "5 10:01", "duties/2/done", "{\"note\": \"x\"}");
            assertThat(twice.statusCode()).isEqualTo(409);
            assertThat(json(twice).path("state").asText()).isEqualTo("done");
            JsonNode all = done(get(service, manager, "duties"));
            assertThat(all.path("duties").get(0).path("kind").asText()).isEqualTo("second-call-back");
            done(at(service, manager, "10 16:00", "duties/3/done", "{\"note\": \"满意\"}"));
            JsonNode over = done(get(service, manager, "duties?state=done"));
            assertThat(over.path("open").asInt()).isZero();
            assertThat(over.path("doneInTime").asInt()).isEqualTo(2);
            assertThat(over.path("doneLate").asInt()).isEqualTo(1);
            assertThat(over.path("duties")).hasSize(3);
            JsonNode rates = done(get(service, clerk, "reviews")).path("visits").path("all");
            assertThat(rates.path("goodRate").asDouble()).isZero();
            assertThat(rates.path("activeRate").asDouble()).isEqualTo(0.5);
            assertThat(rates.path("noReviewRate").asDouble()).isEqualTo(0.5);
        }
        verified();
    }

    @Test
    void whatIsOverdueIsCounted() throws Exception {
        try (ServiceFixture service = start()) {
            String link = served(service, "1", 1);
            done(at(service, "", "1 10:00", link + "/review", "{\"level\": 2}"));
            done(at(service, "", "3 09:00", "tickets", "{\"matter\": \"tax\"}"));
            JsonNode owed = done(get(service, manager, "duties"));
            assertThat(owed.path("overdue").asInt()).isEqualTo(1);
            assertThat(owed.path("duties").findValuesAsText("late")).containsExactly("true", "false");
        }
    }

    @Test
    void nobodyButAManagerSeesWhoseReviewItWas() throws Exception {
        try (ServiceFixture service = start()) {
            String link = served(service, "1", 1);
            done(at(service, "", "1 10:00", link + "/review", "{\"level\": 1, \"text\": \"慢\"}"));
            assertThat(get(service, "", "reviews").statusCode()).isEqualTo(401);
            assertThat(get(service, "", "duties").statusCode()).isEqualTo(401);
            for (String path : List.of("duties", "duties/1", "duties?state=done", "appointments/banned")) {
                assertThat(get(service, clerk, path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(at(service, clerk, "1 10:01", "duties/1/done", "{\"note\": \"x\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(at(service, clerk, "1 10:01", "commands/set-staffing", "{\"group\": \"all\", \"windows\": 2}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(at(service, "", "1 10:01", "commands/set-staffing", "{}").statusCode())
                    .isEqualTo(401);
            assertThat(at(service, manager, "1 10:01", "commands/set-staffing", "{\"group\": \"all\", \"windows\": 2}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(done(get(service, manager, "history")).toString())
                    .contains("\"command\":\"review-visit\",\"arguments\":{\"number\":1,\"level\":1,");
            assertThat(done(get(service, clerk, "history")).toString())
                    .contains("\"command\":\"review-visit\",\"arguments\":{}");
            String seen = get(service, clerk, "reviews").body()
                    + get(service, clerk, "history").body()
                    + get(service, clerk, "tickets/1").body()
                    + get(service, clerk, "tickets").body();
            assertThat(seen).doesNotContain("慢").doesNotContain("\"level\"").doesNotContain("reviewable");
        }
        try (SqliteLedger ledger = SqliteLedger.openExisting(folder.resolve("hall.ledger"))) {
            assertThat(ledger.erase(new Erasure.Everybody(), 0, true)).isEqualTo(1);
        }
        assertThat(new String(Files.readAllBytes(folder.resolve("hall.ledger")), StandardCharsets.UTF_8))
                .doesNotContain("慢");
        try (ServiceFixture service = start()) {
            JsonNode duty = done(get(service, manager, "duties/1"));
            assertThat(duty.path("review").has("text")).isFalse();
            assertThat(duty.path("review").path("level").asInt()).isEqualTo(1);
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
