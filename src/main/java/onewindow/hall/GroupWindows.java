package onewindow.hall;

import java.util.ArrayList;
import java.util.List;

/** The windows of one group: how many are open and are to be, and which are idle, the one idle longest first. */
final class GroupWindows {

    final int index;
    final List<Window> windows = new ArrayList<>();

    /** Windows open now, and windows that are to be open. */
    int open;

    int target;
    /** Whether the group has ended its day: it serves only those whom no other group is still to serve. */
    boolean over;
    /** Since when it has, milliseconds. */
    long overSince;
    /** Windows that stay until nobody waits for them although the timetable has ended; 0 = none. */
    int staying;

    private Window firstIdle;
    private Window lastIdle;

    GroupWindows(int index) {
        this.index = index;
    }

    void clear() {
        open = 0;
        target = 0;
        over = false;
        staying = 0;
        firstIdle = null;
        lastIdle = null;
        for (Window window : windows) {
            window.state = Window.State.CLOSED;
            window.ticket = null;
            window.closing = false;
        }
    }

    /** Returns the window that has been idle longest, or null. */
    Window idle() {
        return firstIdle;
    }

    /** Returns the first closed window, or null. */
    Window closed() {
        for (Window window : windows) {
            if (!window.isOpen()) {
                return window;
            }
        }
        return null;
    }

    /** Whether more windows are open than are to be. */
    boolean hasSurplus() {
        return open > target;
    }

    void open(Window window) {
        open++;
        goIdle(window);
    }

    void close(Window window) {
        if (window.state == Window.State.IDLE) {
            leaveIdle(window);
        }
        open--;
        window.state = Window.State.CLOSED;
    }

    /** One at which a person sits is free, and not idle: nobody else has it call. */
    void goIdle(Window window) {
        if (window.attended) {
            window.state = Window.State.FREE;
            return;
        }
        window.state = Window.State.IDLE;
        window.previousIdle = lastIdle;
        window.nextIdle = null;
        if (lastIdle == null) {
            firstIdle = window;
        } else {
            lastIdle.nextIdle = window;
        }
        lastIdle = window;
    }

    void leaveIdle(Window window) {
        Window before = window.previousIdle;
        Window after = window.nextIdle;
        if (before == null) {
            firstIdle = after;
        } else {
            before.nextIdle = after;
        }
        if (after == null) {
            lastIdle = before;
        } else {
            after.previousIdle = before;
        }
    }
}
