package onewindow.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** When people work, over a whole horizon: turns an amount of work into the time at which it is done. */
public final class WorkingTime {

    /** The end of work that the horizon does not reach. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long[] from;
    private final long[] to;
    /** Working time before each span. */
    private final long[] before;

    private WorkingTime(List<Interval> spans) {
        from = spans.stream().mapToLong(Interval::fromMillis).toArray();
        to = spans.stream().mapToLong(Interval::toMillis).toArray();
        before = new long[from.length];
        for (int span = 1; span < before.length; span++) {
            before[span] = before[span - 1] + to[span - 1] - from[span - 1];
        }
    }

    /**
     * Work on the working days of a horizon.
     *
     * @param hours when people work, milliseconds of the day, sorted and disjoint; empty for the hours in which the
     *     hall is open (on a working day on which it stays closed, nobody then works)
     */
    public static WorkingTime of(Horizon horizon, WorkingDays days, List<Interval> hours) {
        List<Interval> spans = new ArrayList<>();
        if (hours.isEmpty()) {
            for (HallDay day : horizon.days()) {
                day.open().forEach(open -> spans.add(shifted(open, day.startMillis())));
            }
        } else {
            for (int day = 0; day < days.count(); day++) {
                long start = days.startMillis(day);
                hours.forEach(work -> spans.add(shifted(work, start)));
            }
        }
        spans.sort(Comparator.comparingLong(Interval::fromMillis));
        return new WorkingTime(spans);
    }

    private static Interval shifted(Interval interval, long by) {
        return new Interval(interval.fromMillis() + by, interval.toMillis() + by);
    }

    /**
     * When work that is begun at a time is done; work rests outside the working time.
     *
     * @param time milliseconds since the start of the horizon
     * @param workMillis at least 0; work that needs no time is done at the first working millisecond from {@code time}
     * @return milliseconds since the start of the horizon, or {@link #NEVER}
     */
    public long done(long time, long workMillis) {
        int span = Arrays.binarySearch(from, time);
        span = span >= 0 ? span : Math.max(0, -span - 2);
        long left = workMillis;
        for (; span < from.length; span++) {
            long begin = Math.max(time, from[span]);
            long room = to[span] - begin;
            if (room > 0 && left <= room) {
                return begin + left;
            }
            left -= Math.max(0, room);
        }
        return NEVER;
    }

    /** How much working time there is from the start of the horizon to a time, in milliseconds. */
    public long until(long time) {
        int span = Arrays.binarySearch(from, time);
        span = span >= 0 ? span : -span - 2;
        return span < 0 ? 0 : before[span] + Math.min(time, to[span]) - from[span];
    }
}
