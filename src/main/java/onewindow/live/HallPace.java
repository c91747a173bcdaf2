package onewindow.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import onewindow.simulate.PacedRun;

/**
 * How fast a hall runs: so many times as fast as the clock, not at all, or at full speed up to a time. While somebody
 * is held at a window the hall runs no faster than the clock. To be used on the thread of the hall's owner; it is no
 * part of the ledger, whose times are those of the hall at whatever pace.
 */
public final class HallPace {

    /** The fastest that is allowed. */
    public static final int FASTEST = 3600;

    /** At full speed so much time of the hall passes from one commit to the next. */
    static final long LEAP = 120_000;

    private static final long MINUTE = 60_000;

    private double pace;
    private boolean paused;
    /** Up to when it runs at full speed; -1 for not at all. */
    private long until = -1;

    private final Map<Integer, String> holding = new LinkedHashMap<>();
    private boolean changed;

    /** Runs at a pace, from a fraction of that of the clock to {@link #FASTEST}. */
    public HallPace(double pace) {
        this.pace = pace;
    }

    /** Returns the pace that is wanted while nothing holds it. */
    public double pace() {
        return pace;
    }

    /** Whether it stands still, but for a step or a jump. */
    public boolean isPaused() {
        return paused;
    }

    /** Returns up to when it runs at full speed. */
    public OptionalLong until() {
        return until < 0 ? OptionalLong.empty() : OptionalLong.of(until);
    }

    /** Returns who holds it, by the index of the window at which they serve. */
    public Map<Integer, String> holding() {
        return Map.copyOf(holding);
    }

    /**
     * Returns how many times as fast as the clock it runs now; 0 also at full speed, where the clock does not count.
     */
    public double speed() {
        if (paused || until >= 0) {
            return 0;
        }
        return holding.isEmpty() ? pace : Math.min(1, pace);
    }

    /** Sets the pace. */
    public void run(double newPace) {
        pace = newPace;
        changed = true;
    }

    /** Stands still from now on, or goes on; a jump ends. */
    public void pause(boolean still) {
        paused = still;
        until = -1;
        changed = true;
    }

    /** Runs at full speed up to a time of the hall. */
    public void jump(long time) {
        until = time;
        changed = true;
    }

    /** Goes on by a minute and stands still. */
    public void stepByMinute(long now) {
        paused = true;
        jump(now + MINUTE);
    }

    /**
     * Goes on to the next thing that happens by itself and stands still.
     *
     * @return whether there is one
     */
    public boolean stepToNext(HallDesk desk) {
        OptionalLong next = desk.people().map(HallPace::next).orElse(OptionalLong.empty());
        if (next.isEmpty()) {
            return false;
        }
        paused = true;
        jump(Math.max(desk.now(), next.getAsLong()));
        return true;
    }

    private static OptionalLong next(PacedRun people) {
        long next = Math.min(people.nextTime(), people.nextTimeBehind());
        return next == PacedRun.NEVER ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /**
     * Persons serve at windows: while anybody does the hall goes no faster than the clock. Who begins to ends a jump.
     *
     * @param serving who, by the index of the window
     */
    void holdBy(Map<Integer, String> serving) {
        if (serving.equals(holding)) {
            return;
        }
        if (!holding.keySet().containsAll(serving.keySet())) {
            until = -1;
        }
        holding.clear();
        holding.putAll(serving);
        changed = true;
    }

    /** Whether it runs at full speed. */
    boolean isJumping() {
        return until >= 0;
    }

    /** Returns the time of the hall after some of the clock has passed. */
    double after(double now, long clockMillis) {
        if (until < 0) {
            return now + clockMillis * speed();
        }
        double reached = Math.max(now, Math.min((double) until, now + LEAP));
        if (reached >= until) {
            until = -1;
            changed = true;
        }
        return reached;
    }

    /** Returns whether anything about it has changed since this was last asked for. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }
}
