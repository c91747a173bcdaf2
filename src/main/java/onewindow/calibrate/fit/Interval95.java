package onewindow.calibrate.fit;

/**
 * A fitted number with its 95 % interval.
 *
 * @param value the estimate
 * @param low lower end, NaN where none is known
 * @param high upper end, NaN where none is known
 */
public record Interval95(double value, double low, double high) {

    static final double Z = 1.959963984540054;

    /** Returns the interval of an estimate whose logarithm has the standard error; 0 stays 0. */
    static Interval95 ofLog(double value, double standardErrorOfLog) {
        double factor = Math.exp(Z * standardErrorOfLog);
        return new Interval95(value, value / factor, value * factor);
    }

    /**
     * Returns Wilson's interval of a share (Wilson, Journal of the American Statistical Association 22, 1927), which
     * holds for few cases and near 0 and 1 too.
     *
     * @param count how many have it
     * @param of of how many, 0 for an unknown share
     */
    static Interval95 ofShare(double count, double of) {
        if (of <= 0) {
            return new Interval95(Double.NaN, Double.NaN, Double.NaN);
        }
        double share = count / of;
        double z2 = Z * Z;
        double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4 * of * of));
        return new Interval95(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** Returns the interval of a share as {@link #ofShare(double, double)} does. */
    static Interval95 ofShare(long count, long of) {
        return ofShare((double) count, (double) of);
    }

    /** Returns the same in another unit. */
    public Interval95 times(double factor) {
        return new Interval95(value * factor, low * factor, high * factor);
    }

    /** Returns whether a value lies within. */
    public boolean holds(double other) {
        return other >= low && other <= high;
    }
}
