package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onewindow.live.Answer;
import onewindow.live.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More commands than wait together: each is answered 503 at once, and nothing of it is done. */
class QueueFullTest {

    private static final Answer DONE = new Answer(200, "", "{}", 0);

    @TempDir
    Path folder;

    @Test
    void whatFindsTheQueueFullIsToldToComeAgainAndIsNotDone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        String file = SmallHall.in(folder);
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            service.halls().ask(0, Ask.look(desk -> {
                begun.countDown();
                await(goOn);
                return DONE;
            }));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            List<CompletableFuture<Answer>> waiting = new ArrayList<>();
            CompletableFuture<Answer> last;
            do {
                last = service.halls().ask(0, Ask.look(desk -> DONE));
                waiting.add(last);
            } while (!last.isCompletedExceptionally() && waiting.size() < 10_000);
            assertThat(waiting).hasSize(4097);

            HttpResponse<String> refused =
                    service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}", "Idempotency-Key", "again");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(json(refused).path("type").asText()).isEqualTo("/problems/unavailable");
            assertThat(json(refused).path("detail").asText()).isEqualTo("too many commands wait already");
            goOn.countDown();
            waiting.remove(waiting.size() - 1);
            for (CompletableFuture<Answer> each : waiting) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(DONE);
            }
            assertThat(json(service.get("/api/halls/1")).path("numbersGiven").asInt())
                    .isZero();
            HttpResponse<String> again =
                    service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}", "Idempotency-Key", "again");
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(json(again).path("number").asInt()).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
