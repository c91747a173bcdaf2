package onewindow.demand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import onewindow.calendar.HallDay;

/**
 * Booked arrivals: requests come day by day and take the first free slot of the booking window, so that the book
 * carries over from day to day.
 *
 * <p>The horizon is cut out of a longer time: the book also has days like the first before it, twice as many as the
 * booking window is long (and, where people can be banned, as many more as a ban reaches back), and days like the last
 * behind it, so that it neither starts empty nor fills up at the end.
 */
final class AppointmentStream implements DayStream {

    private static final long DAY_MILLIS = 86_400_000;

    /** What becomes of a booking at a time: it is cancelled, or its slot is missed. */
    private record Due(long time, long order, BookedDay day, Booking booking, boolean cancels) {}

    private final Arrivals.Appointments rules;
    private final List<HallDay> days;
    private final DayVolumes volumes;
    private final DayStream requests;
    private final Traits traits;
    private final Chance chance;
    private final Arrival request = new Arrival();
    /** The book of the coming days, the next day first. */
    private final Deque<BookedDay> book = new ArrayDeque<>();

    private final PriorityQueue<Due> dues =
            new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingLong(Due::order));
    /** When people cancel; null where nobody does. */
    private final Sampler cancelBefore;
    /** Who may not book; null where everybody may. */
    private final Bookers bookers;

    /** The time from one hall day to the next, on average. */
    private final long dayMillis;

    private final int daysBefore;
    private final long number;
    private int opened;
    private long resolved;
    /** The book of the day that was asked for last, and how much later than in the book its times are. */
    private BookedDay lastDay;

    private long lastShift;

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
        cancelBefore =
                rules.cancelling().map(rule -> chance.sampler(rule.before())).orElse(null);
        bookers = rules.ban().map(rule -> new Bookers(rule, chance)).orElse(null);
        long span = days.get(days.size() - 1).startMillis() - days.get(0).startMillis();
        dayMillis = Math.max(DAY_MILLIS, span / Math.max(1, days.size() - 1));
        long reachesBack = rules.ban()
                .map(rule -> (rule.withinMillis() + rule.forMillis()) / dayMillis)
                .orElse(0L);
        daysBefore = 2 * rules.lastDay() + (int) reachesBack;
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
        dues.clear();
        resolved = 0;
        if (bookers != null) {
            bookers.clear();
        }
        opened = -daysBefore;
        while (opened < rules.lastDay() - daysBefore) {
            openDay();
        }
        for (int before = -daysBefore; before < 0; before++) {
            openDay();
            bookDayBefore(KeyedRandom.key(streamKey, before), book.element().startMillis());
            book.removeFirst();
        }
    }

    /** Books the requests of a day before the horizon, which is like its first. */
    private void bookDayBefore(long dayKey, long dayStart) {
        double expected = volumes.mean(0) * rules.volume().scale();
        DayCurve curve = rules.volume().profile().pieces().isEmpty()
                ? DayCurve.even(days.get(0).tickets())
                : DayCurve.of(rules.volume().profile());
        double reached = 0;
        for (long i = 0; ; i++) {
            long visitor = KeyedRandom.key(dayKey, i);
            reached += chance.exponential(visitor, Purpose.GAP);
            if (reached >= expected) {
                return;
            }
            long asked = dayStart + (long) curve.timeAt(reached / expected);
            resolve(asked);
            if (!isBanned(visitor, asked)) {
                book(visitor, asked);
            }
        }
    }

    /** Opens the next day of the book; days beyond the horizon follow one another at the mean distance of its days. */
    private void openDay() {
        int day = Math.max(0, Math.min(days.size() - 1, opened));
        HallDay like = days.get(day);
        book.addLast(new BookedDay(like, like.startMillis() + (opened - day) * dayMillis, rules));
        opened++;
    }

    private boolean isBanned(long visitor, long asked) {
        return bookers != null && bookers.isBanned(visitor, asked);
    }

    /** Takes the first free slot of the booking window that is still to come; false where there is none. */
    private boolean book(long visitor, long asked) {
        double wish = chance.uniform(visitor, Purpose.BOOKING_SLOT);
        int ahead = 0;
        for (BookedDay day : book) {
            long from = ahead == 0 ? asked : Long.MIN_VALUE;
            Booking booking = ahead++ < rules.firstDay() ? null : day.take(visitor, wish, from);
            if (booking != null) {
                decide(day, booking, asked);
                return true;
            }
        }
        return false;
    }

    /** Whoever has booked will come, cancel or stay away. */
    private void decide(BookedDay day, Booking booking, long asked) {
        if (cancelBefore != null
                && chance.happens(
                        booking.visitor,
                        Purpose.CANCELLATION,
                        rules.cancelling().orElseThrow().share())) {
            long before = chance.millis(booking.visitor, Purpose.CANCELLATION_TIME, cancelBefore);
            long time = Math.max(asked, booking.slotStart - before);
            if (booking.slotStart - time >= rules.cancelling().orElseThrow().limitMillis()) {
                dues.add(new Due(time, resolved++, day, booking, true));
                return;
            }
            booking.comes = false;
        } else {
            booking.comes = !chance.happens(booking.visitor, Purpose.BOOKING_NO_SHOW, rules.noShowShare());
        }
        if (!booking.comes && bookers != null) {
            dues.add(new Due(booking.slotStart, resolved++, day, booking, false));
        }
    }

    /** Lets happen what is due up to a time, that time included. */
    private void resolve(long until) {
        while (!dues.isEmpty() && dues.element().time <= until) {
            Due due = dues.remove();
            if (due.cancels) {
                due.day.free(due.booking);
            } else {
                bookers.missed(due.booking.visitor, due.booking.slotStart);
            }
        }
    }

    @Override
    public ArrivalSource day(HallDay day) {
        openDay();
        BookedDay today = book.element();
        // The book has a time of its own, since a day of a warm-up is asked for at the times of one that it is like.
        long shift = day.startMillis() - today.startMillis();
        ListSource list = new ListSource();
        List<Arrival> withoutSlot = new ArrayList<>();
        ArrivalSource asked = requests.day(day);
        while (asked.next(request)) {
            long time = request.timeMillis - shift;
            resolve(time);
            boolean banned = isBanned(request.key, time);
            if (banned || !book(request.key, time)) {
                withoutSlot(withoutSlot, banned);
            }
        }
        resolve(today.lastSlotStart());
        book.removeFirst();
        lastDay = today;
        lastShift = shift;
        int[] usedAgain = today.usedAgain();
        for (Booking booking : today.bookings()) {
            list.add(arrival(booking, shift, usedAgain));
        }
        withoutSlot.forEach(list::add);
        return list.sorted();
    }

    /**
     * Returns those of the day that was asked for last who have booked and have not come before a time, as far as the
     * hall knows: each comes at the start of the slot.
     */
    List<Arrival> bookedAfter(long time) {
        List<Arrival> booked = new ArrayList<>();
        for (Booking booking : lastDay.bookings()) {
            Arrival person = booking.cancelled ? null : arrival(booking, lastShift, new int[0]);
            if (person != null && (person.news != null || person.timeMillis >= time)) {
                person.timeMillis = booking.slotStart + lastShift;
                booked.add(person);
            }
        }
        return booked;
    }

    /**
     * Fills in when the person of a key comes who has booked a slot, and the class where it is lost; returns false for
     * one who never comes.
     *
     * @param slotStart milliseconds since the start of the horizon
     */
    boolean comes(long key, long slotStart, Arrival into) {
        if (chance.happens(key, Purpose.BOOKING_NO_SHOW, rules.noShowShare())) {
            return false;
        }
        if (arriveAt(slotStart, Long.MIN_VALUE, key, into)) {
            into.visitClass = rules.lateClass();
        }
        return true;
    }

    /** Whoever gets no slot comes at once, or is lost; of the banned something is told as well. */
    private void withoutSlot(List<Arrival> people, boolean banned) {
        if (banned) {
            Arrival news = new Arrival();
            news.copy(request);
            news.news = BookingNews.BANNED;
            people.add(news);
            if (!chance.happens(
                    request.key,
                    Purpose.BANNED_WALKS_IN,
                    rules.ban().orElseThrow().walkInShare())) {
                return;
            }
        }
        Arrival other = new Arrival();
        other.copy(request);
        other.visitClass = rules.lateClass();
        other.shutOut = !banned && !rules.walkInWhenFull();
        people.add(other);
    }

    /** The person who booked comes, or does not. */
    private Arrival arrival(Booking booking, long shift, int[] usedAgain) {
        long slotStart = booking.slotStart + shift;
        Arrival arrival = new Arrival();
        if (booking.cancelled || !booking.comes) {
            arrival.at(slotStart, booking.visitor);
            traits.draw(arrival);
            arrival.news = booking.cancelled ? cancelled(booking, usedAgain) : BookingNews.NO_SHOW;
            return arrival;
        }
        long notBefore = booking.notBefore == Long.MIN_VALUE ? Long.MIN_VALUE : booking.notBefore + shift;
        boolean late = arriveAt(slotStart, notBefore, booking.visitor, arrival);
        traits.draw(arrival);
        arrival.visitClass = late ? rules.lateClass() : arrival.visitClass;
        return arrival;
    }

    /** Fills in when a person comes; returns whether that is so late that the class is lost. */
    private boolean arriveAt(long slotStart, long notBefore, long visitor, Arrival into) {
        double early = rules.meanEarlyMillis() + rules.sdMillis() * chance.normal(visitor, Purpose.PUNCTUALITY);
        into.at(Math.max(notBefore, slotStart - Math.round(early)), visitor);
        into.orderMillis = Math.max(into.timeMillis, slotStart - rules.earlyMillis());
        return -early > rules.lateMillis();
    }

    private static BookingNews cancelled(Booking booking, int[] usedAgain) {
        return usedAgain[booking.slot]-- > 0 ? BookingNews.CANCELLED_AND_USED : BookingNews.CANCELLED;
    }
}
