package onewindow.people;

import java.util.Arrays;
import java.util.function.Consumer;
import onewindow.demand.Chance;
import onewindow.demand.Purpose;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.hall.Refusal;
import onewindow.hall.TicketState;
import onewindow.hall.WindowCommands;

/**
 * Windows at which persons sit in place of the hall's own clerks: what they do there, and what citizens do upon it.
 * Whoever is in hand as a person sits down is served out by the clerk; whoever is in hand as the person gets up, too.
 */
public final class SeatedClerks implements WindowCommands {

    /** When somebody comes who does not. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final int MOST_COUNTED = 1000;
    /** One who was passed over asks for the number again after so long; assumed. */
    private static final long ASKS_AGAIN_AFTER = 60_000;
    /** Whom nobody told of something comes again after this, and up to so much more; assumed, within a lesson. */
    private static final long BACK_AFTER = 180_000;

    private static final long BACK_SPREAD = 300_000;

    private final HallCommands hall;
    private final HallView view;
    private final Visits visits;
    private final Agenda agenda;
    private final Chance chance;
    private final Citizens citizens;
    private final Clerks clerks;
    private final Materials materials;
    /** Null where cases are not kept. */
    private final Counter counter;

    private final Seat[] seats;
    private Consumer<SeatService> listener = service -> {};
    private int taken;
    private long last;

    /** What is known of a seat. */
    private static final class Seat {
        /** Called from here; -1 none. */
        private int ticket = -1;
        /** When its person is at the window. */
        private long thereAt;

        private long calledAt;
        private long startedAt;
        private long need;
        private int told = -1;
        private int queue;
        private long idle;
        private long freeSince;
    }

    /** Who acts upon what is done at a seat. */
    record Hosts(Citizens citizens, Clerks clerks, Counter counter, Materials materials) {}

    SeatedClerks(HallCommands hall, int windows, Visits visits, Agenda agenda, Chance chance, Hosts hosts) {
        this.hall = hall;
        view = hall.view();
        this.visits = visits;
        this.agenda = agenda;
        this.chance = chance;
        citizens = hosts.citizens();
        clerks = hosts.clerks();
        counter = hosts.counter();
        materials = hosts.materials();
        seats = new Seat[windows];
        Arrays.setAll(seats, window -> new Seat());
    }

    /** Has a listener told of each service. */
    public void tell(Consumer<SeatService> newListener) {
        listener = newListener;
    }

    void startDay() {
        Arrays.setAll(seats, window -> new Seat());
        last = 0;
    }

    /** Returns when something was last done at a seat on the day. */
    public long last() {
        return last;
    }

