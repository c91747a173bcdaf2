package onewindow.live;

import java.util.function.LongSupplier;

/**
 * The time of a hall by a clock: it never goes back, whatever the clock does, and a step of the clock forward of more
 * than a minute is left out. Or that of a hall which follows the wall clock day and night, see {@link FollowedClock}.
 * Or that of a hall whose commands bring it, which stands still in between.
 */
final class HallTime {

    /** Between two looks at the clock no more time than this passes in the hall. */
    static final long LONGEST_STEP = 60_000;

    private final LongSupplier clock;
    private final HallPace pace;
    private final boolean byCommands;
    /** Null where nights pass at once. */
    private final FollowedClock followed;

    private long clockThen;
    private double now;

    /**
     * Starts at a time.
     *
     * @param clock milliseconds, from any start
     * @param pace how much faster than the clock the hall runs
     */
    HallTime(LongSupplier clock, double pace, long start) {
        this(clock, new HallPace(pace), start);
    }

    /** Starts at a time, at a pace that may change. */
    HallTime(LongSupplier clock, HallPace pace, long start) {
        this(clock, pace, start, null, false);
    }

    private HallTime(LongSupplier clock, HallPace pace, long start, FollowedClock followed, boolean byCommands) {
        this.byCommands = byCommands;
        this.followed = followed;
        this.clock = clock;
        this.pace = pace;
        now = start;
        clockThen = clock.getAsLong();
    }

    /** Time that only commands bring. */
    static HallTime byCommands() {
        return new HallTime(() -> 0, new HallPace(1), 0, null, true);
    }

    /** Time that follows the wall clock, milliseconds since 1970. */
    static HallTime following(LongSupplier wall, HallPace pace, WallDays days) {
        FollowedClock followed = new FollowedClock(days);
        return new HallTime(wall, pace, followed.at(wall.getAsLong()), followed, false);
    }

    boolean isByCommands() {
        return byCommands;
    }

    /** Whether nights are as long as they are. */
    boolean followsClock() {
        return followed != null;
    }

    /** Returns how many times as fast as the clock it passes now. */
    double pace() {
        return pace.speed();
    }

    /** Returns the hall's time now. */
    long now() {
        long reading = clock.getAsLong();
        if (followed != null) {
            now = Math.max(now, (double) followed.at(reading));
            return (long) now;
        }
        long passed = Math.max(0, Math.min(LONGEST_STEP, reading - clockThen));
        clockThen = reading;
        now = pace.after(now, passed);
        return (long) now;
    }

    /** Goes on from a later time. */
    void jumpTo(long time) {
        now = Math.max(now, (double) time);
    }

    /** Returns how long the clock takes to a time of the hall, milliseconds, at least 0. */
    long clockMillisTo(long time) {
        double speed = pace.speed();
        return speed == 0 ? LONGEST_STEP : Math.max(0, (long) Math.ceil((double) (time - (long) now) / speed));
    }
}
