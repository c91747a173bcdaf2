package onewindow.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.calendar.Interval;

/** The values that are times: of the day, intervals of it, dates. */
final class Clocks {

    static final long DAY_MILLIS = 86_400_000;

    private static final Wording TIME_WORDS = Wording.of("kind.time");
    private static final String TIME_PART = "(\\d{1,2}:\\d{2}|\\d*\\.?\\d+ ?(ms|s|min|h|days?))";
    private static final String INTERVAL_PART = TIME_PART + " ?[-–—~] ?" + TIME_PART;
    static final Map<String, Object> INTERVALS_SCHEMA =
            SchemaParts.of("type", "string", "pattern", "^" + INTERVAL_PART + "(, ?" + INTERVAL_PART + ")*$");
    static final String TIME_PATTERN = "^" + TIME_PART + "$";
    private static final String DATE_PATTERN = "\\d{4}-\\d{2}-\\d{2}";
    private static final Map<String, Object> DATE_SCHEMA =
            SchemaParts.of("type", "string", "pattern", "^" + DATE_PATTERN + "$");

    /** A time of the day, or a duration since the start of a session, in milliseconds. */
    static final ScalarKind<Long> TIME = ScalarKind.figure(
            "timeOfDay", TIME_WORDS, SchemaParts.of("type", "string", "pattern", TIME_PATTERN), Clocks::time);

    /** One interval of the day or of a session. */
    static final ScalarKind<Interval> INTERVAL = ScalarKind.figure(
            "interval",
            Wording.of("kind.interval"),
            SchemaParts.of("type", "string", "pattern", "^" + INTERVAL_PART + "$"),
            Clocks::interval);

    /** Intervals in the order of the day that do not overlap. */
    static final ScalarKind<List<Interval>> INTERVALS =
            ScalarKind.figure("intervals", Wording.of("kind.intervals"), INTERVALS_SCHEMA, Clocks::intervals);

    static final ScalarKind<LocalDate> DATE =
            ScalarKind.word("date", Wording.of("kind.date"), DATE_SCHEMA, Clocks::date);

    /** One date, or the first and the last of a span. */
    static final ScalarKind<Span> SPAN = ScalarKind.word(
            "span",
            Wording.of("kind.span"),
            SchemaParts.of("type", "string", "pattern", "^" + DATE_PATTERN + "(\\.\\." + DATE_PATTERN + ")?$"),
            Clocks::span);

    private Clocks() {}

    /** A first and a last date, both in it. */
    record Span(LocalDate from, LocalDate to) {}

    /** Reads a time of the day or a duration since the start; null where the text is neither. */
    static Long time(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            try {
                Double millis = Quantities.duration(text, 0);
                return millis == null ? null : Math.round(millis);
            } catch (ScalarKind.Unreadable e) {
                return null;
            }
        }
        if (colon < 1 || colon > 2 || text.length() != colon + 3) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != colon && !Letters.isDigit(text.charAt(i))) {
                return null;
            }
        }
        int hours = Integer.parseInt(text.substring(0, colon));
        int minutes = Integer.parseInt(text.substring(colon + 1));
        long millis = (hours * 60L + minutes) * 60_000;
        return minutes < 60 && millis <= DAY_MILLIS ? millis : null;
    }

    private static Interval interval(String text) throws ScalarKind.Unreadable {
        int dash = Math.max(text.indexOf('-'), text.indexOf('~'));
        if (dash < 0) {
            return null;
        }
        String first = text.substring(0, dash).strip();
        String second = text.substring(dash + 1).strip();
        Long from = time(first);
        Long to = time(second);
        if (from == null || to == null) {
            String wrong = from == null ? first : second;
            throw new ScalarKind.Unreadable("interval.end", Shown.value(wrong), TIME_WORDS);
        }
        if (from >= to) {
            throw new ScalarKind.Unreadable("interval.empty");
        }
        return new Interval(from, to);
    }

    static List<Interval> intervals(String text) throws ScalarKind.Unreadable {
        List<Interval> intervals = new ArrayList<>();
        long end = 0;
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int stop = comma < 0 ? text.length() : comma;
            Interval interval = interval(text.substring(start, stop).strip());
            if (interval == null) {
                return null;
            }
            if (interval.fromMillis() < end) {
                throw new ScalarKind.Unreadable("intervals.order");
            }
            end = interval.toMillis();
            intervals.add(interval);
            start = stop + 1;
        }
        return intervals;
    }

    static Span span(String text) throws ScalarKind.Unreadable {
        int dots = text.indexOf("..");
        LocalDate from = date(dots < 0 ? text : text.substring(0, dots).strip());
        LocalDate to = dots < 0 ? from : date(text.substring(dots + 2).strip());
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            throw new ScalarKind.Unreadable("span.order");
        }
        return new Span(from, to);
    }

    /** Reads {@code 2022-01-31}; null where the text is no date. */
    static LocalDate date(String text) throws ScalarKind.Unreadable {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && !Letters.isDigit(text.charAt(i))) {
                return null;
            }
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(5, 7)),
                    Integer.parseInt(text.substring(8)));
        } catch (DateTimeException e) {
            throw new ScalarKind.Unreadable("date.none");
        }
    }
}
