package onewindow.measure;

import java.util.Arrays;
import onewindow.hall.HallView;

/** Window time: on the timetable, beyond it, and how long each window is open. */
final class WindowTime {

    private final Span span;
    private final Parts parts;
    private final Totals totals;
    private final int[] onTimetable;
    private final int[] open;
    private final long[] since;
    private final long[] openedAt;
    private final long[] byHour;
    private HallView view;

    WindowTime(Scope scope, Span span, Parts parts, Totals totals) {
        this.span = span;
        this.parts = parts;
        this.totals = totals;
        int groups = scope.windowsOfGroup().size();
        onTimetable = new int[groups];
        open = new int[groups];
        since = new long[groups];
        byHour = new long[scope.hours()];
        openedAt = new long
                [scope.windowsOfGroup().stream().mapToInt(Integer::intValue).sum()];
    }

    void watch(HallView hallView) {
        view = hallView;
    }

    void start(long time) {
        Arrays.fill(onTimetable, 0);
        Arrays.fill(open, 0);
        Arrays.fill(since, time);
        Arrays.fill(openedAt, -1);
    }

    void staffingSet(long time, int group, int windows) {
        settle(time, group);
        onTimetable[group] = windows;
    }

    void opened(long time, int window) {
        int group = view.groupOf(window);
        settle(time, group);
        open[group]++;
        openedAt[window] = time;
    }

    void closed(long time, int window) {
        int group = view.groupOf(window);
        settle(time, group);
        open[group]--;
        totals.windowOpen[window] += span.split(openedAt[window], time, byHour);
        openedAt[window] = -1;
    }

    /** Adds the windows' busy time of the replication to their groups. */
    void addBusy() {
        for (int window = 0; window < openedAt.length; window++) {
            parts.groups[view.groupOf(window)].busyArea += totals.windowBusy[window];
        }
    }

    /** Ends the day at {@code time}. */
    void finish(long time) {
        for (int group = 0; group < since.length; group++) {
            settle(time, group);
        }
        for (int window = 0; window < openedAt.length; window++) {
            if (openedAt[window] >= 0) {
                totals.windowOpen[window] += span.split(openedAt[window], time, byHour);
            }
        }
    }

    private void settle(long time, int group) {
        long from = since[group];
        since[group] = time;
        int beyond = open[group] - onTimetable[group];
        long duration = time - Math.max(from, span.from());
        if (beyond > 0 && duration > 0) {
            long overtime = beyond * duration;
            parts.groups[group].overtime += overtime;
            parts.hours[span.hourAt(from)].overtime += overtime;
        }
        if (beyond > 0) {
            parts.groups[group].beyondArea += splitInside(from, time) * beyond;
            for (int hour = 0; hour < byHour.length; hour++) {
                parts.hours[hour].beyondArea += byHour[hour] * beyond;
            }
        }
        int planned = onTimetable[group];
        if (planned > 0) {
            parts.groups[group].scheduledArea += splitInside(from, time) * planned;
            for (int hour = 0; hour < byHour.length; hour++) {
                parts.hours[hour].scheduledArea += byHour[hour] * planned;
            }
        }
    }

    /** Splits an interval over {@link #byHour} and returns how much of it lies inside the span. */
    private long splitInside(long from, long to) {
        Arrays.fill(byHour, 0);
        return span.split(from, to, byHour);
    }
}
