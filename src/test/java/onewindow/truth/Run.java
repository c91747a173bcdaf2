package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import onewindow.measure.Summary;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;

/**
 * A scenario run as the command line runs it: read, then simulated. All truths are compared on one seed, chosen before
 * any result was seen. Figures that the summary does not state are computed from one run a replication, on that seed
 * and those after it.
 */
final class Run {

    /** The seed of every comparison with a truth. */
    static final long SEED = 20220630;

    private final Scenario scenario;
    private final int replications;
    private Summary whole;
    private Summary[] single;

    /**
     * @param file a scenario file
     * @param settings as those of {@code --set}
     */
    Run(Path file, List<String> settings, int replications) {
        scenario = read(file, settings);
        this.replications = replications;
    }

    /** Returns a scenario that reads without a problem. */
    static Scenario read(Path file, List<String> settings) {
        Reading reading = new ScenarioReader().read(file.toString(), settings);
        assertThat(reading.problems()).isEmpty();
        return reading.scenario().orElseThrow();
    }

    /** Returns the number of hall days of a replication. */
    int days() {
        return scenario.horizon().days().size();
    }

    Sample sample(Figure figure) {
        if (figure instanceof Figure.Stated stated) {
            return Sample.of(stated.in().apply(summary()), replications);
        }
        if (single == null) {
            single = new Summary[replications];
            for (int r = 0; r < replications; r++) {
                single[r] = summary(SEED + r, 1);
            }
        }
        double[] values = new double[replications];
        for (int r = 0; r < replications; r++) {
            values[r] = ((Figure.Derived) figure).in().applyAsDouble(single[r]);
        }
        return Sample.of(values);
    }

    /** Returns what all replications together came to. */
    Summary summary() {
        if (whole == null) {
            whole = summary(SEED, replications);
        }
        return whole;
    }

    private Summary summary(long seed, int count) {
        int threads = Runtime.getRuntime().availableProcessors();
        int lastDay = scenario.horizon().days().size() - 1;
        RunRequest request = new RunRequest(seed, count, threads, 0, lastDay);
        return new Simulator(scenario).run(request, (finished, of) -> {}, new StopSign());
    }
}
