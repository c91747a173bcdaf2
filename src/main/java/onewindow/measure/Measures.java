package onewindow.measure;

import java.util.Arrays;
import onewindow.calendar.HallDay;
import onewindow.hall.Departure;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;

/**
 * Turns the events of a hall into figures, one replication after another. Memory does not grow with the people served.
 *
 * <p>Counting is done where a visit ends; waiting and busy time is added up where an interval ends, split at the hours
 * of the day.
 */
public final class Measures implements HallListener {

    private final Scope scope;
    private final int[] departmentOfMatter;
    private final long[] targets;
    private final Parts parts;
    private final Span span;
    /** Of this replication, and of all finished ones: a replication that is broken off leaves no trace. */
    private final Totals totals;

    private final Totals allTotals;
    private final QueueSampler sampler;
    private final WindowTime windowTime;
    private final long[] matterWaitMax;
    private final boolean manyClasses;
    private final boolean manyDepartments;
    private final long[] spanByHour;
    private final long[] waitingByHour;
    private final long[] busyByHour;

    private HallView view;
    private DayMeasures days;
    private int day;
    private int weekday;
    private boolean measured;
    private int measuredDays;
    private long spanSum;
    private long dayServed;
    private long dayWaitSum;
    private long dayArrivals;
    private long dayWithin;

    /** Prepares the measures of one hall. */
    public Measures(Scope scope) {
        this.scope = scope;
        departmentOfMatter =
                scope.departmentOfMatter().stream().mapToInt(Integer::intValue).toArray();
        targets = scope.targetsMillis().stream().mapToLong(Long::longValue).toArray();
        parts = new Parts(scope, targets);
        span = new Span(scope);
        int matters = departmentOfMatter.length;
        int windows =
                scope.windowsOfGroup().stream().mapToInt(Integer::intValue).sum();
        int samples = QueueSampler.samples(scope.horizon());
        totals = new Totals(matters, targets.length, windows, scope.hours(), samples, QueueSampler.LONGEST);
        allTotals = new Totals(matters, targets.length, windows, scope.hours(), samples, QueueSampler.LONGEST);
        sampler = new QueueSampler(scope.horizon(), totals.queueSamples);
        windowTime = new WindowTime(scope, span, parts, totals);
        matterWaitMax = new long[matters];
        manyClasses = parts.classes.length > 0;
        manyDepartments = parts.departments.length > 0;
        spanByHour = new long[scope.hours()];
        waitingByHour = new long[scope.hours()];
        busyByHour = new long[scope.hours()];
    }

    /** Names the hall whose events come in. */
    public void watch(HallView hallView) {
        view = hallView;
        windowTime.watch(hallView);
    }

    /** Starts a replication. */
    public void startReplication() {
        parts.clear();
        totals.clear();
        days = new DayMeasures(scope.horizon().days().size());
        measuredDays = 0;
        spanSum = 0;
        Arrays.fill(matterWaitMax, 0);
        Arrays.fill(spanByHour, 0);
        Arrays.fill(waitingByHour, 0);
        Arrays.fill(busyByHour, 0);
    }

    /** Starts a day; with {@code toMeasure} false its events are passed over. */
    public void startDay(HallDay hallDay, boolean toMeasure) {
        measured = toMeasure;
        day = hallDay.index();
        weekday = hallDay.weekday().getValue() - 1;
        span.start(hallDay);
        sampler.start(hallDay);
        windowTime.start(hallDay.startMillis());
        dayServed = 0;
        dayWaitSum = 0;
        dayArrivals = 0;
        dayWithin = 0;
    }

    /** Ends a day whose last event was at {@code time}. */
    public void endDay(long time) {
        if (!measured) {
            return;
        }
        span.end(time);
        windowTime.finish(time);
        measuredDays++;
        spanSum += span.length();
        span.addHours(spanByHour);
        days.arrivals[day] = dayArrivals;
        days.served[day] = dayServed;
        days.waitSumSeconds[day] = dayWaitSum / 1000.0;
        days.queueMax[day] = sampler.finish();
        days.withinFirstTarget[day] = (double) dayWithin / dayArrivals;
    }

