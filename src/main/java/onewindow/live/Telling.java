package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.hall.TicketState;
import onewindow.measure.LineTable;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;

/**
 * Tells those who take tickets at a hall's desk how long they will wait, as far as that is known at that moment, and
 * notes what comes of it once it is in the ledger. On the thread of the hall's owner.
 */
final class Telling {

    /** An estimate from so long ago, hall time, is not told any more. */
    static final long OLDEST = 120_000;

    private final HallDesk desk;
    private final HallEstimates estimates;
    private final List<Noted> noted = new ArrayList<>();
    private Scenario known;
    private LineTable lines;

    /** What an estimate has come to. */
    private enum Step {
        TOLD,
        CALLED,
        LEFT
    }

    private record Noted(Step step, Estimate told, long waitedMillis, long millisOfDay, String queue) {}

    Telling(HallDesk desk, HallEstimates estimates) {
        this.desk = desk;
        this.estimates = estimates;
    }

    /** Somebody has taken a ticket; who takes a place in line other than the last is not told anything. */
    void taken(TicketNote note, long orderTime) {
        long time = note.takenAt;
        if (orderTime != time) {
            return;
        }
        ofToday()
                .filter(all -> time - all.madeAt() <= OLDEST)
                .flatMap(all -> all.newcomer(note.matter, note.visitClass))
                .map(comes -> comes.estimate().from(time))
                .filter(Estimate::isKnown)
                .ifPresent(estimate -> {
                    note.told = estimate;
                    note(Step.TOLD, note, 0);
                });
    }

    /** A ticket was called; the first call is what was estimated. */
    void called(TicketNote note) {
        if (note.told != null && note.calls == 1) {
            note(Step.CALLED, note, note.calledAt - note.takenAt);
        }
    }

    void ended(TicketNote note) {
        if (note.told != null && note.calls == 0) {
            note(Step.LEFT, note, 0);
        }
    }

    private void note(Step step, TicketNote note, long waited) {
        long millisOfDay = note.takenAt - desk.day().startMillis();
        noted.add(new Noted(step, note.told, waited, millisOfDay, queue(note)));
    }

    /** The line by the keys of the window groups that serve it. */
    private String queue(TicketNote note) {
        if (!desk.scenario().equals(known)) {
            known = desk.scenario();
            lines = new LineTable(known.layout());
        }
        return queue(known.labels(), lines.groups(lines.line(note.matter, note.visitClass)));
    }

    static String queue(Labels labels, List<Integer> groups) {
        return String.join(
                "+",
                groups.stream().map(group -> labels.groups().get(group).key()).toList());
    }

    /** What was noted is in the ledger: it counts. */
    void count(EstimateScore score) {
        for (Noted each : noted) {
            switch (each.step) {
                case TOLD -> score.told(each.millisOfDay, each.queue);
                case CALLED -> score.called(each.told, each.waitedMillis, each.millisOfDay, each.queue);
                case LEFT -> score.left(each.millisOfDay, each.queue);
            }
        }
        noted.clear();
    }

    private Optional<Estimates> ofToday() {
        return estimates
                .latest()
                .filter(all -> all.scenario().equals(desk.scenario())
                        && all.day() == desk.day().index());
    }

    /** Returns the estimate for one who waits: the last, or the one told, counted from now. */
    Optional<Estimate> of(TicketNote note) {
        if (desk.state(note) != TicketState.WAITING) {
            return Optional.empty();
        }
        return ofToday()
                .flatMap(all -> all.ofTicket(note.number))
                .or(() -> Optional.ofNullable(note.told).filter(told -> note.calls == 0))
                .map(estimate -> estimate.at(desk.now()));
    }
}
