package onewindow.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * Hall days before the horizon, so that what carries over from day to day is there when the horizon begins.
 *
 * <p>They have the hours and the demand of the horizon's first days (again and again where it is shorter), one after
 * another without a day off, the last of them on the day before the horizon: an assumption, in place of a calendar that
 * does not reach so far back. Their times are negative.
 */
public final class WarmUp {

    private WarmUp() {}

    /**
     * Returns the days before a horizon, in order; each has the index of the horizon's day that it is like.
     *
     * @param count how many, at least 0
     */
    public static List<HallDay> before(Horizon horizon, int count) {
        List<HallDay> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HallDay like = horizon.days().get(i % horizon.days().size());
            days.add(new HallDay(
                    like.index(),
                    like.date(),
                    like.weekday(),
                    like.month(),
                    like.afterHoliday(),
                    (i - count) * Interval.DAY_MILLIS,
                    like.open(),
                    like.tickets()));
        }
        return days;
    }
}
