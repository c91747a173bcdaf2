package onewindow.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One day (or session) on which the hall takes people.
 *
 * <p>A time of the horizon is {@code startMillis} plus a time of the day. Times of the day are those on the hall's
 * clock, also on a day on which the clock changes: there the start is noon less 12 hours, so that everything after the
 * change at night is exact.
 *
 * @param index 0-based among the horizon's days
 * @param date null where the horizon has no dates
 * @param weekday the date's weekday; Monday where undated
 * @param month 1 to 12; 1 where undated
 * @param afterHoliday first working day after a public holiday
 * @param startMillis milliseconds from the horizon's start to this day's midnight; 0 for a continuous session
 * @param open when the hall is open, milliseconds of the day, sorted and disjoint, at least one
 * @param tickets when numbers are given, milliseconds of the day, sorted and disjoint, may be empty
 */
public record HallDay(
        int index,
        LocalDate date,
        DayOfWeek weekday,
        int month,
        boolean afterHoliday,
        long startMillis,
        List<Interval> open,
        List<Interval> tickets) {

    /** Throws IllegalArgumentException when the day is never open. */
    public HallDay {
        Objects.requireNonNull(weekday, "weekday");
        open = List.copyOf(open);
        tickets = List.copyOf(tickets);
        if (open.isEmpty()) {
            throw new IllegalArgumentException("a hall day needs an interval in which the hall is open");
        }
    }

    /** When the hall opens for the first time, in milliseconds of the day. */
    public long firstOpenMillis() {
        return open.get(0).fromMillis();
    }

    /** When the hall closes for the last time, in milliseconds of the day. */
    public long lastCloseMillis() {
        return open.get(open.size() - 1).toMillis();
    }
}
