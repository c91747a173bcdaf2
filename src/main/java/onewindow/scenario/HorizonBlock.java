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
    private static final List<Interval> ALL_DAY = List.of(new Interval(0, Clocks.DAY_MILLIS));
    private static final Wording DATED_ONLY = Wording.of("dated.only");

    /** How long the hall is looked at: dates, a number of days, or one session. */
    private sealed interface Term {
        record Dates(LocalDate from, LocalDate to) implements Term {}

        record Days(int count) implements Term {}

        record Session(long millis) implements Term {}
    }

    private static final ScalarKind<Term> TERM = ScalarKind.word(
            "horizon",
            Wording.of("kind.horizon"),
            SchemaParts.of("type", "string", "minLength", 1),
            HorizonBlock::term);

    private static final ScalarKind<ZoneId> ZONE_ID =
            ScalarKind.word("zone", Wording.of("kind.zone"), SchemaParts.of("type", "string", "minLength", 1), text -> {
                try {
                    return ZoneId.of(text);
                } catch (DateTimeException e) {
                    return null;
                }
            });

    static final Key<Term> HORIZON = Key.choice("horizon", TERM, "about.horizon.horizon");
    static final Key<ZoneId> ZONE = Key.of("zone", ZONE_ID, "about.horizon.zone");
    static final Key<HolidayCalendar> CALENDAR = Key.of("calendar", CalendarBlock.KIND, "about.horizon.calendar");
    static final Key<OpeningHours> HOURS = Key.of("hours", WeeklyHours.KIND, "about.horizon.hours");
    static final Key<OpeningHours> TICKETS = Key.of("tickets", WeeklyHours.KIND, "about.horizon.tickets");

    private static final Key<LocalDate> FROM = Key.of("from", Clocks.DATE, "about.horizon.from");
    private static final Key<LocalDate> TO = Key.of("to", Clocks.DATE, "about.horizon.to");
    private static final Key<Boolean> ON_DAYS_OFF = Key.of("onDaysOff", Words.TRUE_OR_FALSE, "about.horizon.onDaysOff");
    static final Key<List<ExtendedHours>> EXTENDED = Key.of(
            "extended",
            ListKind.of(
                    new BlockKind<>("extended", Keys.of(FROM, TO, HOURS, ON_DAYS_OFF), HorizonBlock::extended),
                    "extendedHours",
                    1_000),
            "about.horizon.extended");

    private HorizonBlock() {}

    /** Reads the horizon with its hours, as far as they are known where something is wrong, which is then reported. */
    static HallHours read(Block root) {
        Optional<Term> term = root.require(HORIZON);
        if (term.isEmpty()) {
            List.of(ZONE, CALENDAR, EXTENDED).forEach(root::get);
            root.get(HOURS).ifPresent(hours -> root.get(TICKETS).ifPresent(given -> endInTime(root, given, hours)));
            root.get(TICKETS);
            return HallHours.unknown();
        }
        if (term.get() instanceof Term.Session session) {
            root.refuse(Wording.of("session.alwaysOpen"), HOURS, TICKETS);
            root.refuse(DATED_ONLY, ZONE, CALENDAR, EXTENDED);
            return new HallHours(Horizon.continuous(session.millis), true, true);
        }
        Optional<OpeningHours> hours = root.require(HOURS);
        Optional<OpeningHours> tickets = root.get(TICKETS);
        if (term.get() instanceof Term.Days days) {
            root.refuse(DATED_ONLY, ZONE, CALENDAR, EXTENDED);
            return undated(root, days.count, hours, tickets);
        }
        return dated(root, (Term.Dates) term.get(), hours, tickets);
    }

    private static HallHours undated(
            Block root, int days, Optional<OpeningHours> hours, Optional<OpeningHours> tickets) {
        Optional<List<Interval>> open = daily(root, HOURS, hours);
        Optional<List<Interval>> given = root.has(TICKETS) ? daily(root, TICKETS, tickets) : open;
        if (open.isEmpty() || given.isEmpty() || !endsInTime(root, given.get(), open.get())) {
            return new HallHours(Horizon.undatedDays(days, ALL_DAY, ALL_DAY), true, false);
        }
        return new HallHours(Horizon.undatedDays(days, open.get(), given.get()), true, true);
    }

    /** The hours of each day; empty where they differ by weekday, which is reported. */
    private static Optional<List<Interval>> daily(Block root, Key<OpeningHours> key, Optional<OpeningHours> hours) {
        if (hours.isPresent() && !isDaily(hours.get())) {
            root.error(key, "hours.differ");
            return Optional.empty();
        }
        return hours.map(all -> all.on(DayOfWeek.MONDAY));
    }

    private static boolean isDaily(OpeningHours hours) {
        return hours.byWeekday().stream().allMatch(hours.byWeekday().get(0)::equals);
    }

    private static HallHours dated(
            Block root, Term.Dates dates, Optional<OpeningHours> hours, Optional<OpeningHours> tickets) {
        ZoneId zone = root.get(ZONE, ZoneId.of("Asia/Shanghai"));
        Optional<HolidayCalendar> calendar =
                root.has(CALENDAR) ? root.get(CALENDAR) : Optional.of(HolidayCalendar.china());
        List<ExtendedHours> extended = root.get(EXTENDED, List.of());
        boolean inTime = hours.isEmpty() || tickets.isEmpty() || endInTime(root, tickets.get(), hours.get());
        if (calendar.isEmpty() || !covers(root, calendar.get(), dates)) {
            return HallHours.unknown();
        }
        boolean known = hours.isPresent() && inTime && root.isFine(TICKETS) && root.isFine(EXTENDED);
        // Where the hours cannot be read, the hall may be open at any time of its days.
        OpeningHours open = known ? hours.get() : OpeningHours.daily(ALL_DAY);
        Horizon horizon = Horizon.dated(
                dates.from, dates.to, zone, calendar.get(), open, known ? tickets : Optional.empty(), extended);
        if (horizon.days().isEmpty()) {
            if (root.isFine(EXTENDED)) {
                root.error(HORIZON, "horizon.noDay");
            }
            return HallHours.unknown();
        }
        return new HallHours(horizon, root.isFine(EXTENDED), known);
    }

    /** Whether numbers are given no longer than the hall is open on any weekday; reports the first that is not so. */
    private static boolean endInTime(Block root, OpeningHours tickets, OpeningHours hours) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!endsInTime(root, tickets.on(day), hours.on(day))) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(Block root, HolidayCalendar calendar, Term.Dates dates) {
        for (int year = dates.from.getYear(); year <= dates.to.getYear(); year++) {
            if (!calendar.covers(year)) {
                root.error(
                        root.has(CALENDAR) ? CALENDAR : HORIZON,
                        "calendar.noYear",
                        year,
                        calendar.years().first(),
                        calendar.years().last());
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
            root.error(TICKETS, "tickets.late", Times.clock(last), Times.clock(close));
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
                throw new ScalarKind.Unreadable("duration.long");
            }
            return new Term.Dates(span.from(), span.to());
        }
        if (text.endsWith("days") || text.endsWith("day")) {
            double days = Letters.number(text.substring(0, Letters.endOfNumber(text)));
            if (!(days >= 1) || days > MOST_DAYS || days != Math.rint(days)) {
                throw new ScalarKind.Unreadable("days.whole", 1, MOST_DAYS);
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
            block.error(TO, "extended.order", from.get());
            return Optional.empty();
        }
        return Optional.of(new ExtendedHours(from.get(), to.get(), hours.get(), onDaysOff));
    }
}
