package onewindow.calibrate.log;

/**
 * One row of a ticket log: a visit, or one stretch of it where it was transferred.
 *
 * <p>Times are milliseconds since 1970-01-01T00:00 on the hall's own clock (no zone is left in them), or {@link #NONE}
 * where the log does not say; texts are stripped, and empty where it does not say. In a row that a reader hands on, the
 * times that are there do not run backwards.
 *
 * @param row line of the file (a row of CSV, an element of XML), from 1
 * @param ticketTime when the ticket was taken; never {@link #NONE}
 * @param callTime when it was called
 * @param start when the person was at the window
 * @param end when the window was done, or the person gave up
 * @param outcome how it ended; where the log does not say: served if it was called or ended, else abandoned
 * @param booked for when the person had booked; {@link #NONE} for a walk-in too
 */
public record LoggedVisit(
        long row,
        String ticket,
        String caseId,
        String department,
        String matter,
        String channel,
        String visitClass,
        long ticketTime,
        long callTime,
        long start,
        long end,
        String window,
        String staff,
        Outcome outcome,
        String transferTo,
        long booked) {

    /** In place of a time that the log does not have. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long DAY_MILLIS = 86_400_000;

    /** Returns the day of the ticket, days since 1970-01-01. */
    public long day() {
        return Math.floorDiv(ticketTime, DAY_MILLIS);
    }

    /** Returns the time of day of the ticket, milliseconds since midnight. */
    public long timeOfDay() {
        return Math.floorMod(ticketTime, DAY_MILLIS);
    }

    /**
     * Returns how long the person waited for the call, or until giving up, milliseconds; {@link #NONE} if not known.
     */
    public long waitMillis() {
        long until = callTime != NONE || outcome != Outcome.ABANDONED ? callTime : end;
        return until == NONE ? NONE : until - ticketTime;
    }

    /** Returns the time at the window (from the call where the start is not logged), milliseconds, or {@link #NONE}. */
    public long serviceMillis() {
        long from = start != NONE ? start : callTime;
        boolean atWindow = outcome == Outcome.SERVED || outcome == Outcome.TRANSFERRED;
        return !atWindow || from == NONE || end == NONE ? NONE : end - from;
    }
}
