package onewindow.scenario;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.ExtendedHours;
import onewindow.calendar.HolidayCalendar;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.OpeningHours;

/** Reads when the hall is open: horizon, zone, calendar, hours, extended hours and ticket hours. */
final class HorizonBlock {

    static final int MOST_DAYS = 7_305;
    private static final String DATED_ONLY = "is only for a horizon with dates, such as 2022-01-01..2022-06-30";

    /** How long the hall is looked at: dates, a number of days, or one session. */
    private sealed interface Term {
        record Dates(LocalDate from, LocalDate to) implements Term {}

        record Days(int count) implements Term {}

        record Session(long millis) implements Term {}
    }

    private static final ScalarKind<Term> TERM = ScalarKind.word(
            "horizon",
            "a span such as 2022-01-01..2022-06-30, a number of days such as 20 days, or a session such as 8 h",
            SchemaParts.of("type", "string", "minLength", 1),
            HorizonBlock::term);

    private static final ScalarKind<ZoneId> ZONE_ID = ScalarKind.word(
            "zone", "a time zone such as Asia/Shanghai", SchemaParts.of("type", "string", "minLength", 1), text -> {
                try {
                    return ZoneId.of(text);
                } catch (DateTimeException e) {
                    return null;
                }
            });

    static final Key<Term> HORIZON = Key.choice("horizon", TERM, "how long: dates, a number of days, or one session");
    static final Key<ZoneId> ZONE = Key.of("zone", ZONE_ID, "time zone of the hall's clock; default Asia/Shanghai");
    static final Key<HolidayCalendar> CALENDAR = Key.of(
            "calendar",
            CalendarBlock.KIND,
            "holidays and make-up working days: china (default), none (every day is worked), or a calendar of"
                    + " one's own");
    static final Key<OpeningHours> HOURS =
            Key.of("hours", WeeklyHours.KIND, "when the hall is open, such as 09:00-12:00, 13:00-17:00");
    static final Key<OpeningHours> TICKETS =
            Key.of("tickets", WeeklyHours.KIND, "when numbers are given; default: while the hall is open");

    private static final Key<LocalDate> FROM = Key.of("from", Clocks.DATE, "first date");
    private static final Key<LocalDate> TO = Key.of("to", Clocks.DATE, "last date");
    private static final Key<Boolean> ON_DAYS_OFF =
            Key.of("onDaysOff", Words.TRUE_OR_FALSE, "whether the hall also opens on days off; default false");
    static final Key<List<ExtendedHours>> EXTENDED = Key.of(
            "extended",
            ListKind.of(
                    new BlockKind<>("extended", Keys.of(FROM, TO, HOURS, ON_DAYS_OFF), HorizonBlock::extended),
                    "extended hours",
                    1_000),
            "hours that replace the usual ones on some dates");

    private HorizonBlock() {}

    /** Reads the horizon with its hours; empty when something is wrong, which is then reported. */
    static Optional<Horizon> read(Block root) {
        Optional<Term> term = root.require(HORIZON);
        if (term.isEmpty()) {
            List.of(HOURS, TICKETS, ZONE, CALENDAR, EXTENDED).forEach(root::get);
            return Optional.empty();
        }
        if (term.get() instanceof Term.Session session) {
            root.refuse(
                    "is not for one continuous session (" + HORIZON.name() + "), which is always open", HOURS, TICKETS);
            root.refuse(DATED_ONLY, ZONE, CALENDAR, EXTENDED);
            return Optional.of(Horizon.continuous(session.millis));
        }
        Optional<OpeningHours> hours = root.require(HOURS);
        Optional<OpeningHours> tickets = root.get(TICKETS);
        if (term.get() instanceof Term.Days days) {
            root.refuse(DATED_ONLY, ZONE, CALENDAR, EXTENDED);
            return hours.isEmpty() || tickets.isEmpty() && root.has(TICKETS)
                    ? Optional.empty()
                    : undated(root, days.count, hours.get(), tickets.orElse(hours.get()));
        }
        return dated(root, (Term.Dates) term.get(), hours, tickets);
    }

