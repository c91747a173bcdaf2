package onewindow.measure;

import java.util.List;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.WorkingDays;
import onewindow.calendar.WorkingTime;
import onewindow.casework.Casework;
import onewindow.casework.CaseworkLayout;
import onewindow.casework.CaseworkLayout.ClockAfterSupplement;
import onewindow.casework.Channel;
import onewindow.casework.Limits;

/**
 * A back office whose commands are given by hand and whose events are measured: two matters of two departments, a kind
 * without limits and one with 3 days by law and 2 promised, an officer in each department's office and a third office
 * that stands for the world outside.
 */
final class MeasuredCases {

    static final int DAYS = 5;
    static final int INSTANT = 0;
    static final int PROMISED = 1;
    static final int OUTSIDE = 2;
    private static final long HOUR = 3_600_000;

    final Casework casework;
    private final CaseMeasures measures;
    private final Horizon horizon;

    MeasuredCases() {
        List<Interval> hours = List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(13 * HOUR, 17 * HOUR));
        horizon = Horizon.undatedDays(DAYS, hours, hours);
        WorkingDays days = WorkingDays.everyHallDay(horizon);
        measures = new CaseMeasures(new CaseScope(
                horizon,
                WorkingTime.whileOpen(horizon.days()),
                List.of(0, 1),
                2,
                List.of(0, -1),
                1,
                List.of(false, true),
                List.of(1, 1, CaseworkLayout.UNLIMITED),
                List.of(0, 0)));
        CaseworkLayout layout = new CaseworkLayout(
                List.of(1, 1, CaseworkLayout.UNLIMITED),
                List.of(new Limits(0, 0), new Limits(3, 2)),
                1,
                ClockAfterSupplement.PAUSE);
        casework = new Casework(layout, days, measures);
        measures.watch(casework.view());
        measures.startReplication();
    }

    /** A time, from {@code "0 09:00"} on the first day to {@code "4 24:00"}. */
    static long at(String dayAndClock) {
        int day = dayAndClock.charAt(0) - '0';
        int hour = Integer.parseInt(dayAndClock.substring(2, 4));
        int minute = Integer.parseInt(dayAndClock.substring(5, 7));
        return (day * 24L + hour) * HOUR + minute * 60_000L;
    }

    MeasuredCases startDay(int day, boolean measured) {
        measures.startDay(horizon.days().get(day), measured);
        casework.startDay(day * 24 * HOUR);
        return this;
    }

    void endDay(int day) {
        measures.endDay(horizon.days().get(day));
    }

    /** A case is received and accepted at once. */
    int accepted(String time, int matter, int kind, Channel channel) {
        int file = casework.receive(at(time), matter, kind, channel);
        casework.accept(at(time), file, false);
        return file;
    }

    CaseSummary summary(int firstDay) {
        ReplicationCases cases = measures.endReplication(at("4 24:00"));
        return new CaseSummarizer(horizon, List.of(cases)).summary(firstDay, DAYS - 1);
    }
}
