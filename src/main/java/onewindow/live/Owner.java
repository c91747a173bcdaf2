package onewindow.live;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import onewindow.journal.Batch;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.live.HallUnavailable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that works with some halls. It applies the commands that wait, writes them to the ledger in one
 * commit, and only then answers and tells the screens; where the commit fails it answers none, and brings its halls
 * back to where the ledger has them.
 */
final class Owner implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Owner.class);
    private static final int MOST_WAITING = 4096;
    private static final int MOST_AT_ONCE = 512;
    private static final int PRESSED = 16;
    private static final long LONG_AT_WORK = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long DAY = 86_400_000;
    private static final Answer WOKEN = new Answer(204, "", "", 0);
    private static final int CONFLICT = 422;

    private record Call(OwnedHall hall, Ask ask, CompletableFuture<Answer> answer, long since) {}

    /** What came of a call: an answer, or why there is none. */
    private record Outcome(Answer answer, Exception fault) {
        void tell(CompletableFuture<Answer> caller) {
            if (fault == null) {
                caller.complete(answer);
            } else {
                caller.completeExceptionally(fault);
            }
        }
    }

    private final List<OwnedHall> halls;
    private final Ledger ledger;
    private final LongSupplier wall;
    private final Answering answering;
    private final Wakeups wakeups;
    /** The halls in which something may have happened in this batch. */
    private final Set<OwnedHall> touched = new LinkedHashSet<>();

    private final BlockingQueue<Call> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Call> batch = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Batch.KeptAnswer> kept = new ArrayList<>();
    /** For each answer kept the desk that keeps it. */
    private final List<HallDesk> keeping = new ArrayList<>();

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
        this.ledger = ledger;
        this.wall = wall;
        this.answering = answering;
        wakeups = new Wakeups(halls, wall);
    }

    CompletableFuture<Answer> ask(OwnedHall hall, Ask ask) {
        Call call = new Call(hall, ask, new CompletableFuture<>(), System.nanoTime());
        if (stopping) {
            refuse(call);
        } else if (!waiting.offer(call)) {
            tally.refused();
            call.answer.completeExceptionally(
                    new HallUnavailable(Reason.QUEUE_FULL, MOST_WAITING + " commands wait already"));
        } else if (stopping && waiting.remove(call)) {
            // It came after the last that the thread has seen.
            refuse(call);
        }
        return call.answer;
    }

    private static void refuse(Call call) {
        call.answer.completeExceptionally(new HallUnavailable(Reason.STOPPING, "the service stops"));
    }

    /** Returns what it has done; for any thread. */
    Workload workload(boolean works) {
        Call oldest = waiting.peek();
        return tally.read(
                works,
                waiting.size(),
                oldest == null ? OptionalLong.empty() : OptionalLong.of(oldest.since),
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
        while (!stopping) {
            try {
                Call first = next();
                batch.clear();
                if (first != null) {
                    tally.began(first.since);
                    batch.add(first);
                    waiting.drainTo(batch, MOST_AT_ONCE - 1);
                }
                turn();
                tally.answered();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopping = true;
            }
        }
        for (Call call = waiting.poll(); call != null; call = waiting.poll()) {
            refuse(call);
        }
    }

    /** Takes one batch of what waits, at once; for a driver that is no thread. */
    void turnNow() {
        batch.clear();
        waiting.drainTo(batch, MOST_AT_ONCE);
        turn();
    }

    /** One batch: everything that is due, and every command that waits. */
    private void turn() {
        outcomes.clear();
        kept.clear();
        keeping.clear();
        touched.clear();
        wakeups.takeDue(hall -> {
            if (hall.tick()) {
                Recovery.back(List.of(hall), ledger, wall.getAsLong() - DAY);
            }
            touched.add(hall);
        });
        // Whoever was told meanwhile that there is no answer may have asked again: that is done, and not this.
        batch.removeIf(call -> call.answer.isDone());
        for (Call call : batch) {
            outcomes.add(outcome(call));
            touched.add(call.hall);
        }
        List<OwnedHall> changed = new ArrayList<>();
        Batch written = gather(changed);
        conclude(changed, written);
        touched.forEach(wakeups::set);
    }

    /** Writes a batch, and answers once it is in the ledger. */
    private void conclude(List<OwnedHall> changed, Batch written) {
        try {
            if (!written.isEmpty()) {
                long start = System.nanoTime();
                ledger.commit(written);
                tally.committed(written.entries().size(), System.nanoTime() - start);
            }
        } catch (LedgerFault e) {
            LOG.warn(
                    "a batch of {} commands could not be written: {}",
                    written.entries().size(),
                    e.getMessage());
            takeBack(changed, e.kind());
            return;
        } catch (RuntimeException e) {
            LOG.error(
                    "a batch of {} commands could not be written",
                    written.entries().size(),
                    e);
            takeBack(changed, LedgerFault.Kind.IO);
            return;
        }
        for (OwnedHall hall : changed) {
            hall.publish();
        }
        touched.forEach(OwnedHall::tellPace);
        List<Runnable> told = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            CompletableFuture<Answer> caller = batch.get(i).answer;
            Outcome outcome = outcomes.get(i);
            told.add(() -> outcome.tell(caller));
        }
        answering.tell(told);
    }

    private Batch gather(List<OwnedHall> changed) {
        Batch.Builder all = new Batch.Builder();
        all.answers().addAll(kept);
        for (OwnedHall hall : touched) {
            if (hall.gather(all)) {
                changed.add(hall);
            }
        }
        return all.build();
    }

    private Outcome outcome(Call call) {
        HallDesk desk = call.hall.desk();
        if (desk == null) {
            return new Outcome(null, new HallUnavailable(Reason.NOT_RECOVERED, call.hall.trouble()));
        }
        Ask ask = call.ask;
        Batch.KeptAnswer before = ask.key().isEmpty() ? null : answered(desk, ask);
        if (before != null) {
            Answer known = before.request() == ask.request()
                    ? new Answer(before.status(), before.location(), before.body(), 0)
                    : new Answer(CONFLICT, "", "", 0);
            return new Outcome(known, null);
        }
        try {
            desk.tick(ask.hallTime());
            desk.actBy(ask.actor());
            Answer answer = ask.job().at(desk);
            desk.actBy("");
            if (!ask.key().isEmpty()) {
                keep(desk, ask, answer);
            }
            return new Outcome(answer, null);
        } catch (RuntimeException e) {
            desk.actBy("");
            return new Outcome(null, e);
        }
    }

    /** Returns what was answered under the key of an ask within the last day; null for nothing. */
    private Batch.KeptAnswer answered(HallDesk desk, Ask ask) {
        forgetBefore(wall.getAsLong() - DAY, desk.answers());
        return desk.answers().get(ask.key());
    }

    private void keep(HallDesk desk, Ask ask, Answer answer) {
        long now = wall.getAsLong();
        Batch.KeptAnswer made = new Batch.KeptAnswer(
                desk.copy(), ask.key(), ask.request(), now, answer.status(), answer.location(), answer.body());
        desk.answers().put(ask.key(), made);
        kept.add(made);
        keeping.add(desk);
    }

    /** They are in the order in which they were given: no more of them is looked at than is forgotten. */
    private static void forgetBefore(long time, Map<String, Batch.KeptAnswer> answers) {
        Iterator<Batch.KeptAnswer> oldest = answers.values().iterator();
        while (oldest.hasNext() && oldest.next().wallMillis() < time) {
            oldest.remove();
        }
    }

    private void takeBack(List<OwnedHall> changed, LedgerFault.Kind why) {
        tally.failed();
        for (int i = 0; i < kept.size(); i++) {
            keeping.get(i).answers().remove(kept.get(i).key());
        }
        Recovery.back(changed, ledger, wall.getAsLong() - DAY);
        Outcome undone = new Outcome(null, new HallUnavailable(Reason.NOT_WRITTEN, why.name()));
        answering.tell(batch.stream()
                .map(call -> (Runnable) () -> undone.tell(call.answer))
                .toList());
    }
}
