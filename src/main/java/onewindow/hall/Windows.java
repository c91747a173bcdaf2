package onewindow.hall;

import java.util.Arrays;

/**
 * The windows: which are open, which are idle (in each group the one idle longest first), and how many are to be open.
 */
final class Windows {

    static final byte CLOSED = 0;
    static final byte IDLE = 1;
    /** Open and free, about to call or to go idle. */
    static final byte FREE = 2;

    static final byte BUSY = 3;

    final byte[] state;
    /** The ticket at the window or called to it; -1 none. */
    final int[] ticket;
    /** From when the window has been held for its ticket (the call). */
    final long[] busySince;

    final int[] open;
    final int[] target;
    /** Windows that stay until the group's lines are empty although the timetable has ended; 0 = none. */
    final int[] staying;

    private final LineMap map;
    private final int[] idleHead;
    private final int[] idleTail;
    private final int[] idleNext;
    private final int[] idlePrevious;

    Windows(LineMap map) {
        this.map = map;
        int groups = map.firstWindow.length - 1;
        state = new byte[map.windows];
        ticket = new int[map.windows];
        busySince = new long[map.windows];
        open = new int[groups];
        target = new int[groups];
        staying = new int[groups];
        idleHead = new int[groups];
        idleTail = new int[groups];
        idleNext = new int[map.windows];
        idlePrevious = new int[map.windows];
        clear();
    }

    void clear() {
        Arrays.fill(state, CLOSED);
        Arrays.fill(ticket, -1);
        Arrays.fill(open, 0);
        Arrays.fill(target, 0);
        Arrays.fill(staying, 0);
        Arrays.fill(idleHead, -1);
        Arrays.fill(idleTail, -1);
    }

    int groupOf(int window) {
        return map.groupOfWindow[window];
    }

    /** Returns the window of the group that has been idle longest, or -1. */
    int idle(int group) {
        return idleHead[group];
    }

    /** Returns a closed window of the group, the lowest, or -1. */
    int closed(int group) {
        for (int w = map.firstWindow[group]; w < map.firstWindow[group + 1]; w++) {
            if (state[w] == CLOSED) {
                return w;
            }
        }
        return -1;
    }

    void open(int window) {
        open[groupOf(window)]++;
        goIdle(window);
    }

    void close(int window) {
        if (state[window] == IDLE) {
            leaveIdle(window);
        }
        open[groupOf(window)]--;
        state[window] = CLOSED;
    }

    void goIdle(int window) {
        int group = groupOf(window);
        int last = idleTail[group];
        state[window] = IDLE;
        idlePrevious[window] = last;
        idleNext[window] = -1;
        if (last < 0) {
            idleHead[group] = window;
        } else {
            idleNext[last] = window;
        }
        idleTail[group] = window;
    }

    private void leaveIdle(int window) {
        int group = groupOf(window);
        int before = idlePrevious[window];
        int after = idleNext[window];
        if (before < 0) {
            idleHead[group] = after;
        } else {
            idleNext[before] = after;
        }
        if (after < 0) {
            idleTail[group] = before;
        } else {
            idlePrevious[after] = before;
        }
    }

    void occupy(int window, int called, long time) {
        if (state[window] == IDLE) {
            leaveIdle(window);
        }
        state[window] = BUSY;
        ticket[window] = called;
        busySince[window] = time;
    }

    void release(int window) {
        state[window] = FREE;
        ticket[window] = -1;
    }
}
