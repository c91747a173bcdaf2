package onewindow.plan.staff;

import java.util.List;
import java.util.function.Function;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.ServiceParts;
import onewindow.scenario.ServiceTarget;

/** Plans that Erlang's formulas give, before and after simulation has corrected their loads. */
final class StartPlans {

    private static final int LEAST_SLOTS_OF_A_DAY = 2;
    /** A step of the correction multiplies the windows by at most so much, or divides them by it. */
    private static final double BOLDEST = 1.5;

    private final PlannedHall hall;
    private final List<RowWork> works;
    private final List<ErlangRule> rules;
    private final long withinMillis;

    /** Takes over what each row has to do. */
    StartPlans(PlannedHall hall, List<RowWork> works, ServiceTarget target) {
        this.hall = hall;
        this.works = works;
        withinMillis = target.withinMillis();
        rules = works.stream()
                .map(work -> work.rule((double) withinMillis, target.share()))
                .toList();
    }

    /** Erlang's formula half-hour by half-hour, as if each lasted for ever (SIPP). */
    WindowPlan stationary() {
        return plan(OfferedLoad::stationary);
    }

    /** The same by the arrivals of a mean service earlier. */
    WindowPlan lagged() {
        return plan(OfferedLoad::lagged);
    }

    /** The same by the load of a hall without waits. */
    WindowPlan modified() {
        return plan(OfferedLoad::modified);
    }

    private WindowPlan plan(Function<OfferedLoad, double[]> by) {
        int[][] counts = new int[works.size()][];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = windows(row, loads(row, by));
        }
        return new WindowPlan(counts);
    }

    private double[] loads(int row, Function<OfferedLoad, double[]> by) {
        RowWork work = works.get(row);
        if (hall.slots().count() < LEAST_SLOTS_OF_A_DAY) {
            double length =
                    hall.slots().lengthMillis() - hall.scenario().length().warmUpMillis();
            return new double[] {work.arrivals()[0] * work.meanMillis() / length};
        }
        return by.apply(new OfferedLoad(
                hall.slots(), hall.open(row), work.arrivals(), work.service(), work.meanMillis(), withinMillis));
    }

    private int[] windows(int row, double[] loads) {
        int[] counts = new int[loads.length];
        for (int slot = 0; slot < loads.length; slot++) {
            counts[slot] = hall.isOpen(row, slot) ? rules.get(row).windows(loads[slot]) : 0;
        }
        return counts;
    }

    /** A window for everybody who may be there at once: more windows than that shorten no wait. */
    WindowPlan windowForEverybody() {
        int[][] counts = new int[works.size()][];
        for (int row = 0; row < counts.length; row++) {
            double most = 0;
            for (double load : loads(row, OfferedLoad::modified)) {
                most = Math.max(most, load);
            }
            double atTheDoor = 0;
            for (double arrivals : works.get(row).arrivals()) {
                atTheDoor = Math.max(atTheDoor, arrivals);
            }
            double crowd = hall.slots().count() < LEAST_SLOTS_OF_A_DAY ? most : 2 * most + atTheDoor;
            int enough = (int) Math.ceil(crowd + 6 * Math.sqrt(crowd) + 5);
            counts[row] = new int[hall.slots().count()];
            for (int slot = 0; slot < counts[row].length; slot++) {
                counts[row][slot] = hall.isOpen(row, slot) ? enough : 0;
            }
        }
        return new WindowPlan(counts);
    }

    /**
     * Returns a plan corrected by its simulation: each row and step gets the windows that Erlang's formula gives to the
     * load under which it would show the share that was seen. This is the iteration of Feldman, Mandelbaum, Massey and
     * Whitt (Management Science 54 (2008), 324-338) with the share served in time in place of the delay probability.
     *
     * @param most windows of each row, which no correction exceeds
     */
    WindowPlan corrected(WindowPlan plan, SampleSums seen, WindowPlan most) {
        int[][] counts = plan.counts();
        for (int row = 0; row < counts.length; row++) {
            for (int slot = 0; slot < counts[row].length; slot++) {
                if (counts[row][slot] > 0) {
                    double inTime = inTime(row, slot, seen);
                    if (!Double.isNaN(inTime)) {
                        counts[row][slot] = corrected(row, counts[row][slot], inTime, most.windows(row, slot));
                    }
                }
            }
        }
        return new WindowPlan(counts);
    }

    private int corrected(int row, int windows, double inTime, int most) {
        ErlangRule rule = rules.get(row);
        double load = rule.loadOf(windows, Math.min(inTime, 0.9999), 2.0 * windows);
        int wanted = rule.windows(load);
        int highest = (int) Math.ceil(windows * BOLDEST);
        int lowest = (int) Math.floor(windows / BOLDEST);
        return Math.max(1, Math.min(most, Math.max(lowest, Math.min(highest, wanted))));
    }

    /** The share in time of those of a row who come in a step, or at closed doors before it. */
    private double inTime(int row, int slot, SampleSums seen) {
        double inTime = 0;
        double all = 0;
        List<ServiceParts.Part> parts = seen.shape().parts().parts();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).groups().stream().anyMatch(group -> hall.rowOf(group) == row)) {
                for (int from = slot; from >= 0 && (from == slot || !hall.isOpen(row, from)); from--) {
                    double arrivals = seen.arrivals(part, from);
                    if (arrivals > 0) {
                        inTime += arrivals * seen.inTimeOfCell(part, from).value();
                        all += arrivals;
                    }
                }
            }
        }
        return inTime / all;
    }
}
