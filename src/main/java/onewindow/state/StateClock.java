package onewindow.state;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;

/**
 * Times as a state writes them: of the day as {@code 10:30:05.25}, of the horizon with the date before it, or where
 * days have no dates with the number of the hall day, {@code 3 10:30}.
 */
public final class StateClock {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})[ T](\\S+)");
    private static final int MOST_HOUR_DIGITS = 6;
    private static final int DATE = "2022-03-07".length();
    private static final int OFFSET = "+08:00".length();
    private static final int[] MILLIS_BY_DIGITS = {0, 100, 10, 1};
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Horizon horizon;

    /** Reads and writes the times of a horizon. */
    public StateClock(Horizon horizon) {
        this.horizon = horizon;
    }

    /** Returns a time of the day in milliseconds, or empty where the text is none. */
    static Optional<Long> ofDay(String text) {
        return ofDay(text, 0);
    }

    private static Optional<Long> ofDay(String text, int from) {
        int colon = text.indexOf(':', from);
        if (colon < 0 || colon - from > MOST_HOUR_DIGITS) {
            return Optional.empty();
        }
        long hours = number(text, from, colon);
        long minutes = number(text, colon + 1, colon + 3);
        long seconds = 0;
        long millis = 0;
        int end = colon + 3;
        if (text.length() > end) {
            seconds = text.charAt(end) == ':' ? number(text, end + 1, end + 3) : -1;
            end += 3;
        }
        if (text.length() > end) {
            int digits = text.length() - end - 1;
            millis = text.charAt(end) == '.' && digits > 0 && digits < MILLIS_BY_DIGITS.length
                    ? number(text, end + 1, text.length()) * MILLIS_BY_DIGITS[digits]
                    : -1;
        }
        return hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || millis < 0
                ? Optional.empty()
                : Optional.of(hours * HOUR + minutes * MINUTE + seconds * SECOND + millis);
    }

    /** Returns the number that a part of a text is, or -1 where it is none or not all there. */
    private static int number(String text, int from, int to) {
        if (from >= to || to > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** Returns a time of the day, in milliseconds, as a state writes it. */
    static String ofDay(long millis) {
        StringBuilder clock = new StringBuilder(12);
        twoDigits(clock, millis / HOUR).append(':');
        twoDigits(clock, millis / MINUTE % 60).append(':');
        twoDigits(clock, millis / SECOND % 60);
        long rest = millis % SECOND;
        if (rest != 0) {
            clock.append('.').append(rest / 100);
            clock.append(rest % 100 == 0 ? "" : rest / 10 % 10);
            clock.append(rest % 10 == 0 ? "" : rest % 10);
        }
        return clock.toString();
    }

    private static StringBuilder twoDigits(StringBuilder clock, long number) {
        return number < 10 ? clock.append('0').append(number) : clock.append(number);
    }

    /**
     * Returns a time of the horizon in milliseconds since its start, or empty where the text is none, or lies on no day
     * of the horizon's hall.
     *
     * @param text {@code 2022-03-07 10:30}, with a {@code T} in place of the blank and an offset if one likes; where
     *     days have no dates the number of the hall day in place of the date
     */
    public Optional<Long> read(String text) {
        if (!horizon.dated()) {
            return numbered(text);
        }
        try {
            if (hasOffset(text)) {
                return Optional.of(horizon.millisAt(OffsetDateTime.parse(text)
                        .atZoneSameInstant(horizon.zone())
                        .toLocalDateTime()));
            }
            if (text.length() <= DATE || text.charAt(DATE) != ' ' && text.charAt(DATE) != 'T') {
                return numbered(text);
            }
            LocalDate date = LocalDate.parse(text.substring(0, DATE));
            return ofDay(text, DATE + 1).map(clock -> horizon.millisAt(date.atStartOfDay()) + clock);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasOffset(String text) {
        int start = text.length() - OFFSET;
        return text.indexOf('T') > 0
                && (text.endsWith("Z") || start > 0 && (text.charAt(start) == '+' || text.charAt(start) == '-'));
    }

    private Optional<Long> numbered(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(numbered.group(1));
        return day < 1 || day > horizon.days().size()
                ? Optional.empty()
                : ofDay(numbered.group(2))
                        .map(clock -> horizon.days().get(day - 1).startMillis() + clock);
    }

    /** Returns a time on a hall day as a state writes it, with the offset of its zone where there is a date. */
    String write(HallDay day, long timeMillis) {
        long clock = timeMillis - day.startMillis();
        if (day.date() == null) {
            return day.index() + 1 + " " + ofDay(clock);
        }
        LocalDateTime local = day.date().atStartOfDay().plusNanos(clock * 1_000_000);
        return local.atZone(horizon.zone()).toOffsetDateTime().toString();
    }

    /** Returns a time of any day, as a date or the number of a day, counted by 24 hours, and the time of the day. */
    public String writeAny(long timeMillis) {
        long day = Math.floorDiv(timeMillis, DAY);
        String clock = ofDay(Math.floorMod(timeMillis, DAY));
        if (horizon.continuous()) {
            return "1 " + ofDay(timeMillis);
        }
        return (horizon.dated() ? horizon.from().plusDays(day).toString() : Long.toString(day + 1)) + " " + clock;
    }

    /** Reads what {@link #writeAny} writes, in milliseconds since the start of the horizon; it may lie before it. */
    Optional<Long> readAny(String text) {
        int cut = text.indexOf(' ');
        if (cut < 0) {
            return Optional.empty();
        }
        try {
            long days = horizon.dated()
                    ? ChronoUnit.DAYS.between(horizon.from(), LocalDate.parse(text.substring(0, cut)))
                    : Integer.parseInt(text.substring(0, cut)) - 1L;
            return ofDay(text.substring(cut + 1)).map(clock -> days * DAY + clock);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a time may look like, for messages. */
    public String example() {
        return horizon.dated() ? "a time such as '" + horizon.from() + " 10:30'" : "a day and a time such as '1 10:30'";
    }
}
