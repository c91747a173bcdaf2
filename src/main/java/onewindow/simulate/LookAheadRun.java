package onewindow.simulate;

import java.util.List;
import onewindow.assign.CallOrders;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.casework.Casework;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.hall.Hall;
import onewindow.measure.CaseDigest;
import onewindow.measure.ForecastMeasures;
import onewindow.measure.ForecastSamples;
import onewindow.people.CasePlan;
import onewindow.people.HallState;
import onewindow.people.People;
import onewindow.scenario.Scenario;

/**
 * The rest of one day from a known state, run again and again by one thread. Behind the counter no case is open at
 * first.
 */
final class LookAheadRun {

    private final Hall hall;
    private final People people;
    private final EventCalendar calendar = new EventCalendar();
    private final EventCalendar caseCalendar = new EventCalendar();
    private final ForecastMeasures measures;
    private final LookAhead ahead;
    private final HallDay day;
    private final HallState state;
    private final List<Integer> persons;
    private final List<Long> moments;
    private final List<Long> visits;
    private final boolean oneVisit;
    private final long end;
    private final int[] tickets;
    private final int[] followed;
    private final Arrival arrival = new Arrival();
    private ArrivalSource source;
    private long coming;
    private int replication;

    /**
     * @param persons those of the state who are followed
     * @param samples get what is seen
     */
    LookAheadRun(
            Scenario scenario,
            HallDay day,
            HallState state,
            List<Integer> persons,
            ForecastSamples samples,
            LookAhead ahead) {
        this.day = day;
        this.state = state;
        this.persons = persons;
        this.ahead = ahead;
        measures = new ForecastMeasures(samples);
        hall = new Hall(scenario.layout(), CallOrders.of(scenario.assignment()), measures);
        measures.watch(hall.view());
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
                scenario.cases().map(this::behind));
        moments = samples.moments();
        visits = samples.visits();
        oneVisit = ahead.countsPeople();
        end = scenario.length().stopAtEnd() ? day.startMillis() + day.lastCloseMillis() : Long.MAX_VALUE;
        tickets = new int[state.people().size()];
        followed = new int[persons.size()];
    }

    private People.Behind behind(CasePlan plan) {
        CaseDigest unheard = new CaseDigest();
        Casework casework = new Casework(plan.layout(), plan.days(), unheard);
        unheard.watch(casework.view());
        return new People.Behind(casework, plan, caseCalendar);
    }

    /** Runs a replication until everybody who is followed has been called or has left. */
    void run(long seed, int number) {
        replication = number;
        caseCalendar.clear();
        people.startReplication(seed, replication);
        hall.reset();
        calendar.clear();
        measures.prepare(replication);
        source = people.startDay(day, state);
        long now = state.timeMillis();
        driveBehind(now);
        for (long due = calendar.nextTime(); due < now; due = calendar.nextTime()) {
            act(due);
        }
        people.resume(state, tickets);
        for (int i = 0; i < followed.length; i++) {
            followed[i] = tickets[persons.get(i)];
        }
        measures.begin(followed);
        do {
            next();
        } while (coming < now);
        long last = drive();
        if (!measures.isDone()) {
            hall.end(last, true);
        }
    }

    /** Runs what happens behind the counter before a time, from where clerks who are out come back. */
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

    private void act(long time) {
        int event = calendar.take();
        people.act(time, EventCalendar.intent(event), EventCalendar.subject(event));
    }

    private void next() {
        coming = source.next(arrival) ? arrival.timeMillis : EventCalendar.NEVER;
    }

    /** Runs to the end of what is looked at, and on until nobody is followed any more; returns the last time. */
    private long drive() {
        int moment = 0;
        long last = state.timeMillis();
        while (true) {
            long due = Math.min(calendar.nextTime(), coming);
            while (moment < moments.size() && moments.get(moment) < Math.min(due, caseCalendar.nextTime())) {
                look(moment++);
                due = Math.min(calendar.nextTime(), coming);
            }
            if (due >= end || (moment == moments.size() && measures.isDone())) {
                return last;
            }
            if (due != EventCalendar.NEVER && caseCalendar.nextTime() <= due) {
                // What happens behind the counter may bring about something in the hall before that time.
                takeBehind();
                continue;
            }
            last = due;
            if (calendar.nextTime() <= coming) {
                act(due);
            } else {
                people.arrive(arrival);
                next();
            }
        }
    }

    private void look(int moment) {
        long time = moments.get(moment);
        measures.count(moment);
        int visit = visits.indexOf(time);
        if (visit < 0 || !givesNumbers(time) || (oneVisit && replication % visits.size() != visit)) {
            return;
        }
        List<LookAhead.Visitor> visitors = ahead.visitors();
        for (int i = 0; i < visitors.size(); i++) {
            LookAhead.Visitor visitor = visitors.get(i);
            if (oneVisit && replication / visits.size() % visitor.ofLine() != visitor.rank()) {
                continue;
            }
            int ticket = people.probe(time, visitor.matter(), visitor.visitClass());
            if (ticket >= 0) {
                measures.follow(ticket, i, visit);
            }
        }
    }

    private boolean givesNumbers(long time) {
        for (Interval hours : day.tickets()) {
            if (hours.contains(time - day.startMillis())) {
                return true;
            }
        }
        return false;
    }
}
