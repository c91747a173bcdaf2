package onewindow.calibrate.log;

import static onewindow.calibrate.log.LoggedVisit.NONE;

/**
 * Notices rows that go back by more than an hour: in a log that is otherwise kept in order, a clock was set back.
 *
 * <p>A log may be kept in the order of its tickets or in that in which visits end, so that a row goes back only where
 * both its ticket and the last of its times lie before those of the row above it, on the same day and ended alike (who
 * gave up may be written in a block of its own).
 */
final class RowOrder {

    private static final long HOUR_MILLIS = 3_600_000;
    /** A log is in order where at most one row in so many goes back, and as many went before the first. */
    private static final int ROWS_PER_STEP_IN_ORDER = 500;
    /** Where more than one row in so many goes back, the log is not kept in the order of its tickets. */
    private static final int ROWS_PER_STEP = 20;

    private final FaultCounts kept = new FaultCounts();
    private long rows;
    private long steps;
    private long before = NONE;
    private long latestBefore;
    private Outcome outcomeBefore;

    /** Starts a file: its first row follows no other. */
    void startFile() {
        before = NONE;
    }

    /** Takes in a row and returns whether a clock was set back before it, in a log that is in order up to here. */
    boolean isSetBack(Draft draft, Outcome outcome, Draft.Source source) {
        long ticketTime = draft.time(LogColumn.TICKET_TIME);
        long latest = Math.max(
                Math.max(ticketTime, draft.time(LogColumn.CALL_TIME)),
                Math.max(draft.time(LogColumn.START), draft.time(LogColumn.END)));
        boolean back = before != NONE
                && outcome == outcomeBefore
                && ticketTime < before - HOUR_MILLIS
                && latest < latestBefore - HOUR_MILLIS
                && Math.floorDiv(ticketTime, LogTime.DAY_MILLIS) == Math.floorDiv(before, LogTime.DAY_MILLIS);
        before = ticketTime;
        latestBefore = latest;
        outcomeBefore = outcome;
        rows++;
        if (!back) {
            return false;
        }
        steps++;
        if (steps * ROWS_PER_STEP_IN_ORDER < rows) {
            return true;
        }
        kept.note("note.clock-set-back", draft, LogColumn.TICKET_TIME, source);
        return false;
    }

    /** Adds the rows that went back and were kept. */
    void addTo(FaultCounts faults) {
        if (steps > 0 && steps * ROWS_PER_STEP <= rows) {
            kept.report().faults().forEach(faults::note);
        }
    }
}
