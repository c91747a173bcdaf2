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
 * of the day. A kind of part of which there is but one (one class, one department) is the hall itself and is not
 * counted twice.
 */
public final class Measures implements HallListener {

    private final Scope scope;
    private final int[] departmentOfMatter;
    private final long[] targets;
    private final long warmUp;
    private final Parts parts;
    private final Span span;
    /** Of this replication, and of all finished ones: a replication that is broken off leaves no trace. */
    private final Totals totals;

    private final Totals allTotals;
    private final QueueSampler sampler;
    private final WindowTime windowTime;
    private final DayBook dayBook;
    private final EventTally events = new EventTally();
    private final boolean manyClasses;
    private final boolean manyDepartments;
    private final boolean manyGroups;
    private final boolean manyMatters;
    private final long[] spanByHour;
    private final long[] waitingByHour;
    private final long[] busyByHour;

    private HallView view;
    private HallDay day;
    private boolean measured;
    private int measuredDays;
    private long spanSum;

    /** Prepares the measures of one hall. */
    public Measures(Scope scope) {
        this.scope = scope;
        warmUp = scope.warmUpMillis();
        departmentOfMatter =
                scope.departmentOfMatter().stream().mapToInt(Integer::intValue).toArray();
        targets = scope.targetsMillis().stream().mapToLong(Long::longValue).toArray();
        parts = new Parts(scope, targets.length);
        span = new Span(scope);
        totals = Totals.of(scope);
        allTotals = Totals.of(scope);
        sampler = new QueueSampler(scope.horizon(), totals.queueSamples);
        windowTime = new WindowTime(scope, span, parts, totals);
        dayBook = new DayBook(parts.hours, totals);
        manyClasses = parts.classes.length > 0;
        manyDepartments = parts.departments.length > 0;
        manyGroups = parts.groups.length > 1;
        manyMatters = departmentOfMatter.length > 1;
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
        events.clear();
        dayBook.startReplication(scope.horizon().days().size());
        measuredDays = 0;
        spanSum = 0;
        Arrays.fill(spanByHour, 0);
        Arrays.fill(waitingByHour, 0);
        Arrays.fill(busyByHour, 0);
    }

    /** Starts a day; with {@code toMeasure} false its events are passed over. */
    public void startDay(HallDay hallDay, boolean toMeasure) {
        measured = toMeasure;
        day = hallDay;
        span.start(hallDay);
        sampler.start(hallDay, toMeasure);
        windowTime.start(hallDay.startMillis());
        dayBook.startDay();
        events.startDay();
    }

    /** Ends a day whose last event was at {@code time}. */
    public void endDay(long time) {
        if (!measured) {
            return;
        }
        span.end(time);
        events.endDay(day.startMillis() + day.lastCloseMillis());
        windowTime.finish(time);
        measuredDays++;
        spanSum += span.length();
        span.addTo(spanByHour);
        dayBook.endDay(day, sampler.finish());
    }

    /**
     * Ends the replication and returns its figures.
     *
     * @param digest of the replication's events
     */
    public ReplicationFigures endReplication(long digest) {
        for (int hour = 0; hour < spanByHour.length; hour++) {
            parts.hours[hour].queueArea = waitingByHour[hour];
            parts.hours[hour].busyArea = busyByHour[hour];
        }
        windowTime.addBusy();
        Tally hall = parts.hall();
        if (!manyMatters) {
            totals.matters.only(hall);
        }
        hall.addWaitsTo(totals.waits);
        allTotals.add(totals);
        Tally[] classes = parts.classParts(scope, targets.length);
        double[][] whole = {hall.figures(spanSum, measuredDays)};
        ReplicationFigures figures = new ReplicationFigures(
                whole,
                classes.length > 1 ? figures(classes, Figure.OVERTIME) : whole,
                manyDepartments ? figures(parts.departments, Figure.OVERTIME) : whole,
                manyGroups ? figures(parts.groups, Figure.QUEUE) : whole,
                hourFigures(),
                dayBook.days(),
                digest);
        figures.events = events.figures(whole[0][Figure.ARRIVALS.ordinal()]);
        figures.halls = hallFigures(parts.halls(scope, targets.length, classes));
        return figures;
    }

    /** Returns the parts' figures but for one that is not kept by such parts. */
    private double[][] figures(Tally[] tallies, Figure without) {
        double[][] figures = new double[tallies.length][];
        for (int i = 0; i < tallies.length; i++) {
            figures[i] = tallies[i].figures(spanSum, measuredDays);
            figures[i][without.ordinal()] = Double.NaN;
        }
        return figures;
    }

