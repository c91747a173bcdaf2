package onewindow.plan.course;

/**
 * How one day goes by half-hours: how many wait at the end of each, how long those had waited who were called in it,
 * and how many have been served by then.
 *
 * <p>A number counts as waiting from when it was taken until its last call or, where it was never called, its end.
 */
public final class DayCourse {

    /** Length of a step, milliseconds. */
    public static final long STEP_MILLIS = 1_800_000;
    /** Steps of a day. */
    public static final int STEPS = 48;

    private final int[] change = new int[STEPS + 1];
    private final int[] called = new int[STEPS];
    private final long[] waited = new long[STEPS];
    private final int[] served = new int[STEPS];

    /**
     * One who waited and was called.
     *
     * @param taken when the number was taken, milliseconds of the day
     * @param calledAt its last call, milliseconds of the day
     * @param waitedMillis how long it had waited by then
     */
    public void called(long taken, long calledAt, long waitedMillis) {
        waitsFrom(taken, calledAt);
        called[step(calledAt)]++;
        waited[step(calledAt)] += waitedMillis;
    }

    /** One who was not called before the number ended; times in milliseconds of the day. */
    public void notCalled(long taken, long ended) {
        waitsFrom(taken, ended);
    }

    /** One who still waits; the time in milliseconds of the day. */
    public void waits(long taken) {
        change[step(taken)]++;
    }

    /** One service is finished, at a time in milliseconds of the day. */
    public void served(long finishedAt) {
        served[step(finishedAt)]++;
    }

    /**
     * Returns how many services are finished by a time of the day, milliseconds; within a half-hour as if its services
     * ended evenly spread over it.
     */
    public double servedBy(long millisOfDay) {
        int step = step(millisOfDay);
        double sum = served[step] * Math.min(1, (millisOfDay - step * STEP_MILLIS) / (double) STEP_MILLIS);
        for (int each = 0; each < step; each++) {
            sum += served[each];
        }
        return sum;
    }

    private void waitsFrom(long taken, long until) {
        change[step(taken)]++;
        change[step(until)]--;
    }

    private static int step(long millisOfDay) {
        return (int) Math.max(0, Math.min(STEPS - 1, millisOfDay / STEP_MILLIS));
    }

    /** Returns how many wait at the end of a step, 0 to {@link #STEPS} - 1. */
    public int waiting(int step) {
        int waiting = 0;
        for (int each = 0; each <= step; each++) {
            waiting += change[each];
        }
        return waiting;
    }

    /** Returns the mean wait of those called in a step, seconds; NaN where nobody was. */
    public double meanWaitSeconds(int step) {
        return called[step] == 0 ? Double.NaN : waited[step] / 1000.0 / called[step];
    }
}
