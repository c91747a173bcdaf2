package onewindow.measure;

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
