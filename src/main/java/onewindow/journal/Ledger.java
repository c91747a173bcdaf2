package onewindow.journal;

import java.util.BitSet;
import java.util.List;

/** Where the commands of halls are kept, in order. One writer at a time. */
public interface Ledger extends AutoCloseable {

    /** Returns what the ledger is of. */
    LedgerHeader header();

    /**
     * Writes a batch; once this returns it survives a kill and a loss of power, as far as the disk keeps its promises.
     *
     * @throws LedgerFault where nothing of it was written
     */
    void commit(Batch batch) throws LedgerFault;

    /**
     * Reads the commands of some halls in one pass, those of each hall in order.
     *
     * @param copies indices of the halls
     */
    void read(BitSet copies, EntryVisitor visitor) throws LedgerFault;

    /**
     * Reads a hall's commands in order.
     *
     * @param after the sequence number after which to begin
     */
    void read(int copy, long after, EntryVisitor visitor) throws LedgerFault;

    /**
     * Returns the number of a hall's last command up to and with a time, 0 for none.
     *
     * @param time milliseconds since the start of the horizon
     */
    long lastAt(int copy, long time) throws LedgerFault;

    /** Returns a hall's commands of one operation, in order. */
    List<Entry> of(int copy, Op op) throws LedgerFault;

    /** Opens the same ledger once more, as far as it is committed, to be read while this one is written. */
    Ledger beside() throws LedgerFault;

    /**
     * Returns the answers of some halls given since a time, milliseconds since 1970, in the order in which they were.
     *
     * @param copies indices of the halls
     */
    List<Batch.KeptAnswer> answers(BitSet copies, long sinceWallMillis) throws LedgerFault;

    /** Returns the visits of a hall's day that have ended, by their numbers. */
    List<Batch.Visit> visits(int copy, String day) throws LedgerFault;

    /** Returns who had the tickets of a hall's day. */
    List<Batch.Person> persons(int copy, String day) throws LedgerFault;

    /** Returns who has appointments of a hall, on whichever day, and what was said of reviews there. */
    List<Batch.Person> personsBeside(int copy) throws LedgerFault;

    /**
     * Returns the scenarios by whose rules the ledger's commands were given and are to be given from now on, by their
     * numbers; none where it was written by a version that kept none.
     */
    List<KeptScenario> scenarios() throws LedgerFault;

    @Override
    void close();

    /** Sees entries one by one. */
    @FunctionalInterface
    interface EntryVisitor {
        /** Returns whether to go on. */
        boolean entry(Entry entry);

        /** The mark after the entry that was seen last, where there is one. */
        default void mark(Batch.Mark mark) {
            // Most only want to know what was done.
        }
    }
}
