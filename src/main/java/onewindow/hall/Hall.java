package onewindow.hall;

/**
 * The visit to a hall: tickets, lines and windows. Commands come in with a time, events go out to one listener; nothing
 * else goes in or out, so the same commands always give the same events.
 *
 * <p>Commands must come in order of time. Of commands in the same millisecond the earlier one happens first: the
 * driver's order is the rule for ties (see the README). An impossible command changes nothing and returns the
 * {@link Refusal#code} of a refusal; a possible one returns a ticket, a window or 0.
 */
public final class Hall {

    final Floor floor;
    private final Tickets tickets;
    private final HallListener listener;
    private final CallOrder order;
    private final HallView view;
    private final int waitingPlaces;
    int lastNumber;
    private boolean anyOver;

    /**
     * Makes an empty hall with every window closed.
     *
     * @param layout who serves what
     * @param order whom a free window calls
     * @param listener hears every event
     */
    public Hall(HallLayout layout, CallOrder order, HallListener listener) {
        this.order = order;
        this.listener = listener;
        floor = new Floor(layout);
        tickets = floor.tickets;
        waitingPlaces = layout.waitingPlaces();
        view = new HallView(floor, order);
    }

    /** Returns what can be asked of this hall; it shows the hall as it is at each moment. */
    public HallView view() {
        return view;
    }

    /** Empties the hall and starts numbering anew, as at the start of a day. */
    public void reset() {
        floor.clear();
        order.reset();
        lastNumber = 0;
        anyOver = false;
    }

