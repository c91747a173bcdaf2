package onewindow.hall;

import java.util.ArrayList;
import java.util.List;

/** The hall's floor: its tickets, lines and windows as objects, and who serves whom. */
final class Floor {

    final HallLayout layout;
    final boolean dedicated;
    final Tickets tickets = new Tickets();
    final Line[] lines;
    final Window[] windows;
    final WindowGroup[] groups;
    private final LineMap map;
    private final WindowGroup[][] groupsOf;
    private int waiting;

    Floor(HallLayout layout) {
        this.layout = layout;
        map = new LineMap(layout);
        dedicated = map.dedicated;
        lines = new Line[map.lines];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line(i);
        }
        groups = new WindowGroup[layout.groups().size()];
        List<Window> all = new ArrayList<>();
        for (int g = 0; g < groups.length; g++) {
            groups[g] = new WindowGroup(g);
            for (int w = map.firstWindow[g]; w < map.firstWindow[g + 1]; w++) {
                Window window = new Window(w, groups[g], map.linesOfWindow[w]);
                groups[g].windows.add(window);
                all.add(window);
            }
        }
        windows = all.toArray(new Window[0]);
        groupsOf = new WindowGroup[map.groupsOf.length][];
        for (int i = 0; i < groupsOf.length; i++) {
            groupsOf[i] = new WindowGroup[map.groupsOf[i].length];
            for (int k = 0; k < groupsOf[i].length; k++) {
                groupsOf[i][k] = groups[map.groupsOf[i][k]];
            }
        }
    }

    void clear() {
        tickets.clear();
        for (Line line : lines) {
            line.clear();
        }
        for (WindowGroup group : groups) {
            group.clear();
        }
        waiting = 0;
    }

    /** Returns the groups that serve a matter and class, in the order in which they are offered. */
    WindowGroup[] groupsOf(int matter, int visitClass) {
        return groupsOf[matter * layout.classes() + visitClass];
    }

    boolean isServed(int matter, int visitClass) {
        return map.lineOf(matter, visitClass) >= 0;
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

    /** Returns the line that a person joins. */
    Line lineFor(int matter, int visitClass) {
        return dedicated ? shortestLine(matter, visitClass) : lines[map.lineOf(matter, visitClass)];
    }

    /** Returns the line for a ticket that comes back: its own, unless that line's window has closed. */
    Line lineAgain(Ticket ticket) {
        return dedicated && !windowOf(ticket.line).isOpen()
                ? shortestLine(ticket.matter, ticket.visitClass)
                : ticket.line;
    }

    /** Returns the window of a dedicated line. */
    Window windowOf(Line line) {
        return windows[line.index / layout.classes()];
    }

    /** Returns an idle window that may call the waiting ticket, or null. */
    Window idleWindowFor(Ticket ticket) {
        if (dedicated) {
            Window own = windowOf(ticket.line);
            return own.state == Window.State.IDLE ? own : null;
        }
        return idleWindow(ticket.matter, ticket.visitClass);
    }

    /** Returns the idle window that is offered first to a matter and class, or null. */
    Window idleWindow(int matter, int visitClass) {
        for (WindowGroup group : groupsOf(matter, visitClass)) {
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
     * Of the open windows that serve the matter (of all of them where none is open) the one with the fewest people at
     * it and before it.
     */
    private Line shortestLine(int matter, int visitClass) {
        Window best = null;
        int bestLength = 0;
        for (WindowGroup group : groupsOf(matter, visitClass)) {
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
        if (best == null) {
            throw new IllegalStateException("no window serves matter " + matter + " for class " + visitClass);
        }
        return lines[best.index * layout.classes() + visitClass];
    }

    private int peopleAt(Window window) {
        int people = window.state == Window.State.BUSY ? 1 : 0;
        for (int c = 0; c < layout.classes(); c++) {
            people += lines[window.index * layout.classes() + c].size();
        }
        return people;
    }
}
