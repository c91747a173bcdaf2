package onewindow.calibrate.fit;

import java.util.List;
import onewindow.demand.Distribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * A family of distributions fitted to durations by maximum likelihood.
 *
 * @param distribution the fitted distribution, milliseconds
 * @param parameters its parameters in the scenario file's order
 * @param aic Akaike's information criterion: twice the parameters less twice the logarithm of the likelihood
 * @param andersonDarling the statistic A² of Anderson and Darling over the number of durations, from the binned
 *     distribution: how far the two lie apart, whatever the number
 * @param largestDistance largest difference between the observed and the fitted distribution function
 */
public record FamilyFit(
        Distribution distribution,
        List<Parameter> parameters,
        double aic,
        double andersonDarling,
        double largestDistance) {

    public FamilyFit {
        parameters = List.copyOf(parameters);
    }

    /** Returns the coefficient of variation, standard deviation over mean. */
    public double cv() {
        if (distribution instanceof Distribution.Deterministic) {
            return 0;
        }
        ContinuousDistribution law = Law.of(distribution);
        return Math.sqrt(law.getVariance()) / law.getMean();
    }

    /** Returns the interval of the mean, milliseconds; for a uniform distribution that of half the sum of its ends. */
    public Interval95 mean() {
        Interval95 first = parameters.get(0).estimate();
        if (distribution instanceof Distribution.Uniform) {
            Interval95 last = parameters.get(1).estimate();
            return new Interval95(
                    distribution.mean(), (first.low() + last.low()) / 2, (first.high() + last.high()) / 2);
        }
        return first;
    }

    /** Returns the family's name in scenario files, such as {@code lognormal}. */
    public String family() {
        return FamilyName.of(distribution);
    }

    /**
     * One parameter.
     *
     * @param key its key in scenario files
     * @param estimate milliseconds for durations, else a number
     * @param duration whether it is a duration
     */
    public record Parameter(String key, Interval95 estimate, boolean duration) {}
}
