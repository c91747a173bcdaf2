package onewindow.journal;

/** A ledger cannot be opened, read or written. */
public final class LedgerFault extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** There is no such file, or its folder cannot be written. */
        NO_FILE,
        /** It is no ledger. */
        NOT_A_LEDGER,
        /** It is a ledger of a format that this version does not know; the detail names it. */
        LATER_FORMAT,
        /** Something is where a copy is to go; the detail says where. */
        IN_THE_WAY,
        /** Another service has it open. */
        IN_USE,
        /** What is in it cannot be read. */
        DAMAGED,
        /** The disk has no room. */
        FULL,
        /** It may not be written. */
        READ_ONLY,
        /** Anything else that the disk or the database says. */
        IO
    }

    private final Kind kind;

    public LedgerFault(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    /** Returns what is wrong. */
    public Kind kind() {
        return kind;
    }
}
