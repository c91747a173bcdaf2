package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onewindow.live.Answer;
import onewindow.live.Ask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those are told who watch over the service. */
class StatusTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 1 day
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}, share: 100 %}]
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}]
            """;

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = Files.writeString(folder.resolve("hall.yaml"), HALL).toString();
    }

    @Test
    void healthSaysHowEveryHallStands() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}");

            HttpResponse<String> answer = service.get("/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode health = json(answer);
            assertThat(health.path("status").asText()).isEqualTo("up");
            assertThat(health.path("version").asText()).matches("[0-9]+\\.[0-9]+.*");
            assertThat(health.path("ledger").path("state").asText()).isEqualTo("written");
            assertThat(health.path("halls").get(0).path("state").asText()).isEqualTo("running");
            assertThat(health.path("halls").get(0).path("waiting").asInt()).isEqualTo(1);
            assertThat(health.path("halls").get(0).path("sequence").asLong())
                    .isEqualTo(
                            json(service.get("/api/halls/1")).path("sequence").asLong());
        }
    }

    @Test
    void aCommandThatWaitsIsSeenWhileTheHallAnswersNothing() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<Answer> held = service.halls().ask(0, Ask.look(desk -> {
                await(goOn);
                return new Answer(200, "", "{}", 0);
            }));
            Thread.sleep(300);
            CompletableFuture<Answer> behind = service.halls().ask(0, Ask.look(desk -> new Answer(200, "", "{}", 0)));

            JsonNode health = json(service.get("/health"));
            assertThat(health.path("oldestUncommittedMillis").asLong()).isGreaterThanOrEqualTo(290);
            assertThat(health.path("waitingCommands").asInt()).isEqualTo(1);
            goOn.countDown();
            CompletableFuture.allOf(held, behind).get(10, TimeUnit.SECONDS);
            assertThat(json(service.get("/health")).path("waitingCommands").asInt())
                    .isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void metricsCountWhatIsDone() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            service.get("/api/halls/1");
            long before = value(service.get("/metrics").body(), "onewindow_commands_total");
            for (int i = 0; i < 3; i++) {
                service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}");
            }
            HttpResponse<String> answer = service.get("/metrics");
            String text = answer.body();
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(value(text, "onewindow_commands_total")).isEqualTo(before + 3);
            assertThat(value(text, "onewindow_people_waiting{hall=\"1\"}")).isEqualTo(3);
            assertThat(value(text, "onewindow_people_present{hall=\"1\"}")).isEqualTo(3);
            assertThat(value(text, "onewindow_commit_seconds_count"))
                    .isEqualTo(value(text, "onewindow_batches_total"))
                    .isEqualTo(value(text, "onewindow_commit_seconds_bucket{le=\"+Inf\"}"))
                    .isGreaterThanOrEqualTo(3);
            assertThat(value(text, "onewindow_owners{state=\"running\"}")).isEqualTo(1);
            assertThat(service.post("/metrics", "").statusCode()).isEqualTo(405);
        }
    }

    private static long value(String metrics, String name) {
        List<String> found = metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return Long.parseLong(found.get(0));
    }

    @Test
    void everyFigureHasAKindAndALineOfHelp() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            String text = service.get("/metrics").body();
            assertThat(text).endsWith("\n");
            for (String line :
                    text.lines().filter(each -> !each.startsWith("#")).toList()) {
                assertThat(line).matches("onewindow_[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [0-9.E+-]+");
                String name = line.replaceAll("[{ ].*", "").replaceAll("_(bucket|sum|count)$", "");
                assertThat(text).contains("# TYPE " + name + " ").contains("# HELP " + name + " ");
            }
        }
    }
}
