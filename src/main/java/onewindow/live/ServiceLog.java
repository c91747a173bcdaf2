package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.journal.Batch;

/** What the ledger is told of a day beside its commands: who has its tickets, and its visits that have ended. */
final class ServiceLog {

    private final int copy;
    private final HallNotes notes;
    private final Holders holders = new Holders();
    private final List<Batch.Visit> visits = new ArrayList<>();

    ServiceLog(int copy, HallNotes notes) {
        this.copy = copy;
        this.notes = notes;
    }

    Holders holders() {
        return holders;
    }

    void keepPerson(HallDay day, int number, String name, String document) {
        holders.keep(new Batch.Person(copy, HallWords.day(day), number, name, document));
    }

    /** Takes down the visits that have ended on a day since this was last done. */
    void takeDown(HallWords words, HallDay day) {
        notes.takeEnded().forEach(note -> visits.add(EndedVisit.row(copy, words, day, note)));
    }

    void startDay() {
        holders.startDay();
    }

    /** Forgets the visits that a ledger has already. */
    void forget() {
        notes.takeEnded();
        visits.clear();
    }

    /** Returns the visits that were taken down since this was last asked for. */
    List<Batch.Visit> takeVisits() {
        List<Batch.Visit> taken = List.copyOf(visits);
        visits.clear();
        return taken;
    }
}
