package onewindow.hall;

import java.util.ArrayList;
import java.util.List;

/** What can be asked of a hall: its tickets, lines and windows as they are now. */
public final class HallView implements WaitingLines {

    private final Floor floor;
    private final Tickets tickets;
    private final CallOrder order;

    HallView(Floor floor, CallOrder order) {
        this.floor = floor;
        this.order = order;
        tickets = floor.tickets;
    }

    /** Returns an idle window that may take the waiting ticket, by the layout's choice, or -1. */
    public int idleWindowFor(int ticket) {
        return indexOf(floor.idleWindowFor(tickets.get(ticket)));
    }

    /**
     * Returns an idle window in whose own line somebody stands, or -1: where another window closes, its line moves to
     * those that are open.
     */
    public int idleWindowWithLine() {
        return indexOf(floor.idleWindowWithLine());
    }

    /** Returns the group's window that has been idle longest, or -1. */
    public int idleWindow(int group) {
        return indexOf(floor.groups[group].idle());
    }

    private static int indexOf(Window window) {
        return window == null ? -1 : window.index;
    }

    /**
     * Returns why the window calls one waiting ticket before another.
     *
     * @param first the ticket that is called first; the window must serve it, and in one line it must stand before the
     *     other
     * @param second any other waiting ticket
     */
    public CallReason whyFirst(long time, int window, int first, int second) {
        if (!serves(window, second)) {
            return CallReason.NOT_SERVED_HERE;
        }
        if (tickets.get(first).line == tickets.get(second).line) {
            return CallReason.AHEAD_IN_LINE;
        }
        return order.why(this, window, first, second, time);
    }

    /** Returns the ticket that a window would call if it called now, or -1 where nobody waits for it. */
    public int wouldCall(int window, long time) {
        Window asked = floor.windows[window];
        int[] candidates = asked.group.over ? floor.linesLeftTo(asked) : asked.candidates;
        int line = order.wouldChoose(this, window, candidates, time);
        return line < 0 ? -1 : first(line);
    }

    /** Returns the figure of {@link CallOrder#figure} that a waiting ticket has at a window. */
    public double figure(int window, int ticket, long time) {
        return order.figure(this, window, ticket, time);
    }

    /** Returns the tickets that stand in its line before a ticket that waits, the first first. */
    public List<Integer> standingBefore(int ticket) {
        Ticket asked = tickets.get(ticket);
        List<Integer> before = new ArrayList<>();
        for (Ticket other = asked.line.first(); other != null && other != asked; other = other.next) {
            before.add(other.index);
        }
        return before;
    }

