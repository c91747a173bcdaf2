package onewindow.calibrate.fit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.Interval;

/**
 * What a log says about its hall: every number that a scenario needs, with its interval.
 *
 * @param fitted the days on which it rests
 * @param days all days of the log on which the hall was open, those held out included
 * @param tickets rows on which it rests
 * @param open when windows call
 * @param ticketHours when numbers are given
 * @param cases people over all of {@code days}
 * @param dayModel how many come on which day
 * @param profile when on the day
 * @param poisson the test of the Poisson claim within the day
 * @param classes the visit classes and the ranks by which they are called, one class where the log has none
 * @param departments in the order in which the log names them
 * @param service of the whole hall, the chosen family first; empty where the log has no service times
 * @param walking from the call to the window; empty where the log does not tell
 * @param patience empty where too few gave up
 * @param noShow share of those called who did not come; NaN where the log does not tell
 * @param gaveUp how many gave up
 * @param groups the windows
 * @param outOfTurn share of the calls within a class by which an earlier ticket was overtaken
 * @param kinds the kinds of days where weekdays differ in hours or in when people come, that with most days first; one
 *     kind where they do not
 * @param appointments of those who had booked; empty where the log tells of too few
 * @param evidence what the log shows beside the fit
 */
public record HallModel(
        List<LocalDate> fitted,
        List<LocalDate> days,
        long tickets,
        List<Interval> open,
        List<Interval> ticketHours,
        Interval95 cases,
        DayModel dayModel,
        DayProfile profile,
        Poisson poisson,
        List<VisitClass> classes,
        List<Department> departments,
        List<FamilyFit> service,
        Optional<FamilyFit> walking,
        Optional<FamilyFit> patience,
        Interval95 noShow,
        long gaveUp,
        List<Transfer> transfers,
        List<Group> groups,
        double outOfTurn,
        Optional<Quantiles> serviceQuantiles,
        List<DayKind> kinds,
        Optional<Appointments> appointments,
        Evidence evidence) {

    /**
     * Weekdays on which people come alike.
     *
     * @param weekdays in the order of the week
     * @param open when windows call
     * @param ticketHours when numbers are given
     * @param profile when on the day
     * @param cases people over those days of the log that are of this kind
     */
    public record DayKind(
            List<DayOfWeek> weekdays,
            List<Interval> open,
            List<Interval> ticketHours,
            DayProfile profile,
            Interval95 cases) {}

    /**
     * Appointments.
     *
     * @param came how many came to one on the fitted days
     * @param perDay bookings for a mean day, those who did not come included
     * @param early by how much people come before their time, mean in milliseconds; negative for late
     * @param spread standard deviation of that, milliseconds
     * @param noShow share of the bookings to which nobody came; 0 with an unknown interval where the log does not tell
     * @param slotMillis the longest slot to which all times of bookings belong
     * @param places the most bookings of one slot
     * @param classes shares of the visit classes, in their order
     */
    public record Appointments(
            long came,
            Interval95 perDay,
            Interval95 early,
            Interval95 spread,
            Interval95 noShow,
            long slotMillis,
            int places,
            List<Interval95> classes) {}

    /**
     * Parts that take other times than the rest for the same matters.
     *
     * @param count how many are told apart
     * @param of of so many
     * @param fastest the name of the fastest of them and its factor on the service time
     */
    public record Told(int count, int of, String fastest, double fastestFactor, String slowest, double slowestFactor) {}

    /** A visit class: its name in the log, its share and its rank, 0 for those who are called first. */
    public record VisitClass(String name, Interval95 share, int rank) {}

    /**
     * A department.
     *
     * @param service of its own, where it differs from the hall's by more than chance
     * @param matters those with a name; none where the log names no matters
     */
    public record Department(String name, Interval95 share, Optional<PartService> service, List<Matter> matters) {}

    /** A matter and its share of its department. */
    public record Matter(String name, Interval95 share, Optional<PartService> service) {}

    /** A service time, whether it leans on what stands above, and on how many durations it rests. */
    public record PartService(FamilyFit fit, boolean shrunk, long count) {}

    /** A share of a department's people who were passed on to another department. */
    public record Transfer(int from, int to, Interval95 share) {}

    /**
     * Windows that serve the same departments at the same speed.
     *
     * @param windows their names in the log
     * @param departments indices of the departments
     * @param openByStep mean number open in each quarter of an hour of the day
     * @param scheduled how many the scenario opens in each quarter of an hour of the day
     * @param speed factor on the service times: of a window that takes other times for the same matters by more than
     *     chance; else 1 with an unknown interval
     */
    public record Group(
            List<String> windows,
            BitSet departments,
            List<Double> openByStep,
            List<Integer> scheduled,
            Interval95 speed) {

        /** The service times as they are stated. */
        public static final Interval95 AS_STATED = new Interval95(1, Double.NaN, Double.NaN);

        /** Windows that take the times stated, and open as many as the mean, rounded. */
        public Group(List<String> windows, BitSet departments, List<Double> openByStep) {
            this(
                    windows,
                    departments,
                    openByStep,
                    openByStep.stream().map(open -> (int) Math.round(open)).toList(),
                    AS_STATED);
        }
    }

    /** The test of the Poisson claim: how many times, the largest distance, and how often chance gives more. */
    public record Poisson(long arrivals, double distance, double pValue) {}

    /**
     * What the log shows beside the fit.
     *
     * @param days people on each day of the log, the days held out included
     * @param waitedAtDoor people of the fitted days who took their number in the first minute and count as having
     *     waited
     * @param patience who would wait longer; empty where too few gave up
     * @param bookedByName share of those whose channel or class says that they had booked, whether the log has the
     *     times or not
     * @param windows that differ in service; empty where none is told apart; likewise staff and hours
     */
    public record Evidence(
            List<DayModel.Day> days,
            long waitedAtDoor,
            List<StillWaiting> patience,
            double bookedByName,
            Optional<Told> windows,
            Optional<Told> staff,
            Optional<Told> hours) {

        public Evidence {
            days = List.copyOf(days);
            patience = List.copyOf(patience);
        }
    }

    /**
     * The share of people who would wait longer than so many milliseconds: by Kaplan and Meier, and of the fitted
     * family.
     */
    public record StillWaiting(double millis, double observed, double fitted) {}

    /** Observed quantiles of the service time, milliseconds, at 1 to 99 %, and those of the chosen family. */
    public record Quantiles(List<Double> observed, List<Double> fitted) {}
}
