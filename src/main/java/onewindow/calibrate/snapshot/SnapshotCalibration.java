package onewindow.calibrate.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onewindow.calibrate.snapshot.SnapshotModel.Queue;
import onewindow.simulate.StopSign;

/**
 * Finds for each queue the factor on its effective service time by which the simulated mean number waiting is that of
 * the fitted days. Each queue has windows of its own, so all are sought at once, on the same people in every step.
 */
public final class SnapshotCalibration {

    private static final double WIDEST = StrictMath.log(64);
    private static final int STEPS = 12;

    private SnapshotCalibration() {}

    /**
     * Returns the model with its factors, from 1/64 to 64, by bisection.
     *
     * @param replications in each of 12 steps
     */
    public static SnapshotModel calibrate(
            SnapshotModel model, long seed, int replications, int threads, StopSign stop) {
        int count = model.queues().size();
        double[] low = new double[count];
        double[] high = new double[count];
        Arrays.fill(low, -WIDEST);
        Arrays.fill(high, WIDEST);
        SnapshotModel at = model;
        for (int step = 0; step < STEPS && !stop.isSet(); step++) {
            List<Queue> queues = new ArrayList<>();
            for (int q = 0; q < count; q++) {
                queues.add(model.queues().get(q).with(StrictMath.exp((low[q] + high[q]) / 2)));
            }
            at = model.with(queues);
            SimulatedDays days = new SimulatedDays(at, seed, replications, threads, stop);
            for (int q = 0; q < count; q++) {
                double mean = HallSnapshots.over(days.queue(q), model.open(), model.close());
                if (mean < model.queues().get(q).meanWaiting()) {
                    low[q] = (low[q] + high[q]) / 2;
                } else {
                    high[q] = (low[q] + high[q]) / 2;
                }
            }
        }
        return at;
    }
}
