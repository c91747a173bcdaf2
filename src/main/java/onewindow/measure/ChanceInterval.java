package onewindow.measure;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Within which limits a figure lies that chance alone moves; NaN at both ends where that cannot be said. */
public record ChanceInterval(double low, double high) {

    private static final ChanceInterval NONE = new ChanceInterval(Double.NaN, Double.NaN);
    private static final double TAIL_OF_ESTIMATE = 0.025;

    /**
     * The score interval of a share (Wilson, Journal of the American Statistical Association 22, 1927).
     *
     * @param share the observed share, 0 to 1
     * @param count of how many; need not be whole, as where it is a mean
     * @param error 1 less the level, such as 0.05
     */
    public static ChanceInterval score(double share, double count, double error) {
        if (!(count > 0) || Double.isNaN(share)) {
            return NONE;
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(error / 2);
        double square = z * z / count;
        double centre = (share + square / 2) / (1 + square);
        double half = z / (1 + square) * Math.sqrt(share * (1 - share) / count + square / count / 4);
        return new ChanceInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * The interval in which one more run falls: mean ± t s √(1 + 1/n). At an error of 0.05 it is √(n + 1) times as wide
     * as the interval of the mean.
     *
     * @param estimate of a figure from so many replications
     * @param error 1 less the level, such as 0.05
     */
    public static ChanceInterval oneMoreRun(Estimate estimate, int replications, double error) {
        double halfOfMean = estimate.halfWidth();
        if (replications < 2 || !Double.isFinite(halfOfMean)) {
            return NONE;
        }
        TDistribution t = TDistribution.of(replications - 1);
        double stretch = t.inverseSurvivalProbability(error / 2) / t.inverseSurvivalProbability(TAIL_OF_ESTIMATE);
        double half = halfOfMean * stretch * Math.sqrt(replications + 1.0);
        return new ChanceInterval(estimate.mean() - half, estimate.mean() + half);
    }

    /** Returns the interval whose ends are the further ones of both; where one says nothing, the other. */
    ChanceInterval or(ChanceInterval other) {
        if (Double.isNaN(low)) {
            return other;
        }
        return Double.isNaN(other.low)
                ? this
                : new ChanceInterval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Returns the part of the interval from {@code least} to {@code most}. */
    ChanceInterval within(double least, double most) {
        return new ChanceInterval(Math.max(least, low), Math.min(most, high));
    }
}