    /**
     * Ends the replication and returns its figures.
     *
     * @param digest of the replication's events
     */
    public ReplicationFigures endReplication(long digest) {
        for (int matter = 0; matter < matterWaitMax.length; matter++) {
            totals.matterWaitMaxSum[matter] += matterWaitMax[matter];
        }
        for (int hour = 0; hour < spanByHour.length; hour++) {
            parts.hours[hour].queueArea = waitingByHour[hour];
            parts.hours[hour].busyArea = busyByHour[hour];
        }
        Tally hall = parts.hall();
        totals.waits.add(hall.waits());
        allTotals.add(totals);
        double[][] whole = {hall.figures(spanSum, measuredDays)};
        return new ReplicationFigures(
                whole,
                manyClasses ? figures(parts.classes) : whole,
                manyDepartments ? figures(parts.departments) : whole,
                parts.groups.length > 1 ? figures(parts.groups) : whole,
                hourFigures(),
                days,
                digest);
    }

    private double[][] figures(Tally[] tallies) {
        double[][] figures = new double[tallies.length][];
        for (int i = 0; i < tallies.length; i++) {
            figures[i] = tallies[i].figures(spanSum, measuredDays);
        }
        return figures;
    }

    private double[][] hourFigures() {
        double[][] figures = new double[parts.hours.length][];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = parts.hours[i].figures(spanByHour[i], measuredDays);
        }
        return figures;
    }

    /** Returns the sums over all finished replications. */
    public Totals totals() {
        return allTotals;
    }

    private boolean counts(int ticket) {
        return measured && view.takenAt(ticket) >= scope.warmUpMillis();
    }

    // Intervals

    private void addWait(long from, long to, int ticket) {
        long inside = span.inside(from, to);
        if (inside == 0) {
            return;
        }
        if (manyClasses) {
            parts.classes[view.visitClass(ticket)].queueArea += inside;
        }
        if (manyDepartments) {
            parts.departments[departmentOfMatter[view.matter(ticket)]].queueArea += inside;
        }
        span.split(from, to, waitingByHour);
    }

    private void addBusy(long from, long to, int ticket, int matter, int window) {
        long inside = span.inside(from, to);
        if (inside == 0) {
            return;
        }
        if (manyClasses) {
            parts.classes[view.visitClass(ticket)].busyArea += inside;
        }
        if (manyDepartments) {
            parts.departments[departmentOfMatter[matter]].busyArea += inside;
        }
        parts.groups[view.groupOf(window)].busyArea += inside;
        totals.windowBusy[window] += inside;
        span.split(from, to, busyByHour);
    }

    private void leaveWindow(long time, int ticket, int matter, int window) {
        if (measured) {
            addBusy(view.busySince(window), time, ticket, matter, window);
        }
    }

    private void leaveLine(long time, int ticket) {
        sampler.advance(time);
        sampler.change(-1);
        if (measured) {
            addWait(view.waitingSince(ticket), time, ticket);
        }
    }

    private void enterLine(long time) {
        sampler.advance(time);
        sampler.change(1);
    }

    // Events

    @Override
    public void ticketTaken(long time, int ticket) {
        enterLine(time);
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        leaveLine(time, ticket);
    }

    @Override
    public void serviceStarted(long time, int ticket, int window) {}

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        leaveWindow(time, ticket, view.matter(ticket), window);
        if (!counts(ticket)) {
            return;
        }
        long wait = view.waitedMillis(ticket);
        int hour = span.hourAt(view.takenAt(ticket));
        int matter = view.matter(ticket);
        parts.hours[hour].served(wait);
        if (manyClasses) {
            parts.classes[view.visitClass(ticket)].served(wait);
        }
        if (manyDepartments) {
            parts.departments[departmentOfMatter[matter]].served(wait);
        }
        if (parts.groups.length > 1) {
            parts.groups[view.groupOf(window)].served(wait);
        }
        countMatter(matter, wait);
        totals.windowServed[window]++;
        totals.heatServed[weekday][hour]++;
        totals.heatWaitSum[weekday][hour] += wait;
        dayArrivals++;
        dayServed++;
        dayWaitSum += wait;
        if (targets.length > 0 && wait <= targets[0]) {
            dayWithin++;
        }
    }

    private void countMatter(int matter, long wait) {
        totals.matterArrivals[matter]++;
        totals.matterServed[matter]++;
        totals.matterWaitSum[matter] += wait;
        matterWaitMax[matter] = Math.max(matterWaitMax[matter], wait);
        for (int i = targets.length - 1; i >= 0 && wait <= targets[i]; i--) {
            totals.matterWithin[i][matter]++;
        }
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        leaveWindow(time, ticket, fromMatter, window);
        enterLine(time);
    }

    @Override
    public void ticketHeld(long time, int ticket, int window) {
        leaveWindow(time, ticket, view.matter(ticket), window);
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        enterLine(time);
    }

    @Override
    public void ticketMissed(long time, int ticket, int window) {
        leaveWindow(time, ticket, view.matter(ticket), window);
    }

    @Override
    public void ticketReactivated(long time, int ticket) {
        enterLine(time);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        leaveLine(time, ticket);
        unserved(ticket, Figure.ABANDONED);
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        unserved(ticket, Figure.NO_SHOWS);
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        leaveLine(time, ticket);
        unserved(ticket, Figure.UNSERVED);
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        TicketState state = view.state(ticket);
        if (state == TicketState.WAITING) {
            leaveLine(time, ticket);
        } else if (state == TicketState.CALLED || state == TicketState.SERVING) {
            leaveWindow(time, ticket, view.matter(ticket), view.window(ticket));
        }
        unserved(ticket, Figure.UNSERVED);
    }

    private void unserved(int ticket, Figure outcome) {
        if (!counts(ticket)) {
            return;
        }
        long queued = view.waitedMillis(ticket);
        count(parts.hours[span.hourAt(view.takenAt(ticket))], outcome, queued);
        leftUnserved(view.matter(ticket), view.visitClass(ticket), outcome, queued);
        if (parts.groups.length > 1 && view.window(ticket) >= 0) {
            count(parts.groups[view.groupOf(view.window(ticket))], outcome, queued);
        }
    }

    private void leftUnserved(int matter, int visitClass, Figure outcome, long queued) {
        if (manyClasses) {
            count(parts.classes[visitClass], outcome, queued);
        }
        if (manyDepartments) {
            count(parts.departments[departmentOfMatter[matter]], outcome, queued);
        }
        totals.matterArrivals[matter]++;
        dayArrivals++;
    }

    private static void count(Tally tally, Figure outcome, long queued) {
        tally.queuedSum += queued;
        switch (outcome) {
            case ABANDONED -> tally.abandoned++;
            case BALKED -> tally.balked++;
            case BLOCKED -> tally.blocked++;
            case NO_SHOWS -> tally.noShows++;
            case UNSERVED -> tally.unserved++;
            default -> throw new IllegalArgumentException("not an outcome: " + outcome);
        }
    }

    @Override
    public void visitorLeft(long time, int matter, int visitClass, Departure why) {
        if (!measured || time < scope.warmUpMillis()) {
            return;
        }
        Figure outcome =
                switch (why) {
                    case BALKED -> Figure.BALKED;
                    case NO_PLACE -> Figure.BLOCKED;
                    case DOORS_CLOSED -> Figure.UNSERVED;
                };
        count(parts.hours[span.hourAt(time)], outcome, 0);
        leftUnserved(matter, visitClass, outcome, 0);
    }

    @Override
    public void windowOpened(long time, int window) {
        if (measured) {
            windowTime.opened(time, window);
        }
    }

    @Override
    public void windowClosed(long time, int window) {
        if (measured) {
            windowTime.closed(time, window);
        }
    }

    @Override
    public void staffingSet(long time, int group, int windows) {
        if (measured) {
            windowTime.staffingSet(time, group, windows);
        }
    }
}
