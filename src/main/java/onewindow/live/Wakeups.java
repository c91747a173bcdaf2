package onewindow.live;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import onewindow.simulate.PacedRun;

/**
 * When each hall of an owner is to be looked at again, whoever asks meanwhile: once its people have something to do,
 * and at least every second, so that its time goes on and its day ends. What a look costs does not grow with the number
 * of halls that are not due. Halls whose commands bring the time are due once, at the start.
 */
final class Wakeups {

    /** Longest time between two looks at a hall, milliseconds of the clock. */
    static final long LONGEST = 1000;

    private record Wakeup(long at, OwnedHall hall) {}

    private final List<OwnedHall> halls;
    private final LongSupplier clock;
    private final PriorityQueue<Wakeup> queue =
            new PriorityQueue<>(Comparator.comparingLong(Wakeup::at).thenComparingInt(each -> each.hall.copy()));
    private long lastNow = Long.MIN_VALUE;

    /**
     * All halls are due at once.
     *
     * @param clock milliseconds; looked at only where a hall goes by it
     */
    Wakeups(List<OwnedHall> halls, LongSupplier clock) {
        this.halls = halls;
        this.clock = clock;
        wakeAll();
    }

    private void wakeAll() {
        queue.clear();
        for (OwnedHall hall : halls) {
            hall.wakeAt = Long.MIN_VALUE;
            queue.add(new Wakeup(Long.MIN_VALUE, hall));
        }
    }

    /** Takes the halls that are due; each must be set again by {@link #set}. Where the clock was set back all are. */
    void takeDue(Consumer<OwnedHall> due) {
        if (queue.isEmpty()) {
            return;
        }
        long now = clockOr(Long.MIN_VALUE);
        while (!queue.isEmpty() && queue.peek().at <= now) {
            Wakeup first = queue.remove();
            if (first.hall.wakeAt == first.at) {
                first.hall.wakeAt = Long.MAX_VALUE;
                due.accept(first.hall);
            }
        }
    }

    /** Returns the clock's time, or at the very start, when all are due whatever it says, another. */
    private long clockOr(long atTheStart) {
        if (queue.peek().at == Long.MIN_VALUE) {
            return atTheStart;
        }
        long now = clock.getAsLong();
        if (now < lastNow) {
            wakeAll();
        }
        lastNow = now;
        return now;
    }

    /** Sets when a hall is to be looked at next, unless it is due before that already. */
    void set(OwnedHall hall) {
        long idle = hall.idleMillis();
        if (idle == PacedRun.NEVER) {
            return;
        }
        lastNow = Math.max(lastNow, clock.getAsLong());
        long at = lastNow + Math.min(LONGEST, Math.max(1, idle));
        if (at < hall.wakeAt) {
            hall.wakeAt = at;
            queue.add(new Wakeup(at, hall));
        }
    }

    /** Returns how long nothing is due, milliseconds of the clock from 1 to {@link #LONGEST}. */
    long idleMillis() {
        return queue.isEmpty() ? LONGEST : Math.max(1, Math.min(LONGEST, queue.peek().at - clock.getAsLong()));
    }
}
