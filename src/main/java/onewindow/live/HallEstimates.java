package onewindow.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** What is estimated of one hall: the last look-ahead, and how the estimates before it came true. For any thread. */
public final class HallEstimates {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final EstimateScore score = new EstimateScore();
    private final LongAdder made = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder workNanos = new LongAdder();
    /** Whether a look-ahead of the hall is waited for or runs. */
    private final AtomicBoolean inHand = new AtomicBoolean();

    private volatile Consumer<HallEstimates> wish = estimates -> {};
    private volatile Estimates latest;
    private volatile long madeNanos;
    private volatile long sequence;
    /** When somebody last looked at estimates or took a ticket, of {@link System#nanoTime}. */
    private volatile long askedNanos = System.nanoTime() - Long.MAX_VALUE / 2;
    /** How often it was looked ahead, or not after all. */
    private long rounds;

    /** Whether something has happened in the hall since the state was taken from which is looked ahead. */
    volatile boolean again;
    /** When the next look-ahead may start at the earliest. */
    volatile long notBefore = System.nanoTime();

    void workOn(Consumer<HallEstimates> how) {
        wish = how;
    }

    /** Returns the last look-ahead of the running day. */
    public Optional<Estimates> latest() {
        return Optional.ofNullable(latest);
    }

    /** Returns how the estimates came true. */
    public EstimateScore score() {
        return score;
    }

    /** Returns how often was looked ahead. */
    public long made() {
        return made.sum();
    }

    /** Returns how often that was left out because the service had other things to do, or failed. */
    public long dropped() {
        return dropped.sum();
    }

    /** Returns how long all look-aheads took, seconds. */
    public double workSeconds() {
        return workNanos.sum() / 1e9;
    }

    /**
     * Returns the last look-ahead, and sees to the next: waits for it where the last is not of the hall as it is now,
     * as long as it may be expected at once.
     *
     * @param patienceMillis how long at most
     */
    public Optional<Estimates> recent(long patienceMillis) {
        // Before it is asked for, since it may be over before it is waited for.
        long before = rounds();
        want();
        Estimates known = latest;
        if (known != null && (known.sequence() == sequence || System.nanoTime() < notBefore)) {
            return Optional.of(known);
        }
        awaitRound(known, before, patienceMillis);
        return latest();
    }

    private synchronized long rounds() {
        return rounds;
    }

    private synchronized void awaitRound(Estimates known, long before, long patienceMillis) {
        long until = System.nanoTime() + patienceMillis * NANOS_A_MILLI;
        try {
            for (long left = patienceMillis;
                    left > 0 && latest == known && rounds == before;
                    left = (until - System.nanoTime()) / NANOS_A_MILLI) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody wants to know: the hall is looked at soon, if it has changed. */
    public void want() {
        askedNanos = System.nanoTime();
        wish.accept(this);
    }

    /** Something has happened in the hall, which somebody may want to know of. */
    void changed(long newSequence, boolean wanted) {
        sequence = newSequence;
        if (wanted) {
            want();
        }
    }

    /** Returns how long nobody has wanted to know anything, nanoseconds. */
    long unaskedNanos() {
        return System.nanoTime() - askedNanos;
    }

    /** Returns the age of the last look-ahead by the clock, nanoseconds. */
    long ageNanos() {
        return latest == null ? Long.MAX_VALUE : System.nanoTime() - madeNanos;
    }

    /** Whether the last look-ahead knows all that has happened. */
    boolean isOfNow() {
        Estimates known = latest;
        return known != null && known.sequence() == sequence;
    }

    /** Takes the hall in hand; returns false where somebody has. */
    boolean take() {
        return inHand.compareAndSet(false, true);
    }

    void leave() {
        inHand.set(false);
    }

    synchronized void made(Estimates estimates, long tookNanos) {
        latest = estimates;
        madeNanos = System.nanoTime();
        rounds++;
        made.increment();
        workNanos.add(tookNanos);
        notifyAll();
    }

    synchronized void drop() {
        rounds++;
        dropped.increment();
        notifyAll();
    }

    /** The hall has no day now. */
    synchronized void forget() {
        rounds++;
        latest = null;
        notifyAll();
    }
}
