package onewindow.commands;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;

/** Which days of a horizon are measured, as indices of its hall days. */
record DayRange(int first, int last) {

    private static final String SEPARATOR = "..";

    /**
     * Reads {@code FROM..TO} or one day: dates on a dated horizon (days off at the ends are passed over), else numbers
     * from 1.
     *
     * @param text null for the whole horizon
     * @throws UserFault where the text is no such range, or there is no hall day in it
     */
    static DayRange parse(String text, Horizon horizon) {
        int days = horizon.days().size();
        if (text == null) {
            return new DayRange(0, days - 1);
        }
        int cut = text.indexOf(SEPARATOR);
        String from = cut < 0 ? text : text.substring(0, cut);
        String to = cut < 0 ? text : text.substring(cut + SEPARATOR.length());
        DayRange range = horizon.dated() ? byDate(text, from, to, horizon.days()) : byNumber(text, from, to, days);
        if (range.first > range.last) {
            throw fault(text, horizon);
        }
        return range;
    }

    private static DayRange byDate(String text, String from, String to, List<HallDay> days) {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = LocalDate.parse(to);
            int before =
                    (int) days.stream().filter(d -> d.date().isBefore(first)).count();
            int upTo = (int) days.stream().filter(d -> !d.date().isAfter(last)).count();
            return new DayRange(before, upTo - 1);
        } catch (DateTimeParseException e) {
            throw new UserFault("--days: '" + text + "' is not a day or a span of days such as 2022-03-01..2022-03-31");
        }
    }

    private static DayRange byNumber(String text, String from, String to, int days) {
        try {
            int first = Integer.parseInt(from);
            int last = Integer.parseInt(to);
            if (first >= 1 && last <= days) {
                return new DayRange(first - 1, last - 1);
            }
        } catch (NumberFormatException e) {
            throw new UserFault("--days: '" + text + "' is not a day or a span of days such as 1..5");
        }
        throw new UserFault("--days: '" + text + "' is not within the horizon's days, 1.." + days);
    }

    private static UserFault fault(String text, Horizon horizon) {
        String within = horizon.dated() ? horizon.from() + SEPARATOR + horizon.to() : "the horizon";
        return new UserFault("--days: no hall day lies in '" + text + "' within " + within);
    }
}
