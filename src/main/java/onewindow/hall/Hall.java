package onewindow.hall;

/**
 * The visit to a hall: tickets, lines and windows. Commands come in with a time, events go out to one listener; nothing
 * else goes in or out, so the same commands always give the same events.
 *
 * <p>Commands must come in order of time. Of commands in the same millisecond the earlier one happens first: the
 * driver's order is the rule for ties (see the README). An impossible command changes nothing and returns the
 * {@link Refusal#code} of a refusal; a possible one returns a ticket, a window or 0.
 */
public final class Hall implements HallCommands {

    final Floor floor;
    private final Tickets tickets;
    private final HallListener listener;
    private final CallOrder order;
    private final HallView view;
    private final int waitingPlaces;
    int lastNumber;
    private final Opening opening;

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
        opening = new Opening(floor, listener);
        view = new HallView(floor, order);
    }

    @Override
    public HallView view() {
        return view;
    }

    @Override
    public void reset() {
        floor.clear();
        order.reset();
        lastNumber = 0;
        opening.anyOver = false;
    }

    @Override
    public int takeTicket(long time, int matter, int visitClass, long orderTime) {
        if (!floor.knows(matter, visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        Line line = floor.lineFor(matter, visitClass);
        if (line == null) {
            return Refusal.NOT_SERVED.code();
        }
        if (opening.anyOver && floor.isOver(matter, visitClass, -1)) {
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
        ticket.backTo = -1;
        enter(time, ticket, line);
        listener.ticketTaken(time, ticket.index);
        return ticket.index;
    }

    @Override
    public int leaveWithoutTicket(long time, int matter, int visitClass, Departure why) {
        if (!floor.knows(matter, visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        listener.visitorLeft(time, matter, visitClass, why);
        return 0;
    }

    @Override
    public int waitOutside(long time, int matter, int visitClass) {
        if (!floor.knows(matter, visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        floor.outside++;
        listener.visitorWaitsOutside(time, matter, visitClass);
        return 0;
    }

    @Override
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

    @Override
    public void noteOutage(long time, int event, boolean begins) {
        if (begins) {
            listener.outageBegan(time, event);
        } else {
            listener.outageEnded(time, event);
        }
    }

    @Override
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

    @Override
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
            return opening.closeInstead(time, caller);
        }
        Ticket ticket = nextFor(caller, time);
        if (ticket == null) {
            if (group.hasSurplus()) {
                return opening.closeInstead(time, caller);
            }
            if (caller.state == Window.State.FREE) {
                group.goIdle(caller);
            }
            return Refusal.NOBODY_WAITS.code();
        }
        call(time, caller, ticket);
        return ticket.index;
    }

    private void call(long time, Window window, Ticket ticket) {
        floor.leaveLine(ticket);
        ticket.state = TicketState.CALLED;
        ticket.window = window.index;
        ticket.waited += time - ticket.since;
        window.occupy(ticket, time);
        listener.ticketCalled(time, ticket.index, window.index);
    }

    @Override
    public int callTicket(long time, int window, int ticket) {
        if (window < 0 || window >= floor.windows.length) {
            return Refusal.UNKNOWN_WINDOW.code();
        }
        Window caller = floor.windows[window];
        if (!caller.isOpen()) {
            return Refusal.WINDOW_CLOSED.code();
        }
        if (caller.state == Window.State.BUSY) {
            return Refusal.WINDOW_BUSY.code();
        }
        Ticket waiting = tickets.in(TicketState.WAITING, ticket);
        if (waiting == null) {
            return refuse(ticket, Refusal.NOT_WAITING);
        }
        if (!view.serves(window, ticket)) {
            return Refusal.NOT_SERVED_HERE.code();
        }
        call(time, caller, waiting);
        return ticket;
    }

    @Override
    public int callAgain(long time, int ticket) {
        Ticket called = tickets.in(TicketState.CALLED, ticket);
        if (called == null) {
            return refuse(ticket, Refusal.NOT_CALLED);
        }
        listener.ticketCalledAgain(time, ticket, called.window);
        return called.window;
    }

    private Ticket nextFor(Window window, long time) {
        if (window.group.over) {
            int left = order.choose(view, window.index, floor.linesLeftTo(window), time);
            return left < 0 ? null : floor.lines[left].first();
        }
        if (window.onlyLine != null) {
            return window.onlyLine.first();
        }
        int line = order.choose(view, window.index, window.candidates, time);
        return line < 0 ? null : floor.lines[line].first();
    }

    @Override
    public int startService(long time, int ticket) {
        Ticket called = tickets.in(TicketState.CALLED, ticket);
        if (called == null) {
            return refuse(ticket, Refusal.NOT_CALLED);
        }
        called.state = TicketState.SERVING;
        listener.serviceStarted(time, ticket, called.window);
        return 0;
    }

    @Override
    public int finishService(long time, int ticket) {
        Ticket served = tickets.in(TicketState.SERVING, ticket);
        if (served == null) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        if (served.backTo >= 0) {
            return goBack(time, served);
        }
        listener.serviceFinished(time, ticket, served.window);
        tickets.remove(served);
        return opening.release(time, served);
    }

    private int goBack(long time, Ticket served) {
        int from = served.matter;
        served.matter = served.backTo;
        served.backTo = -1;
        enter(time, served, floor.lineFor(served.matter, served.visitClass));
        listener.ticketTransferred(time, served.index, served.window, from);
        return opening.release(time, served);
    }

    @Override
    public int continueService(long time, int ticket, int matter) {
        Ticket served = tickets.in(TicketState.SERVING, ticket);
        if (served == null) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        if (!floor.knows(matter, served.visitClass)) {
            return Refusal.UNKNOWN_MATTER.code();
        }
        if (!floor.serves(floor.windows[served.window].group.index, matter, served.visitClass)) {
            return Refusal.NOT_SERVED_HERE.code();
        }
        int from = served.matter;
        served.matter = matter;
        listener.serviceContinued(time, ticket, served.window, from);
        floor.windows[served.window].busySince = time;
        return served.window;
    }

    @Override
    public int transferAndBack(long time, int ticket, int matter, boolean toEnd) {
        Ticket served = tickets.in(TicketState.SERVING, ticket);
        int from = served == null ? -1 : served.matter;
        int result = transfer(time, ticket, matter, toEnd);
        if (result >= 0) {
            served.backTo = from;
        }
        return result;
    }

    @Override
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
        return opening.release(time, served);
    }

    @Override
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
        if (opening.anyOver && floor.isOver(matter, waiting.visitClass, -1)) {
            return Refusal.DAY_OVER.code();
        }
        leaveLine(time, waiting);
        listener.ticketSentOn(time, ticket, matter);
        waiting.matter = matter;
        waiting.orderTime = time;
        enter(time, waiting, line);
        return 0;
    }

    @Override
    public int hold(long time, int ticket) {
        Ticket served = tickets.in(TicketState.SERVING, ticket);
        if (served == null) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        served.state = TicketState.ON_HOLD;
        listener.ticketHeld(time, ticket, served.window);
        return opening.release(time, served);
    }

    @Override
    public int endHold(long time, int ticket) {
        Ticket held = tickets.in(TicketState.ON_HOLD, ticket);
        if (held == null) {
            return refuse(ticket, Refusal.NOT_ON_HOLD);
        }
        enter(time, held, floor.lineAgain(held));
        listener.ticketReturned(time, ticket);
        return 0;
    }

    @Override
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

    @Override
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

    @Override
    public int miss(long time, int ticket) {
        Ticket called = tickets.in(TicketState.CALLED, ticket);
        if (called == null) {
            return refuse(ticket, Refusal.NOT_CALLED);
        }
        called.state = TicketState.MISSED;
        listener.ticketMissed(time, ticket, called.window);
        return opening.release(time, called);
    }

    @Override
    public int reactivate(long time, int ticket, int placesBack) {
        Ticket missed = tickets.in(TicketState.MISSED, ticket);
        if (missed == null) {
            return refuse(ticket, Refusal.NOT_MISSED);
        }
        Line line = floor.lineAgain(missed);
        if (placesBack > 0) {
            startWaiting(time, missed);
            floor.joinBehind(line, placesBack, missed);
            if (opening.anyOver) {
                opening.reopenFor(time, missed);
            }
        } else {
            missed.orderTime = placesBack < 0 ? time : missed.orderTime;
            enter(time, missed, line);
        }
        listener.ticketReactivated(time, ticket);
        return 0;
    }

    @Override
    public int drop(long time, int ticket) {
        Ticket missed = tickets.in(TicketState.MISSED, ticket);
        if (missed == null) {
            return refuse(ticket, Refusal.NOT_MISSED);
        }
        listener.ticketDropped(time, ticket);
        tickets.remove(missed);
        return 0;
    }

    @Override
    public int setStaffing(long time, int group, int count, boolean ends) {
        return opening.setStaffing(time, group, count, ends);
    }

    @Override
    public int openWindow(long time, int window) {
        return opening.openByHand(time, window);
    }

    @Override
    public int closeWindow(long time, int window) {
        return opening.closeByHand(time, window);
    }

    @Override
    public int takeSeat(long time, int window) {
        return opening.takeSeat(window);
    }

    @Override
    public int leaveSeat(long time, int window) {
        return opening.leaveSeat(window);
    }

    @Override
    public int giveNotice(long time, int ticket, int missing) {
        return tickets.in(TicketState.SERVING, ticket) == null ? refuse(ticket, Refusal.NOT_SERVING) : 0;
    }

    @Override
    public Placement placement(int number) {
        return new Placement(this, number);
    }

    @Override
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
        if (opening.anyOver) {
            opening.reopenFor(time, ticket);
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

    private int refuse(int ticket, Refusal refusal) {
        return (tickets.holds(ticket) ? refusal : Refusal.UNKNOWN_TICKET).code();
    }
}
