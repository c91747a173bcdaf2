package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Volume;
import onewindow.scenario.Scenario;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario file still gives the same events, to the bit, on one thread and on two.
 *
 * <p>Each digest is of two replications of a file's first two days (or, where streams are confined to dates, of all
 * days up to the second on which the last of them comes), or of its first 5,000 people where it is one session. Where
 * events are meant to change, {@code mvn -o test -Dtest=GoldenRunsTest -Dgolden.write} writes them anew, and the change
 * of {@code golden-digests.txt} belongs into the same commit. They hold for one family of processors, of which the file
 * states the name.
 */
final class GoldenRunsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "onewindow", "golden-digests.txt");
    private static final String PROCESSOR = System.getProperty("os.arch");
    private static final boolean WRITE = System.getProperty("golden.write") != null;

    static Stream<Path> files() {
        return ShippedScenariosTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eventsAreTheSameAsEver(Path file) throws IOException {
        assumeThat(WRITE).isFalse();
        Map<String, String> golden = golden();
        String digest = digest(file, 1);
        assertThat(digest(file, 2)).as("on two threads").isEqualTo(digest);
        assumeThat(golden.get("processor")).isEqualTo(PROCESSOR);
        assertThat(digest).isEqualTo(golden.get(name(file)));
    }

    @Test
    void everyFileHasADigestAndNoOther() throws IOException {
        assumeThat(WRITE).isFalse();
        List<String> names = new ArrayList<>(files().map(GoldenRunsTest::name).toList());
        names.add("processor");
        assertThat(golden()).containsOnlyKeys(names);
    }

    @Test
    void digestsAreWrittenWhenAskedFor() throws IOException {
        assumeThat(WRITE).isTrue();
        List<String> lines = new ArrayList<>();
        lines.add("processor " + PROCESSOR);
        files().forEach(file -> lines.add(name(file) + " " + digest(file, 1)));
        Files.write(GOLDEN, lines, StandardCharsets.UTF_8);
        assertThat(golden()).hasSize(lines.size());
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> golden = new TreeMap<>();
        for (String line : Files.readAllLines(GOLDEN, StandardCharsets.UTF_8)) {
            String[] parts = line.split(" ");
            golden.put(parts[0], parts[1]);
        }
        return golden;
    }

    private static String name(Path file) {
        return ShippedScenariosTest.FOLDER.relativize(file).toString().replace('\\', '/');
    }

    private static String digest(Path file, int threads) {
        Scenario scenario = Run.read(file, List.of());
        Horizon horizon = scenario.horizon();
        if (horizon.days().size() == 1 && scenario.length().firstCustomers().isEmpty() && !horizon.dated()) {
            scenario = Run.read(file, List.of("run.firstCustomers=5000"));
        }
        RunRequest request = new RunRequest(Run.SEED, 2, threads, 0, lastDay(scenario));
        return new Simulator(scenario)
                .run(request, (finished, of) -> {}, new StopSign())
                .digest();
    }

    private static int lastDay(Scenario scenario) {
        int second = 1;
        for (ArrivalStream stream : scenario.demand().streams()) {
            Optional<Volume.Dates> within = volume(stream.arrivals()).flatMap(Volume::within);
            if (within.isPresent()) {
                int first = scenario.horizon().days().stream()
                        .filter(within.get()::covers)
                        .mapToInt(HallDay::index)
                        .findFirst()
                        .orElseThrow();
                second = Math.max(second, first + 1);
            }
        }
        return Math.min(second, scenario.horizon().days().size() - 1);
    }

    private static Optional<Volume> volume(Arrivals arrivals) {
        if (arrivals instanceof Arrivals.Poisson poisson) {
            return Optional.of(poisson.volume());
        }
        return arrivals instanceof Arrivals.Batches batches ? Optional.of(batches.volume()) : Optional.empty();
    }
}
