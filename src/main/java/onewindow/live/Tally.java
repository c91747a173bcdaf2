package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts what an owner does; read by any thread. */
final class Tally {

    private static final double NANOS = 1e9;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final long NONE = Long.MIN_VALUE;

    private final LongAdder commands = new LongAdder();
    private final LongAdder notWritten = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder commitNanos = new LongAdder();
    private final AtomicLongArray commits = new AtomicLongArray(Workload.BOUNDS.size() + 1);
    private volatile boolean failing;
    private volatile long inHandSince = NONE;

    /** A batch is in hand whose oldest command came at a time, nanoseconds. */
    void began(long since) {
        inHandSince = since;
    }

    void answered() {
        inHandSince = NONE;
    }

    void committed(int entries, long nanos) {
        int bucket = 0;
        while (bucket < Workload.BOUNDS.size() && nanos > Workload.BOUNDS.get(bucket) * NANOS) {
            bucket++;
        }
        commits.incrementAndGet(bucket);
        commands.add(entries);
        commitNanos.add(nanos);
        failing = false;
    }

    void failed() {
        notWritten.increment();
        failing = true;
    }

    void refused() {
        refused.increment();
    }

    /**
     * Returns what was counted.
     *
     * @param works whether the owner's thread runs
     * @param oldestWaiting when the oldest command came that nobody has in hand; empty for none
     */
    Workload read(boolean works, int waiting, OptionalLong oldestWaiting, long now) {
        long inHand = inHandSince;
        long oldest = inHand != NONE ? inHand : oldestWaiting.orElse(now);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < commits.length(); i++) {
            times.add(commits.get(i));
        }
        return new Workload(
                works ? 1 : 0,
                commands.sum(),
                notWritten.sum(),
                failing ? 1 : 0,
                refused.sum(),
                times,
                commitNanos.sum() / NANOS,
                waiting,
                Math.max(0, now - oldest) / NANOS_A_MILLI);
    }
}