    /** Whether somebody is at a seat, or waits for one: then the day is not over. */
    public boolean keepsOpen() {
        for (int window = 0; taken > 0 && window < seats.length; window++) {
            if (view.isAttended(window) && (view.ticketAt(window) >= 0 || view.isOpen(window) && isWaitedFor(window))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWaitedFor(int window) {
        for (int ticket = 0; ticket < view.ticketEnd(); ticket++) {
            if (view.state(ticket) == TicketState.WAITING && view.serves(window, ticket)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the ticket that was called from a seat and is still in hand, or -1. */
    public int inHand(int window) {
        return seats[window].ticket;
    }

    /** Returns whether the person who was called from a seat is at the window at a time. */
    public boolean isThere(int window, long time) {
        return seats[window].ticket >= 0 && time >= seats[window].thereAt;
    }

    /** Returns what the person of a ticket lacks, as bits of the list of the ticket's matter. */
    public int lacking(int ticket) {
        if (visits.lacking[ticket] < 0) {
            boolean fetches = counter != null && counter.hasOpenCase(ticket);
            visits.lacking[ticket] = fetches ? 0 : materials.lacking(visits.key[ticket], view.matter(ticket));
        }
        return visits.lacking[ticket];
    }

    /** Returns whether the person of a ticket was here before, and not told of everything. */
    public boolean comesAgain(int ticket) {
        return visits.has(ticket, Visits.CAME_AGAIN);
    }

    /** Returns what the person in hand at a seat was told to be missing, as bits; -1 where nothing was said yet. */
    public int told(int window) {
        return seats[window].told;
    }

    @Override
    public int takeSeat(long time, int window) {
        int result = hall.takeSeat(time, window);
        if (result >= 0) {
            taken++;
            last = time;
            seats[window].freeSince = time;
        }
        return result;
    }

    @Override
    public int leaveSeat(long time, int window) {
        int result = hall.leaveSeat(time, window);
        if (result >= 0) {
            taken--;
            last = time;
            agenda.at(time, Intent.GO_ON_AT_WINDOW, window);
        }
        return result;
    }

    /** The window's own clerk goes on, unless another person has sat down meanwhile. */
    void goOn(long time, int window) {
        if (view.isAttended(window)) {
            return;
        }
        Seat seat = seats[window];
        int ticket = seat.ticket;
        seat.ticket = -1;
        if (ticket < 0) {
            if (view.isOpen(window) && view.ticketAt(window) < 0) {
                clerks.callNext(time, window);
            }
        } else if (view.state(ticket) == TicketState.SERVING) {
            agenda.at(Math.max(time, seat.startedAt + seat.need), Intent.FINISH, ticket);
        } else if (seat.thereAt == NEVER) {
            agenda.at(time + citizens.vainCallsMillis(), Intent.COUNT_AS_MISSED, ticket);
        } else {
            agenda.at(Math.max(time, seat.thereAt), Intent.REACH_WINDOW, ticket);
        }
    }

    private boolean isSeat(int window) {
        return window >= 0 && window < seats.length && view.isAttended(window);
    }

    private static int noSeat(int window, int windows) {
        return (window >= 0 && window < windows ? Refusal.SEAT_EMPTY : Refusal.UNKNOWN_WINDOW).code();
    }

    @Override
    public int callNext(long time, int window) {
        if (!isSeat(window)) {
            return noSeat(window, seats.length);
        }
        boolean wasOpen = view.isOpen(window);
        int queue = view.waitingFor(view.groupOf(window), time, 0, MOST_COUNTED);
        int ticket = hall.callNext(time, window);
        last = time;
        if (ticket >= 0) {
            called(time, window, ticket, queue);
        } else if (wasOpen && ticket == Refusal.WINDOW_CLOSED.code()) {
            clerks.closed(time, window);
        }
        return ticket;
    }

    @Override
    public int callTicket(long time, int window, int ticket) {
        if (!isSeat(window)) {
            return noSeat(window, seats.length);
        }
        int queue = view.waitingFor(view.groupOf(window), time, 0, MOST_COUNTED);
        int result = hall.callTicket(time, window, ticket);
        if (result >= 0) {
            called(time, window, ticket, queue);
        }
        return result;
    }

    private void called(long time, int window, int ticket, int queue) {
        last = time;
        Seat seat = seats[window];
        citizens.called(time, ticket);
        long way = citizens.wayMillis(ticket);
        seat.ticket = ticket;
        seat.thereAt = way < 0 ? NEVER : time + way;
        seat.calledAt = time;
        seat.told = -1;
        seat.queue = queue;
        seat.idle = Math.max(0, time - Math.max(seat.freeSince, view.takenAt(ticket)));
    }

    /** Returns the seat from which a ticket was called, or -1. */
    private int seatOf(int ticket) {
        if (ticket < 0 || ticket >= view.ticketEnd()) {
            return -1;
        }
        int window = view.window(ticket);
        return isSeat(window) && seats[window].ticket == ticket ? window : -1;
    }

    private int free(long time, int window, int result) {
        last = time;
        if (result >= 0) {
            seats[window].ticket = -1;
            seats[window].freeSince = time;
        }
        return result;
    }

    @Override
    public int callAgain(long time, int ticket) {
        return seatOf(ticket) < 0 ? Refusal.NOT_IN_HAND.code() : hall.callAgain(time, ticket);
    }

    @Override
    public int startService(long time, int ticket) {
        int window = seatOf(ticket);
        if (window < 0) {
            return Refusal.NOT_IN_HAND.code();
        }
        Seat seat = seats[window];
        if (view.state(ticket) == TicketState.CALLED && time < seat.thereAt) {
            return Refusal.NOT_THERE.code();
        }
        int result = hall.startService(time, ticket);
        if (result >= 0) {
            last = time;
            seat.startedAt = time;
            seat.need = clerks.serviceMillis(ticket);
        }
        return result;
    }

    @Override
    public int giveNotice(long time, int ticket, int missing) {
        int window = seatOf(ticket);
        if (window < 0) {
            return Refusal.NOT_IN_HAND.code();
        }
        if (seats[window].told >= 0) {
            return Refusal.NOTICE_GIVEN.code();
        }
        int result = hall.giveNotice(time, ticket, missing);
        if (result >= 0) {
            last = time;
            seats[window].told = missing & (1 << materials.count(view.matter(ticket))) - 1;
        }
        return result;
    }

    @Override
    public int finishService(long time, int ticket) {
        int window = seatOf(ticket);
        if (window < 0) {
            return Refusal.NOT_IN_HAND.code();
        }
        if (view.state(ticket) != TicketState.SERVING) {
            return Refusal.NOT_SERVING.code();
        }
        Seat seat = seats[window];
        SeatService service = new SeatService(
                window,
                view.number(ticket),
                visits.key[ticket],
                view.matter(ticket),
                seat.need,
                seat.calledAt,
                seat.thereAt,
                seat.startedAt,
                time,
                lacking(ticket),
                Math.max(0, seat.told),
                seat.queue,
                seat.queue > 0 ? seat.idle : 0);
        if (service.forgotten() == 0) {
            free(time, window, clerks.finishService(time, ticket));
        } else {
            long key = service.key();
            long back = BACK_AFTER + (long) (chance.uniform(key, Purpose.COMES_BACK_TOLD) * BACK_SPREAD);
            citizens.comeBackFor(time, ticket, service.forgotten(), time + back);
            free(time, window, hall.finishService(time, ticket));
        }
        listener.accept(service);
        return window;
    }

    /** One way only: nobody is passed on to come back. */
    @Override
    public int transferAndBack(long time, int ticket, int matter, boolean toEnd) {
        return transfer(time, ticket, matter, toEnd);
    }

    @Override
    public int transfer(long time, int ticket, int matter, boolean toEnd) {
        int window = seatOf(ticket);
        return window < 0 ? Refusal.NOT_IN_HAND.code() : free(time, window, clerks.passOn(time, ticket, matter, toEnd));
    }

    @Override
    public int hold(long time, int ticket) {
        int window = seatOf(ticket);
        if (window < 0) {
            return Refusal.NOT_IN_HAND.code();
        }
        return view.state(ticket) == TicketState.SERVING
                ? free(time, window, clerks.hold(time, ticket))
                : Refusal.NOT_SERVING.code();
    }

    @Override
    public int miss(long time, int ticket) {
        int window = seatOf(ticket);
        if (window < 0) {
            return Refusal.NOT_IN_HAND.code();
        }
        if (view.state(ticket) != TicketState.CALLED) {
            return Refusal.NOT_CALLED.code();
        }
        long thereAt = seats[window].thereAt;
        return free(
                time,
                window,
                thereAt == NEVER
                        ? citizens.miss(time, ticket)
                        : citizens.missByHand(time, ticket, Math.max(time, thereAt) + ASKS_AGAIN_AFTER));
    }

    @Override
    public int openWindow(long time, int window) {
        if (!isSeat(window)) {
            return noSeat(window, seats.length);
        }
        last = time;
        seats[window].freeSince = time;
        return hall.openWindow(time, window);
    }

    @Override
    public int closeWindow(long time, int window) {
        if (!isSeat(window)) {
            return noSeat(window, seats.length);
        }
        last = time;
        int result = hall.closeWindow(time, window);
        if (result >= 0 && !view.isOpen(window)) {
            clerks.closed(time, window);
        }
        return result;
    }
}
