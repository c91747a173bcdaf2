package onewindow.measure;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure over replications: its mean and the ends of its 95 % confidence interval (Student's t over the replications'
 * figures).
 *
 * <p>With one replication {@code low} and {@code high} are NaN; a figure that does not exist (the mean wait of nobody)
 * is NaN throughout.
 */
public record Estimate(double mean, double low, double high) {

    private static final double UPPER_TAIL = 0.025;

    /** Returns the estimate from one figure a replication. */
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
