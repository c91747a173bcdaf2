package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onewindow.calibrate.log.LoggedVisit;

/**
 * How many windows each department has open, where the log does not name them: while somebody waits, all that are open
 * are busy.
 */
final class BusyWindows {

    private static final long STEP = LogSurvey.STEP_MILLIS;

    /** Milliseconds during which somebody waited, by department and step, and the busy windows' among them. */
    private final double[][] waiting;

    private final double[][] busyWhileWaiting;
    private final int[] mostBusy;

    BusyWindows(int departments) {
        waiting = new double[departments][LogSurvey.STEPS];
        busyWhileWaiting = new double[departments][LogSurvey.STEPS];
        mostBusy = new int[departments];
    }

    /** A change of the number waiting and of the number busy. */
    private record Change(long time, int waiting, int busy) {}

    /** Adds the rows of a day. */
    void add(long day, List<LoggedVisit> rows, LogSurvey survey) {
        long midnight = day * LogSurvey.DAY_MILLIS;
        List<List<Change>> changes = new ArrayList<>();
        for (int department = 0; department < waiting.length; department++) {
            changes.add(new ArrayList<>());
        }
        for (LoggedVisit row : rows) {
            List<Change> own = changes.get(survey.departments.indexOf(row.department()));
            long wait = row.waitMillis();
            if (wait != LoggedVisit.NONE && wait > 0) {
                own.add(new Change(row.ticketTime() - midnight, 1, 0));
                own.add(new Change(row.ticketTime() + wait - midnight, -1, 0));
            }
            if (row.callTime() != LoggedVisit.NONE && row.end() != LoggedVisit.NONE) {
                own.add(new Change(row.callTime() - midnight, 0, 1));
                own.add(new Change(row.end() - midnight, 0, -1));
            }
        }
        for (int department = 0; department < waiting.length; department++) {
            addDepartment(department, changes.get(department));
        }
    }

    private void addDepartment(int department, List<Change> changes) {
        // Of changes at one time, ends come first: a window that calls at once is not two.
        changes.sort(Comparator.comparingLong(Change::time).thenComparingInt(change -> change.busy + change.waiting));
        long since = 0;
        int waits = 0;
        int busy = 0;
        for (Change change : changes) {
            if (waits > 0) {
                spread(department, since, change.time, busy);
            }
            waits += change.waiting;
            busy += change.busy;
            mostBusy[department] = Math.max(mostBusy[department], busy);
            since = change.time;
        }
    }

    private void spread(int department, long from, long to, int busy) {
        for (long at = from; at < to; ) {
            int step = (int) (at / STEP);
            if (step >= LogSurvey.STEPS) {
                return;
            }
            long until = Math.min(to, (step + 1) * STEP);
            waiting[department][step] += until - at;
            busyWhileWaiting[department][step] += (double) busy * (until - at);
            at = until;
        }
    }

    /**
     * Returns the number of windows that a department has open in each quarter of an hour: of one in which too little
     * waiting was seen, that of the whole day; where nobody ever waited, the most that were busy at once.
     */
    List<Double> openByStep(int department) {
        double all = 0;
        double busy = 0;
        for (int step = 0; step < LogSurvey.STEPS; step++) {
            all += waiting[department][step];
            busy += busyWhileWaiting[department][step];
        }
        double ofDay = all < STEP ? mostBusy[department] : busy / all;
        List<Double> open = new ArrayList<>();
        for (int step = 0; step < LogSurvey.STEPS; step++) {
            open.add(
                    waiting[department][step] < 2 * STEP
                            ? ofDay
                            : busyWhileWaiting[department][step] / waiting[department][step]);
        }
        return open;
    }
}
