package onewindow.live;

/**
 * A hall takes no command now; nothing of the command was done. Of one that was not written that holds unless the disk
 * wrote it and could not say so: whoever asks again under the key of the command learns which.
 */
public final class HallUnavailable extends Exception {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Too many commands wait already. */
        QUEUE_FULL,
        /** What was done could not be written down, and was undone. */
        NOT_WRITTEN,
        /** The hall cannot be brought to where the ledger has it. */
        NOT_RECOVERED,
        /** Too many look into the past already. */
        PAST_BUSY,
        /** The past cannot be read from the ledger. */
        PAST_NOT_READ,
        /** The service stops. */
        STOPPING
    }

    private final Reason reason;

    public HallUnavailable(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