    /**
     * Takes a ticket.
     *
     * @param time now, milliseconds
     * @param orderTime from when its place in line counts: now, or later for an appointment whose time has not come
     * @return the ticket, or {@link Refusal#NO_WAITING_PLACE}, {@link Refusal#NOT_SERVED}, {@link Refusal#DAY_OVER} or
     *     {@link Refusal#UNKNOWN_MATTER}
     */
    public int takeTicket(long time, int matter, int visitClass, long orderTime) {
        if (!floor.knows(matter, visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        Line line = floor.lineFor(matter, visitClass);
        if (line == null) {
            return Refusal.NOT_SERVED.code();
        }
        if (anyOver && floor.isOver(matter, visitClass, -1)) {
            return Refusal.DAY_OVER.code();
        }
        if (floor.waiting() >= waitingPlaces && floor.idleWindow(matter, visitClass) == null) {
            return Refusal.NO_WAITING_PLACE.code();
        }
        Ticket ticket = tickets.add();
        ticket.number = ++lastNumber;
        ticket.matter = matter;
        ticket.visitClass = visitClass;
        ticket.takenAt = time;
        ticket.waited = 0;
        ticket.orderTime = orderTime;
        ticket.window = -1;
        enter(time, ticket, line);
        listener.ticketTaken(time, ticket.index);
        return ticket.index;
    }

    /** Notes a person who leaves without a ticket, or does not come. Returns 0 or {@link Refusal#UNKNOWN_MATTER}. */
    public int leaveWithoutTicket(long time, int matter, int visitClass, Departure why) {
        if (!floor.knows(matter, visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        listener.visitorLeft(time, matter, visitClass, why);
        return 0;
    }

    /** Notes a person who waits outside to be let in. Returns 0 or {@link Refusal#UNKNOWN_MATTER}. */
    public int waitOutside(long time, int matter, int visitClass) {
        if (!floor.knows(matter, visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        floor.outside++;
        listener.visitorWaitsOutside(time, matter, visitClass);
        return 0;
    }

    /**
     * Notes that a person who waits outside since a time is let in or, with {@code letIn} false, waits no longer.
     * Returns 0, {@link Refusal#NOBODY_OUTSIDE} or {@link Refusal#UNKNOWN_MATTER}.
     */
    public int endWaitOutside(long time, int matter, int visitClass, long since, boolean letIn) {
        if (!floor.knows(matter, visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        if (floor.outside == 0) {
            return Refusal.NOBODY_OUTSIDE.code();
        }
        floor.outside--;
        if (letIn) {
            listener.visitorLetIn(time, matter, visitClass, since);
        } else {
            listener.visitorGaveUpOutside(time, matter, visitClass, since);
        }
        return 0;
    }

    /** Notes that an event of the scenario by which windows call nobody begins, or ends. */
    public void noteOutage(long time, int event, boolean begins) {
        if (begins) {
            listener.outageBegan(time, event);
        } else {
            listener.outageEnded(time, event);
        }
    }

    /** The waiting person leaves since the systems have failed. Returns 0 or {@link Refusal#NOT_WAITING}. */
    public int leaveInOutage(long time, int ticket) {
        Ticket waiting = tickets.in(TicketState.WAITING, ticket);
        if (waiting == null) {
            return refuse(ticket, Refusal.NOT_WAITING);
        }
        leaveLine(time, waiting);
        listener.ticketLeftInOutage(time, ticket);
        tickets.remove(waiting);
        return 0;
    }

    /**
     * A free window calls the next person.
     *
     * @return the ticket called; {@link Refusal#NOBODY_WAITS} where the window goes idle instead,
     *     {@link Refusal#WINDOW_CLOSED} where it is closed or closes instead because its group has more windows open
     *     than the timetable says, {@link Refusal#WINDOW_BUSY} or {@link Refusal#UNKNOWN_WINDOW}
     */
    public int callNext(long time, int window) {
        if (window < 0 || window >= floor.windows.length) {
            return Refusal.UNKNOWN_WINDOW.code();
        }
        Window caller = floor.windows[window];
        if (caller.state == Window.State.BUSY) {
            return Refusal.WINDOW_BUSY.code();
        }
        if (caller.state == Window.State.CLOSED) {
            return Refusal.WINDOW_CLOSED.code();
        }
        GroupWindows group = caller.group;
        if (group.hasSurplus() && group.open > group.staying) {
            return closeInstead(time, caller);
        }
        Ticket ticket = nextFor(caller, time);
        if (ticket == null) {
            if (group.hasSurplus()) {
                return closeInstead(time, caller);
            }
            if (caller.state == Window.State.FREE) {
                group.goIdle(caller);
            }
            return Refusal.NOBODY_WAITS.code();
        }
        floor.leaveLine(ticket);
        ticket.state = TicketState.CALLED;
        ticket.window = window;
        ticket.waited += time - ticket.since;
        caller.occupy(ticket, time);
        listener.ticketCalled(time, ticket.index, window);
        return ticket.index;
    }

    private Ticket nextFor(Window window, long time) {
        if (window.group.over) {
            int left = order.choose(view, window.index, floor.linesLeftTo(window), time);
            return left < 0 ? null : floor.lines[left].first();
        }
        if (window.onlyLine != null) {
            return window.onlyLine.first();
        }
        int line = order.choose(view, window.index, window.lines, time);
        return line < 0 ? null : floor.lines[line].first();
    }

    /** The called person is at the window: service starts. Returns 0 or {@link Refusal#NOT_CALLED}. */
    public int startService(long time, int ticket) {
        Ticket called = tickets.in(TicketState.CALLED, ticket);
        if (called == null) {
            return refuse(ticket, Refusal.NOT_CALLED);
        }
        called.state = TicketState.SERVING;
        listener.serviceStarted(time, ticket, called.window);
        return 0;
    }

    /** Service is finished and the visit over. Returns the window, now free to call, or {@link Refusal#NOT_SERVING}. */
    public int finishService(long time, int ticket) {
        Ticket served = tickets.in(TicketState.SERVING, ticket);
        if (served == null) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        listener.serviceFinished(time, ticket, served.window);
        tickets.remove(served);
        return release(served);
    }

    /**
     * The window's part is done and the person waits again for another matter.
     *
     * @param toEnd true: at the end of the new line; false: by the time at which the first number was taken
     * @return the window, now free to call, or {@link Refusal#NOT_SERVING}, {@link Refusal#NOT_SERVED} or
     *     {@link Refusal#UNKNOWN_MATTER}
     */
    public int transfer(long time, int ticket, int matter, boolean toEnd) {
        Ticket served = tickets.in(TicketState.SERVING, ticket);
        if (served == null) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        if (!floor.knows(matter, served.visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        Line line = floor.lineFor(matter, served.visitClass);
        if (line == null) {
            return Refusal.NOT_SERVED.code();
        }
        int from = served.matter;
        served.matter = matter;
        if (toEnd) {
            served.orderTime = time;
        }
        enter(time, served, line);
        listener.ticketTransferred(time, ticket, served.window, from);
        return release(served);
    }

    /**
     * The waiting person goes to the end of the line of another matter, since there is no hope in this one.
     *
     * @return 0, or {@link Refusal#NOT_WAITING}, {@link Refusal#NOT_SERVED}, {@link Refusal#DAY_OVER} or
     *     {@link Refusal#UNKNOWN_MATTER}
     */
    public int sendOn(long time, int ticket, int matter) {
        Ticket waiting = tickets.in(TicketState.WAITING, ticket);
        if (waiting == null) {
            return refuse(ticket, Refusal.NOT_WAITING);
        }
        if (!floor.knows(matter, waiting.visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        Line line = floor.lineFor(matter, waiting.visitClass);
        if (line == null) {
            return Refusal.NOT_SERVED.code();
        }
        if (anyOver && floor.isOver(matter, waiting.visitClass, -1)) {
            return Refusal.DAY_OVER.code();
        }
        leaveLine(time, waiting);
        listener.ticketSentOn(time, ticket, matter);
        waiting.matter = matter;
        waiting.orderTime = time;
        enter(time, waiting, line);
        return 0;
    }

    /** The person steps aside. Returns the window, now free to call, or {@link Refusal#NOT_SERVING}. */
    public int hold(long time, int ticket) {
        Ticket served = tickets.in(TicketState.SERVING, ticket);
        if (served == null) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        served.state = TicketState.ON_HOLD;
        listener.ticketHeld(time, ticket, served.window);
        return release(served);
    }

    /**
     * The person is back and waits, by the original order time, to be recalled. Returns 0 or
     * {@link Refusal#NOT_ON_HOLD}.
     */
    public int endHold(long time, int ticket) {
        Ticket held = tickets.in(TicketState.ON_HOLD, ticket);
        if (held == null) {
            return refuse(ticket, Refusal.NOT_ON_HOLD);
        }
        enter(time, held, floor.lineAgain(held));
        listener.ticketReturned(time, ticket);
        return 0;
    }

    /** The waiting person gives up. Returns 0 or {@link Refusal#NOT_WAITING}. */
    public int abandon(long time, int ticket) {
        Ticket waiting = tickets.in(TicketState.WAITING, ticket);
        if (waiting == null) {
            return refuse(ticket, Refusal.NOT_WAITING);
        }
        leaveLine(time, waiting);
        listener.ticketAbandoned(time, ticket);
        tickets.remove(waiting);
        return 0;
    }

    /** The waiting person is sent away unserved. Returns 0 or {@link Refusal#NOT_WAITING}. */
    public int sendAway(long time, int ticket) {
        Ticket waiting = tickets.in(TicketState.WAITING, ticket);
        if (waiting == null) {
            return refuse(ticket, Refusal.NOT_WAITING);
        }
        leaveLine(time, waiting);
        listener.ticketSentAway(time, ticket);
        tickets.remove(waiting);
        return 0;
    }

    /** The called person did not come. Returns the window, now free to call, or {@link Refusal#NOT_CALLED}. */
    public int miss(long time, int ticket) {
        Ticket called = tickets.in(TicketState.CALLED, ticket);
        if (called == null) {
            return refuse(ticket, Refusal.NOT_CALLED);
        }
        called.state = TicketState.MISSED;
        listener.ticketMissed(time, ticket, called.window);
        return release(called);
    }

    /**
     * A missed number is made valid again.
     *
     * @param placesBack behind how many people it goes, of those who wait for windows that serve it too, by order time;
     *     0 = by its original order time, negative = to the end
     * @return 0 or {@link Refusal#NOT_MISSED}
     */
    public int reactivate(long time, int ticket, int placesBack) {
        Ticket missed = tickets.in(TicketState.MISSED, ticket);
        if (missed == null) {
            return refuse(ticket, Refusal.NOT_MISSED);
        }
        Line line = floor.lineAgain(missed);
        if (placesBack > 0) {
            startWaiting(time, missed);
            floor.joinBehind(line, placesBack, missed);
            if (anyOver) {
                reopenFor(time, missed);
            }
        } else {
            missed.orderTime = placesBack < 0 ? time : missed.orderTime;
            enter(time, missed, line);
        }
        listener.ticketReactivated(time, ticket);
        return 0;
    }

    /** A missed number is given up for good. Returns 0 or {@link Refusal#NOT_MISSED}. */
    public int drop(long time, int ticket) {
        Ticket missed = tickets.in(TicketState.MISSED, ticket);
        if (missed == null) {
            return refuse(ticket, Refusal.NOT_MISSED);
        }
        listener.ticketDropped(time, ticket);
        tickets.remove(missed);
        return 0;
    }

    /**
     * Sets how many windows of a group are to be open. Missing ones open at once (and are idle: have them call); of too
     * many, idle ones close at once, busy ones finish the case in hand and close when they next ask for one, whichever
     * is free first.
     *
     * @param ends true: the group ends its day, with a number of 0. As many windows as were to be open before stay
     *     until nobody waits whom no other group is still to serve; no numbers are given for which no group is left
     * @return 0, {@link Refusal#UNKNOWN_GROUP} or {@link Refusal#WRONG_STAFFING}
     */
    public int setStaffing(long time, int group, int count, boolean ends) {
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
            openWindow(time, windows.closed());
        }
        while (windows.hasSurplus() && windows.idle() != null) {
            closeWindow(time, windows.idle());
        }
        if (floor.dedicated) {
            floor.chooseLinesAnew();
        }
        return 0;
    }

    /**
     * Ends a day or a run: waiting tickets are sent away, or with {@code cutOff} everyone inside is cut off in whatever
     * state.
     */
    public void end(long time, boolean cutOff) {
        for (int index = 0; index < tickets.end(); index++) {
            Ticket ticket = tickets.get(index);
            if (!cutOff) {
                sendAway(time, index);
            } else if (ticket.state != TicketState.ENDED) {
                if (ticket.state == TicketState.WAITING) {
                    leaveLine(time, ticket);
                }
                listener.ticketCutOff(time, index);
                tickets.remove(ticket);
            }
        }
    }

    private void enter(long time, Ticket ticket, Line line) {
        startWaiting(time, ticket);
        floor.join(line, ticket);
        if (anyOver) {
            reopenFor(time, ticket);
        }
    }

    private static void startWaiting(long time, Ticket ticket) {
        ticket.state = TicketState.WAITING;
        ticket.since = time;
    }

    private void leaveLine(long time, Ticket ticket) {
        floor.leaveLine(ticket);
        ticket.waited += time - ticket.since;
    }

    private int release(Ticket ticket) {
        floor.windows[ticket.window].release();
        return ticket.window;
    }

    /**
     * After the timetable has ended, whoever comes back into a line has a window opened again where none is idle, one
     * of the group that ended last.
     */
    private void reopenFor(long time, Ticket ticket) {
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
            openWindow(time, opened);
            if (own != null && own != opened) {
                floor.move(ticket, opened);
            }
        }
    }

    private int closeInstead(long time, Window window) {
        closeWindow(time, window);
        return Refusal.WINDOW_CLOSED.code();
    }

    private void openWindow(long time, Window window) {
        window.group.open(window);
        listener.windowOpened(time, window.index);
    }

    private void closeWindow(long time, Window window) {
        window.group.close(window);
        listener.windowClosed(time, window.index);
        if (floor.dedicated) {
            floor.chooseLinesAnew();
        }
    }

    private int refuse(int ticket, Refusal refusal) {
        return (tickets.holds(ticket) ? refusal : Refusal.UNKNOWN_TICKET).code();
    }
}
