package onewindow.calibrate.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import onewindow.calibrate.log.LogFolder.Read;
import onewindow.hall.Departure;
import onewindow.measure.Figures;
import onewindow.measure.Summary;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.HallAudience;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes as its log is what was measured of it. */
final class VisitLogWriterTest {

    @TempDir
    private Path folder;

    /** A replication and the log of it, read again. */
    private record Logged(Summary summary, Read read, long rows, long doorsClosed) {
        long count(Outcome outcome) {
            return read.visits().stream()
                    .filter(visit -> visit.outcome() == outcome)
                    .count();
        }

        /** Returns the mean, over those served, of all that a ticket waited, seconds. */
        double waitMean() {
            Map<String, Long> waited = new HashMap<>();
            long sum = 0;
            long served = 0;
            for (LoggedVisit visit : read.visits()) {
                String key = visit.day() + "/" + visit.ticket();
                long wait = waited.merge(key, visit.waitMillis(), Long::sum);
                if (visit.outcome() == Outcome.SERVED) {
                    sum += wait;
                    served++;
                }
            }
            return sum / 1000.0 / served;
        }
    }

    private Logged logged(Scenario scenario, int firstDay, int lastDay) throws IOException {
        Path file = folder.resolve("run.csv");
        RunRequest request = new RunRequest(7, 1, 1, firstDay, lastDay);
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file))) {
            VisitLogWriter writer = new VisitLogWriter(out);
            HallAudience recorder = new VisitRecorder(scenario, firstDay, writer);
            AtomicLong turnedAway = new AtomicLong();
            Object atTheDoor = Proxy.newProxyInstance(
                    HallAudience.class.getClassLoader(), new Class<?>[] {HallAudience.class}, (proxy, event, of) -> {
                        if (event.getName().equals("visitorLeft") && of[3] == Departure.DOORS_CLOSED) {
                            turnedAway.incrementAndGet();
                        }
                        return event.invoke(recorder, of);
                    });
            new Simulator(scenario).perform(request, r -> (HallAudience) atTheDoor, new StopSign());
            Summary summary = new Simulator(scenario).run(request, (done, all) -> {}, new StopSign());
            writer.finish();
            Read read = Read.of(CsvLog.open(List.of(file), LogFolder.SHANGHAI));
            return new Logged(summary, read, writer.rows(), turnedAway.get());
        }
    }

    private static Scenario scenario(String name, String... settings) {
        Reading reading = new ScenarioReader().read(name, List.of(settings));
        return reading.scenario().orElseThrow();
    }

    private static void assertMeasured(Logged logged) {
        Figures hall = logged.summary().hall();
        assertThat(logged.read().report()).isEqualTo(new ReadReport(logged.rows(), 0, List.of()));
        assertThat((double) logged.count(Outcome.SERVED))
                .isEqualTo(hall.served().mean());
        assertThat((double) logged.count(Outcome.NO_SHOW))
                .isEqualTo(hall.noShows().mean());
        assertThat((double) logged.count(Outcome.ABANDONED) + logged.doorsClosed())
                .isEqualTo(hall.abandoned().mean() + hall.unserved().mean());
        assertThat(logged.waitMean()).isEqualTo(hall.waitMean().mean());
    }

    @Test
    void everyTicketOfTheHallWithTransfersAndMissedCallsIsThereWithItsWait() throws IOException {
        Scenario scenario = scenario("scenarios/everything.yaml", "noShow.reactivated=0");
        Logged logged = logged(scenario, 0, scenario.horizon().days().size() - 1);
        assertMeasured(logged);
        for (Outcome outcome : Outcome.values()) {
            assertThat(logged.count(outcome)).as(outcome.name()).isPositive();
        }
    }

    @Test
    void rowsOfAHallWithAllRulesAreThoseOfItsTickets() throws IOException {
        Scenario scenario = scenario("scenarios/everything.yaml");
        Logged logged = logged(scenario, 0, scenario.horizon().days().size() - 1);
        assertThat(logged.read().report()).isEqualTo(new ReadReport(logged.rows(), 0, List.of()));
        assertThat((double) logged.count(Outcome.SERVED))
                .isEqualTo(logged.summary().hall().served().mean());
    }

    @Test
    void aFewDaysOfTheHalfYearAreThereWithDatesKeysAndWindows() throws IOException {
        Scenario scenario = scenario("scenarios/zhaoyang-2022h1.yaml");
        Logged logged = logged(scenario, 3, 7);
        assertMeasured(logged);
        List<String> dates = scenario.horizon().days().subList(3, 8).stream()
                .map(day -> Long.toString(day.date().toEpochDay()))
                .toList();
        assertThat(logged.read().visits().stream()
                        .map(visit -> Long.toString(visit.day()))
                        .distinct())
                .containsExactlyElementsOf(dates);
        assertThat(logged.read().visits())
                .allMatch(visit -> visit.window().matches("(main-d\\d\\d-\\d+)?")
                        && visit.department().matches("d\\d\\d")
                        && !visit.matter().isEmpty());
    }
}
