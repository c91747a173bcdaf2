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
            throw UserFault.of("fault.days.dates", text);
        }
        requireAscending(text, first.isAfter(last));
        if (first.isBefore(horizon.from()) || last.isAfter(horizon.to())) {
            throw UserFault.of("fault.days.outside", text, horizon.from() + SEPARATOR + horizon.to());
        }
        int before = count(horizon.days(), day -> day.date().isBefore(first));
        int upTo = count(horizon.days(), day -> !day.date().isAfter(last));
        if (before == upTo) {
            throw UserFault.of(text.contains(SEPARATOR) ? "fault.days.none" : "fault.days.closed", text);
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
            throw UserFault.of("fault.days.numbers", text);
        }
        requireAscending(text, first > last);
        if (first < 1 || last > days) {
            throw UserFault.of("fault.days.beyond", text, days);
        }
        return new DayRange(first - 1, last - 1);
    }

    private static void requireAscending(String text, boolean descending) {
        if (descending) {
            throw UserFault.of("fault.days.order", text);
        }
    }
}
