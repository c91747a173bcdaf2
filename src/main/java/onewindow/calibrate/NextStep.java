package onewindow.calibrate;

/**
 * Something to measure that would narrow what the scenario says.
 *
 * @param kind what to measure
 * @param count how many cases, days or places, NaN where none is said
 * @param figure the half-width of the present interval as a share of the value, NaN where none is said
 * @param name of a department, empty where none is said
 */
public record NextStep(Kind kind, double count, double figure, String name) {

    static NextStep of(Kind kind) {
        return new NextStep(kind, Double.NaN, Double.NaN, "");
    }

    static NextStep of(Kind kind, double count) {
        return new NextStep(kind, count, Double.NaN, "");
    }

    /** What to measure. */
    public enum Kind {
        /** Log the call, without which waits are unknown. */
        LOG_CALLS,
        /** Log the end of the service, or time so many cases by hand. */
        LOG_ENDS,
        /** Log the start of the service, or time for so many how long people take from the call to the window. */
        LOG_STARTS,
        /** Log the window, without which their number at each hour is unknown. */
        LOG_WINDOWS,
        /** Log how visits end, without which giving up and missed numbers are unknown. */
        LOG_OUTCOMES,
        /** Log for when people had booked, and bookings to which nobody came. */
        LOG_BOOKINGS,
        /** Count at the door who turns away without a number, which no log shows. */
        COUNT_TURNED_AWAY,
        /** Write down for some days when windows open and close: the rules or the timetable are not the hall's. */
        NOTE_OPENING,
        /** Time so many cases more of a department, whose mean service is known to so much. */
        TIME_DEPARTMENT,
        /** Time so many cases more of the hall, whose mean service is known to so much. */
        TIME_HALL,
        /** Log so many days more, until each weekday has two. */
        MORE_DAYS_FOR_WEEKDAYS,
        /** Log more months, each with five days. */
        MORE_MONTHS,
        /** Nothing stands out. */
        NOTHING
    }
}
