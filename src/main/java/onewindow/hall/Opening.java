package onewindow.hall;

/** Opens and closes the windows of a hall: by the number that a group is to have, or one by one by hand. */
final class Opening {

    private final Floor floor;
    private final HallListener listener;
    /** Whether a group has ended its day. */
    boolean anyOver;

    Opening(Floor floor, HallListener listener) {
        this.floor = floor;
        this.listener = listener;
    }

    int setStaffing(long time, int group, int count, boolean ends) {
        if (group < 0 || group >= floor.groups.length) {
            return Refusal.UNKNOWN_GROUP.code();
        }
        GroupWindows windows = floor.groups[group];
        if (count < 0 || count > windows.windows.size()) {
            return Refusal.WRONG_STAFFING.code();
        }
        anyOver = anyOver || ends;
        windows.over = ends;
        windows.overSince = time;
        windows.staying = ends ? Math.max(windows.target, windows.staying) : 0;
        windows.target = count;
        listener.staffingSet(time, group, count);
        while (windows.open < count) {
            open(time, windows.closed());
        }
        while (windows.hasSurplus() && windows.idle() != null) {
            close(time, windows.idle());
        }
        if (floor.dedicated) {
            floor.chooseLinesAnew();
        }
        return 0;
    }

    int openByHand(long time, int window) {
        if (window < 0 || window >= floor.windows.length) {
            return Refusal.UNKNOWN_WINDOW.code();
        }
        Window opened = floor.windows[window];
        if (opened.closing) {
            opened.closing = false;
            return 0;
        }
        if (opened.isOpen()) {
            return Refusal.WINDOW_OPEN.code();
        }
        GroupWindows group = opened.group;
        group.over = false;
        group.staying = 0;
        group.target = Math.min(group.windows.size(), group.target + 1);
        open(time, opened);
        if (floor.dedicated) {
            floor.chooseLinesAnew();
        }
        return 0;
    }

    int closeByHand(long time, int window) {
        if (window < 0 || window >= floor.windows.length) {
            return Refusal.UNKNOWN_WINDOW.code();
        }
        Window closed = floor.windows[window];
        if (!closed.isOpen() || closed.closing) {
            return Refusal.WINDOW_CLOSED.code();
        }
        if (closed.state == Window.State.BUSY) {
            closed.closing = true;
        } else {
            closeForGood(time, closed);
        }
        return 0;
    }

    int takeSeat(int window) {
        if (window < 0 || window >= floor.windows.length) {
            return Refusal.UNKNOWN_WINDOW.code();
        }
        Window taken = floor.windows[window];
        if (taken.attended) {
            return Refusal.SEAT_TAKEN.code();
        }
        taken.attended = true;
        if (taken.state == Window.State.IDLE) {
            taken.group.leaveIdle(taken);
            taken.state = Window.State.FREE;
        }
        return 0;
    }

    int leaveSeat(int window) {
        if (window < 0 || window >= floor.windows.length) {
            return Refusal.UNKNOWN_WINDOW.code();
        }
        Window left = floor.windows[window];
        if (!left.attended) {
            return Refusal.SEAT_EMPTY.code();
        }
        left.attended = false;
        if (left.state == Window.State.FREE) {
            left.group.goIdle(left);
        }
        return 0;
    }

    /** A ticket leaves its window, which closes now where it was closed by hand meanwhile; returns the window. */
    int release(long time, Ticket ticket) {
        Window window = floor.windows[ticket.window];
        window.release();
        if (window.closing) {
            closeForGood(time, window);
        }
        return ticket.window;
    }

    private void closeForGood(long time, Window window) {
        window.closing = false;
        window.group.target = Math.max(0, window.group.target - 1);
        close(time, window);
    }

    /**
     * After the timetable has ended, whoever comes back into a line has a window opened again where none is idle, one
     * of the group that ended last.
     */
    void reopenFor(long time, Ticket ticket) {
        if (floor.idleWindowFor(ticket) != null || !floor.isOver(ticket.matter, ticket.visitClass, -1)) {
            return;
        }
        GroupWindows last = null;
        for (GroupWindows group : floor.groupsOf(ticket.matter, ticket.visitClass)) {
            if (group.staying > group.open && (last == null || group.overSince > last.overSince)) {
                last = group;
            }
        }
        if (last != null) {
            Window own = floor.dedicated ? floor.windowOf(ticket.line) : null;
            Window opened = own != null && own.group == last && !own.isOpen() ? own : last.closed();
            open(time, opened);
            if (own != null && own != opened) {
                floor.move(ticket, opened);
            }
        }
    }

    int closeInstead(long time, Window window) {
        close(time, window);
        return Refusal.WINDOW_CLOSED.code();
    }

    private void open(long time, Window window) {
        window.group.open(window);
        listener.windowOpened(time, window.index);
    }

    private void close(long time, Window window) {
        window.group.close(window);
        listener.windowClosed(time, window.index);
        if (floor.dedicated) {
            floor.chooseLinesAnew();
        }
    }
}
