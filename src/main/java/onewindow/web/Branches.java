package onewindow.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Lets a hall go on anew from a moment of its past, as a service of its own with a ledger of its own. */
public interface Branches {

    /**
     * A branch that has begun.
     *
     * @param sequence number of the command after which it goes on
     * @param port at which its service is reached, at the hosts of the one that it comes from
     * @param ledger name of its file
     * @param classroom its class; empty where none is taught
     */
    record Begun(long sequence, int port, String ledger, Optional<Classroom> classroom) {}

    /**
     * Begins a branch; its hall stands still until it is let go on.
     *
     * @param sequence number of the last command that is to be in it; what hangs together with it is too
     * @return empty where the ledger does not reach so far
     * @throws IOException where it cannot be written or bound
     */
    Optional<Begun> begin(int copy, long sequence) throws IOException;

    /** Returns the branches of a hall since the service started, the first one first. */
    List<Begun> begun(int copy);
}
