package onewindow.measure;

import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;

/** Looks at the number waiting at fixed times of the day, and remembers the longest line. */
final class QueueSampler {

    static final long EVERY_MILLIS = 900_000;
    static final int LONGEST = 1024;
    private static final long LONGEST_DAY = 48 * Scope.HOUR;

    private final long firstMillis;
    private final int samples;
    private final long[][] counts;
    private long next;
    private long last;
    private int index;
    private long now;
    private int waiting;
    private int longest;

    QueueSampler(Horizon horizon, long[][] counts) {
        firstMillis = first(horizon);
        samples = samples(horizon);
        this.counts = counts;
    }

    /** Returns the first sampled time of the day, milliseconds. */
    static long first(Horizon horizon) {
        long start = horizon.days().stream().mapToLong(Scope::spanStart).min().orElse(0);
        return start / EVERY_MILLIS * EVERY_MILLIS;
    }

    /**
     * Returns the number of sampled times of a day; none for sessions of more than two days, which have no daily
     * course.
     */
    static int samples(Horizon horizon) {
        long end = horizon.days().stream()
                .mapToLong(HallDay::lastCloseMillis)
                .max()
                .orElse(0);
        return end > LONGEST_DAY ? 0 : (int) ((end - first(horizon)) / EVERY_MILLIS) + 1;
    }

    /** Starts a day; one that is not measured is not sampled. */
    void start(HallDay day, boolean measured) {
        next = samples == 0 || !measured ? Long.MAX_VALUE : day.startMillis() + firstMillis;
        last = day.startMillis() + day.lastCloseMillis();
        index = 0;
        now = next;
        waiting = 0;
        longest = 0;
    }

    /** Time goes on; must be told of before the number waiting changes. */
    void advance(long time) {
        if (time != now) {
            longest = Math.max(longest, waiting);
            now = time;
            if (time > next) {
                sampleUpTo(time);
            }
        }
    }

    private void sampleUpTo(long time) {
        while (time > next && next <= last && index < samples) {
            counts[index++][Math.min(waiting, LONGEST - 1)]++;
            next += EVERY_MILLIS;
        }
        if (index == samples || next > last) {
            next = Long.MAX_VALUE;
        }
    }

    void change(int by) {
        waiting += by;
    }

    /** Ends the day and returns its longest line. */
    int finish() {
        longest = Math.max(longest, waiting);
        sampleUpTo(Long.MAX_VALUE);
        return longest;
    }
}
