package onewindow.bench;

import java.util.List;
import onewindow.measure.Summary;
import onewindow.scenario.Problem;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;

/** Built-in scenarios as benchmarks run them. */
final class Scenarios {
    private Scenarios() {}

    /**
     * Reads a built-in scenario.
     *
     * @throws IllegalStateException with its problems
     */
    static Scenario read(String name, String... settings) {
        Reading reading = new ScenarioReader().read(name, List.of(settings));
        return reading.scenario()
                .orElseThrow(() -> new IllegalStateException(
                        reading.errors().stream().map(Problem::asLine).toList().toString()));
    }

    /** Runs all days of a scenario. */
    static Summary run(Simulator simulator, long seed, int replications, int threads) {
        return simulator.runAll(seed, replications, threads, new StopSign());
    }
}
