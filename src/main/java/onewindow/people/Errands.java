package onewindow.people;

import java.util.Arrays;

/** What people remember of each ticket in a hall that keeps cases: what its person has come for. */
final class Errands {

    private static final int FIRST_CAPACITY = 64;

    /** Of each ticket: the open case, or -1 for a new one. */
    int[] file = new int[FIRST_CAPACITY];
    /** Of each ticket: the matter of the case, whatever desk the ticket is for. */
    int[] matter = new int[FIRST_CAPACITY];
    /** Of each ticket: trips made in vain before this one, packed by cause. */
    long[] tripsInVain = new long[FIRST_CAPACITY];

    /** Of each ticket: has gone on to the case's own window from a desk, or from the wrong window. */
    boolean[] wentOn = new boolean[FIRST_CAPACITY];

    void start(int ticket, int openFile, int caseMatter, long trips) {
        if (ticket >= file.length) {
            int capacity = Math.max(ticket + 1, 2 * file.length);
            file = Arrays.copyOf(file, capacity);
            matter = Arrays.copyOf(matter, capacity);
            tripsInVain = Arrays.copyOf(tripsInVain, capacity);
            wentOn = Arrays.copyOf(wentOn, capacity);
        }
        file[ticket] = openFile;
        matter[ticket] = caseMatter;
        tripsInVain[ticket] = trips;
        wentOn[ticket] = false;
    }
}
