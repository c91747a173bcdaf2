package onewindow.calibrate.snapshot;

import java.util.ArrayList;
import java.util.List;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;

/** The mean numbers waiting, by half-hour, on the simulated days of a fitted hall. */
final class SimulatedDays {

    private final List<double[]> hall = new ArrayList<>();
    private final double[][] queues;

    /**
     * Runs the scenario of a model.
     *
     * @param threads results do not depend on them
     */
    SimulatedDays(SnapshotModel model, long seed, int replications, int threads, StopSign stop) {
        Reading reading = new ScenarioReader()
                .readText("snapshots.yaml", SnapshotScenario.yaml(model, SnapshotScenario.Words.plain(model.hall())));
        Scenario scenario = reading.scenario()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
        int[] departments = scenario.demand().departmentOfMatter().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        queues = new double[model.queues().size()][HallSnapshots.HALF_HOURS];
        WaitingSampler[] samplers = new WaitingSampler[replications];
        int last = scenario.horizon().days().size() - 1;
        new Simulator(scenario)
                .perform(
                        new RunRequest(seed, replications, threads, 0, last),
                        r -> samplers[r] = new WaitingSampler(departments, queues.length),
                        stop);
        double days = (last + 1.0) * replications;
        for (WaitingSampler sampler : samplers) {
            sampler.finish();
            hall.addAll(sampler.days());
            for (int q = 0; q < queues.length; q++) {
                for (int h = 0; h < HallSnapshots.HALF_HOURS; h++) {
                    queues[q][h] += sampler.sum(q)[h] / days;
                }
            }
        }
        for (int missing = hall.size(); missing < days; missing++) {
            hall.add(new double[HallSnapshots.HALF_HOURS]);
        }
    }

    /** Returns the hall's days. */
    List<double[]> hall() {
        return hall;
    }

    /** Returns the mean over all days of the number waiting in a queue, by half-hour. */
    double[] queue(int index) {
        return queues[index];
    }

    /** Returns a quantile of the days' figures in a half-hour, interpolated between the order statistics. */
    double quantile(int halfHour, double share) {
        double[] sorted =
                hall.stream().mapToDouble(day -> day[halfHour]).sorted().toArray();
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
