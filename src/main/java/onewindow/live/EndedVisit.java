package onewindow.live;

import onewindow.journal.Batch;
import onewindow.scenario.Labels;

/** A visit that has ended, as the service log has it. */
final class EndedVisit {

    private EndedVisit() {}

    static Batch.Visit row(HallDesk desk, TicketNote note) {
        Labels labels = desk.scenario().labels();
        return new Batch.Visit(
                desk.copy(),
                desk.dayName(),
                note.number,
                labels.matters().get(note.matter).key(),
                labels.classes().get(note.visitClass).key(),
                note.window < 0 ? "" : desk.windowName(note.window),
                desk.timeName(note.takenAt),
                desk.timeName(note.calledAt),
                desk.timeName(note.startedAt),
                desk.timeName(note.endedAt),
                note.waitedMillis,
                note.end);
    }
}
