package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onewindow.live.Answer;
import onewindow.live.Ask;
import onewindow.web.StreamFixture.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The event stream of a hall: what comes first, what follows, who comes again, and who does not read. */
@Timeout(120)
class EventStreamTest {

    private static final String EVENTS = "/api/halls/1/events";
    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2 days
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}, {key: tax, serves: [tax], count: 1}]
            """;

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = Files.writeString(folder.resolve("hall.yaml"), HALL).toString();
    }

    private static void take(ServiceFixture service, String matter) throws Exception {
        assertThat(service.post("/api/halls/1/tickets", "{\"matter\": \"" + matter + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void howTheHallIsComesFirstAndThenWhatHappens() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            take(service, "civil");
            service.work("/api/halls/1/windows/3/open", "");
            try (StreamFixture stream = StreamFixture.read(service, EVENTS)) {
                Message snapshot = stream.next();
                assertThat(stream.head())
                        .startsWith("HTTP/1.1 200")
                        .contains("Content-Type: text/event-stream\n", "Cache-Control: no-store\n");
                assertThat(snapshot.event()).isEqualTo("snapshot");
                JsonNode now = snapshot.json();
                assertThat(now.path("hall").path("sequence").asText()).isEqualTo(snapshot.id());
                assertThat(now.path("windows").findValuesAsText("state")).containsExactly("closed", "closed", "open");
                assertThat(now.path("waiting").findValuesAsText("number")).containsExactly("1");

                take(service, "tax");
                service.work("/api/halls/1/windows/3/call-next", "");

                Message taken = stream.next();
                assertThat(taken.event()).isEqualTo("events");
                assertThat(Long.parseLong(taken.id())).isEqualTo(Long.parseLong(snapshot.id()) + 1);
                assertThat(taken.json().path("events").get(0).path("type").asText())
                        .isEqualTo("ticket-taken");
                assertThat(taken.json().path("events").get(0).path("matter").asText())
                        .isEqualTo("tax");
                JsonNode called = stream.next().json().path("events").get(0);
                assertThat(called.path("type").asText()).isEqualTo("ticket-called");
                assertThat(called.path("ticket").asInt()).isEqualTo(2);
                assertThat(called.path("label").asText()).isEqualTo("tax-1");
            }
        }
    }

    @Test
    void whoComesAgainGetsWhatWasMissedWithoutGapOrRepeat() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            String seen;
            try (StreamFixture stream = StreamFixture.read(service, EVENTS)) {
                seen = stream.next().id();
            }
            for (int i = 0; i < 5; i++) {
                take(service, "civil");
            }
            try (StreamFixture byHeader = StreamFixture.read(service, EVENTS, "Last-Event-ID", seen);
                    StreamFixture byAddress =
                            StreamFixture.read(service, EVENTS + "?after=" + (Long.parseLong(seen) + 2))) {
                take(service, "tax");
                assertThat(tickets(byHeader, 6)).containsExactly(1, 2, 3, 4, 5, 6);
                assertThat(tickets(byAddress, 4)).containsExactly(3, 4, 5, 6);
            }
        }
    }

    private static List<Integer> tickets(StreamFixture stream, int count) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Message message = stream.next();
            assertThat(message.event()).isEqualTo("events");
            numbers.add(message.json().path("events").get(0).path("ticket").asInt());
        }
        return numbers;
    }

    @Test
    void whoHasSeenWhatIsNotKnownOrNotKeptGetsTheHallAnew() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            take(service, "civil");
            try (StreamFixture ahead = StreamFixture.read(service, EVENTS, "Last-Event-ID", "1000000");
                    StreamFixture strange = StreamFixture.read(service, EVENTS, "Last-Event-ID", "x")) {
                assertThat(ahead.next().event()).isEqualTo("snapshot");
                assertThat(strange.next().event()).isEqualTo("snapshot");
            }
        }
        try (ServiceFixture restarted = ServiceFixture.start(file, folder, false);
                StreamFixture before = StreamFixture.read(restarted, EVENTS, "Last-Event-ID", "1")) {
            Message anew = before.next();
            assertThat(anew.event()).isEqualTo("snapshot");
            assertThat(anew.json().path("waiting").findValuesAsText("number")).containsExactly("1");
        }
    }

    @Test
    void whoJoinsWhileMuchHappensMissesNothing() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            Thread busy = new Thread(() -> {
                for (int i = 0; i < 200; i++) {
                    takeAtOnce(service, 5);
                }
            });
            busy.start();
            List<StreamFixture> streams = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                streams.add(StreamFixture.read(service, EVENTS));
            }
            busy.join();
            for (StreamFixture stream : streams) {
                JsonNode snapshot = stream.next().json();
                int known = snapshot.path("waiting").size();
                long sequence = snapshot.path("hall").path("sequence").asLong();
                for (int number = known + 1; number <= 1000; number++) {
                    Message message = stream.next();
                    assertThat(message.json()
                                    .path("events")
                                    .get(0)
                                    .path("ticket")
                                    .asInt())
                            .isEqualTo(number);
                    assertThat(message.id()).isEqualTo(Long.toString(++sequence));
                }
                stream.close();
            }
        }
    }

    private static void takeAtOnce(ServiceFixture service, int count) {
        service.halls()
                .ask(0, new Ask("", 0, "test", desk -> {
                    for (int i = 0; i < count; i++) {
                        desk.takeTicket(0, 0, desk.now());
                    }
                    return new Answer(200, "", "{}", 0);
                }))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void whoDoesNotReadIsDroppedAndTheOthersGetEveryCall() throws Exception {
        int batch = 500;
        try (ServiceFixture service = ServiceFixture.start(file, folder, false, new StreamLimits(10, 200_000, 15_000));
                StreamFixture good = StreamFixture.read(service, EVENTS);
                StreamFixture idle = StreamFixture.ask(service, EVENTS)) {
            assertThat(good.next().event()).isEqualTo("snapshot");
            awaitMetric(service, "onewindow_readers 2");
            int given = 0;
            while (given < 200 * batch && !metrics(service).contains("onewindow_readers_dropped_total 1\n")) {
                takeAtOnce(service, batch);
                for (int i = 0; i < batch; i++) {
                    assertThat(good.next()
                                    .json()
                                    .path("events")
                                    .get(0)
                                    .path("ticket")
                                    .asInt())
                            .isEqualTo(++given);
                }
            }
            assertThat(metrics(service)).contains("onewindow_readers_dropped_total 1\n");

            idle.read();
            Message last = idle.next();
            assertThat(last.event()).isEqualTo("snapshot");
            for (Message next = idle.next(); !next.event().equals("end"); next = idle.next()) {
                last = next;
            }
            assertThat(last.event()).isEqualTo("slow");
            take(service, "civil");
            assertThat(good.next().json().path("events").get(0).path("ticket").asInt())
                    .isEqualTo(given + 1);
            awaitMetric(service, "onewindow_readers 1");
        }
    }

    private static String metrics(ServiceFixture service) throws Exception {
        return service.get("/metrics").body();
    }

    private static void awaitMetric(ServiceFixture service, String line) throws Exception {
        for (int i = 0; i < 100 && !metrics(service).contains(line + "\n"); i++) {
            Thread.sleep(100);
        }
        assertThat(metrics(service)).contains(line + "\n");
    }

    @Test
    void oneReaderTooManyIsTurnedAway() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false, new StreamLimits(1, 200_000, 15_000));
                StreamFixture first = StreamFixture.read(service, EVENTS)) {
            first.next();
            HttpResponse<String> second =
                    service.send(HttpRequest.newBuilder(service.uri(EVENTS)).GET());
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).contains("10");
            assertThat(second.body()).contains("\"type\":\"/problems/too-many-readers\"");
            assertThat(service.get("/api/halls/7/events").statusCode()).isEqualTo(404);
            assertThat(service.get(EVENTS + "?after=x").statusCode()).isEqualTo(400);
            assertThat(service.post(EVENTS, "").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void inAQuietHallASignOfLifeComes() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false, new StreamLimits(10, 200_000, 100));
                StreamFixture stream = StreamFixture.read(service, EVENTS)) {
            assertThat(stream.next().event()).isEqualTo("snapshot");
            assertThat(stream.next()).isEqualTo(new Message("beat", "", "{}"));
        }
    }

    @Test
    void whoReadsDoesNotHoldUpTheEndOfTheService() throws Exception {
        StreamFixture stream;
        long start;
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            stream = StreamFixture.read(service, EVENTS);
            stream.next();
            start = System.nanoTime();
        }
        assertThat(stream.next().event()).isEqualTo("end");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        stream.close();
    }

    @Test
    void whoDoesNotReadIsCutOffWhenTheServiceEnds() throws Exception {
        ServiceFixture service = ServiceFixture.start(file, folder, false, new StreamLimits(10, 200_000, 15_000));
        try (StreamFixture idle = StreamFixture.ask(service, EVENTS)) {
            idle.awaitFirst();
            for (int i = 0; i < 200 && !metrics(service).contains("onewindow_readers_dropped_total 1\n"); i++) {
                takeAtOnce(service, 500);
            }
            assertThat(metrics(service)).contains("onewindow_readers 1\n", "onewindow_readers_dropped_total 1\n");

            long start = System.nanoTime();
            service.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            idle.read();
            Message last = idle.next();
            while (last != null && !last.event().equals("end")) {
                last = idle.next();
            }
            assertThat(last).isNotNull();
        }
    }

    @Test
    void whatOneCommandBringsAboutComesTogether() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            take(service, "civil");
            take(service, "tax");
            try (StreamFixture stream = StreamFixture.read(service, EVENTS)) {
                stream.next();
                service.halls()
                        .ask(0, new Ask("", 0, "test", desk -> {
                            desk.hall().end(desk.now(), true);
                            return new Answer(200, "", "{}", 0);
                        }))
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
                JsonNode message = stream.next().json();
                assertThat(message.path("events").findValuesAsText("type"))
                        .containsExactly("ticket-cut-off", "ticket-cut-off");
                assertThat(message.path("events").findValuesAsText("ticket")).containsExactly("1", "2");
            }
        }
    }
}
