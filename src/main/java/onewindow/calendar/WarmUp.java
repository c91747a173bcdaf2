package onewindow.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * Hall days before the horizon, so that what carries over from day to day is there when the horizon begins.
 *
 * <p>They have the hours and the demand of the horizon's first days, one after another without a day off, the last of
 * them on the day before the horizon: an assumption, in place of a calendar that does not reach so far back. Their
 * times are negative.
 */
public final class WarmUp {

    private WarmUp() {}

    /**
     * Returns the days before a horizon, in order; each has the index of the horizon's day that it is like.
     *
     * @param count how many, from 0 to the number of the horizon's days
     * @throws IllegalArgumentException where there are not so many days
     */
    public static List<HallDay> before(Horizon horizon, int count) {
        if (count < 0 || count > horizon.days().size()) {
            throw new IllegalArgumentException("the warm-up has from 0 days to the "
                    + horizon.days().size() + " days of the horizon, not " + count);
        }
        List<HallDay> days = new ArrayList<>();
        for (HallDay like : horizon.days().subList(0, count)) {
            days.add(new HallDay(
                    like.index(),
                    like.date(),
                    like.weekday(),
                    like.month(),
                    like.afterHoliday(),
                    (days.size() - count) * Interval.DAY_MILLIS,
                    like.open(),
                    like.tickets()));
        }
        return days;
    }
}
