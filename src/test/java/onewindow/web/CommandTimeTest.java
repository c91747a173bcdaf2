package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose hall goes by the time that its commands bring. */
class CommandTimeTest {

    private static final String DATED = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2022-03-07..2022-03-08
            hours: 08:00-18:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}]
            """;
    private static final String TICKETS = "/api/halls/1/tickets";
    private static final String TICKET = "{\"matter\": \"civil\"}";

    @TempDir
    Path folder;

    private ServiceFixture service() throws Exception {
        Path file = Files.writeString(folder.resolve("dated.yaml"), DATED);
        return ServiceFixture.startByCommands(file.toString(), folder);
    }

    private static HttpResponse<String> take(ServiceFixture service, String time) throws Exception {
        return service.post(TICKETS, TICKET, "Onewindow-Time", time);
    }

    @Test
    void aTicketIsTakenAtTheTimeThatComesWithIt() throws Exception {
        try (ServiceFixture service = service()) {
            assertThat(json(take(service, "2022-03-07 09:31:05.25"))
                            .path("taken")
                            .asText())
                    .isEqualTo("2022-03-07 09:31:05.25");
            assertThat(json(take(service, "2022-03-07 09:30")).path("taken").asText())
                    .isEqualTo("2022-03-07 09:31:05.25");
            assertThat(json(service.post(TICKETS, TICKET)).path("taken").asText())
                    .isEqualTo("2022-03-07 09:31:05.25");
            HttpResponse<String> tomorrow = take(service, "2022-03-08T08:00+08:00");
            assertThat(json(tomorrow).path("taken").asText()).isEqualTo("2022-03-08 08:00:00");
            assertThat(json(tomorrow).path("number").asInt()).isEqualTo(1);
            assertThat(json(service.get("/api/halls/1")).path("time").asText()).isEqualTo("2022-03-08 08:00:00");
        }
    }

    @Test
    void whatIsNewInAScenarioThatHasTakenOverCanBeAskedFor() throws Exception {
        String tax = "{\"matter\": \"tax\"}";
        try (ServiceFixture service = service()) {
            assertThat(take(service, "2022-03-07 09:30").statusCode()).isEqualTo(201);
        }
        Path file = Files.writeString(
                folder.resolve("dated.yaml"),
                DATED.replace(
                                "Civil affairs}}]",
                                "Civil affairs}, share: 50 %}, {key: tax, name: {zh: 税务, en: Tax}," + " share: 50 %}]")
                        .replace("serves: [civil], ", ""));
        try (ServiceFixture service = ServiceFixture.startByCommands(file.toString(), folder)) {
            assertThat(service.post(TICKETS, tax).statusCode()).isEqualTo(422);
            assertThat(take(service, "2022-03-08 08:00").statusCode()).isEqualTo(201);
            assertThat(service.post(TICKETS, tax).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void whoeverOnlyLooksMovesNothing() throws Exception {
        try (ServiceFixture service = service()) {
            take(service, "2022-03-07 09:31");
            HttpResponse<String> seen = service.send(java.net.http.HttpRequest.newBuilder(service.uri("/api/halls/1"))
                    .header("Onewindow-Time", "2022-03-08 09:00")
                    .GET());
            assertThat(json(seen).path("time").asText()).isEqualTo("2022-03-07 09:31:00");
            assertThat(json(seen).path("day").asText()).isEqualTo("2022-03-07");
        }
    }

    @Test
    void whatIsNoTimeOfTheHallIsSaid() throws Exception {
        try (ServiceFixture service = service()) {
            assertThat(json(take(service, "soon")).path("detail").asText())
                    .isEqualTo("Onewindow-Time: is not a time such as '2022-03-07 10:30'");
            assertThat(json(take(service, "2023-03-07 10:30")).path("detail").asText())
                    .isEqualTo("Onewindow-Time: is not within the days of the scenario");
            assertThat(take(service, "2022-03-06 10:30").statusCode()).isEqualTo(400);
            assertThat(json(service.get("/api/halls/1")).path("sequence").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void aHallByTheWallClockTakesNoTime() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(SmallHall.in(folder), folder, false)) {
            HttpResponse<String> refused = take(service, "1 10:30");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json(refused).path("detail").asText())
                    .isEqualTo("Onewindow-Time: this hall goes by the wall clock; serve --clock commands is for this");
        }
    }
}
