package onewindow.measure;

import onewindow.calendar.HallDay;

/**
 * The measured span of a day, and how a time interval inside it falls into the hours of the day. All times are
 * milliseconds.
 */
final class Span {

    private final int firstHour;
    private final int hours;
    private final long warmUp;
    private long dayStart;
    private long from;
    private long to;

    Span(Scope scope) {
        firstHour = scope.firstHour();
        hours = scope.hours();
        warmUp = scope.warmUpMillis();
    }

    /** Starts a day. */
    void start(HallDay day) {
        dayStart = day.startMillis();
        from = Math.max(dayStart + Scope.spanStart(day), warmUp);
        to = dayStart + day.lastCloseMillis();
    }

    /** Ends the day: a session that ended early is measured no further. */
    void end(long time) {
        to = Math.min(to, time);
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    long length() {
        return Math.max(0, to - from);
    }

    /** Returns the part of an interval that lies inside the span. */
    long inside(long start, long end) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }

    /**
     * Returns the index of the hour in which a time lies; times outside the measured hours count to the first or the
     * last.
     */
    int hourAt(long time) {
        int hour = (int) ((time - dayStart) / Scope.HOUR) - firstHour;
        if (hour >= 0 && hour < hours) {
            return hour;
        }
        return hours == 24 ? Math.floorMod(hour, hours) : Math.max(0, Math.min(hours - 1, hour));
    }

    /** Returns the end of the hour in which a time lies. */
    long hourEnd(long time) {
        return dayStart + ((time - dayStart) / Scope.HOUR + 1) * Scope.HOUR;
    }

    /** Adds to {@code sums} how much of the interval lies in each hour of the span. */
    void split(long start, long end, long[] sums) {
        long last = Math.min(end, to);
        for (long t = Math.max(start, from); t < last; ) {
            long next = Math.min(last, hourEnd(t));
            sums[hourAt(t)] += next - t;
            t = next;
        }
    }

    /** Adds to {@code sums} how much of the span lies in each hour. */
    void addHours(long[] sums) {
        split(from, to, sums);
    }
}
