package onewindow.commands;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;

/** Which days of a horizon are measured, as indices of its hall days. */
record DayRange(int first, int last) {

    private static final String SEPARATOR = "..";
    private static final Pattern NUMBERS = Pattern.compile("-?\\d+(\\.\\.-?\\d+)?");

    /**
     * Reads {@code FROM..TO} or one day: numbers of hall days from 1, or dates on a dated horizon (days off at the ends
     * are passed over).
     *
     * @param text null for the whole horizon
     * @throws UserFault where the text is no such range, lies outside the horizon or has no hall day in it
     */
    static DayRange parse(String text, Horizon horizon) {
        int days = horizon.days().size();
        if (text == null) {
            return new DayRange(0, days - 1);
        }
        int cut = text.indexOf(SEPARATOR);
        String from = cut < 0 ? text : text.substring(0, cut);
        String to = cut < 0 ? text : text.substring(cut + SEPARATOR.length());
        boolean numbers = NUMBERS.matcher(text).matches();
        return horizon.dated() && !numbers ? byDate(text, from, to, horizon) : byNumber(text, from, to, days);
    }

    private static DayRange byDate(String text, String from, String to, Horizon horizon) {
        LocalDate first;
        LocalDate last;
        try {
            first = LocalDate.parse(from);
            last = LocalDate.parse(to);
        } catch (DateTimeParseException e) {
            throw fault(
                    text, "is not a date or a span such as 2022-03-01..2022-03-31, nor a number or span such as 1..5");
        }
        requireAscending(text, first.isAfter(last));
        if (first.isBefore(horizon.from()) || last.isAfter(horizon.to())) {
            throw fault(text, "is not within the horizon, " + horizon.from() + SEPARATOR + horizon.to());
        }
        int before = count(horizon.days(), day -> day.date().isBefore(first));
        int upTo = count(horizon.days(), day -> !day.date().isAfter(last));
        if (before == upTo) {
            throw fault(
                    text,
                    text.contains(SEPARATOR)
                            ? "has no day on which the hall is open"
                            : "is a day on which the hall is closed");
        }
        return new DayRange(before, upTo - 1);
    }

    private static int count(List<HallDay> days, Predicate<HallDay> which) {
        return (int) days.stream().filter(which).count();
    }

    private static DayRange byNumber(String text, String from, String to, int days) {
        int first;
        int last;
        try {
            first = Integer.parseInt(from);
            last = Integer.parseInt(to);
        } catch (NumberFormatException e) {
            throw fault(text, "is not the number of a day or a span of numbers such as 1..5");
        }
        requireAscending(text, first > last);
        if (first < 1 || last > days) {
            throw fault(text, "is not within the horizon's days, 1.." + days);
        }
        return new DayRange(first - 1, last - 1);
    }

    private static void requireAscending(String text, boolean descending) {
        if (descending) {
            throw fault(text, "ends before it begins");
        }
    }

    private static UserFault fault(String text, String what) {
        return new UserFault("--days: '" + text + "' " + what);
    }
}
