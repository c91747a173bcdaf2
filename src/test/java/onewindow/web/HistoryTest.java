package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The past of a hall over HTTP: its commands in words, and the hall as it was. */
class HistoryTest {

    private static final String HALL = "/api/halls/1";

    @TempDir
    Path folder;

    private ServiceFixture service;

    @BeforeEach
    void start() throws Exception {
        service = ServiceFixture.startByCommands(SmallHall.in(folder), folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> asked(String path) throws Exception {
        return service.send(HttpRequest.newBuilder(service.uri(HALL + path))
                .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                .GET());
    }

    private JsonNode read(String path) throws Exception {
        HttpResponse<String> answer = asked(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private void work(String path, String time) throws Exception {
        HttpResponse<String> answer = service.post(
                HALL + path, "", "Authorization", "Bearer " + ServiceFixture.TOKEN, CommandTime.HEADER, time);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private void take(String time) throws Exception {
        HttpResponse<String> answer =
                service.post(HALL + "/tickets", "{\"matter\": \"civil\", \"name\": \"欧阳询\"}", CommandTime.HEADER, time);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Two days: two tickets, of which one is served, and one on the day after. */
    private void twoDays() throws Exception {
        take("1 09:00");
        take("1 09:01");
        work("/windows/2/open", "1 09:02");
        work("/windows/2/call-next", "1 09:03");
        work("/tickets/1/start", "1 09:04");
        work("/tickets/1/finish", "1 09:10");
        take("2 10:00");
    }

    private static JsonNode withoutTime(JsonNode snapshot) {
        ObjectNode copy = snapshot.deepCopy();
        ((ObjectNode) copy.path("hall")).remove("time");
        return copy;
    }

    @Test
    void theHallIsShownAsItsEventStreamShowedIt() throws Exception {
        List<String> steps = List.of("/windows/2/open", "/windows/2/call-next", "/tickets/1/start", "/tickets/1/hold");
        List<StreamFixture.Message> snapshots = new ArrayList<>();
        take("1 09:00");
        take("1 09:01");
        for (String step : steps) {
            work(step, "1 09:05");
            try (StreamFixture stream = StreamFixture.read(service, HALL + "/events")) {
                snapshots.add(stream.next());
            }
        }
        for (int i = snapshots.size() - 1; i >= 0; i--) {
            JsonNode then = snapshots.get(i).json();
            HttpResponse<String> past = asked("/at/" + snapshots.get(i).id());

            assertThat(withoutTime(json(past))).isEqualTo(withoutTime(then));
            assertThat(past.headers().firstValue("ETag"))
                    .contains("\"" + snapshots.get(i).id() + "\"");
        }
        assertThat(read("/at/6").path("held").toString()).isEqualTo("[]");
        assertThat(read("/at/7").path("held").toString()).isEqualTo("[1]");
    }

    @Test
    void aTimeIsThatOfTheLastCommandUpToThen() throws Exception {
        twoDays();
        assertThat(read("/at?time=1%2009:03:59.999")
                        .path("hall")
                        .path("sequence")
                        .asInt())
                .isEqualTo(5);
        assertThat(read("/at?time=1%2009:04").path("hall").path("sequence").asInt())
                .isEqualTo(6);
        assertThat(read("/at?time=2%2010:00").path("hall").path("day").asText()).isEqualTo("2");
        assertThat(json(asked("/at?time=noon")).path("detail").asText())
                .isEqualTo("time: is not a day and a time such as '1 10:30'");
        assertThat(json(asked("/at")).path("detail").asText())
                .isEqualTo("time: says of which moment; or put the number of a command in the address");
        assertThat(json(asked("/at/99")).path("detail").asText())
                .isEqualTo("the ledger has commands 1 to 10 of this hall, and not 99");
        assertThat(json(asked("/at/0")).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void commandsAreListedInWords() throws Exception {
        twoDays();
        JsonNode history = read("/history");

        assertThat(history.path("commands").findValuesAsText("command"))
                .containsExactly(
                        "start-day",
                        "take-ticket",
                        "take-ticket",
                        "open-window",
                        "call-next",
                        "start-service",
                        "finish-service",
                        "end-day",
                        "start-day",
                        "take-ticket");
        JsonNode called = history.path("commands").get(4);
        assertThat(called.toString())
                .isEqualTo("{\"sequence\":5,\"day\":\"1\",\"time\":\"1 09:03:00\",\"command\":\"call-next\","
                        + "\"arguments\":{\"window\":2},\"ticket\":1,\"by\":\"trainer\",\"events\":["
                        + "{\"type\":\"ticket-called\",\"time\":\"1 09:03:00\",\"ticket\":1,\"matter\":\"civil\","
                        + "\"window\":2,\"label\":\"civil-2\"}]}");
        assertThat(history.path("last").asInt()).isEqualTo(10);
        assertThat(history.has("next")).isFalse();
        assertThat(history.toString()).doesNotContain("欧阳");
    }

    @Test
    void theyComeAPageAtATime() throws Exception {
        twoDays();
        List<String> sequences = new ArrayList<>();
        String after = "0";
        for (int page = 0; page < 4; page++) {
            JsonNode history = read("/history?limit=3&after=" + after);
            sequences.addAll(history.path("commands").findValuesAsText("sequence"));
            after = history.path("next").asText();
        }
        assertThat(sequences).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(after).isEmpty();
    }

    @Test
    void thoseAboutATicketOrAWindowOrADayAreFound() throws Exception {
        twoDays();
        assertThat(read("/history?ticket=1").path("commands").findValuesAsText("sequence"))
                .containsExactly("2", "5", "6", "7", "10");
        assertThat(read("/history?ticket=1&day=1").path("commands").findValuesAsText("sequence"))
                .containsExactly("2", "5", "6", "7");
        assertThat(read("/history?window=2").path("commands").findValuesAsText("sequence"))
                .containsExactly("4", "5", "6", "7");
        assertThat(read("/history?day=2").path("commands").findValuesAsText("command"))
                .containsExactly("start-day", "take-ticket");
        assertThat(read("/history/days").toString())
                .isEqualTo(
                        "{\"days\":[{\"day\":\"1\",\"first\":1,\"last\":8},{\"day\":\"2\",\"first\":9,\"last\":10}]}");
        assertThat(json(asked("/history?day=3")).path("detail").asText())
                .isEqualTo("day: there is no '3'; those from 1 to 2 are in the ledger");
    }

    @Test
    void thePastIsForThoseWhoWorkHere() throws Exception {
        for (String path : List.of("/history", "/history/days", "/at/1", "/at?time=1%2009:00")) {
            assertThat(service.get(HALL + path).statusCode()).as(path).isEqualTo(401);
        }
    }
}
