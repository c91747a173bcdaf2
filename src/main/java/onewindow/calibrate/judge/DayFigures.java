package onewindow.calibrate.judge;

import java.util.List;
import java.util.Map;
import onewindow.calibrate.log.LoggedVisit;
import onewindow.calibrate.log.Outcome;

/**
 * What one day of visits came to, logged or simulated: both are measured by this code.
 *
 * <p>Half-hours are those of the day, 48 from midnight. A visit counts in the half-hour of its ticket; who waits beyond
 * midnight counts until midnight.
 */
final class DayFigures {

    static final int HALF_HOURS = 48;
    static final long HALF_HOUR_MILLIS = 1_800_000;
    private static final long DAY_MILLIS = 86_400_000;

    private final double[] queueMillis = new double[HALF_HOURS];
    private final double[] busyMillis = new double[HALF_HOURS];
    private final double[] waitMillis = new double[HALF_HOURS];
    private final int[] called = new int[HALF_HOURS];
    private final double[] departmentWait;
    private final int[] departmentCalled;
    private int tickets;
    private int abandoned;

    private DayFigures(int departments) {
        departmentWait = new double[departments];
        departmentCalled = new int[departments];
    }

    /**
     * Sums up a day.
     *
     * @param day days since 1970-01-01
     * @param rows its visits
     * @param departments the departments' indices by name; others count for the hall alone
     */
    static DayFigures of(long day, List<LoggedVisit> rows, Map<String, Integer> departments) {
        DayFigures figures = new DayFigures(departments.size());
        long midnight = day * DAY_MILLIS;
        for (LoggedVisit row : rows) {
            figures.add(row, midnight, departments.getOrDefault(row.department(), -1));
        }
        return figures;
    }

    private void add(LoggedVisit row, long midnight, int department) {
        tickets++;
        abandoned += row.outcome() == Outcome.ABANDONED ? 1 : 0;
        long wait = row.waitMillis();
        if (wait != LoggedVisit.NONE) {
            spread(queueMillis, row.ticketTime() - midnight, row.ticketTime() - midnight + wait);
        }
        if (row.callTime() != LoggedVisit.NONE) {
            int step = (int) (row.timeOfDay() / HALF_HOUR_MILLIS);
            waitMillis[step] += wait;
            called[step]++;
            if (department >= 0) {
                departmentWait[department] += wait;
                departmentCalled[department]++;
            }
            if (row.end() != LoggedVisit.NONE) {
                spread(busyMillis, row.callTime() - midnight, row.end() - midnight);
            }
        }
    }

    private static void spread(double[] sums, long from, long to) {
        long end = Math.min(to, DAY_MILLIS);
        for (long at = from; at < end; ) {
            int step = (int) (at / HALF_HOUR_MILLIS);
            long until = Math.min(end, (step + 1) * HALF_HOUR_MILLIS);
            sums[step] += until - at;
            at = until;
        }
    }

    /** Returns the mean number waiting in a half-hour. */
    double queue(int halfHour) {
        return queueMillis[halfHour] / HALF_HOUR_MILLIS;
    }

    /** Returns the mean number of windows calling or serving in a half-hour. */
    double busy(int halfHour) {
        return busyMillis[halfHour] / HALF_HOUR_MILLIS;
    }

    /** Returns the sum of the waits of those called, by the half-hour of the ticket, milliseconds. */
    double waitMillis(int halfHour) {
        return waitMillis[halfHour];
    }

    int called(int halfHour) {
        return called[halfHour];
    }

    double departmentWait(int department) {
        return departmentWait[department];
    }

    int departmentCalled(int department) {
        return departmentCalled[department];
    }

    int tickets() {
        return tickets;
    }

    int abandoned() {
        return abandoned;
    }
}
