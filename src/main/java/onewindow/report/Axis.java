package onewindow.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale of a picture: values on a length, with round values to mark.
 *
 * @param low value at the start
 * @param high value at the end, more than {@code low}
 * @param ticks round values to mark, ascending
 * @param logarithmic true: equal ratios take equal lengths
 */
record Axis(double low, double high, List<Double> ticks, boolean logarithmic) {

    private static final double WIDE_RATIO = 12;

    /** A linear scale from 0 to a round value at or above the largest one, with about so many steps. */
    static Axis fromZero(double largest, int steps) {
        double step = roundStep(Math.max(largest, 1e-9) / steps);
        double high = Math.ceil(Math.max(largest, 1e-9) / step - 1e-9) * step;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= high * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return new Axis(0, high, ticks, false);
    }

    /** A linear scale between round values around the smallest and the largest one, with about so many steps. */
    static Axis between(double smallest, double largest, int steps) {
        double step = roundStep(Math.max(largest - smallest, Math.max(1e-9, 1e-6 * Math.abs(largest))) / steps);
        long first = (long) Math.floor(smallest / step + 1e-9);
        long last = Math.max(first + 1, (long) Math.ceil(largest / step - 1e-9));
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return new Axis(first * step, last * step, ticks, false);
    }

    /**
     * A scale over values that may differ by orders of magnitude: logarithmic where the largest is many times the
     * smallest.
     */
    static Axis spanning(double smallest, double largest) {
        if (!(smallest > 0) || largest / smallest < WIDE_RATIO) {
            return fromZero(largest, 5);
        }
        double low = smallest / 1.15;
        double high = largest * 1.15;
        List<Double> ticks = new ArrayList<>();
        for (double decade = Math.pow(10, Math.floor(Math.log10(low))); decade <= high; decade *= 10) {
            for (double factor : new double[] {1, 2, 5}) {
                double tick = decade * factor;
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return new Axis(low, high, ticks, true);
    }

    /** Where the value lies, 0 at the start and 1 at the end. */
    double at(double value) {
        double share = logarithmic
                ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                : (value - low) / (high - low);
        return Math.max(0, Math.min(1, share));
    }

    private static double roundStep(double step) {
        double decade = Math.pow(10, Math.floor(Math.log10(step)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (step <= decade * factor * (1 + 1e-9)) {
                return decade * factor;
            }
        }
        return decade * 10;
    }
}
