package onewindow.simulate;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import onewindow.assign.CallOrders;
import onewindow.calendar.HallDay;
import onewindow.casework.Casework;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.hall.Hall;
import onewindow.hall.HallLayout;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;
import onewindow.measure.CaseDigest;
import onewindow.measure.CaseMeasures;
import onewindow.measure.CaseScope;
import onewindow.measure.DigestedCases;
import onewindow.measure.DigestedMeasures;
import onewindow.measure.EventDigest;
import onewindow.measure.Measures;
import onewindow.measure.ReplicationCases;
import onewindow.measure.ReplicationFigures;
import onewindow.measure.Scope;
import onewindow.measure.Totals;
import onewindow.people.CasePlan;
import onewindow.people.CaseRules;
import onewindow.people.HallState;
import onewindow.people.People;
import onewindow.scenario.Scenario;

/**
 * One hall in virtual time, run again and again by one thread.
 *
 * <p>The rule for ties: of events in the same millisecond, those behind the counter come first, then those in the hall,
 * each in the order in which they were resolved on (the day's outages and its timetable first of all), then arrivals.
 */
final class HallRun {

    private static final long DAY_MILLIS = 86_400_000;
    private static final int EVENTS_BETWEEN_CHECKS = 1 << 16;

    private final List<HallDay> days;
    private final List<HallDay> warmUp;
    private final boolean stopAtEnd;
    private final long firstCustomers;
    private final Hall hall;
    private final People people;
    private final EventCalendar calendar = new EventCalendar();
    private final EventDigest digest = new EventDigest();
    private final Measures measures;
    /** Behind the counter; null where cases are not kept. */
    private final Casework casework;

    private final EventCalendar caseCalendar = new EventCalendar();
    private final CaseDigest caseDigest = new CaseDigest();
    private final CaseMeasures caseMeasures;
    private final StopSign stop;
    private final Arrival arrival = new Arrival();
    /** Hears of days too; null where nobody but the measures does. */
    private HallAudience audience;

    /** Of the replication played last. */
    private long playedDigest;

    private long playedUntil;

    HallRun(Scenario scenario, Scope scope, StopSign stop) {
        this(scenario, scope, stop, measuring -> measuring);
    }

    /** Prepares a run before an audience: nothing else is measured in the hall. */
    static HallRun before(HallAudience audience, Scenario scenario, Scope scope, StopSign stop) {
        HallRun run = new HallRun(scenario, scope, stop, measuring -> audience);
        run.audience = audience;
        audience.watch(run.hall.view());
        return run;
    }

    /**
     * Prepares a run to which somebody listens.
     *
     * @param listening from the listener that measures to one that hears the events and passes them on to it
     */
    HallRun(Scenario scenario, Scope scope, StopSign stop, UnaryOperator<HallListener> listening) {
        this.stop = stop;
        days = scenario.horizon().days();
        warmUp = scenario.cases().map(CasePlan::warmUp).orElse(List.of());
        stopAtEnd = scenario.length().stopAtEnd();
        firstCustomers = scenario.length().firstCustomers().orElse(Long.MAX_VALUE);
        measures = new Measures(scope);
        HallListener listener = listening.apply(new DigestedMeasures(digest, measures));
        hall = new Hall(scenario.layout(), CallOrders.of(scenario.assignment()), listener);
        digest.watch(hall.view());
        measures.watch(hall.view());
        caseMeasures = scenario.cases()
                .map(plan -> new CaseMeasures(caseScope(scenario, plan)))
                .orElse(null);
        casework = scenario.cases()
                .map(plan -> new Casework(plan.layout(), plan.days(), new DigestedCases(caseDigest, caseMeasures)))
                .orElse(null);
        if (casework != null) {
            caseDigest.watch(casework.view());
            caseMeasures.watch(casework.view());
        }
        people = new People(
                new People.Setting(
                        scenario.demand(),
                        scenario.horizon(),
                        scenario.behaviour(),
                        scenario.layout(),
                        scenario.staffing(),
                        scenario.events()),
                hall,
                calendar,
                scenario.cases().map(plan -> new People.Behind(casework, plan, caseCalendar)));
    }

    static CaseScope caseScope(Scenario scenario, CasePlan plan) {
        return new CaseScope(
                scenario.horizon(),
                plan.hours(),
                plan.departmentOfMatter(),
                plan.rules().offices().staff().size(),
                soleGroups(scenario.layout()),
                scenario.layout().groups().size(),
                plan.rules().kinds().stream()
                        .map(kind -> !kind.stages().isEmpty())
                        .toList(),
                plan.layout().offices(),
                plan.rules().kinds().stream().map(CaseRules.Kind::regions).toList());
    }

