package onewindow.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Opening hours by weekday.
 *
 * @param byWeekday seven lists, Monday first, each sorted, disjoint and within 24 hours; closed where empty
 */
public record OpeningHours(List<List<Interval>> byWeekday) {

    /** Throws IllegalArgumentException that names the weekday unless the lists are as described. */
    public OpeningHours {
        if (byWeekday.size() != DayOfWeek.values().length) {
            throw new IllegalArgumentException("opening hours need 7 weekdays, not " + byWeekday.size());
        }
        List<List<Interval>> copy = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            copy.add(Interval.copyOfDay(day.toString(), byWeekday.get(day.getValue() - 1)));
        }
        byWeekday = List.copyOf(copy);
    }

    /** The same hours on every weekday, Saturday and Sunday included: working days are the calendar's to tell. */
    public static OpeningHours daily(List<Interval> intervals) {
        return new OpeningHours(Collections.nCopies(DayOfWeek.values().length, intervals));
    }

    /** The hours of the weekday, in milliseconds of the day. */
    public List<Interval> on(DayOfWeek day) {
        return byWeekday.get(day.getValue() - 1);
    }
}
