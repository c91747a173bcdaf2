package onewindow.live;

import onewindow.journal.Entry;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.journal.Op;

/**
 * A hall as it was: it goes on command by command as a ledger has them, at a desk of its own to which nobody comes.
 * Where the hall has people of its own, what they did is given again and they do not act.
 */
final class PastHall {

    private final HallDesk desk;
    private int result;
    private LedgerDiffers difference;

    /** Begins before the first command. */
    PastHall(HallDesk desk) {
        this.desk = desk;
        desk.beWitnessedBy((command, found, actor) -> result = found);
    }

    HallDesk desk() {
        return desk;
    }

    /** Returns the number of the last command that was given. */
    long sequence() {
        return desk.sequence();
    }

    /**
     * Goes on up to and with a command of the ledger.
     *
     * @return whether the ledger reaches so far
     */
    boolean goOnTo(long sequence, Ledger ledger) throws LedgerFault, LedgerDiffers {
        if (sequence > sequence()) {
            read(ledger, entry -> give(entry) && entry.sequence() < sequence);
        }
        desk.forgetHappenings();
        return sequence() == sequence;
    }

    /** Goes on for as long as a step says. */
    void goOn(Ledger ledger, Past.Step step) throws LedgerFault, LedgerDiffers {
        read(ledger, entry -> {
            Past.Given given = new Past.Given(entry, CommandWords.of(desk, entry.command()));
            return give(entry) && step.taken(desk, given, desk.takeEvents());
        });
    }

    private void read(Ledger ledger, Ledger.EntryVisitor visitor) throws LedgerFault, LedgerDiffers {
        ledger.read(desk.copy(), sequence(), visitor);
        if (difference != null) {
            throw difference;
        }
    }

    private boolean give(Entry entry) {
        long before = sequence();
        if (entry.command().op() == Op.START_DAY) {
            desk.forgetHappenings();
        }
        try {
            desk.reenact(entry.command());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return differs(entry, "it cannot be given: " + entry.command());
        }
        return sequence() == before + 1 && sequence() == entry.sequence() && result == entry.result()
                || differs(entry, "something else comes of it: " + entry.command());
    }

    private boolean differs(Entry entry, String detail) {
        difference = new LedgerDiffers(desk.copy(), entry.sequence(), detail);
        return false;
    }
}