    /** For each matter the one window group that serves it, or -1. */
    private static List<Integer> soleGroups(HallLayout layout) {
        return IntStream.range(0, layout.matters())
                .mapToObj(matter -> {
                    int[] serving = IntStream.range(0, layout.groups().size())
                            .filter(g -> layout.groups().get(g).preference().get(matter) > 0)
                            .toArray();
                    return serving.length == 1 ? serving[0] : -1;
                })
                .toList();
    }

    /**
     * Runs one replication and measures its days from {@code firstDay} to {@code lastDay}; days before them are run,
     * unmeasured, only where something carries over from day to day.
     *
     * @return the figures, or null where the run was stopped
     */
    ReplicationFigures run(long seed, int replication, int firstDay, int lastDay) {
        measures.startReplication();
        if (!play(seed, replication, firstDay, lastDay)) {
            return null;
        }
        ReplicationFigures figures = measures.endReplication(playedDigest);
        return casework == null ? figures : figures.with(playedCases());
    }

    /** Returns the cases of the replication played last, to be asked for once; null where none are kept. */
    ReplicationCases playedCases() {
        return casework == null ? null : caseMeasures.endReplication(playedUntil);
    }

    /**
     * Plays one replication as {@link #run} does; figures are not made of it.
     *
     * @return whether it was played to its end
     */
    boolean play(long seed, int replication, int firstDay, int lastDay) {
        startReplication(seed, replication);
        playedDigest = 0;
        playedUntil = 0;
        for (int d = people.carriesOver() ? 0 : firstDay; d <= lastDay; d++) {
            boolean measured = d >= firstDay;
            playedUntil = d + 1 < days.size() ? days.get(d + 1).startMillis() : endOf(days.get(d));
            long dayDigest = runDay(days.get(d), measured, playedUntil);
            if (stop.isSet()) {
                return false;
            }
            if (measured) {
                playedDigest = EventDigest.append(playedDigest, dayDigest);
            }
        }
        return true;
    }

    private void startReplication(long seed, int replication) {
        caseCalendar.clear();
        if (casework != null) {
            caseMeasures.startReplication();
        }
        if (warmUp.isEmpty()) {
            people.startReplication(seed, replication);
        } else {
            warmUp(seed, replication);
        }
    }

    /**
     * Runs one replication up to a time on a hall day and returns the state of the hall then: what is due before the
     * time has happened. The days before are run only where something carries over.
     *
     * @return the state, or null where the run was stopped
     */
    HallState stateAt(long seed, int replication, HallDay day, long time) {
        measures.startReplication();
        startReplication(seed, replication);
        for (int d = people.carriesOver() ? 0 : day.index(); d < day.index(); d++) {
            runDay(days.get(d), false, days.get(d + 1).startMillis());
        }
        startDay(day, false);
        drive(people.startDay(day), time);
        driveBehind(time);
        return stop.isSet() ? null : people.state(time);
    }

    private void warmUp(long seed, int replication) {
        people.startWarmUp(seed, replication);
        for (HallDay day : warmUp) {
            runDay(day, false, day.startMillis() + DAY_MILLIS);
        }
        people.endWarmUp(seed, replication);
    }

    /** Runs a day of the hall and, behind the counter, all that happens from its midnight to {@code until}. */
    private long runDay(HallDay day, boolean measured, long until) {
        startDay(day, measured);
        long end = stopAtEnd ? day.startMillis() + day.lastCloseMillis() : Long.MAX_VALUE;
        long last = drive(people.startDay(day), end);
        if (stopAtEnd) {
            people.sendHome(last);
            hall.end(last, true);
        } else {
            people.endDay(last);
        }
        if (audience == null) {
            measures.endDay(last);
        } else {
            audience.dayEnded(last);
        }
        if (casework == null) {
            return digest.value();
        }
        driveBehind(Math.min(until, endOf(day)));
        caseMeasures.endDay(day);
        driveBehind(until);
        return EventDigest.append(digest.value(), caseDigest.value());
    }

    private void startDay(HallDay day, boolean measured) {
        driveBehind(day.startMillis());
        hall.reset();
        calendar.clear();
        digest.reset();
        caseDigest.reset();
        if (audience == null) {
            measures.startDay(day, measured);
        } else {
            audience.dayStarted(day, measured);
        }
        if (casework != null) {
            caseMeasures.startDay(day, measured);
        }
    }

    private static long endOf(HallDay day) {
        return day.startMillis() + Math.max(DAY_MILLIS, day.lastCloseMillis());
    }

    /** Runs what happens behind the counter before a time. */
    private void driveBehind(long until) {
        while (caseCalendar.nextTime() < until) {
            takeBehind();
        }
    }

    private void takeBehind() {
        long due = caseCalendar.nextTime();
        int event = caseCalendar.take();
        people.actBehind(due, EventCalendar.intent(event), EventCalendar.subject(event));
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
            if (casework != null && caseCalendar.nextTime() <= time) {
                // What happens behind the counter may bring about something in the hall before that time.
                takeBehind();
            } else if (due <= coming) {
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
