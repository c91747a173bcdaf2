package onewindow;

import java.util.List;

/** Reads a trace of system calls: when requests came, when the disk had what was written, when answers went. */
final class SystemCalls {

    private SystemCalls() {}

    /**
     * Counts the answers to POST requests before which, since the request was read, something was written to a file and
     * a sync that began after the last such write came back.
     *
     * @param lines of {@code strace -f}, of requests one after the other
     * @throws AssertionError for an answer that went before that
     */
    static int syncedBeforeAnswered(List<String> lines) {
        int answered = 0;
        boolean asked = false;
        boolean written = false;
        boolean synced = false;
        for (String line : lines) {
            if (line.contains("\"POST ")) {
                asked = true;
                written = false;
                synced = false;
            } else if (asked && line.contains("pwrite64(")) {
                written = true;
                synced = false;
            } else if (asked
                    && written
                    && (line.contains("fsync(")
                            || line.contains("fdatasync(")
                            || line.contains("fsync resumed")
                            || line.contains("fdatasync resumed"))) {
                synced |= line.endsWith("= 0");
            } else if (asked && line.contains("\"HTTP/1.1 201")) {
                if (!synced) {
                    throw new AssertionError("answered before it was synced: " + line);
                }
                answered++;
                asked = false;
            }
        }
        return answered;
    }
}
