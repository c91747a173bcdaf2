package onewindow.hall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    /** People outside who wait to be let in. */
    int outside;

    Floor(HallLayout layout) {
        this.layout = layout;
        classes = layout.classes();
        map = LineMap.of(layout);
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
        addWindows();
        groupsOf = new GroupWindows[map.groupsOf.length][];
        pooledLines = new Line[map.groupsOf.length];
        GroupWindows[][] ofLine =
                Arrays.stream(map.groupsOfLine).map(this::groups).toArray(GroupWindows[][]::new);
        GroupWindows[] nobody = {};
        for (int i = 0; i < groupsOf.length; i++) {
            groupsOf[i] = map.lineOf(i) < 0 ? nobody : ofLine[map.lineOf(i)];
            boolean pooled = !dedicated && groupsOf[i].length > 0;
            pooledLines[i] = pooled ? lines[map.lineOf(i)] : null;
        }
    }

    private void addWindows() {
        int[] candidates = {};
        for (int w = 0; w < windows.length; w++) {
            int[] served = map.linesOfWindow[w];
            GroupWindows group = groups[map.groupOfWindow[w]];
            if (dedicated || group.windows.isEmpty()) {
                candidates = LineHeads.candidates(layout.groups().get(group.index), served, map, lines);
            }
            windows[w] = new Window(w, group, served, candidates, served.length == 1 ? lines[served[0]] : null);
            group.windows.add(windows[w]);
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
        outside = 0;
    }

    boolean knows(int matter, int visitClass) {
        return matter >= 0 && matter < layout.matters() && visitClass >= 0 && visitClass < classes;
    }

    /** Returns the groups that serve a matter and class, in the order in which they are offered. */
    GroupWindows[] groupsOf(int matter, int visitClass) {
        return groupsOf[matter * classes + visitClass];
    }

    /** Returns the lines in which people that the group serves may stand. */
    Iterable<Line> linesFor(int group) {
        List<Line> found = new ArrayList<>();
        for (Line line : lines) {
            boolean own = dedicated;
            for (GroupWindows of : line.groups) {
                own |= of.index == group;
            }
            if (own) {
                found.add(line);
            }
        }
        return found;
    }

    /** Returns whether the group serves a ticket's matter and class. */
    boolean serves(int group, Ticket ticket) {
        return serves(group, ticket.matter, ticket.visitClass);
    }

    /** Returns whether the group serves a matter for a class. */
    boolean serves(int group, int matter, int visitClass) {
        for (GroupWindows of : groupsOf(matter, visitClass)) {
            if (of.index == group) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether every group that serves the matter for the class, other than {@code but}, has ended its day. */
    boolean isOver(int matter, int visitClass, int but) {
        for (GroupWindows group : groupsOf(matter, visitClass)) {
            if (!group.over && group.index != but) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns those of the window's lines in which it calls after its group has ended its day: those that all have
     * left; where lines are dedicated all its own.
     */
    int[] linesLeftTo(Window window) {
        if (dedicated) {
            return window.lines;
        }
        int[] left = new int[window.lines.length];
        int count = 0;
        for (int line : window.lines) {
            if (lines[line].isLeft()) {
                left[count++] = line;
            }
        }
        return Arrays.copyOf(left, count);
    }

    /** Puts a waiting ticket into the window's own line. */
    void move(Ticket ticket, Window window) {
        ticket.line.remove(ticket);
        lines[window.index * classes + ticket.visitClass].insert(ticket);
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

    /**
     * Puts a ticket into a line behind so many people who wait for windows that serve it too, in whichever line: it
     * gets the smallest order time, not before its own, at which they come before it. Behind all of them where they are
     * fewer.
     */
    void joinBehind(Line line, int places, Ticket ticket) {
        Ticket behind = waitingAt(line, places);
        if (behind != null && !behind.comesBefore(ticket)) {
            ticket.orderTime = behind.orderTime;
            if (!behind.comesBefore(ticket)) {
                ticket.orderTime++;
            }
        }
        join(line, ticket);
    }

    /** Returns who is at a place, 1 for the first, of all who wait for windows of a line; null where nobody waits. */
    private Ticket waitingAt(Line line, int place) {
        Line[] candidates = linesBeside(line);
        for (Line candidate : candidates) {
            candidate.cursor = candidate.first();
        }
        Ticket found = null;
        for (int i = 0; i < place; i++) {
            Line next = null;
            for (Line candidate : candidates) {
                if (candidate.cursor != null && (next == null || candidate.cursor.comesBefore(next.cursor))) {
                    next = candidate;
                }
            }
            if (next == null) {
                return found;
            }
            found = next.cursor;
            next.cursor = found.next;
        }
        return found;
    }

    private Line[] linesBeside(Line line) {
        if (line.besides.length == 0) {
            boolean[] beside = new boolean[lines.length];
            if (dedicated) {
                markAll(windowOf(line).lines, beside);
            }
            for (GroupWindows group : line.groups) {
                for (Window window : group.windows) {
                    markAll(window.lines, beside);
                }
            }
            line.besides =
                    Arrays.stream(lines).filter(other -> beside[other.index]).toArray(Line[]::new);
        }
        return line.besides;
    }

    private static void markAll(int[] indices, boolean[] marks) {
        for (int index : indices) {
            marks[index] = true;
        }
    }

    void leaveLine(Ticket ticket) {
        ticket.line.remove(ticket);
        waiting--;
    }

    /** Returns the line that a person joins, or null where no window serves the matter for the class. */
    Line lineFor(int matter, int visitClass) {
        return dedicated ? shortestLine(matter, visitClass) : pooledLines[matter * classes + visitClass];
    }

    /** Returns the line of a window for a class where lines are dedicated. */
    Line lineOfWindow(int window, int visitClass) {
        return lines[window * classes + visitClass];
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

    /**
     * Dedicated lines: whoever waits chooses a line anew, in the order of their order time, as people do when windows
     * open or close. Whoever finds no window that is to be open (over a break) stays.
     */
    void chooseLinesAnew() {
        List<Ticket> people = new ArrayList<>();
        for (Line line : lines) {
            for (Ticket ticket = line.first(); ticket != null; ticket = ticket.next) {
                if (isStaffed(shortestLine(ticket.matter, ticket.visitClass))) {
                    people.add(ticket);
                }
            }
        }
        people.forEach(ticket -> ticket.line.remove(ticket));
        people.sort((a, b) -> a.comesBefore(b) ? -1 : b.comesBefore(a) ? 1 : 0);
        for (Ticket ticket : people) {
            shortestLine(ticket.matter, ticket.visitClass).insert(ticket);
        }
    }

    private boolean isStaffed(Line line) {
        Window window = windowOf(line);
        return window.isOpen() && window.group.target > 0;
    }

    /**
     * Of the windows that serve the matter and are open and to stay so the line of the one with the fewest people at it
     * and before it; where there is none, of those whose group is still to work that day, else of those that are open,
     * else of all; null where no window serves it.
     */
    private Line shortestLine(int matter, int visitClass) {
        Window best = null;
        int bestLength = 0;
        int bestOutlook = 0;
        for (GroupWindows group : groupsOf(matter, visitClass)) {
            for (Window window : group.windows) {
                int length = peopleAt(window);
                int outlook = outlook(window);
                if (best == null || outlook > bestOutlook || (outlook == bestOutlook && length < bestLength)) {
                    best = window;
                    bestLength = length;
                    bestOutlook = outlook;
                }
            }
        }
        return best == null ? null : lines[best.index * classes + visitClass];
    }

    private static int outlook(Window window) {
        if (window.isOpen() && window.group.target > 0) {
            return 3;
        }
        return window.group.over ? window.isOpen() ? 1 : 0 : 2;
    }

    private int peopleAt(Window window) {
        int people = window.state == Window.State.BUSY ? 1 : 0;
        for (int c = 0; c < classes; c++) {
            people += lines[window.index * classes + c].size();
        }
        return people;
    }
}
