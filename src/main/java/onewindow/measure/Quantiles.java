package onewindow.measure;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of small samples and of counted values. */
final class Quantiles {

    private static final long[] WIDTHS = {
        1, 10, 100, 1_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000
    };

    private Quantiles() {}

    /**
     * Returns a quantile of sorted values by linear interpolation (type 7 of Hyndman and Fan 1996); NaN where there are
     * none.
     */
    static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Returns half the length of a quantile's interval: between two observations whose ranks are as far from the
     * quantile's as the number below it may be off by chance (Conover, Practical Nonparametric Statistics, 3rd edition,
     * 1999, section 3.2).
     *
     * @param sorted independent observations, ascending
     * @return infinite where there are too few observations to have such ranks, NaN where there are none
     */
    static double halfWidth(double[] sorted, double share, double confidence) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        double off = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2)
                * Math.sqrt(n * share * (1 - share));
        int below = (int) Math.floor(n * share - off);
        int above = (int) Math.ceil(n * share + off);
        return below < 1 || above >= n ? Double.POSITIVE_INFINITY : (sorted[above] - sorted[below - 1]) / 2;
    }

    /**
     * Returns the smallest value by which at least this share of the counted observations is reached; NaN where there
     * are none.
     */
    static double ofCounts(long[] counts, double share) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        long sum = 0;
        for (int value = 0; value < counts.length; value++) {
            sum += counts[value];
            if (sum > 0 && sum >= share * total) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** Returns the smallest handy width of at least {@code millis}, a whole number of hours above one hour. */
    static long roundWidth(double millis) {
        for (long width : WIDTHS) {
            if (width >= millis) {
                return width;
            }
        }
        return (long) Math.ceil(millis / Scope.HOUR) * Scope.HOUR;
    }
}
