package onewindow.simulate;

import java.util.List;
import java.util.function.UnaryOperator;
import onewindow.assign.CallOrders;
import onewindow.calendar.HallDay;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.hall.Hall;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;
import onewindow.measure.DigestedMeasures;
import onewindow.measure.EventDigest;
import onewindow.measure.Measures;
import onewindow.measure.ReplicationFigures;
import onewindow.measure.Scope;
import onewindow.measure.Totals;
import onewindow.people.People;
import onewindow.scenario.Scenario;

/**
 * One hall in virtual time, run again and again by one thread.
 *
 * <p>The rule for ties: of events in the same millisecond, those resolved on earlier come first (the day's timetable
 * first of all), then arrivals.
 */
final class HallRun {

    private static final int EVENTS_BETWEEN_CHECKS = 1 << 16;

    private final List<HallDay> days;
    private final boolean stopAtEnd;
    private final long firstCustomers;
    private final Hall hall;
    private final People people;
    private final EventCalendar calendar = new EventCalendar();
    private final EventDigest digest = new EventDigest();
    private final Measures measures;
    private final StopSign stop;
    private final Arrival arrival = new Arrival();

    HallRun(Scenario scenario, Scope scope, StopSign stop) {
        this(scenario, scope, stop, measuring -> measuring);
    }

    /**
     * Prepares a run to which somebody listens.
     *
     * @param listening from the listener that measures to one that hears the events and passes them on to it
     */
    HallRun(Scenario scenario, Scope scope, StopSign stop, UnaryOperator<HallListener> listening) {
        this.stop = stop;
        days = scenario.horizon().days();
        stopAtEnd = scenario.length().stopAtEnd();
        firstCustomers = scenario.length().firstCustomers().orElse(Long.MAX_VALUE);
        measures = new Measures(scope);
        HallListener listener = listening.apply(new DigestedMeasures(digest, measures));
        hall = new Hall(scenario.layout(), CallOrders.of(scenario.assignment()), listener);
        digest.watch(hall.view());
        measures.watch(hall.view());
        people = new People(
                scenario.demand(),
                scenario.horizon(),
                scenario.behaviour(),
                scenario.layout(),
                scenario.staffing(),
                hall,
                calendar);
    }

    /**
     * Runs one replication and measures its days from {@code firstDay} to {@code lastDay}; days before them are run,
     * unmeasured, only where something carries over from day to day.
     *
     * @return the figures, or null where the run was stopped
     */
    ReplicationFigures run(long seed, int replication, int firstDay, int lastDay) {
        people.startReplication(seed, replication);
        measures.startReplication();
        long sum = 0;
        for (int d = people.carriesOver() ? 0 : firstDay; d <= lastDay; d++) {
            boolean measured = d >= firstDay;
            long dayDigest = runDay(days.get(d), measured);
            if (stop.isSet()) {
                return null;
            }
            if (measured) {
                sum = EventDigest.append(sum, dayDigest);
            }
        }
        return measures.endReplication(sum);
    }

    private long runDay(HallDay day, boolean measured) {
        hall.reset();
        calendar.clear();
        digest.reset();
        measures.startDay(day, measured);
        long end = stopAtEnd ? day.startMillis() + day.lastCloseMillis() : Long.MAX_VALUE;
        long last = drive(people.startDay(day), end);
        if (stopAtEnd) {
            hall.end(last, true);
        } else {
            people.endDay(last);
        }
        measures.endDay(last);
        return digest.value();
    }

    /**
     * Runs events until none is left, or to just before {@code end}; returns the time of the last one that came to
     * anything, or the end.
     */
    private long drive(ArrivalSource source, long end) {
        long last = 0;
        long customers = 0;
        boolean counted = firstCustomers != Long.MAX_VALUE;
        long coming = source.next(arrival) ? arrival.timeMillis : EventCalendar.NEVER;
        for (int i = 1; ; i++) {
            long due = calendar.nextTime();
            long time = Math.min(due, coming);
            if (time >= end) {
                return time == EventCalendar.NEVER ? last : end;
            }
            if (due <= coming) {
                int event = calendar.take();
                if (people.act(time, EventCalendar.intent(event), EventCalendar.subject(event))) {
                    last = time;
                }
                if (counted && coming == EventCalendar.NEVER && hall.view().present() == 0) {
                    return last;
                }
            } else {
                if (people.arrive(arrival)) {
                    last = time;
                    customers++;
                }
                boolean more = customers < firstCustomers && source.next(arrival);
                coming = more ? arrival.timeMillis : EventCalendar.NEVER;
            }
            if (i % EVENTS_BETWEEN_CHECKS == 0 && stop.isSet()) {
                return last;
            }
        }
    }

    boolean carriesOver() {
        return people.carriesOver();
    }

    HallView view() {
        return hall.view();
    }

    Totals totals() {
        return measures.totals();
    }
}
