package onewindow.live;

import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;

/** When numbers are given on a day, and which day a time is of. */
final class DayHours {

    private static final long DAY = 86_400_000;

    private DayHours() {}

    /** Returns when the first number is given, milliseconds since the day began: nights pass at once until then. */
    static long firstNumber(HallDay day) {
        return day.tickets().isEmpty()
                ? day.firstOpenMillis()
                : day.tickets().get(0).fromMillis();
    }

    /** Whether numbers are given at a time since the start of the horizon. */
    static boolean giveNumbers(HallDay day, long time) {
        List<Interval> hours = day.tickets().isEmpty() ? day.open() : day.tickets();
        return hours.stream().anyMatch(each -> each.contains(time - day.startMillis()));
    }

    /**
     * Returns the index of the last day from an index on that begins no later than a time; the index itself for none.
     */
    static int begunBy(List<HallDay> days, int from, long time) {
        int index = from;
        while (index + 1 < days.size() && days.get(index + 1).startMillis() <= time) {
            index++;
        }
        return index;
    }

    /** Returns the index of the first day that ends after a time; the last day's where none does. */
    static int firstNotOver(List<HallDay> days, long time) {
        int index = 0;
        while (index + 1 < days.size() && midnight(days.get(index)) <= time) {
            index++;
        }
        return index;
    }

    /** Returns when a day is over at the latest: at its midnight, or when it closes later than that. */
    static long midnight(HallDay day) {
        return day.startMillis() + Math.max(DAY, day.lastCloseMillis());
    }
}
