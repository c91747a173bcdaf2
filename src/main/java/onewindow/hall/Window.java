package onewindow.hall;

/** A window: whether it is open, and whom it serves now. */
final class Window {

    /** What a window does. */
    enum State {
        CLOSED,
        IDLE,
        /** Open and free, about to call or to go idle. */
        FREE,
        /** Held for a ticket: called or served. */
        BUSY
    }

    final int index;
    final GroupWindows group;
    /** The lines that it serves, by index. */
    final int[] lines;
    /** Those among which it finds whom it calls: all of them, or the first of each kind where they are many. */
    final int[] candidates;
    /** The line that it serves where that is one only, else null. */
    final Line onlyLine;

    State state = State.CLOSED;
    /** The ticket called or served; null none. */
    Ticket ticket;
    /** Since when it has been held for its ticket. */
    long busySince;

    /** Whether it was closed by hand while it was busy. */
    boolean closing;

    /** Whether a person sits at it, without whom it does nothing. */
    boolean attended;

    Window previousIdle;
    Window nextIdle;

    Window(int index, GroupWindows group, int[] lines, int[] candidates, Line onlyLine) {
        this.index = index;
        this.group = group;
        this.lines = lines;
        this.candidates = candidates;
        this.onlyLine = onlyLine;
    }

    boolean isOpen() {
        return state != State.CLOSED;
    }

    void occupy(Ticket called, long time) {
        if (state == State.IDLE) {
            group.leaveIdle(this);
        }
        state = State.BUSY;
        ticket = called;
        busySince = time;
    }

    void release() {
        state = State.FREE;
        ticket = null;
    }
}
