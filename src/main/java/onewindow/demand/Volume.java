package onewindow.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import onewindow.calendar.HallDay;

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
 * @param within the dates to which the arrivals are confined; empty for the whole horizon
 */
public record Volume(
        OptionalDouble total,
        boolean exact,
        double scale,
        List<Double> monthWeights,
        List<Double> weekdayWeights,
        double afterHolidayWeight,
        double dayFactorCv,
        Profile profile,
        Optional<Dates> within) {
    public Volume {
        monthWeights = List.copyOf(monthWeights);
        weekdayWeights = List.copyOf(weekdayWeights);
    }

    /** A first and a last date, both in it. */
    public record Dates(LocalDate from, LocalDate to) {

        /** Returns whether a day with a date lies in it. */
        public boolean covers(HallDay day) {
            return !day.date().isBefore(from) && !day.date().isAfter(to);
        }
    }

    /** Returns the relative weight of a day; 0 outside the dates, and where people have no ticket hours to come in. */
    public double weight(HallDay day) {
        if (within.isPresent() && !within.get().covers(day)
                || profile.isEven() && day.tickets().isEmpty()) {
            return 0;
        }
        return monthWeights.get(day.month() - 1)
                * weekdayWeights.get(day.weekday().getValue() - 1)
                * (day.afterHoliday() ? afterHolidayWeight : 1);
    }
}
