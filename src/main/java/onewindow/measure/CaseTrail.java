package onewindow.measure;

import java.util.Arrays;
import onewindow.casework.TripCause;

/** What the measures remember of each open case; memory follows the cases that are open. */
final class CaseTrail {

    private static final int FIRST_CAPACITY = 256;
    private static final int CAUSES = TripCause.values().length;

    /** Stands for a time that has not come. */
    static final long NOT_YET = Long.MIN_VALUE;

    private boolean[] open = new boolean[FIRST_CAPACITY];
    private long[] receivedAt = new long[FIRST_CAPACITY];
    private int[] heldBy = new int[FIRST_CAPACITY];
    private int[] further = new int[FIRST_CAPACITY * CAUSES];

    void clear() {
        Arrays.fill(open, false);
    }

    boolean isOpen(int file) {
        return file < open.length && open[file];
    }

    /** A case is opened by whoever holds it first. */
    void open(int file, int holder) {
        if (file >= open.length) {
            grow(Math.max(file + 1, 2 * open.length));
        }
        open[file] = true;
        receivedAt[file] = NOT_YET;
        heldBy[file] = holder;
        Arrays.fill(further, file * CAUSES, (file + 1) * CAUSES, 0);
    }

    private void grow(int capacity) {
        open = Arrays.copyOf(open, capacity);
        receivedAt = Arrays.copyOf(receivedAt, capacity);
        heldBy = Arrays.copyOf(heldBy, capacity);
        further = Arrays.copyOf(further, capacity * CAUSES);
    }

    void close(int file) {
        open[file] = false;
    }

    void received(int file, long time) {
        receivedAt[file] = time;
    }

    /** When the case was received, or {@link #NOT_YET}. */
    long receivedAt(int file) {
        return receivedAt[file];
    }

    boolean isReceived(int file) {
        return open[file] && receivedAt[file] != NOT_YET;
    }

    void hold(int file, int holder) {
        heldBy[file] = holder;
    }

    /** Who had the case last. */
    int holder(int file) {
        return heldBy[file];
    }

    void furtherTrip(int file, TripCause cause) {
        further[file * CAUSES + cause.ordinal()]++;
    }

    /** How many trips beyond the first had a cause. */
    int furtherTrips(int file, int cause) {
        return further[file * CAUSES + cause];
    }
}
