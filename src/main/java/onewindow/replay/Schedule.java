package onewindow.replay;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The order in which the commands of all halls are due: that of their times in the scripts, and of the halls' numbers
 * where these are equal, whatever became of the commands before.
 */
final class Schedule {

    /** A gap in all scripts longer than this passes at once, such as a night; milliseconds of the scenario. */
    private static final long LONGEST_GAP = 60_000;

    private final PriorityQueue<HallActors> coming =
            new PriorityQueue<>(Comparator.comparingLong(HallActors::nextTime).thenComparingInt(HallActors::number));
    private final BitSet isComing = new BitSet();

    private long lastTime;
    private long millis;

    Schedule(List<HallActors> halls) {
        halls.forEach(this::add);
        startAt(nextTime());
    }

    /** Counts time from here on. */
    void startAt(long time) {
        lastTime = time;
        millis = 0;
    }

    /** Returns the hall of the command that is due next; null where there is none. */
    HallActors next() {
        return coming.peek();
    }

    /** Returns when that command is given by the script; {@link Long#MAX_VALUE} where there is none. */
    long nextTime() {
        return coming.isEmpty() ? Long.MAX_VALUE : coming.peek().nextTime();
    }

    /**
     * Returns when that command is to be sent, nanoseconds of the clock.
     *
     * @param count how many were due before
     */
    long nextAt(Pace pace, long count) {
        return pace.at(elapsed(nextTime()), count);
    }

    /** Lets that command be due at a time; its hall comes again with the next one. */
    void pass(long intended) {
        long time = nextTime();
        millis = elapsed(time);
        lastTime = Math.max(lastTime, time);
        HallActors hall = next();
        leave();
        hall.due(intended);
        add(hall);
    }

    /** Leaves out the hall that comes next, until it is added again. */
    void leave() {
        isComing.clear(coming.remove().number());
    }

    /** Adds a hall, unless it comes anyway or there is nothing more in its script. */
    void add(HallActors hall) {
        if (hall.nextTime() != Long.MAX_VALUE && !isComing.get(hall.number())) {
            isComing.set(hall.number());
            coming.add(hall);
        }
    }

    private long elapsed(long time) {
        return millis + Math.max(0, Math.min(LONGEST_GAP, time - lastTime));
    }

    /** Returns the hours of the scenario that have passed since the start, long gaps shortened. */
    double hours() {
        return millis / 3.6e6;
    }
}
