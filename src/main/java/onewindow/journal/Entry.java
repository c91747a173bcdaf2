package onewindow.journal;

/**
 * A command in a ledger.
 *
 * @param copy index of the hall that was given it, of those that the ledger is of
 * @param sequence 1 for the first of its hall, without a gap
 * @param result what the hall returned
 * @param actor who gave it, such as {@code window 3}; empty for the hall's own people and clock
 */
public record Entry(int copy, long sequence, Command command, int result, String actor) {}
