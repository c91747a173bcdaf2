package onewindow.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days of a horizon in order: the dated days of a calendar, undated days, or one continuous session. */
public final class Horizon {

    private final List<HallDay> days;
    private final ZoneId zone;
    private final LocalDate from;
    private final LocalDate to;
    private final boolean continuous;

    private Horizon(List<HallDay> days, ZoneId zone, LocalDate from, LocalDate to, boolean continuous) {
        this.days = List.copyOf(days);
        this.zone = zone;
        this.from = from;
        this.to = to;
        this.continuous = continuous;
    }

    /**
     * The working days from one date to another on which the hall is open; the horizon starts at the first date's
     * midnight in the zone. It has no day when there is no working day with opening hours in it.
     *
     * <p>Extended hours replace the hours of their dates; where spans overlap, the later one in the list holds. On such
     * a day numbers are given over the extended hours, and at the usual ticket hours up to the day's last closing.
     *
     * <p>A make-up working day whose weekday has no hours takes Monday's, of every kind of hours.
     *
     * @param from first date
     * @param to last date, not before the first
     * @param zone whose clock the hours are of
     * @param holidays which dates are worked on
     * @param hours opening hours by weekday
     * @param tickets when numbers are given, by weekday; empty for the open hours
     * @param extended extended hours, possibly none
     * @throws IllegalArgumentException when the last date is before the first or the calendar lacks a year
     */
    public static Horizon dated(
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            HolidayCalendar holidays,
            OpeningHours hours,
            Optional<OpeningHours> tickets,
            List<ExtendedHours> extended) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the horizon ends on " + to + ", before it starts on " + from);
        }
        List<HallDay> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            boolean working = holidays.isWorkingDay(date);
            boolean makeUp = holidays.isMakeUpDay(date);
            DayOfWeek weekday = date.getDayOfWeek();
            List<Interval> extendedOpen = extendedOn(date, working, makeUp, extended);
            List<Interval> usualOpen = working ? hoursOn(hours, weekday, makeUp) : List.of();
            List<Interval> open = extendedOpen.isEmpty() ? usualOpen : extendedOpen;
            if (open.isEmpty()) {
                continue;
            }
            List<Interval> given = tickets.map(byWeekday -> hoursOn(byWeekday, weekday, makeUp))
                    .orElse(open);
            days.add(new HallDay(
                    days.size(),
                    date,
                    weekday,
                    date.getMonthValue(),
                    holidays.isDayAfterHoliday(date),
                    millisBetween(from, date, zone),
                    open,
                    extendedOpen.isEmpty() ? given : extendedTickets(given, open)));
        }
        return new Horizon(days, zone, from, to, false);
    }

    /**
     * A number of equal days without dates: day i starts at i times 24 hours, is a Monday and in month 1.
     *
     * @param days at least 1
     * @param open the open hours, at least one interval
     * @param tickets when numbers are given, at least one interval
     * @throws IllegalArgumentException when an argument is not as described
     */
    public static Horizon undatedDays(int days, List<Interval> open, List<Interval> tickets) {
        if (days < 1) {
            throw new IllegalArgumentException("a horizon has 1 day or more, not " + days);
        }
        if (open.isEmpty() || tickets.isEmpty()) {
            throw new IllegalArgumentException("undated days need open hours and ticket hours");
        }
        List<Interval> openOfDay = Interval.copyOfDay("open hours", open);
        List<Interval> ticketsOfDay = Interval.copyOfDay("ticket hours", tickets);
        List<HallDay> hallDays = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            hallDays.add(undated(day, day * Interval.DAY_MILLIS, openOfDay, ticketsOfDay));
        }
        return new Horizon(hallDays, null, null, null, false);
    }

    /**
     * One session that is open, and gives numbers, from 0 to its length, which may be longer than a day.
     *
     * @param lengthMillis at least 1, else IllegalArgumentException
     */
    public static Horizon continuous(long lengthMillis) {
        List<Interval> session = List.of(new Interval(0, lengthMillis));
        return new Horizon(List.of(undated(0, 0, session, session)), null, null, null, true);
    }

    /** The days on which the hall takes people, in order; empty when the horizon has none. */
    public List<HallDay> days() {
        return days;
    }

    /** Whether the days have dates. */
    public boolean dated() {
        return from != null;
    }

    /** The zone of the hall's clock; null where undated. */
    public ZoneId zone() {
        return zone;
    }

    /** The first date, a hall day or not; null where undated. */
    public LocalDate from() {
        return from;
    }

    /** The last date, a hall day or not; null where undated. */
    public LocalDate to() {
        return to;
    }

    /** Whether the horizon is one session without days. */
    public boolean continuous() {
        return continuous;
    }

    /**
     * Milliseconds from the horizon's start to a time on the hall's clock, as a {@link HallDay} counts them; negative
     * before it.
     *
     * @throws IllegalStateException when the horizon has no dates
     */
    public long millisAt(LocalDateTime time) {
        if (!dated()) {
            throw new IllegalStateException("a horizon without dates has no " + time);
        }
        return millisBetween(from, time.toLocalDate(), zone)
                + Duration.between(LocalTime.MIN, time.toLocalTime()).toMillis();
    }

    private static HallDay undated(int index, long startMillis, List<Interval> open, List<Interval> tickets) {
        return new HallDay(index, null, DayOfWeek.MONDAY, 1, false, startMillis, open, tickets);
    }

    /** From noon to noon: a clock that changes at night then shifts the day's start, not its opening hours. */
    private static long millisBetween(LocalDate from, LocalDate date, ZoneId zone) {
        return Duration.between(
                        from.atTime(LocalTime.NOON).atZone(zone),
                        date.atTime(LocalTime.NOON).atZone(zone))
                .toMillis();
    }

    private static List<Interval> hoursOn(OpeningHours hours, DayOfWeek weekday, boolean makeUp) {
        List<Interval> own = hours.on(weekday);
        return own.isEmpty() && makeUp ? hours.on(DayOfWeek.MONDAY) : own;
    }

    private static List<Interval> extendedOn(
            LocalDate date, boolean working, boolean makeUp, List<ExtendedHours> extended) {
        List<Interval> open = List.of();
        for (ExtendedHours span : extended) {
            List<Interval> hours = hoursOn(span.hours(), date.getDayOfWeek(), makeUp);
            if (span.covers(date) && (working || span.onDaysOff()) && !hours.isEmpty()) {
                open = hours;
            }
        }
        return open;
    }

    /** The usual ticket hours up to the last closing, joined with the open hours. */
    private static List<Interval> extendedTickets(List<Interval> usual, List<Interval> open) {
        long lastClose = open.get(open.size() - 1).toMillis();
        List<Interval> all = new ArrayList<>(open);
        for (Interval interval : usual) {
            if (interval.fromMillis() < lastClose) {
                all.add(new Interval(interval.fromMillis(), Math.min(interval.toMillis(), lastClose)));
            }
        }
        all.sort(Comparator.comparingLong(Interval::fromMillis));
        List<Interval> joined = new ArrayList<>();
        for (Interval interval : all) {
            Interval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || interval.fromMillis() > last.toMillis()) {
                joined.add(interval);
            } else {
                joined.set(
                        joined.size() - 1,
                        new Interval(last.fromMillis(), Math.max(last.toMillis(), interval.toMillis())));
            }
        }
        return joined;
    }
}
