package onewindow.demand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import onewindow.calendar.HallDay;

/**
 * Booked arrivals: requests come day by day and take the first free slot of the booking window, so that the book
 * carries over from day to day. Before the first day of the horizon as many days as the booking window is long are
 * booked at the first day's volume, so the book does not start empty.
 */
final class AppointmentStream implements DayStream {

    private final Arrivals.Appointments rules;
    private final List<HallDay> days;
    private final DayVolumes volumes;
    private final PoissonStream requests;
    private final Traits traits;
    private final Chance chance;
    private final Arrival request = new Arrival();
    /** The book of the coming days, the next day first. */
    private final Deque<BookedDay> book = new ArrayDeque<>();

    private int bookedUpTo;

    AppointmentStream(Arrivals.Appointments rules, List<HallDay> days, Traits traits, Chance chance, int number) {
        this.rules = rules;
        this.days = days;
        this.traits = traits;
        this.chance = chance;
        volumes = new DayVolumes(rules.volume(), days, chance);
        requests = new PoissonStream(rules.volume(), days, traits, chance, number);
    }

    @Override
    public boolean carriesOver() {
        return true;
    }

    @Override
    public void start(long replicationKey) {
        requests.start(replicationKey);
        book.clear();
        bookedUpTo = -1;
        for (int d = 0; d < Math.min(days.size(), rules.lastDay()); d++) {
            openDay();
        }
        prebook(replicationKey);
    }

    private void prebook(long replicationKey) {
        for (int before = rules.lastDay(); before >= 1; before--) {
            long key = KeyedRandom.key(replicationKey, -before);
            double expected = volumes.mean(0) * rules.volume().scale();
            double reached = 0;
            for (long i = 0; ; i++) {
                long visitor = KeyedRandom.key(key, i);
                reached += chance.exponential(visitor, Purpose.GAP);
                if (reached >= expected) {
                    break;
                }
                book(visitor, rules.firstDay() - before, rules.lastDay() - before);
            }
        }
    }

    private void openDay() {
        if (++bookedUpTo < days.size()) {
            book.addLast(new BookedDay(days.get(bookedUpTo), rules));
        }
    }

    /**
     * Takes the first free slot from {@code first} to {@code last} days after the next day of the book (0 = that day).
     */
    private boolean book(long visitor, int first, int last) {
        double wish = chance.uniform(visitor, Purpose.BOOKING_SLOT);
        int ahead = 0;
        for (BookedDay day : book) {
            if (ahead > last) {
                return false;
            }
            if (ahead >= first && day.take(visitor, wish)) {
                return true;
            }
            ahead++;
        }
        return false;
    }

    @Override
    public ArrivalSource day(HallDay day) {
        openDay();
        List<Arrival> turnedAway = new ArrayList<>();
        ArrivalSource asked = requests.day(day);
        while (asked.next(request)) {
            if (!book(request.key, rules.firstDay(), rules.lastDay()) && rules.walkInWhenFull()) {
                Arrival walkIn = new Arrival();
                walkIn.copy(request);
                walkIn.visitClass = rules.lateClass();
                turnedAway.add(walkIn);
            }
        }
        ListSource list = new ListSource();
        BookedDay today = book.removeFirst();
        for (int i = 0; i < today.people(); i++) {
            Arrival arrival = arrival(today.visitor(i), today.slotStart(i));
            if (arrival != null) {
                list.add(arrival);
            }
        }
        turnedAway.forEach(list::add);
        return list.sorted();
    }

    /** The person who booked comes, or does not (null). */
    private Arrival arrival(long visitor, long slotStart) {
        if (chance.happens(visitor, Purpose.BOOKING_NO_SHOW, rules.noShowShare())) {
            return null;
        }
        double early = rules.meanEarlyMillis() + rules.sdMillis() * chance.normal(visitor, Purpose.PUNCTUALITY);
        Arrival arrival = new Arrival();
        arrival.at(slotStart - Math.round(early), visitor);
        traits.draw(arrival);
        if (-early > rules.lateMillis()) {
            arrival.visitClass = rules.lateClass();
        }
        arrival.orderMillis = Math.max(arrival.timeMillis, slotStart - rules.earlyMillis());
        return arrival;
    }
}
