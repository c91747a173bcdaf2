package onewindow.measure;

import java.util.List;

/**
 * The figures of the hall, or of one part of it. Times are seconds. Each is defined in the glossary of the README.
 *
 * @param arrivals people who came (returns count again), whether or not they took a number
 * @param served people whose service was finished
 * @param abandoned gave up waiting (over a break included)
 * @param balked turned round at the door
 * @param blocked found no waiting place, or the hall full and did not wait outside
 * @param unserved sent away at closing, left in an outage, came outside the ticket hours and left, or still waiting
 *     when the day ended
 * @param noShows missed their call for good
 * @param missedBookings had booked a slot and never came; not among the arrivals
 * @param cancelledBookings were cancelled in time; not among the arrivals
 * @param reusedPlaces cancelled in time, and somebody else had the place who would have found the slot full
 * @param bannedRequests asked for a slot while banned from booking, whether or not they came without one
 * @param waitMean mean wait of those served: all time spent waiting in line during the visit, holds left out
 * @param waitP50 median wait of those served, and so on
 * @param delayed share of those served who waited at all
 * @param within for each of the scenario's wait targets: served after a wait of at most the target, over arrivals
 * @param queuedPerArrival time spent waiting by everyone, served or not, over arrivals
 * @param queue time-weighted mean number waiting over the day's span (first opening or ticket hour to last closing)
 * @param busyWindows time-weighted mean number of windows calling or serving over the same span
 * @param utilisation time calling or serving on the timetable over window time on the timetable, inside the span: at
 *     most 1, since work beyond the timetable is {@code overtime}; NaN for a class or a department
 * @param overtime window time worked beyond the timetable, seconds a day (whole run where the horizon is continuous)
 */
public record Figures(
        Estimate arrivals,
        Estimate served,
        Estimate abandoned,
        Estimate balked,
        Estimate blocked,
        Estimate unserved,
        Estimate noShows,
        Estimate missedBookings,
        Estimate cancelledBookings,
        Estimate reusedPlaces,
        Estimate bannedRequests,
        Estimate waitMean,
        Estimate waitP50,
        Estimate waitP90,
        Estimate waitP95,
        Estimate waitP99,
        Estimate waitMax,
        Estimate delayed,
        List<Estimate> within,
        Estimate queuedPerArrival,
        Estimate queue,
        Estimate busyWindows,
        Estimate utilisation,
        Estimate overtime) {

    /** How the quantiles of waits are estimated, in words, for reports. */
    public static final String QUANTILE_ESTIMATOR =
            "mean over replications of each one's smallest wait that at least the stated share of waits does not "
                    + "exceed, to 3 significant digits (2 for hours, classes, departments and window groups)";

    public Figures {
        within = List.copyOf(within);
    }
}