    /**
     * Returns whether a window serves the waiting ticket; one whose group has ended its day serves only those whom no
     * other group is still to serve.
     */
    public boolean serves(int window, int ticket) {
        Line of = tickets.get(ticket).line;
        Window asked = floor.windows[window];
        for (int line : asked.group.over ? floor.linesLeftTo(asked) : asked.lines) {
            if (floor.lines[line] == of) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether there is a window that serves a matter for a visit class. */
    public boolean isServed(int matter, int visitClass) {
        return floor.knows(matter, visitClass) && floor.groupsOf(matter, visitClass).length > 0;
    }

    /** Returns whether a window serves a matter for a visit class. */
    public boolean serves(int window, int matter, int visitClass) {
        return floor.knows(matter, visitClass) && floor.serves(floor.windows[window].group.index, matter, visitClass);
    }

    /**
     * Returns how many people wait whom the group serves and who have waited at least so long, counting no further than
     * {@code limit}.
     */
    public int waitingFor(int group, long time, long atLeastMillis, int limit) {
        int count = 0;
        for (Line line : floor.linesFor(group)) {
            for (Ticket t = line.first(); t != null && count < limit; t = t.next) {
                count += time - t.since >= atLeastMillis && floor.serves(group, t) ? 1 : 0;
            }
        }
        return count;
    }

    /**
     * Returns whether the waiting ticket depends on the group alone: it serves the ticket, and every other group that
     * does has ended its day.
     */
    public boolean dependsOn(int group, int ticket) {
        Ticket waiting = tickets.get(ticket);
        return floor.serves(group, waiting) && floor.isOver(waiting.matter, waiting.visitClass, group);
    }

    /** Returns whether the group serves the waiting ticket, now or later that day. */
    public boolean isStillToServe(int group, int ticket) {
        return !floor.groups[group].over && floor.serves(group, tickets.get(ticket));
    }

    /** Returns the number of people outside who wait to be let in. */
    public int outside() {
        return floor.outside;
    }

    /** Returns the number of people waiting. */
    public int waiting() {
        return floor.waiting();
    }

    /** Returns the number of people inside: waiting, called, served, on hold or missed. */
    public int present() {
        return tickets.present();
    }

    /** Returns the ticket at a window or called to it, or -1. */
    public int ticketAt(int window) {
        Ticket ticket = floor.windows[window].ticket;
        return ticket == null ? -1 : ticket.index;
    }

    /** Returns whether a window is open. */
    public boolean isOpen(int window) {
        return floor.windows[window].isOpen();
    }

    /** Returns whether a person sits at a window, without whom it calls nobody. */
    public boolean isAttended(int window) {
        return floor.windows[window].attended;
    }

    /** Returns whether a window closes once its ticket has left it, as was asked for by hand. */
    public boolean isClosing(int window) {
        return floor.windows[window].closing;
    }

    /** Returns the window in whose own line a ticket waits, or -1 where lines are pooled or it does not wait. */
    public int windowOfLine(int ticket) {
        Ticket waiting = tickets.get(ticket);
        return floor.dedicated && waiting.state == TicketState.WAITING ? floor.windowOf(waiting.line).index : -1;
    }

    /** Returns since when a window has been held for its ticket, milliseconds. */
    public long busySince(int window) {
        return floor.windows[window].busySince;
    }

    /** Returns the group of a window. */
    public int groupOf(int window) {
        return floor.windows[window].group.index;
    }

    /** Returns the first window of a group; its windows follow one another. */
    public int firstWindow(int group) {
        return floor.firstWindow(group);
    }

    /** Returns the number of the last ticket in use that was given, 0 for none. */
    public int lastNumber() {
        int last = 0;
        for (int index = 0; index < tickets.end(); index++) {
            last = Math.max(last, tickets.get(index).number);
        }
        return last;
    }

    /** Returns how many windows of the group are to be open. */
    public int staffed(int group) {
        return floor.groups[group].target;
    }

    /** Returns how many windows of the group are open. */
    public int openWindows(int group) {
        return floor.groups[group].open;
    }

    /** Returns one more than the highest ticket index in use. */
    public int ticketEnd() {
        return tickets.end();
    }

    /** Returns the ticket's state; {@link TicketState#ENDED} for an index not in use. */
    public TicketState state(int ticket) {
        return tickets.holds(ticket) ? tickets.get(ticket).state : TicketState.ENDED;
    }

    /** Returns the ticket's matter. */
    public int matter(int ticket) {
        return tickets.get(ticket).matter;
    }

    /** Returns when the ticket was taken, milliseconds. */
    public long takenAt(int ticket) {
        return tickets.get(ticket).takenAt;
    }

    /** Returns since when the ticket has been waiting (its last line), milliseconds. */
    public long waitingSince(int ticket) {
        return tickets.get(ticket).since;
    }

    /** Returns how many people stand in its line before a ticket that waits. */
    public int ahead(int ticket) {
        Ticket waiting = tickets.get(ticket);
        if (waiting.next == null) {
            return waiting.line.size() - 1;
        }
        int ahead = 0;
        for (Ticket before = waiting.previous; before != null; before = before.previous) {
            ahead++;
        }
        return ahead;
    }

    /** Returns how long the ticket waited in lines so far, milliseconds, the present wait left out. */
    public long waitedMillis(int ticket) {
        return tickets.get(ticket).waited;
    }

    /** Returns whether the ticket goes back to whoever sent it on, once it was served. */
    public boolean goesBack(int ticket) {
        return tickets.get(ticket).backTo >= 0;
    }

    /** Returns the window that called the ticket last, or -1. */
    public int window(int ticket) {
        return tickets.get(ticket).window;
    }

    @Override
    public int first(int line) {
        Ticket ticket = floor.lines[line].first();
        return ticket == null ? -1 : ticket.index;
    }

    @Override
    public long orderTime(int ticket) {
        return tickets.get(ticket).orderTime;
    }

    @Override
    public int number(int ticket) {
        return tickets.get(ticket).number;
    }

    @Override
    public int visitClass(int ticket) {
        return tickets.get(ticket).visitClass;
    }

    @Override
    public int preference(int window, int ticket) {
        return floor.layout
                .groups()
                .get(floor.windows[window].group.index)
                .preference()
                .get(tickets.get(ticket).matter);
    }
}
