package onewindow.truth;

import java.util.Arrays;
import onewindow.measure.Estimate;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure over replications: its mean and the standard error of the mean, both in the same unit.
 *
 * @param standardError over replications; 0 where every replication gave the same
 */
record Sample(double mean, double standardError) {

    /** The half-width of a 99 % confidence interval is so many standard errors (normal distribution). */
    private static final double Z99 = 2.5758293035489;

    /** Returns the sample behind an estimate of a run of so many replications, from the ends of its 95 % interval. */
    static Sample of(Estimate estimate, int replications) {
        double t = TDistribution.of(replications - 1).inverseSurvivalProbability(0.025);
        return new Sample(estimate.mean(), (estimate.high() - estimate.mean()) / t);
    }

    /** Returns the sample of one value a replication. */
    static Sample of(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Sample(mean, Math.sqrt(squares / (n - 1) / n));
    }

    Sample per(double divisor) {
        return new Sample(mean / divisor, standardError / divisor);
    }

    /** Returns the sample of the difference to an independent one. */
    Sample minus(Sample other) {
        return new Sample(mean - other.mean, Math.hypot(standardError, other.standardError));
    }

    /** Returns how many standard errors the mean lies above the truth. */
    double z(double truth) {
        return mean == truth ? 0 : (mean - truth) / standardError;
    }

    double halfWidth99() {
        return Z99 * standardError;
    }
}
