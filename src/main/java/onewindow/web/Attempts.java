package onewindow.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts what failed, under names, and says how long a name must wait under which too much has failed. */
final class Attempts {

    private static final long WITHIN = 5 * 60_000L;
    private static final int MOST_NAMES = 10_000;

    private final int most;
    private final LongSupplier clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** How many failed since a time. */
    private record Count(long since, int failed) {}

    /** A name that tries, where it is counted. */
    record Try(Attempts of, String name) {}

    /**
     * Nothing has failed yet.
     *
     * @param most that may fail within five minutes
     * @param clock milliseconds, from any start
     */
    Attempts(int most, LongSupplier clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Returns how many seconds a name must wait before it tries again; 0 where it need not. */
    synchronized long secondsToWait(String name) {
        Count count = current(name);
        return count.failed < most ? 0 : Math.max(1, (count.since + WITHIN - clock.getAsLong() + 999) / 1000);
    }

    /** Counts one that is tried; it is taken to fail until {@link #takeBack}. */
    synchronized void count(String name) {
        if (counts.size() >= MOST_NAMES) {
            long now = clock.getAsLong();
            counts.values().removeIf(each -> now - each.since > WITHIN);
        }
        if (counts.size() >= MOST_NAMES) {
            counts.remove(counts.keySet().iterator().next());
        }
        Count count = current(name);
        counts.put(name, new Count(count.since, count.failed + 1));
    }

    /** What was tried last has not failed. */
    synchronized void takeBack(String name) {
        counts.computeIfPresent(
                name, (key, count) -> count.failed == 1 ? null : new Count(count.since, count.failed - 1));
    }

    private Count current(String name) {
        long now = clock.getAsLong();
        Count count = counts.get(name);
        return count == null || now - count.since > WITHIN ? new Count(now, 0) : count;
    }
}
