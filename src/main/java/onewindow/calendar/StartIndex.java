package onewindow.calendar;

/**
 * Finds which of some ascending times was the last: by a table of days, since every case asks it many times over and a
 * search by halves would miss the cache at each step.
 */
final class StartIndex {

    private final long[] starts;
    /** For each 24 hours from the first start, the last start up to their beginning. */
    private final int[] lastByDay;

    /** Indexes times in ascending order, milliseconds; the array is not copied. */
    StartIndex(long[] starts) {
        this.starts = starts;
        int days = starts.length == 0 ? 0 : dayOf(starts[starts.length - 1]) + 1;
        lastByDay = new int[days];
        int last = 0;
        for (int day = 0; day < days; day++) {
            while (last + 1 < starts.length && starts[last + 1] <= starts[0] + day * Interval.DAY_MILLIS) {
                last++;
            }
            lastByDay[day] = last;
        }
    }

    private int dayOf(long time) {
        return (int) ((time - starts[0]) / Interval.DAY_MILLIS);
    }

    /** Returns the index of the last start up to a time, or -1 before the first. */
    int lastUpTo(long time) {
        if (starts.length == 0 || time < starts[0]) {
            return -1;
        }
        if (time >= starts[starts.length - 1]) {
            return starts.length - 1;
        }
        int last = lastByDay[dayOf(time)];
        while (starts[last + 1] <= time) {
            last++;
        }
        return last;
    }
}
