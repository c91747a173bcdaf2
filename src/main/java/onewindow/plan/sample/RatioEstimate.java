package onewindow.plan.sample;

import onewindow.measure.Estimate;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The ratio of two expected values, as the share served in time is: expected people in time over expected people.
 *
 * <p>The interval is that of the delta method: the standard error of the mean of N - R D over the mean of D, with
 * Student's t of one degree of freedom less than there are replications (Law, Simulation Modeling and Analysis, 5th
 * edition, section 9.5.3, of ratio estimators).
 *
 * @param value the sum of the numerators over that of the denominators; NaN where nothing came
 * @param standardError of the value; NaN with fewer than two replications
 * @param replications on which it rests
 * @param weight sum of the denominators
 */
public record RatioEstimate(double value, double standardError, int replications, double weight) {

    /** Of a share of which no replication saw anything else, so many more might still go the other way. */
    private static final double RULE_OF_THREE = 3;

    /** Returns the interval that covers the ratio with a probability. */
    public Band interval(double confidence) {
        double half = halfWidth(confidence);
        return new Band(value - half, value + half);
    }

    /**
     * Returns the interval of a share, within 0 and 1; where all went one way, the end at the other side is that of
     * three in as many as came (the rule of three, Hanley and Lippman-Hand, JAMA 249 (1983), 1743-1745).
     */
    public Band shareInterval(double confidence) {
        Band band = interval(confidence);
        double spare = Math.min(1, RULE_OF_THREE / weight);
        double low = standardError == 0 ? Math.min(band.low(), value - spare) : band.low();
        double high = standardError == 0 ? Math.max(band.high(), value + spare) : band.high();
        return new Band(Math.max(0, low), Math.min(1, high));
    }

    /** Returns half the length of the interval; NaN with fewer than two replications. */
    public double halfWidth(double confidence) {
        return replications < 2 ? Double.NaN : quantile(confidence, replications - 1) * standardError;
    }

    /** Returns the ratio with its 95 % interval. */
    public Estimate estimate() {
        Band band = interval(0.95);
        return new Estimate(value, band.low(), band.high());
    }

    /** Returns the upper end of Student's t that covers with a probability on both sides. */
    public static double quantile(double confidence, int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
