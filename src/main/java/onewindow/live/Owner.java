package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import onewindow.journal.Ledger;
import onewindow.live.HallUnavailable.Reason;
import onewindow.live.Turn.Call;

/** The one thread that works with some halls, and the commands that wait for it; it takes them batch by batch. */
final class Owner implements Runnable {

    private static final int MOST_WAITING = 4096;
    private static final int MOST_AT_ONCE = 512;
    private static final int PRESSED = 16;
    private static final long LONG_AT_WORK = TimeUnit.MILLISECONDS.toNanos(50);
    private static final Answer WOKEN = new Answer(204, "", "", 0);

    private final List<OwnedHall> halls;
    private final Wakeups wakeups;
    private final Turn turn;

    private final BlockingQueue<Call> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Call> batch = new ArrayList<>();

    private final Tally tally = new Tally();
    private volatile boolean stopping;
    /** Since when there has always been something to do, nanoseconds; meaningless while it rests. */
    private volatile long atWorkSince;

    private volatile boolean rests = true;

    /**
     * Makes an owner.
     *
     * @param wall milliseconds since 1970
     * @param answering tells callers what they are answered
     */
    Owner(List<OwnedHall> halls, Ledger ledger, LongSupplier wall, Answering answering) {
        this.halls = halls;
        wakeups = new Wakeups(halls, wall);
        turn = new Turn(ledger, wall, answering, wakeups, tally);
    }

    CompletableFuture<Answer> ask(OwnedHall hall, Ask ask) {
        Call call = new Call(hall, ask, new CompletableFuture<>(), System.nanoTime());
        if (stopping) {
            refuse(call);
        } else if (!waiting.offer(call)) {
            tally.refused();
            call.answer()
                    .completeExceptionally(
                            new HallUnavailable(Reason.QUEUE_FULL, MOST_WAITING + " commands wait already"));
        } else if (stopping && waiting.remove(call)) {
            // It came after the last that the thread has seen.
            refuse(call);
        }
        return call.answer();
    }

    private static void refuse(Call call) {
        call.answer().completeExceptionally(new HallUnavailable(Reason.STOPPING, "the service stops"));
    }

    /** Returns what it has done; for any thread. */
    Workload workload(boolean works) {
        Call oldest = waiting.peek();
        return tally.read(
                works,
                waiting.size(),
                oldest == null ? OptionalLong.empty() : OptionalLong.of(oldest.since()),
                System.nanoTime());
    }

    /** Whether many commands wait, or for some time there has always been one that did; for any thread. */
    boolean isPressed() {
        return waiting.size() >= PRESSED || !rests && System.nanoTime() - atWorkSince > LONG_AT_WORK;
    }

    /** Returns what waits, or what comes before something is due; null for nothing. */
    private Call next() throws InterruptedException {
        Call first = waiting.poll();
        if (first == null) {
            rests = true;
            first = waiting.poll(wakeups.idleMillis(), TimeUnit.MILLISECONDS);
        }
        if (rests) {
            atWorkSince = System.nanoTime();
            rests = false;
        }
        return first;
    }

    void stop() {
        stopping = true;
        // Whatever comes last wakes the thread, which may be waiting for something to do.
        waiting.offer(
                new Call(halls.get(0), Ask.look(desk -> WOKEN), new CompletableFuture<Answer>(), System.nanoTime()));
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                Call first = next();
                batch.clear();
                if (first != null) {
                    tally.began(first.since());
                    batch.add(first);
                    waiting.drainTo(batch, MOST_AT_ONCE - 1);
                }
                turn.of(batch);
                tally.answered();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopping = true;
            refuseAll();
        }
    }

    private void refuseAll() {
        for (Call call = waiting.poll(); call != null; call = waiting.poll()) {
            refuse(call);
        }
    }

    /** Takes one batch of what waits, at once; for a driver that is no thread. */
    void turnNow() {
        batch.clear();
        waiting.drainTo(batch, MOST_AT_ONCE);
        turn.of(batch);
    }
}
