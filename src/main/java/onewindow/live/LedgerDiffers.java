package onewindow.live;

/** What a ledger holds is not what comes of its commands. */
public final class LedgerDiffers extends Exception {

    private static final long serialVersionUID = 1;

    private final int copy;
    private final long sequence;

    LedgerDiffers(int copy, long sequence, String detail) {
        super("hall " + (copy + 1) + ", sequence " + sequence + ": " + detail);
        this.copy = copy;
        this.sequence = sequence;
    }

    /** Returns the index of the hall. */
    public int copy() {
        return copy;
    }

    /** Returns the number of the first command that differs. */
    public long sequence() {
        return sequence;
    }
}
