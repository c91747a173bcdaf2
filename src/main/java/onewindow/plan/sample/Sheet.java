package onewindow.plan.sample;

import java.util.Arrays;

/**
 * The counts of one replication. People count where they end, in the half-hour in which they came; who balked, found no
 * place, gave up or was not served came and was not in time.
 */
public final class Sheet {

    /** People who came, by cell. */
    public final int[] arrivals;

    /** Served after a wait of at most the target, by cell. */
    public final int[] inTime;

    /** Served, and how long they waited, seconds, by cell. */
    public final int[] served;

    public final double[] waitSeconds;

    /** By window group and slot: services finished, and seconds in which its windows were busy, and open. */
    public final int[] finished;

    public final double[] busySeconds;
    public final double[] openSeconds;

    /** By day of the horizon. */
    public final int[] dayArrivals;

    public final int[] dayInTime;

    /** Waits of those served, by cell of {@link WaitCells}. */
    public final int[] waits = new int[WaitCells.COUNT];

    /** The same by part, where the waits of parts are counted apart; else of no part. */
    public final int[][] waitsOfPart;

    /** Gave up waiting; turned round, found no place or were sent away. */
    public int abandoned;

    public int turnedAway;

    /** Window time worked beyond the timetable, seconds. */
    public double overtimeSeconds;

    /** Prepares an empty sheet. */
    public Sheet(SheetShape shape) {
        arrivals = new int[shape.cells()];
        inTime = new int[shape.cells()];
        served = new int[shape.cells()];
        waitSeconds = new double[shape.cells()];
        int windows = shape.groups() * shape.slots().count();
        finished = new int[windows];
        busySeconds = new double[windows];
        openSeconds = new double[windows];
        dayArrivals = new int[shape.days()];
        dayInTime = new int[shape.days()];
        ServiceParts parts = shape.parts();
        waitsOfPart = new int[parts.waitsApart() ? parts.parts().size() : 0][WaitCells.COUNT];
    }

    /** Makes it empty. */
    public void clear() {
        for (int[] counts : new int[][] {arrivals, inTime, served, finished, dayArrivals, dayInTime, waits}) {
            Arrays.fill(counts, 0);
        }
        for (int[] counts : waitsOfPart) {
            Arrays.fill(counts, 0);
        }
        for (double[] sums : new double[][] {waitSeconds, busySeconds, openSeconds}) {
            Arrays.fill(sums, 0);
        }
        abandoned = 0;
        turnedAway = 0;
        overtimeSeconds = 0;
    }
}
