package onewindow.calibrate.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.simulate.StopSign;

/** Sets a fitted hall's simulated days beside the days of a log. */
public final class SnapshotJudge {

    private static final double TAIL = 0.05;
    private static final int HOURS = 24;

    private SnapshotJudge() {}

    /**
     * Judges a fitted hall.
     *
     * @param model fitted without the judged days
     * @param judged days of the log
     * @param seed another one than that of the calibration
     */
    public static SnapshotJudgement judge(
            SnapshotLog log, SnapshotModel model, List<LocalDate> judged, long seed, int replications, int threads) {
        HallSnapshots fitted = new HallSnapshots(log, model.hall(), model.days());
        HallSnapshots other = new HallSnapshots(log, model.hall(), judged);
        SimulatedDays simulated = new SimulatedDays(model, seed, replications, threads, new StopSign());
        int covered = 0;
        int halfHours = 0;
        for (int h = model.open(); h < model.close(); h++) {
            double low = simulated.quantile(h, TAIL);
            double high = simulated.quantile(h, 1 - TAIL);
            for (LocalDate day : other.days()) {
                double seen = other.waiting(day)[h];
                if (!Double.isNaN(seen)) {
                    halfHours++;
                    covered += seen >= low && seen <= high ? 1 : 0;
                }
            }
        }
        double[] means = HallSnapshots.mean(simulated.hall());
        double after = HallSnapshots.over(mean(other), model.close(), HallSnapshots.HALF_HOURS);
        return new SnapshotJudgement(
                model.hall(),
                fitted.sound(),
                means(model, mean(fitted), means),
                means(model, mean(other), means),
                covered,
                halfHours,
                after);
    }

    private static double[] mean(HallSnapshots hall) {
        return HallSnapshots.mean(hall.days().stream().map(hall::waiting).toList());
    }

    private static SnapshotJudgement.Means means(SnapshotModel model, double[] observed, double[] simulated) {
        List<SnapshotJudgement.Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            int from = Math.max(model.open(), 2 * hour);
            int to = Math.min(model.close(), 2 * hour + 2);
            if (from < to) {
                hours.add(new SnapshotJudgement.Hour(
                        hour, HallSnapshots.over(observed, from, to), HallSnapshots.over(simulated, from, to)));
            }
        }
        return new SnapshotJudgement.Means(
                HallSnapshots.over(observed, model.open(), model.close()),
                HallSnapshots.over(simulated, model.open(), model.close()),
                hours);
    }
}
