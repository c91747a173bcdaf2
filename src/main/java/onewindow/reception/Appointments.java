package onewindow.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import onewindow.calendar.HallDay;
import onewindow.reception.Appointment.State;

/** The appointments of a hall: who has which slot, who missed one, and who is banned from booking for it. */
public final class Appointments {

    private static final int DONE = 0;

    private final NavigableMap<Integer, Appointment> byNumber = new TreeMap<>();
    private final NavigableMap<Integer, TreeSet<Integer>> ofBookers = new TreeMap<>();
    /** Of each slot those that stand or stood: all but the cancelled. */
    private final NavigableMap<Long, Integer> taken = new TreeMap<>();
    /** Of each slot those that are still to come. */
    private final NavigableMap<Long, TreeSet<Integer>> standing = new TreeMap<>();

    private final NavigableMap<Integer, Long> liftedAt = new TreeMap<>();
    private BookingRules rules;
    private List<HallDay> days = List.of();
    private HallDay today;
    private int last;

    /** Goes by these rules from now on; null for no appointments. */
    void goBy(BookingRules newRules, List<HallDay> horizon) {
        rules = newRules;
        days = horizon;
    }

    /** A day begins; appointments by which nobody can be banned any more are forgotten. */
    void startDay(HallDay day) {
        today = day;
        long reachesBack = rules == null
                ? 0
                : rules.ban().map(ban -> ban.withinMillis() + ban.forMillis()).orElse(0L);
        long before = day.startMillis() - reachesBack;
        List<Appointment> old = byNumber.values().stream()
                .filter(each -> each.slotStart() < before && each.state() != State.BOOKED)
                .toList();
        old.forEach(this::forget);
        taken.headMap(Math.min(before, day.startMillis())).clear();
    }

    private void forget(Appointment old) {
        byNumber.remove(old.number());
        TreeSet<Integer> others = ofBookers.get(old.booker());
        others.remove(old.number());
        if (others.isEmpty()) {
            ofBookers.remove(old.booker());
        }
    }

    /** Returns the rules; empty where there are no appointments. */
    public Optional<BookingRules> rules() {
        return Optional.ofNullable(rules);
    }