    private static Optional<Horizon> undated(Block root, int days, OpeningHours hours, OpeningHours tickets) {
        if (!isDaily(hours) || !isDaily(tickets)) {
            root.error(isDaily(hours) ? TICKETS : HOURS, "differ by weekday, but days without dates are all alike");
            return Optional.empty();
        }
        List<Interval> open = hours.on(DayOfWeek.MONDAY);
        List<Interval> given = tickets.on(DayOfWeek.MONDAY);
        return endsInTime(root, given, open) ? Optional.of(Horizon.undatedDays(days, open, given)) : Optional.empty();
    }

    private static boolean isDaily(OpeningHours hours) {
        return hours.byWeekday().stream().allMatch(hours.byWeekday().get(0)::equals);
    }

    private static Optional<Horizon> dated(
            Block root, Term.Dates dates, Optional<OpeningHours> hours, Optional<OpeningHours> tickets) {
        ZoneId zone = root.get(ZONE, ZoneId.of("Asia/Shanghai"));
        Optional<HolidayCalendar> calendar =
                root.has(CALENDAR) ? root.get(CALENDAR) : Optional.of(HolidayCalendar.china());
        List<ExtendedHours> extended = root.get(EXTENDED, List.of());
        if (hours.isEmpty() || calendar.isEmpty() || !covers(root, calendar.get(), dates)) {
            return Optional.empty();
        }
        if (tickets.isPresent()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (!endsInTime(root, tickets.get().on(day), hours.get().on(day))) {
                    return Optional.empty();
                }
            }
        }
        Horizon horizon = Horizon.dated(dates.from, dates.to, zone, calendar.get(), hours.get(), tickets, extended);
        if (horizon.days().isEmpty()) {
            root.error(HORIZON, "has no working day on which the hall is open");
            return Optional.empty();
        }
        return Optional.of(horizon);
    }

    private static boolean covers(Block root, HolidayCalendar calendar, Term.Dates dates) {
        for (int year = dates.from.getYear(); year <= dates.to.getYear(); year++) {
            if (!calendar.covers(year)) {
                root.error(
                        root.has(CALENDAR) ? CALENDAR : HORIZON,
                        "the built-in calendar of China has no year " + year + " (it has "
                                + calendar.years().first() + " to "
                                + calendar.years().last()
                                + "); write calendar: {holidays: [...], workingDays: [...]}");
                return false;
            }
        }
        return true;
    }

    /** Numbers that are given after the last closing help nobody. */
    private static boolean endsInTime(Block root, List<Interval> tickets, List<Interval> open) {
        long close = open.isEmpty() ? 0 : open.get(open.size() - 1).toMillis();
        long last = tickets.isEmpty() ? 0 : tickets.get(tickets.size() - 1).toMillis();
        if (!open.isEmpty() && last > close) {
            root.error(TICKETS, "last until " + Times.clock(last) + ", but the hall closes at " + Times.clock(close));
            return false;
        }
        return true;
    }

    private static Term term(String text) throws ScalarKind.Unreadable {
        if (text.length() >= 10 && text.charAt(4) == '-') {
            Clocks.Span span = Clocks.span(text);
            if (span == null) {
                return null;
            }
            if (span.from().plusDays(MOST_DAYS).isBefore(span.to())) {
                throw new ScalarKind.Unreadable("is longer than 20 years");
            }
            return new Term.Dates(span.from(), span.to());
        }
        if (text.endsWith("days") || text.endsWith("day")) {
            double days = Letters.number(text.substring(0, Letters.endOfNumber(text)));
            if (!(days >= 1) || days > MOST_DAYS || days != Math.rint(days)) {
                throw new ScalarKind.Unreadable("is not a whole number of days from 1 to " + MOST_DAYS);
            }
            return new Term.Days((int) days);
        }
        Double millis = Quantities.duration(text, 1);
        return millis == null ? null : new Term.Session(Math.round(millis));
    }

    private static Optional<ExtendedHours> extended(Block block) {
        Optional<LocalDate> from = block.require(FROM);
        Optional<LocalDate> to = block.require(TO);
        Optional<OpeningHours> hours = block.require(HOURS);
        boolean onDaysOff = block.get(ON_DAYS_OFF, false);
        if (from.isEmpty() || to.isEmpty() || hours.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            block.error(TO, "is before " + from.get());
            return Optional.empty();
        }
        return Optional.of(new ExtendedHours(from.get(), to.get(), hours.get(), onDaysOff));
    }
}
