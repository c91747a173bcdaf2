package onewindow.measure;

import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;

/**
 * What is measured: how many of each kind of part there are, over which time.
 *
 * @param horizon the days
 * @param warmUpMillis people who come before this time are not measured
 * @param departmentOfMatter for each matter its department
 * @param departments number of departments
 * @param classes number of visit classes
 * @param windowsOfGroup for each window group the most windows it can have
 * @param targetsMillis wait targets, ascending
 * @param halls number of halls that have figures of their own; 0 where there is but one hall
 * @param partOfClass for each visit class the part to whose figures it counts, class by class and hall by hall within
 *     it; empty where each visit class is a part
 * @param hallOfGroup for each window group its hall; empty where there is but one hall
 */
public record Scope(
        Horizon horizon,
        long warmUpMillis,
        List<Integer> departmentOfMatter,
        int departments,
        int classes,
        List<Integer> windowsOfGroup,
        List<Long> targetsMillis,
        int halls,
        List<Integer> partOfClass,
        List<Integer> hallOfGroup) {

    static final long HOUR = 3_600_000;
    private static final int HOURS_A_DAY = 24;

    public Scope {
        departmentOfMatter = List.copyOf(departmentOfMatter);
        windowsOfGroup = List.copyOf(windowsOfGroup);
        targetsMillis = List.copyOf(targetsMillis);
        partOfClass = List.copyOf(partOfClass);
        hallOfGroup = List.copyOf(hallOfGroup);
    }

    /** What is measured of one hall. */
    public Scope(
            Horizon horizon,
            long warmUpMillis,
            List<Integer> departmentOfMatter,
            int departments,
            int classes,
            List<Integer> windowsOfGroup,
            List<Long> targetsMillis) {
        this(
                horizon,
                warmUpMillis,
                departmentOfMatter,
                departments,
                classes,
                windowsOfGroup,
                targetsMillis,
                0,
                List.of(),
                List.of());
    }

    /** Returns the first hour of the day that has figures of its own. */
    int firstHour() {
        return (int) (horizon.days().stream().mapToLong(Scope::spanStart).min().orElse(0) / HOUR);
    }

    /** Returns the number of hours that have figures of their own; 1 for a session that is not divided into hours. */
    int hours() {
        long end = lastClose();
        return isDivided() ? (int) ((end + HOUR - 1) / HOUR - firstHour()) : 1;
    }

    /**
     * Whether hours have figures of their own: not so in a session longer than a day, which has no hours of the day.
     */
    boolean isDivided() {
        return lastClose() <= HOURS_A_DAY * HOUR;
    }

    private long lastClose() {
        return horizon.days().stream().mapToLong(HallDay::lastCloseMillis).max().orElse(0);
    }

    /** Returns where a day's span starts: the first ticket or opening hour, milliseconds of the day. */
    static long spanStart(HallDay day) {
        long open = day.firstOpenMillis();
        return day.tickets().isEmpty()
                ? open
                : Math.min(open, day.tickets().get(0).fromMillis());
    }
}
