package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import onewindow.journal.Command;
import onewindow.journal.Entry;

/** Numbers the commands that are given to a hall, and keeps them until they are taken for the ledger. */
final class Recording {

    private final HallPlan plan;
    private final HallNotes notes;
    private final CaseNotes caseNotes;
    private final Seats seats = new Seats();
    private final Happenings happenings = new Happenings();
    private final List<Entry> entries = new ArrayList<>();
    /** Null where what is recorded is kept for the ledger. */
    private Witness witness;

    private String actor = "";
    /** Who asked for what is done now. */
    private String asker = "";

    private long sequence;

    Recording(HallPlan plan, HallNotes notes, CaseNotes caseNotes) {
        this.plan = plan;
        this.notes = notes;
        this.caseNotes = caseNotes;
        expectNext();
    }

    void record(Command command, int result) {
        sequence++;
        seats.recorded(sequence, command, actor);
        happenings.recorded(command);
        if (witness == null) {
            entries.add(new Entry(plan.copy(), sequence, command, result, actor));
        } else {
            witness.recorded(command, result, actor);
        }
        if (plan.acting()) {
            // What the hall's own people do upon it is theirs.
            actor = "";
        }
        expectNext();
    }

    Seats seats() {
        return seats;
    }

    Happenings happenings() {
        return happenings;
    }

    /** Records a command that people of the hall's own never give: it is of whoever asked. */
    void recordAsked(Command command, int result) {
        actor = asker;
        record(command, result);
    }

    private void expectNext() {
        notes.next(sequence + 1);
        caseNotes.next(sequence + 1);
    }

    /** Says who gives the commands that follow; empty for the hall's own people and clock. */
    void actBy(String who) {
        actor = who;
        asker = who;
    }

    /** What is recorded from now on is told to a witness, null for none, in place of being kept for the ledger. */
    void beWitnessedBy(Witness newWitness) {
        witness = newWitness;
    }

    /** Whether what is recorded is kept for the ledger. */
    boolean isForLedger() {
        return witness == null;
    }

    /** Returns the sequence number of the last command. */
    long sequence() {
        return sequence;
    }

    /** Returns what has been recorded since this was last asked for. */
    List<Entry> take() {
        List<Entry> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }
}
