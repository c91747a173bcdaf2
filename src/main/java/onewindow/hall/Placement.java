package onewindow.hall;

/**
 * Puts windows and tickets where they are known to be at a time, in place of the commands that led there; the listener
 * is told nothing. To be used between a {@link Hall#reset} and the first command after that time.
 */
public final class Placement {

    private final Floor floor;

    /**
     * Prepares to place what is in a hall.
     *
     * @param lastNumber the last number that was given
     */
    public Placement(Hall hall, int lastNumber) {
        floor = hall.floor;
        hall.lastNumber = lastNumber;
    }

    /** Opens a window that is closed; it is idle. */
    public void open(int window) {
        Window placed = floor.windows[window];
        if (!placed.isOpen()) {
            placed.group.open(placed);
        }
    }

    /** Closes every window of a group at which nobody is, and sets how many are to be open from now on. */
    public void clear(int group, int staffed) {
        GroupWindows windows = floor.groups[group];
        windows.target = staffed;
        while (windows.idle() != null) {
            windows.close(windows.idle());
        }
    }

    /** Returns whether a window is open and nobody is at it. */
    public boolean isIdle(int window) {
        return floor.windows[window].state == Window.State.IDLE;
    }

    /** Returns whether the group serves the matter for the class. */
    public boolean serves(int group, int matter, int visitClass) {
        for (GroupWindows of : floor.groupsOf(matter, visitClass)) {
            if (of.index == group) {
                return true;
            }
        }
        return false;
    }

    /**
     * Puts a ticket where it is; those that wait are to be placed in the order of their order times.
     *
     * @return the ticket
     * @throws IllegalArgumentException where no window serves it, or the window that it is at is taken
     */
    public int place(PlacedTicket known) {
        Line line = known.lineOf() >= 0
                ? floor.lineOfWindow(known.lineOf(), known.visitClass())
                : floor.lineFor(known.matter(), known.visitClass());
        if (line == null) {
            throw new IllegalArgumentException("no window serves matter " + known.matter());
        }
        Ticket ticket = floor.tickets.add();
        ticket.state = known.state();
        ticket.number = known.number();
        ticket.matter = known.matter();
        ticket.visitClass = known.visitClass();
        ticket.takenAt = known.takenAt();
        ticket.since = known.since();
        ticket.orderTime = known.orderTime();
        ticket.waited = known.waitedMillis();
        ticket.window = known.window();
        ticket.backTo = -1;
        ticket.line = line;
        if (known.state() == TicketState.WAITING) {
            floor.join(line, ticket);
        } else if (known.state() == TicketState.CALLED || known.state() == TicketState.SERVING) {
            Window window = floor.windows[known.window()];
            if (window.state == Window.State.BUSY) {
                throw new IllegalArgumentException("two tickets are at window " + known.window());
            }
            open(known.window());
            window.occupy(ticket, known.since());
        }
        return ticket.index;
    }
}
