package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long one waits, as it is told over HTTP in a hall whose services always take ten minutes. */
class EstimatesTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 1 day
            hours: 00:00-24:00
            demand: {rate: 1 per hour}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {deterministic: 10 min}
            windows:
              - {key: civil, serves: [civil], schedule: {00:00: 1}}
              - {key: tax, serves: [tax], schedule: {00:00: 1}}
            """;
    private static final String TICKETS = "/api/halls/1/tickets";
    private static final String CIVIL = "{\"matter\": \"civil\"}";

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = Files.writeString(folder.resolve("hall.yaml"), HALL).toString();
    }

    /** Somebody is served at the window for civil affairs, and two wait there. */
    private static ServiceFixture busyHall(String file, Path folder) throws Exception {
        ServiceFixture service = ServiceFixture.start(file, folder, false);
        service.work("/api/halls/1/windows/1/open", "");
        service.work("/api/halls/1/windows/2/open", "");
        for (int i = 0; i < 3; i++) {
            assertThat(service.post(TICKETS, CIVIL).statusCode()).isEqualTo(201);
        }
        service.work("/api/halls/1/windows/1/call-next", "");
        service.work(TICKETS + "/1/start", "");
        return service;
    }

    private static JsonNode eventually(ServiceFixture service, String path, String field, long value) throws Exception {
        JsonNode answer = json(service.get(path));
        for (int i = 0; i < 300 && Math.abs(answer.at(field).asLong(-100) - value) > 15; i++) {
            Thread.sleep(100);
            answer = json(service.get(path));
        }
        assertThat(answer.at(field).asLong(-100)).as(answer.toString()).isBetween(value - 15, value + 15);
        return answer;
    }

    /** The last look-ahead may be of the moment before the first was called, when the wait was as long. */
    private static void awaitTwoInLine(ServiceFixture service, String path) throws Exception {
        for (int i = 0; i < 300; i++) {
            if (json(service.get(path)).at("/queues/0/waiting").asInt() == 2) {
                return;
            }
            Thread.sleep(100);
        }
    }

    @Test
    void whoComesNowIsToldHowLongTheWaitIs() throws Exception {
        try (ServiceFixture service = busyHall(file, folder)) {
            awaitTwoInLine(service, "/api/halls/1/estimates?matter=civil");
            JsonNode estimates =
                    eventually(service, "/api/halls/1/estimates?matter=civil", "/queues/0/estimate/p50Seconds", 1800);

            assertThat(estimates.path("replications").asInt()).isEqualTo(200);
            assertThat(estimates.path("madeAt").asText()).startsWith("1 ");
            JsonNode queue = estimates.path("queues").get(0);
            assertThat(estimates.path("queues")).hasSize(1);
            assertThat(queue.path("groups").toString()).isEqualTo("[\"civil\"]");
            assertThat(queue.path("waiting").asInt()).isEqualTo(2);
            assertThat(queue.at("/estimate/p90Seconds").asLong())
                    .isEqualTo(queue.at("/estimate/p50Seconds").asLong());
            assertThat(queue.at("/estimate/called").asDouble()).isEqualTo(1);
            assertThat(queue.at("/estimate/text/en").asText()).isEqualTo("between 25 min and 30 min");
            assertThat(queue.at("/estimate/text/zh").asText()).isEqualTo("25 分钟至 30 分钟");
            assertThat(json(service.get("/api/halls/1/estimates")).path("queues"))
                    .hasSize(2);
        }
    }

    @Test
    void aTicketCarriesItsEstimateForItsHolderAndForThoseWhoAsk() throws Exception {
        try (ServiceFixture service = busyHall(file, folder)) {
            JsonNode third = eventually(service, TICKETS + "/3/estimate", "/estimate/p50Seconds", 1200);
            assertThat(third.path("state").asText()).isEqualTo("waiting");
            assertThat(third.at("/estimate/text/en").asText()).isEqualTo("between 19 min and 20 min");
            assertThat(json(service.get(TICKETS + "/1/estimate")).toString())
                    .isEqualTo("{\"number\":1,\"state\":\"serving\"}");
            assertThat(service.get(TICKETS + "/9/estimate").statusCode()).isEqualTo(404);

            HttpResponse<String> taken = service.post(TICKETS, CIVIL);
            assertThat(json(taken).at("/estimate/p50Seconds").asLong()).isBetween(1785L, 1800L);
            JsonNode mine = json(service.get(json(taken).path("link").asText()));
            assertThat(mine.at("/estimate/p90Seconds").asLong()).isBetween(1770L, 1800L);
            assertThat(mine.at("/estimate/text/zh").asText()).isEqualTo("25 分钟至 30 分钟");
        }
    }

    @Test
    void theServiceKeepsScoreOfWhatItTold() throws Exception {
        try (ServiceFixture service = busyHall(file, folder)) {
            eventually(service, "/api/halls/1/estimates?matter=tax", "/queues/0/estimate/p50Seconds", 0);
            eventually(service, "/api/halls/1/estimates?matter=civil", "/queues/0/estimate/p50Seconds", 1800);
            // The tickets taken in quick succession at first may have been told something, or not.
            int before = json(service.get("/api/halls/1/estimates/score"))
                    .path("told")
                    .asInt();
            service.post(TICKETS, "{\"matter\": \"tax\"}");
            service.post(TICKETS, CIVIL);
            service.work("/api/halls/1/windows/2/call-next", "");
            service.work(TICKETS + "/5/cancel", "");

            JsonNode score = json(service.get("/api/halls/1/estimates/score"));

            assertThat(score.path("told").asInt()).isEqualTo(before + 2);
            assertThat(score.path("called").asInt()).isEqualTo(1);
            assertThat(score.path("left").asInt()).isEqualTo(1);
            assertThat(score.path("meanErrorSeconds").asDouble()).isBetween(0.0, 15.0);
            // An estimate of 0 is not tested.
            assertThat(score.at("/withinP50").toString()).isEqualTo("{\"count\":0,\"of\":0}");
            assertThat(score.path("byQueue"))
                    .extracting(queue -> queue.path("queue").asText() + " " + queue.path("told"))
                    .containsExactlyInAnyOrder("tax 1", "civil " + (before + 1));
            assertThat(score.at("/byHalfHour/0/from").asText()).matches("[0-2][0-9]:[03]0");
            String metrics = service.get("/metrics").body();
            assertThat(metrics)
                    .contains("onewindow_estimates_told_total{hall=\"1\"} " + (before + 2) + "\n")
                    .contains("onewindow_estimates_called_total{hall=\"1\"} 1\n")
                    .contains("onewindow_estimates_within_total{hall=\"1\",quantile=\"0.9\"} 0\n");
        }
    }

    @Test
    void whatIsNotInTheHallIsNamed() throws Exception {
        try (ServiceFixture service = busyHall(file, folder)) {
            eventually(service, "/api/halls/1/estimates?matter=civil", "/queues/0/estimate/p50Seconds", 1800);

            HttpResponse<String> wrong = service.get("/api/halls/1/estimates?matter=civl&class=vip");

            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(json(wrong).path("detail").asText())
                    .isEqualTo("matter: there is no 'civl' in the hall; class: there is no 'vip' in the hall");
        }
    }
}