    /** Returns an appointment; empty where there is none. */
    public Optional<Appointment> of(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Returns the number of the last that was made, 0 for none. */
    public int lastNumber() {
        return last;
    }

    /** Returns those that are kept, by their numbers. */
    public List<Appointment> all() {
        return List.copyOf(byNumber.values());
    }

    /** Returns the days for which one can book now, in order. */
    public List<HallDay> bookableDays() {
        int index = indexOf(today.startMillis());
        int from = index + rules.firstDay();
        int to = Math.min(days.size() - 1, index + rules.lastDay());
        return from > to ? List.of() : days.subList(from, to + 1);
    }

    /** Returns the number of free places of a slot. */
    public int free(long slotStart) {
        return Math.max(0, rules.places() - taken.getOrDefault(slotStart, 0));
    }

    /** Returns those whose holders have not come in time, the earliest slot first. */
    public List<Integer> overdue(long time) {
        if (rules == null || standing.isEmpty()) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        standing.headMap(time - rules.lateMillis()).values().forEach(found::addAll);
        return found;
    }

    /** Returns until when a person may not book; empty for one who may. */
    public Optional<Long> bannedUntil(int booker, long time) {
        if (rules == null || rules.ban().isEmpty()) {
            return Optional.empty();
        }
        BookingRules.Ban ban = rules.ban().get();
        List<Long> missed = missedBy(booker);
        List<Long> counted = new ArrayList<>();
        long until = Long.MIN_VALUE;
        for (long slot : missed) {
            counted.add(slot);
            int first = counted.size() - ban.noShows();
            if (first >= 0 && slot - counted.get(first) < ban.withinMillis()) {
                until = slot + ban.forMillis();
                counted.clear();
            }
        }
        return time < until ? Optional.of(until) : Optional.empty();
    }

    /** Returns the numbers of those who are banned. */
    public List<Integer> banned(long time) {
        return ofBookers.keySet().stream()
                .filter(booker -> bannedUntil(booker, time).isPresent())
                .toList();
    }

    private List<Long> missedBy(int booker) {
        long since = liftedAt.getOrDefault(booker, Long.MIN_VALUE);
        return ofBookers.getOrDefault(booker, new TreeSet<>()).stream()
                .map(byNumber::get)
                .filter(each -> each.state() == State.MISSED && each.slotStart() > since)
                .map(Appointment::slotStart)
                .sorted()
                .toList();
    }

    int book(long time, int matter, int booker, long slotStart) {
        if (rules == null) {
            return ReceptionRefusal.NO_APPOINTMENTS.code();
        }
        if (!rules.isBookable(matter)) {
            return ReceptionRefusal.NOT_BOOKABLE.code();
        }
        ReceptionRefusal why = whyNot(time, booker, slotStart, 0);
        if (why != null) {
            return why.code();
        }
        Appointment made =
                new Appointment(++last, matter, booker, dayOf(slotStart).startMillis(), slotStart, State.BOOKED, 0, 1);
        byNumber.put(last, made);
        ofBookers.computeIfAbsent(booker, key -> new TreeSet<>()).add(last);
        stand(made);
        return last;
    }

    int rebook(long time, int number, long slotStart) {
        Appointment moved = byNumber.get(number);
        ReceptionRefusal why = whyUnchangeable(time, moved);
        why = why == null ? whyNot(time, moved.booker(), slotStart, number) : why;
        if (why != null) {
            return why.code();
        }
        free(moved);
        Appointment now = moved.at(dayOf(slotStart).startMillis(), slotStart);
        byNumber.put(number, now);
        stand(now);
        return DONE;
    }

    int cancel(long time, int number) {
        Appointment cancelled = byNumber.get(number);
        ReceptionRefusal why = whyUnchangeable(time, cancelled);
        if (why != null) {
            return why.code();
        }
        free(cancelled);
        byNumber.put(number, cancelled.in(State.CANCELLED));
        return DONE;
    }

    /** Returns why the holder of an appointment gets no ticket by it now; null where there is one to be had. */
    public ReceptionRefusal whyNoCheckIn(int number) {
        Appointment coming = byNumber.get(number);
        if (coming == null) {
            return ReceptionRefusal.UNKNOWN_APPOINTMENT;
        }
        if (coming.state() != State.BOOKED && coming.state() != State.MISSED) {
            return ReceptionRefusal.NOT_BOOKED;
        }
        return coming.dayStart() == today.startMillis() ? null : ReceptionRefusal.NOT_OF_TODAY;
    }

    int checkIn(int number, int ticket) {
        ReceptionRefusal why = whyNoCheckIn(number);
        if (why != null) {
            return why.code();
        }
        Appointment come = byNumber.get(number);
        endStanding(come);
        byNumber.put(number, come.with(ticket));
        return DONE;
    }

    int miss(long time, int number) {
        Appointment missed = byNumber.get(number);
        if (missed == null) {
            return ReceptionRefusal.UNKNOWN_APPOINTMENT.code();
        }
        if (missed.state() != State.BOOKED) {
            return ReceptionRefusal.NOT_BOOKED.code();
        }
        if (time - missed.slotStart() <= rules.lateMillis()) {
            return ReceptionRefusal.NOT_OVER_YET.code();
        }
        endStanding(missed);
        byNumber.put(number, missed.in(State.MISSED));
        return DONE;
    }

    int liftBan(long time, int booker) {
        if (bannedUntil(booker, time).isEmpty()) {
            return ReceptionRefusal.NOT_BANNED.code();
        }
        liftedAt.put(booker, time);
        return DONE;
    }

    /** Whether an appointment can be cancelled or moved at a time. */
    public boolean canChange(long time, int number) {
        return whyUnchangeable(time, byNumber.get(number)) == null;
    }

    private ReceptionRefusal whyUnchangeable(long time, Appointment asked) {
        if (asked == null) {
            return ReceptionRefusal.UNKNOWN_APPOINTMENT;
        }
        if (asked.state() != State.BOOKED) {
            return ReceptionRefusal.NOT_BOOKED;
        }
        return asked.slotStart() - time < rules.limitMillis() ? ReceptionRefusal.TOO_LATE : null;
    }

    private ReceptionRefusal whyNot(long time, int booker, long slotStart, int instead) {
        HallDay day = dayOf(slotStart);
        if (day == null || !rules.slotsOf(day).contains(slotStart)) {
            return ReceptionRefusal.UNKNOWN_SLOT;
        }
        int ahead = indexOf(day.startMillis()) - indexOf(today.startMillis());
        if (ahead < rules.firstDay() || slotStart <= time) {
            return ReceptionRefusal.TOO_SOON;
        }
        if (ahead > rules.lastDay()) {
            return ReceptionRefusal.TOO_FAR;
        }
        if (bannedUntil(booker, time).isPresent()) {
            return ReceptionRefusal.BANNED;
        }
        if (hasOneOn(day, booker, instead)) {
            return ReceptionRefusal.BOOKED_THAT_DAY;
        }
        boolean sameSlot = instead != 0 && byNumber.get(instead).slotStart() == slotStart;
        return free(slotStart) > 0 || sameSlot ? null : ReceptionRefusal.SLOT_FULL;
    }

    private boolean hasOneOn(HallDay day, int booker, int instead) {
        return ofBookers.getOrDefault(booker, new TreeSet<>()).stream()
                .filter(number -> number != instead)
                .map(byNumber::get)
                .anyMatch(each -> each.dayStart() == day.startMillis() && each.state() != State.CANCELLED);
    }

    private HallDay dayOf(long time) {
        int index = indexOf(time);
        return index < 0 ? null : days.get(index);
    }

    /** Returns the index of the last day that begins no later than a time, or -1. */
    private int indexOf(long time) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).startMillis() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private void stand(Appointment made) {
        taken.merge(made.slotStart(), 1, Integer::sum);
        standing.computeIfAbsent(made.slotStart(), key -> new TreeSet<>()).add(made.number());
    }

    private void free(Appointment gone) {
        taken.merge(gone.slotStart(), -1, Integer::sum);
        endStanding(gone);
    }

    private void endStanding(Appointment gone) {
        TreeSet<Integer> others = standing.get(gone.slotStart());
        if (others != null && others.remove(gone.number()) && others.isEmpty()) {
            standing.remove(gone.slotStart());
        }
    }
}
