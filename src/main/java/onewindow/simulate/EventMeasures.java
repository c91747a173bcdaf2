package onewindow.simulate;

import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.casework.CaseListener;
import onewindow.casework.CaseView;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;
import onewindow.measure.CaseDigest;
import onewindow.measure.CaseMeasures;
import onewindow.measure.DigestedCases;
import onewindow.measure.DigestedMeasures;
import onewindow.measure.EventDigest;
import onewindow.measure.Measures;
import onewindow.measure.ReplicationFigures;
import onewindow.measure.Scope;
import onewindow.measure.Summarizer;
import onewindow.measure.Summary;
import onewindow.scenario.Scenario;

/**
 * Measures a hall, and the cases behind its counter, whose events come from elsewhere: as a run of one replication
 * measures its own, figure by figure.
 */
public final class EventMeasures {

    private static final long DAY_MILLIS = 86_400_000;

    private final List<HallDay> days;
    private final Scope scope;
    private final EventDigest digest = new EventDigest();
    private final CaseDigest caseDigest = new CaseDigest();
    private final Measures measures;
    /** Null where cases are not measured. */
    private final CaseMeasures caseMeasures;

    private final int firstDay;
    private final int lastDay;
    private long played;
    private HallDay day;
    private boolean measured;
    private boolean hallIsOpen;
    private boolean caseDayRuns;

    /**
     * Prepares to measure days of a horizon; what happens on the others is passed over.
     *
     * @param withCases whether those behind the counter are measured, where the scenario keeps any
     */
    public EventMeasures(Scenario scenario, int firstDay, int lastDay, boolean withCases) {
        days = scenario.horizon().days();
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        scope = new Simulator(scenario).scope();
        measures = new Measures(scope);
        measures.startReplication();
        caseMeasures = scenario.cases()
                .filter(plan -> withCases)
                .map(plan -> new CaseMeasures(HallRun.caseScope(scenario, plan)))
                .orElse(null);
        if (caseMeasures != null) {
            caseMeasures.startReplication();
        }
    }

    /** Returns who is to hear of the hall. */
    public HallListener ofHall() {
        return new DigestedMeasures(digest, measures);
    }

    /** Returns who is to hear of the cases, where they are measured. */
    public CaseListener ofCases() {
        return new DigestedCases(caseDigest, caseMeasures);
    }

    /** Tells of which hall the events are, before the first of them. */
    public void watch(HallView hall) {
        digest.watch(hall);
        measures.watch(hall);
    }

    /** Tells of which cases the events are, before the first of them. */
    public void watch(CaseView cases) {
        caseDigest.watch(cases);
        caseMeasures.watch(cases);
    }

    /** Time has come to {@code time}: what comes next is no earlier. */
    public void passTo(long time) {
        if (caseDayRuns && time >= endOf(day)) {
            caseMeasures.endDay(day);
            caseDayRuns = false;
        }
    }

    /** A day begins, once what happened before it has; the hall is empty. */
    public void startDay(HallDay started, boolean leadsUp) {
        endHall(started.startMillis());
        finishDay();
        day = started;
        measured = !leadsUp && started.index() >= firstDay && started.index() <= lastDay;
        digest.reset();
        caseDigest.reset();
        measures.startDay(started, measured);
        hallIsOpen = true;
        if (caseMeasures != null) {
            caseMeasures.startDay(started, measured);
            caseDayRuns = true;
        }
    }

    /** The day of the hall is over; its last event was at {@code time}. */
    public void endHall(long time) {
        if (hallIsOpen) {
            measures.endDay(time);
            hallIsOpen = false;
        }
    }

    private void finishDay() {
        if (caseDayRuns) {
            caseMeasures.endDay(day);
            caseDayRuns = false;
        }
        if (day != null && measured) {
            long ofDay = caseMeasures == null ? digest.value() : EventDigest.append(digest.value(), caseDigest.value());
            played = EventDigest.append(played, ofDay);
        }
    }

    private static long endOf(HallDay day) {
        return day.startMillis() + Math.max(DAY_MILLIS, day.lastCloseMillis());
    }

    /**
     * Returns what was measured up to a time, to be asked for once; a day that still runs counts up to then.
     *
     * @param now no earlier than the last event
     */
    public Summary summary(long now) {
        endHall(now);
        finishDay();
        ReplicationFigures figures = measures.endReplication(played);
        if (caseMeasures != null) {
            long until = day == null ? now : Math.min(now, untilOf(day));
            figures = figures.with(caseMeasures.endReplication(until));
        }
        int last = day == null ? firstDay : Math.max(firstDay, Math.min(lastDay, day.index()));
        return new Summarizer(scope, List.of(figures), List.of(measures.totals())).summary(firstDay, last);
    }

    private long untilOf(HallDay of) {
        return of.index() + 1 < days.size() ? days.get(of.index() + 1).startMillis() : endOf(of);
    }
}
