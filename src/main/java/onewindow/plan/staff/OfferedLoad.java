package onewindow.plan.staff;

import java.util.Arrays;
import java.util.List;
import onewindow.calendar.Interval;
import onewindow.plan.sample.Slots;

/**
 * The work that people bring in each half-hour of a day, in windows that it keeps busy, by three ways of counting it.
 *
 * <p>People who take a number while the hall is closed are counted as coming when it opens, spread over the time that
 * they may wait.
 */
final class OfferedLoad {

    /** The most grid points in a step of the day. */
    private static final int MOST_PARTS = 60;
    /** At which a service's end is looked for within a part. */
    private static final int POINTS = 4;

    private final Slots slots;
    private final List<Interval> open;
    /** Expected arrivals in each part of the grid, after those at closed doors have been moved. */
    private final double[] arrivals;

    private final int parts;
    private final double partMillis;
    private final double meanMillis;
    private final Survival service;

    /**
     * Prepares the loads of windows.
     *
     * @param slots the steps of the day
     * @param open when the windows are open on a usual day, milliseconds of the day
     * @param arrivalsOfSlot expected arrivals in each step on a day
     * @param service of which each takes a window; its mean is {@code meanMillis}
     * @param spreadMillis over how long people at a closed door are spread once it opens
     */
    OfferedLoad(
            Slots slots,
            List<Interval> open,
            double[] arrivalsOfSlot,
            Survival service,
            double meanMillis,
            long spreadMillis) {
        this.slots = slots;
        this.open = open;
        this.service = service;
        this.meanMillis = meanMillis;
        parts = (int) Math.max(6, Math.min(MOST_PARTS, Math.ceil(4 * slots.lengthMillis() / meanMillis)));
        partMillis = (double) slots.lengthMillis() / parts;
        arrivals = new double[slots.count() * parts];
        for (int slot = 0; slot < slots.count(); slot++) {
            Arrays.fill(arrivals, slot * parts, (slot + 1) * parts, arrivalsOfSlot[slot] / parts);
        }
        moveFromClosedDoors(spreadMillis);
    }

    private void moveFromClosedDoors(long spreadMillis) {
        double waiting = 0;
        int spread = (int) Math.max(1, Math.min(parts, Math.round(spreadMillis / partMillis)));
        for (int part = 0; part < arrivals.length; part++) {
            if (!isOpen(part)) {
                waiting += arrivals[part];
                arrivals[part] = 0;
            } else if (waiting > 0) {
                int last = Math.min(arrivals.length, part + spread);
                for (int over = part; over < last; over++) {
                    arrivals[over] += waiting / (last - part);
                }
                waiting = 0;
            }
        }
    }

    private boolean isOpen(int part) {
        long middle = slots.firstMillis() + Math.round((part + .5) * partMillis);
        return open.stream().anyMatch(interval -> interval.contains(middle));
    }

    /** Returns the load of each step as if its arrivals came at an even rate for ever (SIPP). */
    double[] stationary() {
        return lagged(0);
    }

    /**
     * Returns the load of each step by the arrivals of a mean service earlier (lagged SIPP; Green, Kolesar and Soares,
     * Operations Research 49 (2001), 549-564).
     */
    double[] lagged() {
        return lagged((int) Math.round(meanMillis / partMillis));
    }

    private double[] lagged(int by) {
        double[] load = new double[slots.count()];
        for (int part = 0; part < arrivals.length; part++) {
            load[part / parts] += part < by ? 0 : arrivals[part - by];
        }
        for (int slot = 0; slot < load.length; slot++) {
            load[slot] *= meanMillis / slots.lengthMillis();
        }
        return load;
    }

    /**
     * Returns the mean number busy in each step where nobody ever waits: the modified offered load of M_t/G/infinity,
     * the arrivals so far weighed by how likely their services still last (Jennings, Mandelbaum, Massey and Whitt,
     * Management Science 42 (1996), 1383-1394).
     */
    double[] modified() {
        double[] lasting = new double[arrivals.length];
        for (int part = 0; part < lasting.length; part++) {
            lasting[part] = lasting(part);
        }
        double[] load = new double[slots.count()];
        for (int now = 0; now < arrivals.length; now++) {
            double busy = 0;
            for (int since = 0; since <= now; since++) {
                busy += arrivals[now - since] * lasting[since];
            }
            load[now / parts] += busy / parts;
        }
        return load;
    }

    /**
     * The mean share of services that still last so many parts later; of the running part, half has come by its middle.
     */
    private double lasting(int part) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double point = (i + .5) / POINTS;
            sum += part == 0
                    ? service.beyond(point / 2 * partMillis) / 2
                    : service.beyond((part - .5 + point) * partMillis);
        }
        return sum / POINTS;
    }
}
