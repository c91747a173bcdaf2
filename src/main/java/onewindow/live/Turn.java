package onewindow.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import onewindow.journal.Batch;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.live.HallUnavailable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch after the other: everything that is due, and every command that waits, are done and written to the ledger
 * in one commit; only then is anybody answered and told. What cannot be written is undone: its halls are brought back
 * to where the ledger has them.
 */
final class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Ledger ledger;
    private final Answering answering;
    private final Wakeups wakeups;
    private final Tally tally;
    private final Repeats repeats;

    private final List<Call> batch = new ArrayList<>();
    /** For each call of the batch what came of it, as far as it was taken. */
    private final List<Outcome> outcomes = new ArrayList<>();
    /** The halls in which something may have happened in this batch. */
    private final Set<OwnedHall> touched = new LinkedHashSet<>();
    /** Those of which something was written. */
    private Set<OwnedHall> changed = Set.of();

    /**
     * What somebody waits for.
     *
     * @param since when it was asked, nanoseconds
     */
    record Call(OwnedHall hall, Ask ask, CompletableFuture<Answer> answer, long since) {}

    /**
     * What came of a call: an answer, or why there is none.
     *
     * @param settled whether it was answered before, and is in the ledger whatever becomes of this batch
     */
    private record Outcome(Answer answer, Exception fault, boolean settled) {

        static Outcome of(Answer answer) {
            return new Outcome(answer, null, false);
        }

        static Outcome none(Exception fault) {
            return new Outcome(null, fault, false);
        }

        static Outcome undone(LedgerFault.Kind why) {
            return none(new HallUnavailable(Reason.NOT_WRITTEN, why.name()));
        }

        void tell(CompletableFuture<Answer> caller) {
            if (fault == null) {
                caller.complete(answer);
            } else {
                caller.completeExceptionally(fault);
            }
        }
    }

    /**
     * Begins with nothing.
     *
     * @param wall milliseconds since 1970
     * @param answering tells callers what they are answered
     */
    Turn(Ledger ledger, LongSupplier wall, Answering answering, Wakeups wakeups, Tally tally) {
        this.ledger = ledger;
        this.answering = answering;
        this.wakeups = wakeups;
        this.tally = tally;
        repeats = new Repeats(wall);
    }

    /** Takes one batch. Whatever fails in it, every call is answered, and nothing is done that is not in the ledger. */
    void of(List<Call> calls) {
        batch.clear();
        outcomes.clear();
        touched.clear();
        repeats.beginBatch();
        for (Call call : calls) {
            // Whoever was told meanwhile that there is no answer may have asked again: that is done, and not this.
            if (!call.answer.isDone()) {
                batch.add(call);
            }
        }
        if (take() && write()) {
            try {
                publish();
            } finally {
                tell();
            }
        }
        touched.forEach(wakeups::set);
    }

    /** Lets happen what is due, and does every command; returns false where something failed and all was undone. */
    private boolean take() {
        try {
            wakeups.takeDue(hall -> {
                touched.add(hall);
                if (hall.desk() == null || !hall.tick()) {
                    comeBack(hall);
                }
            });
            for (Call call : batch) {
                touched.add(call.hall);
                outcomes.add(outcome(call));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error("a batch of {} commands failed", batch.size(), e);
            takeBackAll();
            return false;
        }
    }

    private Outcome outcome(Call call) {
        OwnedHall hall = call.hall;
        HallDesk desk = hall.desk();
        if (desk == null) {
            return notRecovered(hall);
        }
        Answer before = repeats.before(desk, call.ask);
        if (before != null) {
            return new Outcome(before, null, !repeats.isOfThisBatch(call.ask, desk));
        }
        if (!hall.tick(call.ask.hallTime())) {
            Outcome none = notRecovered(hall);
            undo(hall, desk);
            comeBack(hall);
            return none;
        }
        try {
            desk.actBy(call.ask.actor());
            Answer answer = call.ask.job().at(desk);
            repeats.keep(desk, call.ask, answer);
            return Outcome.of(answer);
        } catch (RuntimeException e) {
            return Outcome.none(e);
        } finally {
            desk.actBy("");
        }
    }

    private static Outcome notRecovered(OwnedHall hall) {
        return Outcome.none(new HallUnavailable(Reason.NOT_RECOVERED, hall.trouble()));
    }

    /** Nothing of what was done in this batch at a desk that has failed comes into the ledger. */
    private void undo(OwnedHall hall, HallDesk failed) {
        repeats.takeBack(failed);
        for (int i = 0; i < outcomes.size(); i++) {
            if (batch.get(i).hall == hall && !outcomes.get(i).settled) {
                outcomes.set(i, Outcome.undone(LedgerFault.Kind.IO));
            }
        }
    }

    private void comeBack(OwnedHall hall) {
        if (hall.isToComeBack()) {
            Recovery.back(List.of(hall), ledger, repeats.since());
        }
    }

    /** Writes the batch; returns false where that failed and all was undone. */
    private boolean write() {
        Batch.Builder all = new Batch.Builder();
        Set<OwnedHall> halls = new LinkedHashSet<>();
        try {
            all.answers().addAll(repeats.given());
            for (OwnedHall hall : touched) {
                if (hall.gather(all)) {
                    halls.add(hall);
                }
            }
            commit(all.build());
            changed = halls;
            return true;
        } catch (LedgerFault e) {
            LOG.warn("a batch of {} commands could not be written: {}", batch.size(), e.getMessage());
            takeBack(List.copyOf(halls), e.kind());
        } catch (RuntimeException e) {
            LOG.error("a batch of {} commands could not be written", batch.size(), e);
            takeBackAll();
        }
        return false;
    }

    private void commit(Batch written) throws LedgerFault {
        if (!written.isEmpty()) {
            long start = System.nanoTime();
            ledger.commit(written);
            tally.committed(written.entries().size(), System.nanoTime() - start);
        }
    }

    /** All is in the ledger: where those who listen cannot be told, the hall is made good from there. */
    private void publish() {
        for (OwnedHall hall : touched) {
            try {
                if (changed.contains(hall)) {
                    hall.publish();
                }
                hall.tellPace();
            } catch (RuntimeException e) {
                LOG.error("what happened in hall {} could not be told", hall.copy() + 1, e);
                Recovery.back(List.of(hall), ledger, repeats.since());
            }
        }
    }

    private void tell() {
        List<Runnable> told = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            CompletableFuture<Answer> caller = batch.get(i).answer;
            Outcome outcome = outcomes.get(i);
            told.add(() -> outcome.tell(caller));
        }
        answering.tell(told);
    }

    private void takeBackAll() {
        takeBack(
                touched.stream()
                        .filter(hall -> hall.desk() != null || hall.isToComeBack())
                        .toList(),
                LedgerFault.Kind.IO);
    }

    private void takeBack(List<OwnedHall> undone, LedgerFault.Kind why) {
        tally.failed();
        repeats.takeBack();
        for (int i = 0; i < batch.size(); i++) {
            if (i == outcomes.size()) {
                outcomes.add(Outcome.undone(why));
            } else if (!outcomes.get(i).settled) {
                outcomes.set(i, Outcome.undone(why));
            }
        }
        try {
            Recovery.back(undone, ledger, repeats.since());
        } finally {
            tell();
        }
    }
}