    private double[][] hallFigures(Tally[] halls) {
        double[][] figures = new double[halls.length][];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = halls[i].figures(spanSum, measuredDays);
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

    private void enterLine(long time) {
        sampler.advance(time);
        sampler.change(1);
    }

    private void leaveLine(long time, int ticket) {
        sampler.advance(time);
        sampler.change(-1);
        long since = view.waitingSince(ticket);
        if (measured && time > since) {
            long inside = span.split(since, time, waitingByHour);
            if (manyClasses) {
                parts.classes[view.visitClass(ticket)].queueArea += inside;
            }
            if (manyDepartments) {
                parts.departments[departmentOfMatter[view.matter(ticket)]].queueArea += inside;
            }
        }
    }

    private void leaveWindow(long time, int ticket, int matter, int window) {
        if (measured) {
            long inside = span.split(view.busySince(window), time, busyByHour);
            if (manyClasses) {
                parts.classes[view.visitClass(ticket)].busyArea += inside;
            }
            if (manyDepartments) {
                parts.departments[departmentOfMatter[matter]].busyArea += inside;
            }
            totals.windowBusy[window] += inside;
        }
    }

    private void served(int ticket, int window) {
        long wait = view.waitedMillis(ticket);
        int bucket = 0;
        while (bucket < targets.length && wait > targets[bucket]) {
            bucket++;
        }
        parts.served(span.hourAt(view.takenAt(ticket)), wait, bucket);
        totals.windowServed[window]++;
        if (manyClasses) {
            parts.classes[view.visitClass(ticket)].served(wait, bucket);
        }
        if (manyMatters) {
            int matter = view.matter(ticket);
            totals.matters.served(matter, wait, bucket);
            if (manyDepartments) {
                parts.departments[departmentOfMatter[matter]].served(wait, bucket);
            }
        }
        if (manyGroups) {
            parts.groups[view.groupOf(window)].served(wait, bucket);
        }
    }

    private void unserved(int ticket, Figure outcome) {
        if (!measured || view.takenAt(ticket) < warmUp) {
            return;
        }
        long queued = view.waitedMillis(ticket);
        unserved(view.takenAt(ticket), view.matter(ticket), view.visitClass(ticket), outcome, queued);
        if (manyGroups && view.window(ticket) >= 0) {
            parts.groups[view.groupOf(view.window(ticket))].unserved(outcome, queued);
        }
    }

    private void unserved(long came, int matter, int visitClass, Figure outcome, long queued) {
        parts.hours[span.hourAt(came)].unserved(outcome, queued);
        if (manyClasses) {
            parts.classes[visitClass].unserved(outcome, queued);
        }
        if (manyDepartments) {
            parts.departments[departmentOfMatter[matter]].unserved(outcome, queued);
        }
        if (manyMatters && !outcome.isOfBooking()) {
            totals.matters.left(matter);
        }
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        enterLine(time);
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        leaveLine(time, ticket);
    }

    @Override
    public void ticketCalledAgain(long time, int ticket, int window) {}

    @Override
    public void serviceStarted(long time, int ticket, int window) {}

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        leaveWindow(time, ticket, view.matter(ticket), window);
        if (measured && view.takenAt(ticket) >= warmUp) {
            served(ticket, window);
        }
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        leaveWindow(time, ticket, fromMatter, window);
        enterLine(time);
    }

    @Override
    public void serviceContinued(long time, int ticket, int window, int fromMatter) {
        leaveWindow(time, ticket, fromMatter, window);
    }

    @Override
    public void ticketSentOn(long time, int ticket, int toMatter) {
        leaveLine(time, ticket);
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

    @Override
    public void visitorLeft(long time, int matter, int visitClass, Departure why) {
        if (measured && time >= warmUp) {
            unserved(time, matter, visitClass, outcome(why), 0);
        }
    }

    private static Figure outcome(Departure why) {
        return switch (why) {
            case BALKED -> Figure.BALKED;
            case NO_PLACE -> Figure.BLOCKED;
            case DOORS_CLOSED -> Figure.UNSERVED;
            case NEVER_CAME -> Figure.MISSED_BOOKINGS;
            case CANCELLED -> Figure.CANCELLED_BOOKINGS;
            case CANCELLED_AND_USED -> Figure.REUSED_PLACES;
            case BANNED -> Figure.BANNED_REQUESTS;
        };
    }

    @Override
    public void visitorWaitsOutside(long time, int matter, int visitClass) {
        if (measured) {
            events.waitsOutside();
        }
    }

    @Override
    public void visitorLetIn(long time, int matter, int visitClass, long since) {
        if (measured) {
            events.noLongerOutside(time - since);
        }
    }

    @Override
    public void visitorGaveUpOutside(long time, int matter, int visitClass, long since) {
        visitorLetIn(time, matter, visitClass, since);
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        leaveLine(time, ticket);
        unserved(ticket, Figure.UNSERVED);
        if (measured) {
            events.leftInOutage();
        }
    }

    /** An outage counts from the first opening of the day to its last closing. */
    private long inOpenHours(long time) {
        long opens = day.startMillis() + day.firstOpenMillis();
        return Math.max(opens, Math.min(time, day.startMillis() + day.lastCloseMillis()));
    }

    @Override
    public void outageBegan(long time, int event) {
        if (measured) {
            events.began(inOpenHours(time), event);
        }
    }

    @Override
    public void outageEnded(long time, int event) {
        if (measured) {
            events.ended(inOpenHours(time), event);
        }
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
