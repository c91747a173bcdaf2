package onewindow.calibrate.log;

import java.time.LocalDate;
import java.util.BitSet;
import onewindow.calibrate.log.ReadReport.Fault;

/**
 * Notices what the order of a log's times tells: days on which nobody came though on most of that weekday people did,
 * and a clock that was set back in a log otherwise in order.
 *
 * <p>Its memory is a bit a day from 1970 to 2200.
 */
final class LogCalendar {

    private static final int WEEK = 7;
    /** Where more than one row in so many goes back, the log is not kept in the order of its tickets. */
    private static final int ROWS_PER_STEP_BACK = 20;

    private final BitSet days = new BitSet();
    private final FaultCounts stepsBack = new FaultCounts();
    private long steps;
    private long rows;

    /** Takes in the day of a row. */
    void day(int day) {
        rows++;
        days.set(day);
    }

    /** Takes in a row whose ticket was taken more than an hour before that of the row before it. */
    void wentBack(Draft draft, Draft.Source source) {
        steps++;
        stepsBack.note("note.clock-set-back", draft, LogColumn.TICKET_TIME, source);
    }

    void addTo(FaultCounts faults) {
        if (steps > 0 && steps * ROWS_PER_STEP_BACK <= rows) {
            stepsBack.report().faults().forEach(faults::note);
        }
        int missing = 0;
        int first = 0;
        for (int weekday = 0; weekday < WEEK && !days.isEmpty(); weekday++) {
            int from = days.nextSetBit(0);
            int start = from + Math.floorMod(weekday - from, WEEK);
            int with = 0;
            int all = 0;
            for (int day = start; day < days.length(); day += WEEK) {
                all++;
                with += days.get(day) ? 1 : 0;
            }
            if (2 * with > all && with < all) {
                int empty = start;
                while (days.get(empty)) {
                    empty += WEEK;
                }
                first = missing == 0 ? empty : Math.min(first, empty);
                missing += all - with;
            }
        }
        if (missing > 0) {
            faults.note(new Fault(
                    "note.day-without-rows",
                    missing,
                    "",
                    0,
                    "",
                    LocalDate.ofEpochDay(first).toString()));
        }
    }
}
