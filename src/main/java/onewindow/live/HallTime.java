package onewindow.live;

import java.util.function.LongSupplier;

/**
 * The time of a hall by a clock: it never goes back, whatever the clock does, and a step of the clock forward of more
 * than a minute is left out. Or the time of a hall whose commands bring it, which stands still in between.
 */
final class HallTime {

    /** Between two looks at the clock no more time than this passes in the hall. */
    static final long LONGEST_STEP = 60_000;

    private final LongSupplier clock;
    private final double pace;
    private final boolean byCommands;
    private long clockThen;
    private double now;

    /**
     * Starts at a time.
     *
     * @param clock milliseconds, from any start
     * @param pace how much faster than the clock the hall runs
     */
    HallTime(LongSupplier clock, double pace, long start) {
        this(clock, pace, start, false);
    }

    private HallTime(LongSupplier clock, double pace, long start, boolean byCommands) {
        this.byCommands = byCommands;
        this.clock = clock;
        this.pace = pace;
        now = start;
        clockThen = clock.getAsLong();
    }

    /** Time that only commands bring. */
    static HallTime byCommands() {
        return new HallTime(() -> 0, 1, 0, true);
    }

    boolean isByCommands() {
        return byCommands;
    }

    double pace() {
        return pace;
    }

    /** Returns the hall's time now. */
    long now() {
        long reading = clock.getAsLong();
        long passed = Math.max(0, Math.min(LONGEST_STEP, reading - clockThen));
        clockThen = reading;
        now += passed * pace;
        return (long) now;
    }

    /** Goes on from a later time. */
    void jumpTo(long time) {
        now = Math.max(now, (double) time);
    }

    /** Returns how long the clock takes to a time of the hall, milliseconds, at least 0. */
    long clockMillisTo(long time) {
        double clockMillis = Math.ceil((double) (time - (long) now) / pace);
        return Math.max(0, (long) clockMillis);
    }
}
