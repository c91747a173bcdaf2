package onewindow.demand;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How many arrivals there are over the horizon and how they spread over its days and over each day.
 *
 * @param total expected arrivals over the whole horizon; empty where the profile's rates are absolute
 * @param exact true: exactly the rounded total arrives (for matching a past count); false: the total is Poisson
 * @param scale factor on the volume (1 = as stated); with Poisson demand the visitors of a lower scale are among those
 *     of a higher one
 * @param monthWeights 12 relative weights, January first
 * @param weekdayWeights 7 relative weights, Monday first
 * @param afterHolidayWeight relative weight of the first working day after a public holiday
 * @param dayFactorCv coefficient of variation of the gamma day factor with mean 1; 0 = none
 * @param profile the spread over the day
 */
public record Volume(
        OptionalDouble total,
        boolean exact,
        double scale,
        List<Double> monthWeights,
        List<Double> weekdayWeights,
        double afterHolidayWeight,
        double dayFactorCv,
        Profile profile) {
    public Volume {
        monthWeights = List.copyOf(monthWeights);
        weekdayWeights = List.copyOf(weekdayWeights);
    }
}
