package onewindow.measure;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure over replications: its mean and the ends of its 95 % confidence interval (Student's t over the replications'
 * figures).
 *
 * <p>The interval of a figure that cannot be negative is cut at 0, and that of a share at 1 too ({@link #ofAmount},
 * {@link #ofShare}): Student's t knows nothing of such bounds. A difference has none ({@link #of}).
 *
 * <p>With one replication {@code low} and {@code high} are NaN; a figure that does not exist (the mean wait of nobody)
 * is NaN throughout.
 */
public record Estimate(double mean, double low, double high) {

    private static final double UPPER_TAIL = 0.025;

    /** Returns the estimate of what cannot be negative, from one figure a replication. */
    public static Estimate ofAmount(double[] values) {
        return of(values).within(0, Double.POSITIVE_INFINITY);
    }

    /** Returns the estimate of a share from 0 to 1, from one figure a replication. */
    public static Estimate ofShare(double[] values) {
        return of(values).within(0, 1);
    }

    private Estimate within(double least, double most) {
        return new Estimate(mean, Math.max(least, low), Math.min(most, high));
    }

    /** Half the width of the interval as it was before it was cut at one end; NaN where there is none. */
    public double halfWidth() {
        return Math.max(high - mean, mean - low);
    }

    /** Returns the estimate of a difference from one figure a replication: its interval may lie anywhere. */
    public static Estimate of(double[] values) {
        int n = values.length;
        if (n == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / n;
        if (n == 1) {
            return new Estimate(mean, Double.NaN, Double.NaN);
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double t = TDistribution.of(n - 1).inverseSurvivalProbability(UPPER_TAIL);
        double half = t * Math.sqrt(squares / (n - 1) / n);
        return new Estimate(mean, mean - half, mean + half);
    }
}
