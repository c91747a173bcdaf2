package onewindow.plan.pool;

import java.util.List;

/**
 * In which order departments join the pool, and how many windows it will need: an estimate by the square-root rule,
 * windows = work + b √work, with b learned from the windows found so far (Halfin and Whitt, Operations Research 29
 * (1981), 567-588). Only the order rests on it; the windows themselves are simulated.
 */
final class PoolOrder {

    private final List<Integer> departments;
    private final int[] separate;
    private final double[] load;
    /** Work of a day in windows that are busy all day, by hours; learned with the first numbers of windows. */
    private double hoursAWindow;

    private double spare;

    PoolOrder(List<Integer> departments, int[] separate, double[] load) {
        this.departments = departments;
        this.separate = separate;
        this.load = load;
        hoursAWindow = hours();
        spare = spareOfSeparate();
    }

    /** The work of the busiest window of a department: no window does more, and large departments come near it. */
    private double hours() {
        double most = 0;
        for (int d : departments) {
            most = Math.max(most, load[d] / separate[d]);
        }
        return Math.max(most * 1.1, 1e-9);
    }

    private double spareOfSeparate() {
        double sum = 0;
        double roots = 0;
        for (int d : departments) {
            double work = load[d] / hoursAWindow;
            sum += separate[d] - work;
            roots += Math.sqrt(work);
        }
        return roots > 0 ? Math.max(0, sum / roots) : 0;
    }

    private double need(double hours) {
        double work = hours / hoursAWindow;
        return work + spare * Math.sqrt(work);
    }

    private double pooledLoad(boolean[] pooled) {
        double sum = 0;
        for (int d : departments) {
            sum += pooled[d] ? load[d] : 0;
        }
        return sum;
    }

    /** The department whose joining saves most windows; the smaller one of equals; -1 where none is left. */
    int next(boolean[] pooled) {
        double now = pooledLoad(pooled);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int d : departments) {
            if (!pooled[d]) {
                double saved = separate[d] - (need(now + load[d]) - need(now));
                if (saved > most + 1e-9 || Math.abs(saved - most) <= 1e-9 && load[d] < load[best]) {
                    most = saved;
                    best = d;
                }
            }
        }
        return best;
    }

    /** How many windows the pool will about need. */
    int windows(boolean[] pooled) {
        return (int) Math.ceil(need(pooledLoad(pooled)));
    }

    /** Learns from a number of windows that was found. */
    void learn(boolean[] pooled, int found) {
        double work = pooledLoad(pooled) / hoursAWindow;
        if (work > 0) {
            spare = Math.max(0, (found - work) / Math.sqrt(work));
        }
    }
}
