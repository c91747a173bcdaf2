package onewindow.calibrate.fit;

import java.util.List;
import onewindow.demand.Distribution;

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
