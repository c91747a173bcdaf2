package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many at once: clerks who press together, and screens that are to show the same call. In full: {@code mvn -o verify
 * -Dtest=NoSuchTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=CrowdIT -Dclerks.seconds=60 -Dscreens=1000
 * -Dcalls=400}.
 */
class CrowdIT {

    private static final int CLERKS = 200;
    private static final int WINDOWS = 50;
    private static final int SECONDS = Integer.getInteger("clerks.seconds", 4);
    private static final int WAITING_A_SECOND = 50;
    private static final int SCREENS = Integer.getInteger("screens", 300);
    private static final int CALLS = Integer.getInteger("calls", 100);
    private static final long MOST_MICROS = 250_000;
    private static final String TICKETS = "/api/halls/1/tickets";

    @TempDir
    Path folder;

    private ServiceFixture hallOfFiftyWindows() throws Exception {
        Path file = folder.resolve("fifty.yaml");
        Files.writeString(file, """
                base: small-hall
                windows:
                  - {key: all, name: {zh: 窗口, en: Windows}, count: 50, assumption: of a test,
                     serves: [general, field1, field2, field3, field4, field5]}
                """);
        return ServiceFixture.start(
                file.toString(),
                folder,
                false,
                new Guard(
                        Access.byToken(ServiceFixture.TOKEN),
                        Links.under(new byte[16]),
                        new Limits(1_000_000, 4_000, 15_000),
                        Optional.empty()));
    }

    private static int take(ServiceFixture service) throws Exception {
        return ServiceFixture.json(service.post(TICKETS, "{\"matter\":\"generalm001\"}"))
                .path("number")
                .intValue();
    }

    @Test
    void ofTwoHundredClerksWhoPressNextAtOnceNoTwoGetTheSameTicket() throws Exception {
        try (ServiceFixture service = hallOfFiftyWindows()) {
            for (int window = 1; window <= WINDOWS; window++) {
                assertThat(service.work("/api/halls/1/windows/" + window + "/open", "{}")
                                .statusCode())
                        .isEqualTo(200);
            }
            for (int waiting = 0; waiting < SECONDS * WAITING_A_SECOND; waiting++) {
                take(service);
            }
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            List<Callable<List<Integer>>> clerks = new ArrayList<>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                int window = clerk % WINDOWS + 1;
                clerks.add(() -> callsOf(service, window, end));
            }
            clerks.add(() -> {
                while (System.nanoTime() < end) {
                    take(service);
                }
                return List.of();
            });
            ExecutorService pool = Executors.newFixedThreadPool(clerks.size());
            List<Integer> called = new ArrayList<>();
            for (Future<List<Integer>> calls : pool.invokeAll(clerks)) {
                called.addAll(calls.get());
            }
            pool.shutdown();

            System.out.println(CLERKS + " clerks at " + WINDOWS + " windows, " + SECONDS + " s: " + called.size()
                    + " tickets called");
            assertThat(called).hasSizeGreaterThan(SECONDS).doesNotHaveDuplicates();
        }
    }

    private static List<Integer> callsOf(ServiceFixture service, int window, long end) throws Exception {
        List<Integer> called = new ArrayList<>();
        while (System.nanoTime() < end) {
            var answer = service.work("/api/halls/1/windows/" + window + "/call-next", "{}");
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
            if (answer.statusCode() == 200) {
                int ticket = ServiceFixture.json(answer).path("number").intValue();
                called.add(ticket);
                for (String word : List.of("start", "finish")) {
                    assertThat(service.work(TICKETS + "/" + ticket + "/" + word, "{}")
                                    .statusCode())
                            .isEqualTo(200);
                }
            }
        }
        return called;
    }

    @Test
    void everyScreenThatReadsGetsEachCallSoonWhateverOthersDo() throws Exception {
        int silent = SCREENS / 10;
        try (ServiceFixture service = hallOfFiftyWindows();
                Screens screens = new Screens(service.port(), SCREENS - silent, silent)) {
            service.work("/api/halls/1/windows/1/open", "{}");
            for (int i = 0; i < 600 && screens.begun() < SCREENS - silent; i++) {
                Thread.sleep(50);
            }
            assertThat(screens.begun()).isEqualTo(SCREENS - silent);
            for (int call = 1; call <= CALLS; call++) {
                int ticket = take(service);
                screens.asked(ticket);
                assertThat(service.work("/api/halls/1/windows/1/call-next", "{}")
                                .statusCode())
                        .isEqualTo(200);
                service.work(TICKETS + "/" + ticket + "/no-show", "{}");
                service.work(TICKETS + "/" + ticket + "/drop", "{}");
                Thread.sleep(25);
            }
            Thread.sleep(1_000);
            screens.end();

            System.out.println(SCREENS + " screens, " + silent + " of which do not read, " + CALLS
                    + " calls: milliseconds from the press to a screen p50 "
                    + screens.micros().getValueAtPercentile(50) / 1000.0 + ", p99 "
                    + screens.micros().getValueAtPercentile(99) / 1000.0 + ", most "
                    + screens.micros().getMaxValue() / 1000.0);
            List<Integer> all = IntStream.rangeClosed(1, CALLS).boxed().toList();
            assertThat(screens.heard()).allMatch(all::equals);
            assertThat(screens.micros().getValueAtPercentile(99)).isLessThan(MOST_MICROS);
        }
    }
}
