package onewindow.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;

/**
 * What the rest of a scenario needs to know of the horizon: how long a day is and when numbers are given.
 *
 * @param daysKnown false where the days of the horizon are wrong: nothing is then held against a date or a day
 * @param known false where the days or their hours are wrong: nothing is then held against a time of the day
 */
record HallHours(Horizon horizon, boolean daysKnown, boolean known) {

    /** Stands in for hours that could not be read. */
    static HallHours unknown() {
        List<Interval> day = List.of(new Interval(0, Clocks.DAY_MILLIS));
        return new HallHours(Horizon.undatedDays(1, day, day), false, false);
    }

    /** The end of the day, or of the session, in milliseconds. */
    long endMillis() {
        return horizon.continuous() ? horizon.days().get(0).lastCloseMillis() : Clocks.DAY_MILLIS;
    }

    /** The ticket hours when they are the same on every day; empty when they are not. */
    List<Interval> everydayTickets() {
        List<Interval> first = horizon.days().get(0).tickets();
        for (HallDay day : horizon.days()) {
            if (!day.tickets().equals(first)) {
                return List.of();
            }
        }
        return first;
    }

    /** The latest time of a day at which numbers are given on any day. */
    long lastTicketMillis() {
        long last = 0;
        for (HallDay day : horizon.days()) {
            for (Interval interval : day.tickets()) {
                last = Math.max(last, interval.toMillis());
            }
        }
        return last;
    }

    /** The open intervals that occur on any day, each once, by their start. */
    List<Interval> openIntervals() {
        List<Interval> all = new ArrayList<>();
        List<Interval> lastOpen = null;
        for (HallDay day : horizon.days()) {
            if (!day.open().equals(lastOpen)) {
                lastOpen = day.open();
                for (Interval interval : lastOpen) {
                    if (!all.contains(interval)) {
                        all.add(interval);
                    }
                }
            }
        }
        all.sort(Comparator.comparingLong(Interval::fromMillis));
        return all;
    }

    /** Whether a time since the start of the horizon lies on a day of the hall, or within the session. */
    boolean isOnHallDay(long millis) {
        if (horizon.continuous()) {
            return millis < endMillis();
        }
        int low = 0;
        int high = horizon.days().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (horizon.days().get(middle).startMillis() <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long sinceMidnight = millis - horizon.days().get(low).startMillis();
        return sinceMidnight >= 0 && sinceMidnight < Clocks.DAY_MILLIS;
    }

    /** Whether a time lies within the day or session; reports it when it does not. */
    boolean holds(long millis, Value at) {
        if (daysKnown && millis > endMillis()) {
            at.error(
                    horizon.continuous() ? "time.afterSession" : "time.afterDay",
                    Times.clock(millis),
                    Times.clock(endMillis()));
            return false;
        }
        return true;
    }
}
