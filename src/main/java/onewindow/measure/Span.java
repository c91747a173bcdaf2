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
    private final boolean divided;
    private long dayStart;
    private long from;
    private long to;
    /** The hour that was asked about last, cut to the span; empty where it lies outside. */
    private long hourFrom;

    private long hourTo;
    private int hour;

    Span(Scope scope) {
        firstHour = scope.firstHour();
        hours = scope.hours();
        warmUp = scope.warmUpMillis();
        divided = scope.isDivided();
    }

    /** Starts a day. */
    void start(HallDay day) {
        dayStart = day.startMillis();
        from = Math.max(dayStart + Scope.spanStart(day), warmUp);
        to = dayStart + day.lastCloseMillis();
        hourFrom = 0;
        hourTo = 0;
    }

    /** Ends the day: a session that ended early is measured no further. */
    void end(long time) {
        to = Math.min(to, time);
        hourTo = hourFrom;
    }

    long from() {
        return from;
    }

    long length() {
        return Math.max(0, to - from);
    }

    /** Adds to {@code sums} how much of the span lies in each hour. */
    void addTo(long[] sums) {
        split(from, to, sums);
    }

    /**
     * Returns the index of the hour in which a time lies; times outside the measured hours count to the first or the
     * last.
     */
    int hourAt(long time) {
        if (time < hourFrom || time >= hourTo) {
            remember(time);
        }
        return hour;
    }

    /** Adds to {@code sums} how much of the interval lies in each hour of the span; returns how much lies inside it. */
    long split(long start, long end, long[] sums) {
        if (start >= hourFrom && end <= hourTo) {
            sums[hour] += end - start;
            return end - start;
        }
        long first = Math.max(start, from);
        long last = Math.min(end, to);
        for (long t = first; t < last; ) {
            remember(t);
            long next = Math.min(last, hourTo);
            sums[hour] += next - t;
            t = next;
        }
        return Math.max(0, last - first);
    }

    private void remember(long time) {
        if (!divided) {
            hourFrom = from;
            hourTo = to;
            return;
        }
        long number = Math.floorDiv(time - dayStart, Scope.HOUR);
        hourFrom = Math.max(from, dayStart + number * Scope.HOUR);
        hourTo = Math.min(to, dayStart + (number + 1) * Scope.HOUR);
        hour = (int) Math.max(0, Math.min(hours - 1, number - firstHour));
    }
}
