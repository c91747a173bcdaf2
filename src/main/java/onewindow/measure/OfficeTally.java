package onewindow.measure;

import java.util.Arrays;
import java.util.List;
import onewindow.calendar.WorkingTime;
import onewindow.casework.CaseView;
import onewindow.casework.CaseworkLayout;

/** The work of each office over one replication: steps, waits and officers' time, all within the working time. */
final class OfficeTally {

    static final int STEPS = 0;
    static final int WAIT_HOURS = 1;
    static final int UTILISATION = 2;
    static final int QUEUE = 3;
    static final int COLUMNS = 4;

    private static final double MILLIS_AN_HOUR = 3_600_000;

    private final WorkingTime hours;
    private final List<Integer> officersAtFirst;
    private final int[] officers;
    private final int[] busy;
    private final long[] since;
    private final long[] steps;
    private final long[] started;
    private final long[] waited;
    private final long[] busyArea;
    private final long[] officerArea;
    private final long[] queued;
    private boolean measured;
    private int days;

    OfficeTally(WorkingTime hours, List<Integer> officersAtFirst) {
        this.hours = hours;
        this.officersAtFirst = officersAtFirst;
        int offices = officersAtFirst.size();
        officers = new int[offices];
        busy = new int[offices];
        since = new long[offices];
        steps = new long[offices];
        started = new long[offices];
        waited = new long[offices];
        busyArea = new long[offices];
        officerArea = new long[offices];
        queued = new long[offices];
    }

    /** Starts a replication, unmeasured, in offices where nobody is at work. */
    void startReplication() {
        measured = false;
        days = 0;
        for (int office = 0; office < officers.length; office++) {
            officers[office] = officersAtFirst.get(office);
        }
        for (long[] sums : new long[][] {since, steps, started, waited, busyArea, officerArea, queued}) {
            Arrays.fill(sums, 0);
        }
        Arrays.fill(busy, 0);
    }

    /** From here on everything is measured. */
    void measureFrom(long time) {
        settleAll(time);
        measured = true;
    }

    void stepStarted(long time, int office, long queuedAt) {
        settle(time, office);
        busy[office]++;
        if (measured) {
            started[office]++;
            waited[office] += hours.until(time) - hours.until(queuedAt);
        }
    }

    void stepFinished(long time, int office) {
        settle(time, office);
        busy[office]--;
        if (measured) {
            steps[office]++;
        }
    }

    void officersSet(long time, int office, int count) {
        settle(time, office);
        officers[office] = count;
    }

    /** A measured day ends. */
    void endDay(CaseView view) {
        days++;
        for (int office = 0; office < queued.length; office++) {
            queued[office] += view.waiting(office);
        }
    }

    void settleAll(long time) {
        for (int office = 0; office < since.length; office++) {
            settle(time, office);
        }
    }

    private void settle(long time, int office) {
        long now = hours.until(time);
        long duration = now - since[office];
        since[office] = now;
        if (measured && officers[office] != CaseworkLayout.UNLIMITED) {
            busyArea[office] += duration * Math.min(busy[office], officers[office]);
            officerArea[office] += duration * officers[office];
        }
    }

    /** Returns a row for each office, of the columns named here. */
    double[][] figures() {
        double[][] figures = new double[steps.length][COLUMNS];
        for (int office = 0; office < figures.length; office++) {
            double[] row = figures[office];
            row[STEPS] = steps[office];
            row[WAIT_HOURS] = waited[office] / MILLIS_AN_HOUR / started[office];
            row[UTILISATION] = officerArea[office] == 0 ? Double.NaN : (double) busyArea[office] / officerArea[office];
            row[QUEUE] = (double) queued[office] / days;
        }
        return figures;
    }
}
