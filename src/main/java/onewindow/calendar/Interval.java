package onewindow.calendar;

import java.util.List;

/**
 * A half-open interval of the day or of a session, in milliseconds.
 *
 * @param fromMillis first millisecond inside, at least 0
 * @param toMillis first millisecond after it, later than {@code fromMillis}
 */
public record Interval(long fromMillis, long toMillis) {

    static final long DAY_MILLIS = 86_400_000;

    /** Throws IllegalArgumentException unless 0 &lt;= from &lt; to. */
    public Interval {
        if (fromMillis < 0) {
            throw new IllegalArgumentException("an interval starts at 0 ms or later, not at " + fromMillis + " ms");
        }
        if (toMillis <= fromMillis) {
            throw new IllegalArgumentException(
                    "an interval ends after it starts, but " + fromMillis + " ms to " + toMillis + " ms does not");
        }
    }

    /** Length in milliseconds, at least 1. */
    public long lengthMillis() {
        return toMillis - fromMillis;
    }

    /** Whether the time lies in the interval: its start does, its end does not. */
    public boolean contains(long millis) {
        return millis >= fromMillis && millis < toMillis;
    }

    /** A copy of one day's intervals; IllegalArgumentException unless they are sorted, disjoint and within 24 hours. */
    static List<Interval> copyOfDay(String of, List<Interval> intervals) {
        long end = 0;
        for (Interval interval : intervals) {
            if (interval.fromMillis < end) {
                throw new IllegalArgumentException(of + ": the interval from " + interval.fromMillis
                        + " ms starts before the one ahead of it ends, at " + end + " ms");
            }
            end = interval.toMillis;
        }
        if (end > DAY_MILLIS) {
            throw new IllegalArgumentException(
                    of + ": an interval ends at " + end + " ms, after the day's end at " + DAY_MILLIS + " ms");
        }
        return List.copyOf(intervals);
    }
}
