package onewindow.demand;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Those who book: each request is made by one of so many people, drawn evenly by the request's key, who are banned from
 * booking for a while after they stayed away too often.
 *
 * <p>A person's missed slots are counted anew once a ban begins; bookings made before it stay.
 */
final class Bookers {

    private final Arrivals.Ban rule;
    private final Chance chance;
    private final Map<Integer, History> histories = new LinkedHashMap<>();

    /** The last slots that a person missed, and until when the person may not book. */
    private static final class History {
        private final long[] missed;
        private int count;
        private long bannedUntil = Long.MIN_VALUE;

        History(int most) {
            missed = new long[most];
        }
    }

    Bookers(Arrivals.Ban rule, Chance chance) {
        this.rule = rule;
        this.chance = chance;
    }

    /** Forgets all that was missed. */
    void clear() {
        histories.clear();
    }

    /** Returns which of the people makes a request. */
    int person(long visitor) {
        return (int) (chance.uniform(visitor, Purpose.BOOKER) * rule.people());
    }

    /** Returns whether whoever makes a request at a time may not book then. */
    boolean isBanned(long visitor, long time) {
        History history = histories.get(person(visitor));
        return history != null && time < history.bannedUntil;
    }

    /** Notes a missed slot; slots must be noted in the order of their times. */
    void missed(long visitor, long slotStart) {
        History history = histories.computeIfAbsent(person(visitor), person -> new History(rule.noShows()));
        history.missed[history.count++ % rule.noShows()] = slotStart;
        if (history.count >= rule.noShows()
                && slotStart - history.missed[history.count % rule.noShows()] < rule.withinMillis()) {
            history.bannedUntil = slotStart + rule.forMillis();
            history.count = 0;
        }
    }
}
