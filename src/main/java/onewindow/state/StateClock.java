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

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,3}))?)?");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})[ T](\\S+)");
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\S+)");
    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");
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
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches() || Integer.parseInt(clock.group(2)) > 59) {
            return Optional.empty();
        }
        long seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
        String fraction = clock.group(4) == null ? "0" : clock.group(4);
        if (seconds > 59) {
            return Optional.empty();
        }
        long millis = Long.parseLong((fraction + "00").substring(0, 3));
        return Optional.of(Long.parseLong(clock.group(1)) * HOUR
                + Long.parseLong(clock.group(2)) * MINUTE
                + seconds * SECOND
                + millis);
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
            if (OFFSET.matcher(text).matches() && text.indexOf('T') > 0) {
                return Optional.of(horizon.millisAt(OffsetDateTime.parse(text)
                        .atZoneSameInstant(horizon.zone())
                        .toLocalDateTime()));
            }
            Matcher dated = DATED.matcher(text);
            if (!dated.matches()) {
                return numbered(text);
            }
            LocalDate date = LocalDate.parse(dated.group(1));
            return ofDay(dated.group(2)).map(clock -> horizon.millisAt(date.atStartOfDay()) + clock);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
