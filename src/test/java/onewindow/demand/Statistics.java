package onewindow.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Checks of samples against what they should follow; four standard errors, the seeds are fixed. */
final class Statistics {

    /** Of the Kolmogorov-Smirnov distribution beyond 1.95 lies 0.1 %. */
    private static final double KS_LIMIT = 1.95;

    private Statistics() {}

    static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    /** Mean of the k-th powers of the deviations from the mean. */
    private static double moment(double[] x, int k) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> Math.pow(v - mean, k)).average().orElseThrow();
    }

    static double variance(double[] x) {
        return moment(x, 2);
    }

    static void hasMean(double[] x, double expected) {
        double error = Math.sqrt(variance(x) / x.length);
        assertThat(mean(x)).isBetween(expected - 4 * error - 1e-9, expected + 4 * error + 1e-9);
    }

    static void hasVariance(double[] x, double expected) {
        double variance = variance(x);
        double error = Math.sqrt((moment(x, 4) - variance * variance) / x.length);
        assertThat(variance).isBetween(expected - 4 * error - 1e-9, expected + 4 * error + 1e-9);
    }

    static void hasShare(long hits, long of, double expected) {
        double error = Math.sqrt(expected * (1 - expected) / of);
        assertThat((double) hits / of).isBetween(expected - 4 * error, expected + 4 * error);
    }

    /** Kolmogorov-Smirnov: the values follow the distribution function. */
    static void follows(double[] values, DoubleUnaryOperator distribution) {
        double[] x = values.clone();
        Arrays.sort(x);
        double distance = 0;
        for (int i = 0; i < x.length; i++) {
            double f = distribution.applyAsDouble(x[i]);
            distance = Math.max(distance, Math.max(f - (double) i / x.length, (i + 1.0) / x.length - f));
        }
        assertThat(distance * Math.sqrt(x.length)).isLessThan(KS_LIMIT);
    }

    /** Chi-square: the counts fit the shares, whose sum is 1. */
    static void fits(long[] counts, double[] shares) {
        double n = Arrays.stream(counts).sum();
        double statistic = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = n * shares[i];
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        int degrees = counts.length - 1;
        assertThat(statistic).isLessThan(degrees + 4 * Math.sqrt(2.0 * degrees));
    }

    static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my);
        }
        return sum / x.length / Math.sqrt(variance(x) * variance(y));
    }
}
