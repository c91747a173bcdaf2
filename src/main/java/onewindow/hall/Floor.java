package onewindow.hall;

/** The hall's floor: its tickets, lines and windows as objects, and who serves whom. */
final class Floor {

    final HallLayout layout;
    final boolean dedicated;
    final Tickets tickets = new Tickets();
    final Line[] lines;
    final Window[] windows;
    final GroupWindows[] groups;
    private final LineMap map;
    private final int classes;
    /** For each matter and class, index {@code matter * classes + class}, the groups that serve them. */
    private final GroupWindows[][] groupsOf;
    /** For each matter and class their pooled line; null where nobody serves them or lines are dedicated. */
    private final Line[] pooledLines;

    private int waiting;

    Floor(HallLayout layout) {
        this.layout = layout;
        classes = layout.classes();
        map = new LineMap(layout);
        dedicated = map.dedicated;
        groups = new GroupWindows[layout.groups().size()];
        for (int g = 0; g < groups.length; g++) {
            groups[g] = new GroupWindows(g);
        }
        lines = new Line[map.lines];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line(i, dedicated ? new GroupWindows[0] : groups(map.groupsOfLine[i]));
        }
        windows = new Window[map.windows];
        for (int w = 0; w < windows.length; w++) {
            int[] served = map.linesOfWindow[w];
            GroupWindows group = groups[map.groupOfWindow[w]];
            windows[w] = new Window(w, group, served, served.length == 1 ? lines[served[0]] : null);
            group.windows.add(windows[w]);
        }
        groupsOf = new GroupWindows[map.groupsOf.length][];
        pooledLines = new Line[map.groupsOf.length];
        for (int i = 0; i < groupsOf.length; i++) {
            groupsOf[i] = groups(map.groupsOf[i]);
            boolean pooled = !dedicated && groupsOf[i].length > 0;
            pooledLines[i] = pooled ? lines[map.lineOf(i)] : null;
        }
    }

    private GroupWindows[] groups(int[] indices) {
        GroupWindows[] found = new GroupWindows[indices.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = groups[indices[i]];
        }
        return found;
    }

    void clear() {
        tickets.clear();
        for (Line line : lines) {
            line.clear();
        }
        for (GroupWindows group : groups) {
            group.clear();
        }
        waiting = 0;
    }

    /** Returns the groups that serve a matter and class, in the order in which they are offered. */
    GroupWindows[] groupsOf(int matter, int visitClass) {
        return groupsOf[matter * classes + visitClass];
    }

    int firstWindow(int group) {
        return map.firstWindow[group];
    }

    int waiting() {
        return waiting;
    }

    void join(Line line, Ticket ticket) {
        line.insert(ticket);
        waiting++;
    }

    void joinBehind(Line line, int places, Ticket ticket) {
        line.insertBehind(places, ticket);
        waiting++;
    }

    void leaveLine(Ticket ticket) {
        ticket.line.remove(ticket);
        waiting--;
    }

    // Which line, which window

    /** Returns the line that a person joins, or null where no window serves the matter for the class. */
    Line lineFor(int matter, int visitClass) {
        return dedicated ? shortestLine(matter, visitClass) : pooledLines[matter * classes + visitClass];
    }

    /** Returns the line for a ticket that comes back: its own, unless that line's window has closed. */
    Line lineAgain(Ticket ticket) {
        return dedicated && !windowOf(ticket.line).isOpen()
                ? shortestLine(ticket.matter, ticket.visitClass)
                : ticket.line;
    }

    /** Returns the window of a dedicated line. */
    Window windowOf(Line line) {
        return windows[line.index / classes];
    }

    /** Returns an idle window that may call the waiting ticket, or null. */
    Window idleWindowFor(Ticket ticket) {
        if (dedicated) {
            Window own = windowOf(ticket.line);
            return own.state == Window.State.IDLE ? own : null;
        }
        return ticket.line.idleWindow();
    }

    /** Returns the idle window that is offered first to a matter and class, or null. */
    Window idleWindow(int matter, int visitClass) {
        for (GroupWindows group : groupsOf(matter, visitClass)) {
            if (group.idle() != null) {
                return group.idle();
            }
        }
        return null;
    }

    /** Returns an idle window in whose dedicated line somebody stands, or null. */
    Window idleWindowWithLine() {
        for (int i = 0; dedicated && i < windows.length; i++) {
            if (windows[i].state == Window.State.IDLE && anybodyIn(windows[i].lines)) {
                return windows[i];
            }
        }
        return null;
    }

    boolean anybodyIn(int[] candidates) {
        for (int line : candidates) {
            if (lines[line].first() != null) {
                return true;
            }
        }
        return false;
    }

    /** Moves whoever stands in the line of a closed window to the shortest line of an open one, if there is one. */
    void leaveClosedWindows() {
        for (Line line : lines) {
            Ticket ticket = windowOf(line).isOpen() ? null : line.first();
            while (ticket != null) {
                Ticket following = ticket.next;
                Line target = shortestLine(ticket.matter, ticket.visitClass);
                if (windowOf(target).isOpen()) {
                    line.remove(ticket);
                    target.insert(ticket);
                }
                ticket = following;
            }
        }
    }

    /**
     * Of the open windows that serve the matter (of all of them where none is open) the line of the one with the fewest
     * people at it and before it; null where no window serves it.
     */
    private Line shortestLine(int matter, int visitClass) {
        Window best = null;
        int bestLength = 0;
        for (GroupWindows group : groupsOf(matter, visitClass)) {
            for (Window window : group.windows) {
                int length = peopleAt(window);
                if (best == null
                        || (window.isOpen() && !best.isOpen())
                        || (window.isOpen() == best.isOpen() && length < bestLength)) {
                    best = window;
                    bestLength = length;
                }
            }
        }
        return best == null ? null : lines[best.index * classes + visitClass];
    }

    private int peopleAt(Window window) {
        int people = window.state == Window.State.BUSY ? 1 : 0;
        for (int c = 0; c < classes; c++) {
            people += lines[window.index * classes + c].size();
        }
        return people;
    }
}
