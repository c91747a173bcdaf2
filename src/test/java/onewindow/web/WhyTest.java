package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a ticket is not called yet, and why one was called before others. */
class WhyTest {

    private static final String HALL = "/api/halls/1";
    private static final String TEXT = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2 days
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]
            classes:
              - {key: general, name: {zh: 普通, en: General}, share: 80 %}
              - {key: elderly, name: {zh: 老年人, en: Elderly}, share: 20 %}
            assign: {order: strict-priority, ranks: {elderly: 0, general: 1}}
            service: {exponential: 6 min}
            windows: [{key: civil, name: {zh: 民政窗口, en: Civil desk}, serves: [civil], count: 2}]
            """;

    @TempDir
    Path folder;

    private final List<String> links = new ArrayList<>();

    private void take(ServiceFixture service, String visitClass, String time) throws Exception {
        HttpResponse<String> answer = service.post(
                HALL + "/tickets",
                "{\"matter\": \"civil\", \"class\": \"" + visitClass + "\", \"name\": \"欧阳询\"}",
                CommandTime.HEADER,
                time);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        links.add(json(answer).path("link").asText());
    }

    private static void work(ServiceFixture service, String path, String body, String time) throws Exception {
        HttpResponse<String> answer = service.post(
                HALL + path, body, "Authorization", "Bearer " + ServiceFixture.TOKEN, CommandTime.HEADER, time);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private static JsonNode why(ServiceFixture service, int number) throws Exception {
        return json(service.send(HttpRequest.newBuilder(service.uri(HALL + "/tickets/" + number + "/why"))
                .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                .GET()));
    }

    private ServiceFixture service() throws Exception {
        return ServiceFixture.startByCommands(
                Files.writeString(folder.resolve("hall.yaml"), TEXT).toString(), folder);
    }

    @Test
    void whoWaitsIsToldWhoComesFirstAndWhy() throws Exception {
        try (ServiceFixture service = service()) {
            take(service, "general", "1 09:00");
            take(service, "general", "1 09:01");
            take(service, "elderly", "1 09:02");
            assertThat(why(service, 2).path("text").path("en").asText())
                    .isEqualTo("No window that serves you is open now.");
            work(service, "/windows/2/open", "", "1 09:05");

            JsonNode second = why(service, 2);
            assertThat(second.path("rule").path("key").asText()).isEqualTo("strict-priority");
            assertThat(second.path("ahead").asInt()).isEqualTo(1);
            assertThat(second.path("numbersAhead").toString()).isEqualTo("[1]");
            assertThat(second.path("windows").get(0).path("open").asBoolean()).isFalse();
            assertThat(second.path("windows").get(1).toString())
                    .isEqualTo("{\"window\":2,\"label\":\"civil-2\",\"open\":true,"
                            + "\"next\":{\"number\":3,\"class\":\"elderly\",\"waitedSeconds\":180.0,\"figure\":0.0},"
                            + "\"reason\":\"class-rank\","
                            + "\"own\":{\"number\":2,\"class\":\"general\",\"waitedSeconds\":240.0,\"figure\":1.0}}");
            assertThat(second.path("text").path("en").asText())
                    .isEqualTo("Civil desk\u00a02 would call number 3 first: its class is called first.");
            assertThat(second.path("text").path("zh").asText()).isEqualTo("民政窗口\u00a02 会先叫 3 号：它所属的人群先叫。");
            assertThat(why(service, 3).path("text").path("en").asText())
                    .isEqualTo("You are next at Civil desk\u00a02.");
        }
    }

    @Test
    void whoWasCalledIsToldByTheHallAsItWasThen() throws Exception {
        try (ServiceFixture service = service()) {
            take(service, "general", "1 09:00");
            take(service, "general", "1 09:01");
            take(service, "elderly", "1 09:02");
            work(service, "/windows/2/open", "", "1 09:05");
            work(service, "/windows/2/call-next", "", "1 09:12");
            work(service, "/tickets/3/start", "", "1 09:13");
            work(service, "/tickets/3/finish", "", "1 09:20");
            take(service, "elderly", "1 09:21");

            JsonNode called = why(service, 3);
            assertThat(called.path("byRule").asBoolean()).isTrue();
            assertThat(called.path("state").asText()).isEqualTo("ended");
            assertThat(called.path("called").asText()).isEqualTo("1 09:12:00");
            assertThat(called.path("others").asInt()).isEqualTo(2);
            assertThat(called.path("passed").get(0).toString())
                    .isEqualTo("{\"other\":{\"number\":1,\"class\":\"general\",\"waitedSeconds\":720.0,\"figure\":1.0},"
                            + "\"reason\":\"class-rank\"}");
            assertThat(called.path("text").path("en").asText())
                    .isEqualTo("Number 3 was called to Civil desk\u00a02 at 09:12, after 10 min, by this rule; 2 others"
                            + " waited for the window.");
        }
    }

    @Test
    void whoWasChosenByHandIsToldSo() throws Exception {
        try (ServiceFixture service = service()) {
            take(service, "general", "1 09:00");
            take(service, "general", "1 09:01");
            work(service, "/windows/2/open", "", "1 09:05");
            work(service, "/windows/2/call", "{\"ticket\": 2}", "1 09:06");

            assertThat(why(service, 2).path("byRule").asBoolean()).isFalse();
            assertThat(why(service, 2).path("text").path("en").asText())
                    .isEqualTo("Number 2 was called to Civil desk\u00a02 at 09:06, after 5 min: it was chosen there by"
                            + " hand, out of turn.");
        }
    }

    @Test
    void holdersAskByTheirLinkAndNobodyElse() throws Exception {
        try (ServiceFixture service = service()) {
            take(service, "general", "1 09:00");
            take(service, "general", "1 09:01");
            work(service, "/windows/1/open", "", "1 09:05");

            HttpResponse<String> mine = service.get(links.get(1) + "/why");
            assertThat(mine.statusCode()).as(mine.body()).isEqualTo(200);
            assertThat(json(mine).path("text").path("en").asText())
                    .isEqualTo("Civil desk\u00a01 would call number 1 first: it stands before yours in the same line.");
            assertThat(mine.body()).doesNotContain("欧阳");
            assertThat(service.get(HALL + "/tickets/2/why").statusCode()).isEqualTo(401);

            service.post(links.get(1) + "/cancel", "");
            assertThat(json(service.get(links.get(1) + "/why")).path("type").asText())
                    .isEqualTo("/problems/never-called");
        }
    }
}
