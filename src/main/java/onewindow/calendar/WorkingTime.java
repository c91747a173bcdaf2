package onewindow.calendar;

import java.util.List;

/** When people work, over a whole horizon: turns an amount of work into the time at which it is done. */
public final class WorkingTime {

    /** The end of work that the horizon does not reach. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long[] from;
    private final long[] to;
    private final StartIndex starts;
    /** Working time before each span. */
    private final long[] before;

    private WorkingTime(long[] from, long[] to) {
        this.from = from;
        this.to = to;
        starts = new StartIndex(from);
        before = new long[from.length];
        for (int span = 1; span < before.length; span++) {
            before[span] = before[span - 1] + to[span - 1] - from[span - 1];
        }
    }

    /** Work in the hours in which the hall is open; on a working day on which it stays closed nobody works. */
    public static WorkingTime whileOpen(List<HallDay> hallDays) {
        int count = hallDays.stream().mapToInt(day -> day.open().size()).sum();
        long[] from = new long[count];
        long[] to = new long[count];
        int span = 0;
        for (HallDay day : hallDays) {
            for (Interval open : day.open()) {
                from[span] = day.startMillis() + open.fromMillis();
                to[span++] = day.startMillis() + open.toMillis();
            }
        }
        return new WorkingTime(from, to);
    }

    /**
     * Work in the same hours on every working day.
     *
     * @param hours when people work, milliseconds of the day, sorted and disjoint
     */
    public static WorkingTime daily(WorkingDays days, List<Interval> hours) {
        long[] from = new long[days.count() * hours.size()];
        long[] to = new long[from.length];
        for (int span = 0; span < from.length; span++) {
            long start = days.startMillis(span / hours.size());
            Interval work = hours.get(span % hours.size());
            from[span] = start + work.fromMillis();
            to[span] = start + work.toMillis();
        }
        return new WorkingTime(from, to);
    }

    /**
     * When work that is begun at a time is done; work rests outside the working time.
     *
     * @param time milliseconds since the start of the horizon
     * @param workMillis at least 0; work that needs no time is done at the first working millisecond from {@code time}
     * @return milliseconds since the start of the horizon, or {@link #NEVER}
     */
    public long done(long time, long workMillis) {
        int span = Math.max(0, starts.lastUpTo(time));
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
        int span = starts.lastUpTo(time);
        return span < 0 ? 0 : before[span] + Math.min(time, to[span]) - from[span];
    }
}
