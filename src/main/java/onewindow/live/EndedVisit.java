package onewindow.live;

import onewindow.calendar.HallDay;
import onewindow.journal.Batch;
import onewindow.scenario.Labels;

/** A visit that has ended, as the service log has it. */
final class EndedVisit {

    private EndedVisit() {}

    static Batch.Visit row(int copy, HallWords words, HallDay day, TicketNote note) {
        Labels labels = words.scenario().labels();
        return new Batch.Visit(
                copy,
                HallWords.day(day),
                note.number,
                labels.matters().get(note.matter).key(),
                labels.classes().get(note.visitClass).key(),
                note.window < 0 ? "" : words.window(note.window),
                words.time(day, note.takenAt),
                words.time(day, note.calledAt),
                words.time(day, note.startedAt),
                words.time(day, note.endedAt),
                note.waitedMillis,
                note.end);
    }
}
