package onewindow.hall;

/** Which line a person joins and which idle window may call them, for pooled and for dedicated lines. */
final class LineChoice {

    private final int classes;
    private final LineMap map;
    private final Tickets tickets;
    private final Queues queues;
    private final Windows windows;

    LineChoice(HallLayout layout, LineMap map, Tickets tickets, Queues queues, Windows windows) {
        classes = layout.classes();
        this.map = map;
        this.tickets = tickets;
        this.queues = queues;
        this.windows = windows;
    }

    int line(int matter, int visitClass) {
        return map.dedicated ? shortestLine(matter, visitClass) : map.lineOf(matter, visitClass);
    }

    /** Returns the line for a ticket that comes back: its own, unless that line's window has closed. */
    int lineAgain(int ticket) {
        int line = tickets.line[ticket];
        if (map.dedicated && windows.state[line / classes] == Windows.CLOSED) {
            return shortestLine(tickets.matter[ticket], tickets.visitClass[ticket]);
        }
        return line;
    }

    int idleWindowFor(int ticket) {
        if (map.dedicated) {
            int window = tickets.line[ticket] / classes;
            return windows.state[window] == Windows.IDLE ? window : -1;
        }
        for (int group : map.groupsOfLine[tickets.line[ticket]]) {
            int window = windows.idle(group);
            if (window >= 0) {
                return window;
            }
        }
        return -1;
    }

    boolean anyIdle(int matter, int visitClass) {
        for (int group : map.groupsOf(matter, visitClass)) {
            if (windows.idle(group) >= 0) {
                return true;
            }
        }
        return false;
    }

    boolean anybodyIn(int[] lines) {
        for (int line : lines) {
            if (queues.first(line) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Moves whoever stands in the line of a closed window to the shortest line of an open one, if there is one. */
    void leaveClosedWindows() {
        for (int window = 0; window < map.windows; window++) {
            if (windows.state[window] != Windows.CLOSED) {
                continue;
            }
            for (int c = 0; c < classes; c++) {
                int line = window * classes + c;
                int ticket = queues.first(line);
                while (ticket >= 0) {
                    int following = tickets.next[ticket];
                    int target = shortestLine(tickets.matter[ticket], c);
                    if (windows.state[target / classes] != Windows.CLOSED) {
                        queues.remove(ticket);
                        queues.insert(target, ticket);
                    }
                    ticket = following;
                }
            }
        }
    }

    /**
     * Of the open windows that serve the matter (of all of them where none is open) the one with the fewest people at
     * it and before it.
     */
    private int shortestLine(int matter, int visitClass) {
        int best = -1;
        int bestLength = Integer.MAX_VALUE;
        boolean bestOpen = false;
        for (int group : map.groupsOf(matter, visitClass)) {
            for (int w = map.firstWindow[group]; w < map.firstWindow[group + 1]; w++) {
                boolean open = windows.state[w] != Windows.CLOSED;
                int length = length(w);
                if (best < 0 || (open && !bestOpen) || (open == bestOpen && length < bestLength)) {
                    best = w;
                    bestLength = length;
                    bestOpen = open;
                }
            }
        }
        return best * classes + visitClass;
    }

    private int length(int window) {
        int length = windows.state[window] == Windows.BUSY ? 1 : 0;
        for (int c = 0; c < classes; c++) {
            length += queues.size(window * classes + c);
        }
        return length;
    }
}
