package onewindow.demand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import onewindow.calendar.HallDay;

/**
 * Booked arrivals: requests come day by day and take the first free slot of the booking window, so that the book
 * carries over from day to day.
 *
 * <p>The horizon is cut out of a longer time: the book also has days like the first before it, twice as many as the
 * booking window is long, and days like the last behind it, so that it neither starts empty nor fills up at the end.
 */
final class AppointmentStream implements DayStream {

    private final Arrivals.Appointments rules;
    private final List<HallDay> days;
    private final DayVolumes volumes;
    private final DayStream requests;
    private final Traits traits;
    private final Chance chance;
    private final Arrival request = new Arrival();
    /** The book of the coming days, the next day first. */
    private final Deque<BookedDay> book = new ArrayDeque<>();

    private final long number;
    private int opened;

    /**
     * Books over the days.
     *
     * @param requests who asks for a slot and when; they keep the volume's word on whether so many come exactly
     */
    AppointmentStream(
            Arrivals.Appointments rules,
            List<HallDay> days,
            DayStream requests,
            Traits traits,
            Chance chance,
            int number) {
        this.rules = rules;
        this.days = days;
        this.requests = requests;
        this.traits = traits;
        this.chance = chance;
        this.number = number;
        volumes = new DayVolumes(rules.volume(), days, chance);
    }

    @Override
    public boolean carriesOver() {
        return true;
    }

    @Override
    public void start(long replicationKey) {
        requests.start(replicationKey);
        long streamKey = KeyedRandom.key(replicationKey, number);
        book.clear();
        opened = -2 * rules.lastDay();
        while (opened < -rules.lastDay()) {
            openDay();
        }
        for (int before = -2 * rules.lastDay(); before < 0; before++) {
            openDay();
            bookDayBefore(KeyedRandom.key(streamKey, before));
            book.removeFirst();
        }
    }

    /** Books the requests of a day before the horizon, which is like its first. */
    private void bookDayBefore(long dayKey) {
        double expected = volumes.mean(0) * rules.volume().scale();
        HallDay first = days.get(0);
        DayCurve curve = rules.volume().profile().pieces().isEmpty()
                ? DayCurve.even(first.tickets())
                : DayCurve.of(rules.volume().profile());
        double reached = 0;
        for (long i = 0; ; i++) {
            long visitor = KeyedRandom.key(dayKey, i);
            reached += chance.exponential(visitor, Purpose.GAP);
            if (reached >= expected) {
                return;
            }
            book(visitor, first.startMillis() + (long) curve.timeAt(reached / expected));
        }
    }

    private void openDay() {
        int day = Math.max(0, Math.min(days.size() - 1, opened++));
        book.addLast(new BookedDay(days.get(day), rules));
    }

    /** Takes the first free slot of the booking window that is still to come; false where there is none. */
    private boolean book(long visitor, long asked) {
        double wish = chance.uniform(visitor, Purpose.BOOKING_SLOT);
        int ahead = 0;
        for (BookedDay day : book) {
            long from = ahead == 0 ? asked : Long.MIN_VALUE;
            if (ahead++ >= rules.firstDay() && day.take(visitor, wish, from)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ArrivalSource day(HallDay day) {
        openDay();
        List<Arrival> turnedAway = new ArrayList<>();
        ArrivalSource asked = requests.day(day);
        while (asked.next(request)) {
            if (!book(request.key, request.timeMillis)) {
                Arrival other = new Arrival();
                other.copy(request);
                other.visitClass = rules.lateClass();
                other.shutOut = !rules.walkInWhenFull();
                turnedAway.add(other);
            }
        }
        ListSource list = new ListSource();
        BookedDay today = book.removeFirst();
        for (int i = 0; i < today.people(); i++) {
            list.add(arrival(today.visitor(i), today.slotStart(i), today.asked(i)));
        }
        turnedAway.forEach(list::add);
        return list.sorted();
    }

    /** The person who booked comes, or does not. */
    private Arrival arrival(long visitor, long slotStart, long asked) {
        if (chance.happens(visitor, Purpose.BOOKING_NO_SHOW, rules.noShowShare())) {
            Arrival absent = new Arrival();
            absent.at(slotStart, visitor);
            traits.draw(absent);
            absent.neverComes = true;
            return absent;
        }
        double early = rules.meanEarlyMillis() + rules.sdMillis() * chance.normal(visitor, Purpose.PUNCTUALITY);
        Arrival arrival = new Arrival();
        arrival.at(Math.max(asked, slotStart - Math.round(early)), visitor);
        traits.draw(arrival);
        if (-early > rules.lateMillis()) {
            arrival.visitClass = rules.lateClass();
        }
        arrival.orderMillis = Math.max(arrival.timeMillis, slotStart - rules.earlyMillis());
        return arrival;
    }
}
