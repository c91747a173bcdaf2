package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.people.Staffing.Rest;
import onewindow.people.Staffing.Step;

/** How many windows of one group are to be open over one day. */
final class Timetable {

    /**
     * A change of the number of open windows.
     *
     * @param timeMillis time of the day
     * @param ends the group's day is over: windows stay until nobody waits for the group alone
     */
    record Change(long timeMillis, int windows, boolean ends) {}

    private Timetable() {}

    /**
     * Returns the day's changes in order. The last one ends the group's day, unless a rule may open its windows until
     * the hall closes; a group that never works on the day has ended it before the first number is given.
     *
     * @param cap the number of windows drawn for the day; {@link Integer#MAX_VALUE} for none
     */
    static List<Change> of(Staffing staffing, HallDay day, int cap) {
        SortedSet<Long> times = new TreeSet<>();
        staffing.steps().forEach(step -> times.add(step.fromMillis()));
        day.open().forEach(hours -> {
            times.add(hours.fromMillis());
            times.add(hours.toMillis());
        });
        staffing.rest().ifPresent(rest -> addRestTimes(times, rest, staffing));
        List<Change> changes = new ArrayList<>();
        int now = 0;
        for (long time : times) {
            int count = Math.min(cap, staffing.ownHours() ? planned(staffing, time) : inHours(staffing, day, time));
            count = resting(staffing, time, count);
            if (count != now) {
                changes.add(new Change(time, count, false));
                now = count;
            }
        }
        long close = day.lastCloseMillis();
        if (changes.isEmpty() && staffing.tidal().isEmpty()) {
            long first = day.tickets().isEmpty() ? close : day.tickets().get(0).fromMillis();
            changes.add(new Change(Math.min(first, day.firstOpenMillis()), 0, true));
        } else if (now == 0 && !changes.isEmpty()) {
            Change last = changes.remove(changes.size() - 1);
            boolean ends = staffing.tidal().isEmpty() || last.timeMillis() >= close;
            changes.add(new Change(last.timeMillis(), 0, ends));
        }
        return changes;
    }

    private static int inHours(Staffing staffing, HallDay day, long time) {
        return day.open().stream().anyMatch(hours -> hours.contains(time)) ? planned(staffing, time) : 0;
    }

    private static int planned(Staffing staffing, long time) {
        int windows = 0;
        for (Step step : staffing.steps()) {
            if (step.fromMillis() > time) {
                break;
            }
            windows = step.windows();
        }
        return windows;
    }

    private static void addRestTimes(SortedSet<Long> times, Rest rest, Staffing staffing) {
        Interval span = rest.span();
        times.add(span.fromMillis());
        int most = staffing.steps().stream().mapToInt(Step::windows).max().orElse(0);
        for (int round = 1; round <= most; round++) {
            long end = span.fromMillis() + round * rest.eachMillis();
            if (end > span.toMillis()) {
                break;
            }
            times.add(end);
        }
    }

    /**
     * Staff take turns: in each round as many rest as leaves the cover, until everyone at the windows has had a turn or
     * the span is over.
     */
    private static int resting(Staffing staffing, long time, int count) {
        if (staffing.rest().isEmpty()) {
            return count;
        }
        Rest rest = staffing.rest().get();
        int away = count - rest.cover();
        long round = Math.floorDiv(time - rest.span().fromMillis(), rest.eachMillis());
        boolean fits = rest.span().fromMillis() + (round + 1) * rest.eachMillis()
                <= rest.span().toMillis();
        if (away <= 0 || round < 0 || !fits) {
            return count;
        }
        long still = count - round * away;
        return count - (int) Math.max(0, Math.min(away, still));
    }
}
