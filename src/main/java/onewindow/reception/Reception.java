package onewindow.reception;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import onewindow.calendar.HallDay;
import onewindow.calendar.WorkingDays;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;

/**
 * What goes with the visits of one hall beside its lines and windows: what each person wants in one visit, why windows
 * are closed for a while, appointments, reviews and what is owed after bad ones. Commands come in with a time, in order
 * of time. Deterministic; not for more than one thread.
 */
public final class Reception implements ReceptionCommands {

    private static final int DONE = 0;

    private final NavigableMap<Integer, MatterList> lists = new TreeMap<>();
    private final Pauses pauses = new Pauses();
    private final Appointments appointments = new Appointments();
    private final Reviews reviews = new Reviews();
    private HallView hall;

    /**
     * By what a reception goes.
     *
     * @param booking null for no appointments
     * @param days of the horizon
     * @param workingDays by which limits are counted
     */
    public record Rules(BookingRules booking, CareRules care, List<HallDay> days, WorkingDays workingDays) {
        public Rules {
            days = List.copyOf(days);
        }
    }

    /** The reception of a hall. */
    public Reception(HallView hall, Rules rules) {
        goBy(hall, rules);
    }

    /** Goes by other rules from now on, in another hall of the same matters. */
    public void goBy(HallView otherHall, Rules rules) {
        hall = otherHall;
        appointments.goBy(rules.booking(), rules.days());
        reviews.goBy(rules.care(), rules.workingDays());
    }

    /** A day begins: no list of matters and no pause is left. */
    public void startDay(HallDay day) {
        lists.clear();
        pauses.clear();
        appointments.startDay(day);
        reviews.startDay(day.startMillis());
    }

    /** Returns what the person of a ticket of the day wants; empty where that is but the ticket's matter. */
    public Optional<MatterList> listOf(int number) {
        return Optional.ofNullable(lists.get(number));
    }

    /** Returns the pauses of the day. */
    public Pauses pauses() {
        return pauses;
    }

    /** Returns the appointments. */
    public Appointments appointments() {
        return appointments;
    }

    /** Returns the reviews of visits and what is owed after bad ones. */
    public Reviews reviews() {
        return reviews;
    }

    @Override
    public int addMatter(long time, int ticket, int matter) {
        if (hall.state(ticket) == TicketState.ENDED) {
            return ReceptionRefusal.UNKNOWN_TICKET.code();
        }
        if (!hall.isServed(matter, hall.visitClass(ticket))) {
            return ReceptionRefusal.NOT_SERVED.code();
        }
        MatterList known = lists.get(hall.number(ticket));
        MatterList list = known == null ? new MatterList(hall.matter(ticket)) : known;
        if (list.open().contains(matter)) {
            return ReceptionRefusal.LISTED.code();
        }
        if (list.isFull()) {
            return ReceptionRefusal.LIST_FULL.code();
        }
        list.add(matter);
        lists.put(hall.number(ticket), list);
        return DONE;
    }

    @Override
    public int noteDone(long time, int ticket, int matter, Handled how) {
        TicketState state = hall.state(ticket);
        if (state == TicketState.ENDED) {
            return ReceptionRefusal.UNKNOWN_TICKET.code();
        }
        if (state != TicketState.SERVING) {
            return ReceptionRefusal.NOT_SERVING.code();
        }
        MatterList known = lists.get(hall.number(ticket));
        MatterList list = known == null ? new MatterList(hall.matter(ticket)) : known;
        if (!list.close(matter, how, hall.window(ticket), time)) {
            return ReceptionRefusal.NOT_LISTED.code();
        }
        lists.put(hall.number(ticket), list);
        return DONE;
    }

    @Override
    public int pause(long time, int window, PauseReason why) {
        pauses.begin(time, window, why);
        return DONE;
    }

    @Override
    public int endPause(long time, int window) {
        return pauses.end(time, window) ? DONE : ReceptionRefusal.NOT_PAUSED.code();
    }

    @Override
    public int book(long time, int matter, int booker, long slotStart) {
        return appointments.book(time, matter, booker, slotStart);
    }

    @Override
    public int rebook(long time, int appointment, long slotStart) {
        return appointments.rebook(time, appointment, slotStart);
    }

    @Override
    public int cancelBooking(long time, int appointment) {
        return appointments.cancel(time, appointment);
    }

    @Override
    public int checkIn(long time, int appointment, int ticket) {
        return hall.state(ticket) == TicketState.ENDED
                ? ReceptionRefusal.UNKNOWN_TICKET.code()
                : appointments.checkIn(appointment, hall.number(ticket));
    }

    @Override
    public int missBooking(long time, int appointment) {
        return appointments.miss(time, appointment);
    }

    @Override
    public int liftBan(long time, int booker) {
        return appointments.liftBan(time, booker);
    }

    @Override
    public int reviewVisit(long time, int number, int level, int department) {
        return reviews.reviewVisit(time, number, level, department);
    }

    @Override
    public int followUpCase(long time, int caseNumber, int level, int department) {
        return reviews.followUpCase(time, caseNumber, level, department);
    }

    @Override
    public int doDuty(long time, int duty, boolean complex) {
        return reviews.doDuty(time, duty, complex);
    }
}
