package onewindow.measure;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import onewindow.assign.Assignment;
import onewindow.assign.CallOrders;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.hall.Hall;
import onewindow.hall.HallLayout;
import onewindow.hall.HallLayout.IdleChoice;
import onewindow.hall.HallLayout.Lines;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.hall.HallListener;

/**
 * A hall whose commands are given by hand and whose events are measured: two matters of two departments, two classes,
 * two groups of one window, the first for both matters and the second for the second one.
 */
final class MeasuredHall {

    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final int FIRST = 0;
    static final int SECOND = 1;

    final Scope scope;
    final Measures measures;
    final Hall hall;
    private final List<HallDay> days;

    MeasuredHall(Horizon horizon, long warmUp) {
        this(horizon, warmUp, measures -> measures);
    }

    MeasuredHall(Horizon horizon, long warmUp, Function<Measures, HallListener> listening) {
        days = horizon.days();
        scope = new Scope(horizon, warmUp, List.of(0, 1), 2, 2, List.of(1, 1), List.of(10 * MINUTE, 20 * MINUTE));
        measures = new Measures(scope);
        List<Boolean> classes = Collections.nCopies(2, true);
        HallLayout layout = new HallLayout(
                2,
                2,
                List.of(new WindowGroup(1, List.of(1, 1), classes), new WindowGroup(1, List.of(0, 1), classes)),
                Lines.POOLED,
                IdleChoice.FIRST_GROUP,
                Integer.MAX_VALUE);
        hall = new Hall(layout, CallOrders.of(new Assignment.LongestWait()), listening.apply(measures));
        measures.watch(hall.view());
        measures.startReplication();
    }

    /** Undated days from 9 to 12. */
    static MeasuredHall mornings(int days) {
        List<Interval> hours = List.of(new Interval(9 * HOUR, 12 * HOUR));
        return new MeasuredHall(Horizon.undatedDays(days, hours, hours), 0);
    }

    /** Writes a time of the first day. */
    static long at(int hour, int minute) {
        return hour * HOUR + minute * MINUTE;
    }

    /** Starts a measured day and opens both windows at its opening. */
    MeasuredHall open(int day) {
        hall.reset();
        measures.startDay(days.get(day), true);
        long opening = days.get(day).startMillis() + days.get(day).firstOpenMillis();
        hall.setStaffing(opening, FIRST, 1, false);
        hall.setStaffing(opening, SECOND, 1, false);
        return this;
    }

    /** Both groups' timetables end. */
    void close(long time) {
        hall.setStaffing(time, FIRST, 0, true);
        hall.setStaffing(time, SECOND, 0, true);
    }

    /** One visit to the first window: when the number is taken, called and done. */
    int visit(long taken, long called, long done) {
        int ticket = hall.takeTicket(taken, 0, 0, taken);
        hall.callNext(called, 0);
        hall.startService(called, ticket);
        hall.finishService(done, ticket);
        hall.callNext(done, 0);
        return ticket;
    }

    /** Ends the day and the replication and sums up. */
    Summary summary(long lastEvent, int lastDay) {
        hall.end(lastEvent, false);
        measures.endDay(lastEvent);
        ReplicationFigures figures = measures.endReplication(0);
        return new Summarizer(scope, List.of(figures), List.of(measures.totals())).summary(0, lastDay);
    }
}
