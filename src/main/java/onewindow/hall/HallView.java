package onewindow.hall;

/** What can be asked of a hall: its tickets, lines and windows as they are now. */
public final class HallView implements WaitingLines {

    private static final TicketState[] STATES = TicketState.values();

    private final HallLayout layout;
    private final LineMap map;
    private final Tickets tickets;
    private final Queues queues;
    private final Windows windows;
    private final LineChoice choice;
    private final CallOrder order;

    HallView(
            HallLayout layout,
            LineMap map,
            Tickets tickets,
            Queues queues,
            Windows windows,
            LineChoice choice,
            CallOrder order) {
        this.layout = layout;
        this.map = map;
        this.tickets = tickets;
        this.queues = queues;
        this.windows = windows;
        this.choice = choice;
        this.order = order;
    }

    /** Returns an idle window that may take the waiting ticket, by the layout's choice, or -1. */
    public int idleWindowFor(int ticket) {
        return choice.idleWindowFor(ticket);
    }

    /** Returns the group's window that has been idle longest, or -1. */
    public int idleWindow(int group) {
        return windows.idle(group);
    }

    /** Returns why the window calls {@code first} before {@code second}, both waiting. */
    public CallReason whyFirst(long time, int window, int first, int second) {
        if (!serves(window, second)) {
            return CallReason.NOT_SERVED_HERE;
        }
        if (tickets.line[first] == tickets.line[second]) {
            return CallReason.AHEAD_IN_LINE;
        }
        return order.why(this, window, first, second, time);
    }

    /** Returns whether a window serves the waiting ticket. */
    public boolean serves(int window, int ticket) {
        for (int line : map.linesOfWindow[window]) {
            if (line == tickets.line[ticket]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns how many people wait whom the group serves and who have waited at least so long, counting no further than
     * {@code limit}.
     */
    public int waitingFor(int group, long time, long atLeastMillis, int limit) {
        int count = 0;
        int first = map.firstWindow[group];
        int end = map.dedicated ? map.firstWindow[group + 1] : Math.min(first + 1, map.firstWindow[group + 1]);
        for (int w = first; w < end; w++) {
            for (int line : map.linesOfWindow[w]) {
                for (int t = queues.first(line); t >= 0 && count < limit; t = tickets.next[t]) {
                    if (time - tickets.since[t] >= atLeastMillis) {
                        count++;
                    }
                }
            }
        }
        return count;
    }

    /** Returns the number of people waiting. */
    public int waiting() {
        return queues.waiting();
    }

    /** Returns the number of people inside: waiting, called, served, on hold or missed. */
    public int present() {
        return tickets.present();
    }

    /** Returns one more than the highest ticket index in use. */
    public int ticketEnd() {
        return tickets.highest();
    }

    /** Returns the ticket's state; {@link TicketState#ENDED} for an index not in use. */
    public TicketState state(int ticket) {
        return tickets.holds(ticket) ? STATES[tickets.state[ticket]] : TicketState.ENDED;
    }

    /** Returns the ticket's matter. */
    public int matter(int ticket) {
        return tickets.matter[ticket];
    }

    /** Returns when the ticket was taken, milliseconds. */
    public long takenAt(int ticket) {
        return tickets.takenAt[ticket];
    }

    /** Returns since when the ticket has been waiting (its last line), milliseconds. */
    public long waitingSince(int ticket) {
        return tickets.since[ticket];
    }

    /** Returns how long the ticket waited in lines so far, milliseconds, the present wait left out. */
    public long waitedMillis(int ticket) {
        return tickets.waited[ticket];
    }

    /** Returns the window that called the ticket last, or -1. */
    public int window(int ticket) {
        return tickets.window[ticket];
    }

    /** Returns the ticket at a window or called to it, or -1. */
    public int ticketAt(int window) {
        return windows.ticket[window];
    }

    /** Returns since when a window has been held for its ticket, milliseconds. */
    public long busySince(int window) {
        return windows.busySince[window];
    }

    /** Returns the group of a window. */
    public int groupOf(int window) {
        return map.groupOfWindow[window];
    }

    /** Returns the first window of a group; its windows follow one another. */
    public int firstWindow(int group) {
        return map.firstWindow[group];
    }

    /** Returns how many windows of the group are open. */
    public int openWindows(int group) {
        return windows.open[group];
    }

    @Override
    public int first(int line) {
        return queues.first(line);
    }

    @Override
    public long orderTime(int ticket) {
        return tickets.orderTime[ticket];
    }

    @Override
    public int number(int ticket) {
        return tickets.number[ticket];
    }

    @Override
    public int visitClass(int ticket) {
        return tickets.visitClass[ticket];
    }

    @Override
    public int preference(int window, int ticket) {
        return layout.groups().get(map.groupOfWindow[window]).preference().get(tickets.matter[ticket]);
    }
}
