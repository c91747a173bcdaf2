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

    private final HallLayout layout;
    private final HallListener listener;
    private final CallOrder order;
    private final LineMap map;
    private final Tickets tickets = new Tickets();
    private final Queues queues;
    private final Windows windows;
    private final LineChoice choice;
    private final HallView view;
    private int lastNumber;
    private boolean servingOut;

    /**
     * Makes an empty hall with every window closed.
     *
     * @param layout who serves what
     * @param order whom a free window calls
     * @param listener hears every event
     */
    public Hall(HallLayout layout, CallOrder order, HallListener listener) {
        this.layout = layout;
        this.order = order;
        this.listener = listener;
        map = new LineMap(layout);
        queues = new Queues(tickets, map.lines);
        windows = new Windows(map);
        choice = new LineChoice(layout, map, tickets, queues, windows);
        view = new HallView(layout, map, tickets, queues, windows, choice, order);
    }

    /** Returns what can be asked of this hall; it shows the hall as it is at each moment. */
    public HallView view() {
        return view;
    }

    /** Empties the hall and starts numbering anew, as at the start of a day. */
    public void reset() {
        tickets.clear();
        queues.clear();
        windows.clear();
        order.reset();
        lastNumber = 0;
        servingOut = false;
    }

    /**
     * Takes a ticket.
     *
     * @param time now, milliseconds
     * @param orderTime from when its place in line counts: now, or later for an appointment whose time has not come
     * @return the ticket, or {@link Refusal#NO_WAITING_PLACE} or {@link Refusal#NOT_SERVED}
     */
    public int takeTicket(long time, int matter, int visitClass, long orderTime) {
        if (map.lineOf(matter, visitClass) < 0) {
            return Refusal.NOT_SERVED.code();
        }
        if (queues.waiting() >= layout.waitingPlaces() && !choice.anyIdle(matter, visitClass)) {
            return Refusal.NO_WAITING_PLACE.code();
        }
        int ticket = tickets.add();
        tickets.number[ticket] = ++lastNumber;
        tickets.matter[ticket] = matter;
        tickets.visitClass[ticket] = visitClass;
        tickets.takenAt[ticket] = time;
        tickets.waited[ticket] = 0;
        tickets.orderTime[ticket] = orderTime;
        tickets.window[ticket] = -1;
        enter(time, ticket, choice.line(matter, visitClass));
        listener.ticketTaken(time, ticket);
        return ticket;
    }

    /** Notes a person who leaves without a ticket. */
    public void leaveWithoutTicket(long time, int matter, int visitClass, Departure why) {
        listener.visitorLeft(time, matter, visitClass, why);
    }

    /**
     * A free window calls the next person.
     *
     * @return the ticket called; {@link Refusal#NOBODY_WAITS} where the window goes idle instead,
     *     {@link Refusal#WINDOW_CLOSED} where it is closed or closes instead because its group has more windows open
     *     than the timetable says, or {@link Refusal#WINDOW_BUSY}
     */
    public int callNext(long time, int window) {
        byte state = windows.state[window];
        if (state == Windows.BUSY) {
            return Refusal.WINDOW_BUSY.code();
        }
        if (state == Windows.CLOSED) {
            return Refusal.WINDOW_CLOSED.code();
        }
        int[] candidates = map.linesOfWindow[window];
        int group = map.groupOfWindow[window];
        boolean surplus = windows.open[group] > windows.target[group];
        if (surplus && windows.open[group] > windows.staying[group]) {
            return closeInstead(time, window);
        }
        int line = candidates[0];
        if (candidates.length > 1) {
            line = choice.anybodyIn(candidates) ? order.choose(view, window, candidates, time) : line;
        }
        int ticket = queues.first(line);
        if (ticket < 0) {
            if (surplus) {
                return closeInstead(time, window);
            }
            if (state == Windows.FREE) {
                windows.goIdle(window);
            }
            return Refusal.NOBODY_WAITS.code();
        }
        queues.remove(ticket);
        tickets.state[ticket] = Tickets.CALLED;
        tickets.window[ticket] = window;
        tickets.waited[ticket] += time - tickets.since[ticket];
        windows.occupy(window, ticket, time);
        listener.ticketCalled(time, ticket, window);
        return ticket;
    }

    /** The called person is at the window: service starts. Returns 0 or {@link Refusal#NOT_CALLED}. */
    public int startService(long time, int ticket) {
        if (!is(ticket, Tickets.CALLED)) {
            return refuse(ticket, Refusal.NOT_CALLED);
        }
        tickets.state[ticket] = Tickets.SERVING;
        listener.serviceStarted(time, ticket, tickets.window[ticket]);
        return 0;
    }

    /** Service is finished and the visit over. Returns the window, now free to call, or {@link Refusal#NOT_SERVING}. */
    public int finishService(long time, int ticket) {
        if (!is(ticket, Tickets.SERVING)) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        int window = tickets.window[ticket];
        listener.serviceFinished(time, ticket, window);
        windows.release(window);
        tickets.remove(ticket);
        return window;
    }

    /**
     * The window's part is done and the person waits again for another matter.
     *
     * @param toEnd true: at the end of the new line; false: by the time at which the first number was taken
     * @return the window, now free to call, or {@link Refusal#NOT_SERVING} or {@link Refusal#NOT_SERVED}
     */
    public int transfer(long time, int ticket, int matter, boolean toEnd) {
        if (!is(ticket, Tickets.SERVING)) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        if (map.lineOf(matter, tickets.visitClass[ticket]) < 0) {
            return Refusal.NOT_SERVED.code();
        }
        int from = tickets.matter[ticket];
        int window = tickets.window[ticket];
        tickets.matter[ticket] = matter;
        if (toEnd) {
            tickets.orderTime[ticket] = time;
        }
        enter(time, ticket, choice.line(matter, tickets.visitClass[ticket]));
        listener.ticketTransferred(time, ticket, window, from);
        windows.release(window);
        return window;
    }

    /** The person steps aside. Returns the window, now free to call, or {@link Refusal#NOT_SERVING}. */
    public int hold(long time, int ticket) {
        if (!is(ticket, Tickets.SERVING)) {
            return refuse(ticket, Refusal.NOT_SERVING);
        }
        int window = tickets.window[ticket];
        tickets.state[ticket] = Tickets.ON_HOLD;
        listener.ticketHeld(time, ticket, window);
        windows.release(window);
        return window;
    }

    /**
     * The person is back and waits, by the original order time, to be recalled. Returns 0 or
     * {@link Refusal#NOT_ON_HOLD}.
     */
    public int endHold(long time, int ticket) {
        if (!is(ticket, Tickets.ON_HOLD)) {
            return refuse(ticket, Refusal.NOT_ON_HOLD);
        }
        enter(time, ticket, choice.lineAgain(ticket));
        listener.ticketReturned(time, ticket);
        return 0;
    }

    /** The waiting person gives up. Returns 0 or {@link Refusal#NOT_WAITING}. */
    public int abandon(long time, int ticket) {
        int refusal = leaveLine(time, ticket);
        if (refusal == 0) {
            listener.ticketAbandoned(time, ticket);
            tickets.remove(ticket);
        }
        return refusal;
    }

    /** The waiting person is sent away unserved. Returns 0 or {@link Refusal#NOT_WAITING}. */
    public int sendAway(long time, int ticket) {
        int refusal = leaveLine(time, ticket);
        if (refusal == 0) {
            listener.ticketSentAway(time, ticket);
            tickets.remove(ticket);
        }
        return refusal;
    }

    /** The called person did not come. Returns the window, now free to call, or {@link Refusal#NOT_CALLED}. */
    public int miss(long time, int ticket) {
        if (!is(ticket, Tickets.CALLED)) {
            return refuse(ticket, Refusal.NOT_CALLED);
        }
        int window = tickets.window[ticket];
        tickets.state[ticket] = Tickets.MISSED;
        listener.ticketMissed(time, ticket, window);
        windows.release(window);
        return window;
    }

    /**
     * A missed number is made valid again.
     *
     * @param placesBack behind how many waiting people it goes; 0 = by its original order time, negative = to the end
     * @return 0 or {@link Refusal#NOT_MISSED}
     */
    public int reactivate(long time, int ticket, int placesBack) {
        if (!is(ticket, Tickets.MISSED)) {
            return refuse(ticket, Refusal.NOT_MISSED);
        }
        if (placesBack < 0) {
            tickets.orderTime[ticket] = time;
        }
        if (placesBack > 0) {
            startWaiting(time, ticket);
            queues.insertBehind(choice.lineAgain(ticket), ticket, placesBack);
            reopenFor(time, ticket);
        } else {
            enter(time, ticket, choice.lineAgain(ticket));
        }
        listener.ticketReactivated(time, ticket);
        return 0;
    }

    /** A missed number is given up for good. Returns 0 or {@link Refusal#NOT_MISSED}. */
    public int drop(long time, int ticket) {
        if (!is(ticket, Tickets.MISSED)) {
            return refuse(ticket, Refusal.NOT_MISSED);
        }
        listener.ticketDropped(time, ticket);
        tickets.remove(ticket);
        return 0;
    }

    /**
     * Sets how many windows of a group are to be open. Missing ones open at once (and are idle: have them call); of too
     * many, idle ones close at once, busy ones finish the case in hand and close when they next ask for one, whichever
     * is free first.
     *
     * @param serveOut true: windows beyond the new number, as many as were to be open before, stay until nobody waits
     *     whom they serve
     */
    public void setStaffing(long time, int group, int count, boolean serveOut) {
        servingOut = servingOut || serveOut;
        windows.staying[group] = serveOut ? Math.max(windows.target[group], windows.staying[group]) : 0;
        windows.target[group] = count;
        listener.staffingSet(time, group, count);
        while (windows.open[group] < count) {
            openWindow(time, windows.closed(group));
        }
        while (windows.open[group] > count && windows.idle(group) >= 0) {
            closeWindow(time, windows.idle(group));
        }
        if (map.dedicated) {
            choice.leaveClosedWindows();
        }
    }

    /**
     * Ends a day or a run: waiting tickets are sent away, or with {@code cutOff} everyone inside is cut off in whatever
     * state.
     */
    public void end(long time, boolean cutOff) {
        for (int ticket = 0; ticket < tickets.highest(); ticket++) {
            if (tickets.state[ticket] == Tickets.ENDED) {
                continue;
            }
            if (cutOff) {
                if (tickets.state[ticket] == Tickets.WAITING) {
                    leaveLine(time, ticket);
                }
                listener.ticketCutOff(time, ticket);
                tickets.remove(ticket);
            } else if (tickets.state[ticket] == Tickets.WAITING) {
                sendAway(time, ticket);
            }
        }
    }

    private void enter(long time, int ticket, int line) {
        startWaiting(time, ticket);
        queues.insert(line, ticket);
        reopenFor(time, ticket);
    }

    private void startWaiting(long time, int ticket) {
        tickets.state[ticket] = Tickets.WAITING;
        tickets.since[ticket] = time;
    }

    private int leaveLine(long time, int ticket) {
        if (!is(ticket, Tickets.WAITING)) {
            return refuse(ticket, Refusal.NOT_WAITING);
        }
        queues.remove(ticket);
        tickets.waited[ticket] += time - tickets.since[ticket];
        return 0;
    }

    /** After the timetable has ended, whoever still comes back into a line has a window opened again. */
    private void reopenFor(long time, int ticket) {
        if (!servingOut) {
            return;
        }
        for (int group : map.groupsOf(tickets.matter[ticket], tickets.visitClass[ticket])) {
            if (windows.staying[group] > windows.open[group] && windows.idle(group) < 0) {
                int own = tickets.line[ticket] / layout.classes();
                openWindow(time, map.dedicated && windows.state[own] == Windows.CLOSED ? own : windows.closed(group));
                return;
            }
        }
    }

    private int closeInstead(long time, int window) {
        closeWindow(time, window);
        return Refusal.WINDOW_CLOSED.code();
    }

    private void openWindow(long time, int window) {
        windows.open(window);
        listener.windowOpened(time, window);
    }

    private void closeWindow(long time, int window) {
        windows.close(window);
        listener.windowClosed(time, window);
        if (map.dedicated) {
            choice.leaveClosedWindows();
        }
    }

    private boolean is(int ticket, byte state) {
        return ticket >= 0 && ticket < tickets.highest() && tickets.state[ticket] == state;
    }

    private int refuse(int ticket, Refusal refusal) {
        return (tickets.holds(ticket) ? refusal : Refusal.UNKNOWN_TICKET).code();
    }
}
