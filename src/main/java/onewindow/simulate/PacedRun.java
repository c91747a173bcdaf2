package onewindow.simulate;

import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.casework.CaseCommands;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.hall.HallCommands;
import onewindow.hall.IncidentCommands;
import onewindow.people.CasePlan;
import onewindow.people.HallState;
import onewindow.people.People;
import onewindow.people.SeatedClerks;
import onewindow.scenario.Scenario;

/**
 * The people of one hall, day after day, as far as they are asked to go on: what a {@link Simulator} runs through at
 * once, with the same events at the same times. Not for more than one thread.
 */
public final class PacedRun {

    /** The time of an event that never comes. */
    public static final long NEVER = EventCalendar.NEVER;

    private static final long DAY_MILLIS = 86_400_000;

    private final HallCommands hall;
    private final People people;
    private final EventCalendar calendar = new EventCalendar();
    private final EventCalendar caseCalendar = new EventCalendar();
    private final boolean keepsCases;
    private final boolean stopAtEnd;
    private final List<HallDay> warmUp;
    private final Arrival arrival = new Arrival();
    private final Arrival guest = new Arrival();
    private final DayStart dayStart;
    private ArrivalSource source;
    private long coming = NEVER;
    private long last;
    private HallDay day;
    private boolean dayIsOver = true;

    /** Hears that a day begins: the hall must be emptied then. */
    @FunctionalInterface
    public interface DayStart {
        /**
         * A day begins.
         *
         * @param warmUp whether it leads up to the horizon
         */
        void on(HallDay day, boolean warmUp);
    }

    /**
     * Peoples a hall.
     *
     * @param hall gets their commands
     * @param cases gets those behind the counter, where the scenario keeps cases
     */
    public PacedRun(Scenario scenario, HallCommands hall, Optional<? extends CaseCommands> cases, DayStart dayStart) {
        this.hall = hall;
        this.dayStart = dayStart;
        keepsCases = scenario.cases().isPresent();
        stopAtEnd = scenario.length().stopAtEnd();
        warmUp = scenario.cases().map(CasePlan::warmUp).orElse(List.of());
        people = new People(
                new People.Setting(
                        scenario.demand(),
                        scenario.horizon(),
                        scenario.behaviour(),
                        scenario.layout(),
                        scenario.staffing(),
                        scenario.events(),
                        scenario.labels().materials().stream().map(List::size).toList()),
                hall,
                calendar,
                scenario.cases().map(plan -> new People.Behind(cases.orElseThrow(), plan, caseCalendar)));
    }

    /** Starts a replication before its first day; a warm-up is run through. */
    public void start(long seed, int replication) {
        caseCalendar.clear();
        if (warmUp.isEmpty()) {
            people.startReplication(seed, replication);
            return;
        }
        people.startWarmUp(seed, replication);
        for (HallDay each : warmUp) {
            startDay(each, true);
            while (!dayIsOver) {
                advance(nextTime() == NEVER ? closes() : nextTime());
            }
            goOnBehind(each.startMillis() + DAY_MILLIS);
        }
        people.endWarmUp(seed, replication);
    }

    /** Starts a day of the horizon, once the one before is over; what happens behind the counter until then does. */
    public void startDay(HallDay started) {
        startDay(started, false);
    }

    private void startDay(HallDay started, boolean leadsUp) {
        goOnBehind(started.startMillis());
        day = started;
        last = 0;
        dayIsOver = false;
        dayStart.on(started, leadsUp);
        calendar.clear();
        source = people.startDay(started);
        next();
    }

    /** Returns when the next thing happens in the hall on the day, or {@link #NEVER} where its day is over. */
    public long nextTime() {
        long next = dayIsOver ? NEVER : Math.min(calendar.nextTime(), coming);
        return stopAtEnd && next >= closes() ? NEVER : next;
    }

    /** Returns when the next thing happens behind the counter, or {@link #NEVER}. */
    public long nextTimeBehind() {
        return caseCalendar.nextTime();
    }

    /**
     * Lets everything happen up to and with a time. The day ends with its last event in the hall: whoever still waits
     * goes home.
     */
    public void advance(long until) {
        while (true) {
            long time = nextTime();
            long behind = keepsCases ? caseCalendar.nextTime() : NEVER;
            if (time == NEVER && !dayIsOver && (!stopAtEnd || until >= closes()) && !isHeldOpen(until)) {
                endDay();
            } else if (behind <= time && behind <= until && behind != NEVER) {
                takeBehind();
            } else if (time <= until && time != NEVER) {
                takeInHall(time);
            } else {
                return;
            }
        }
    }

    private void takeInHall(long time) {
        if (calendar.nextTime() <= coming) {
            int event = calendar.take();
            if (people.act(time, EventCalendar.intent(event), EventCalendar.subject(event))) {
                last = time;
            }
        } else {
            if (people.arrive(arrival)) {
                last = time;
            }
            next();
        }
    }

    /** Whether nothing more happens in the hall on the day. */
    public boolean dayIsOver() {
        return dayIsOver;
    }

    private void goOnBehind(long until) {
        while (caseCalendar.nextTime() < until) {
            takeBehind();
        }
    }

    /**
     * Somebody comes who is not of the scenario.
     *
     * @param key by which everything is drawn that the person does
     */
    public void bring(long time, int matter, int visitClass, long key) {
        guest.at(time, key);
        guest.matter = matter;
        guest.visitClass = visitClass;
        people.arrive(guest);
        last = Math.max(last, time);
    }

    /**
     * Returns the state of the hall on the running day, without the cases behind the counter.
     *
     * @param time later than all that has happened, at most up to the next thing that does
     */
    public HallState stateInHall(long time) {
        return people.stateInHall(time);
    }

    /** While somebody is at a window at which a person sits, or waits for one, the day lasts, up to midnight. */
    private boolean isHeldOpen(long until) {
        return !stopAtEnd && until < midnight() && people.seated().keepsOpen();
    }

    private long midnight() {
        return Math.max(closes(), day.startMillis() + DAY_MILLIS);
    }

    private void endDay() {
        dayIsOver = true;
        if (!stopAtEnd && people.seated().keepsOpen()) {
            people.endDay(midnight());
            hall.end(midnight(), true);
            return;
        }
        last = Math.max(last, people.seated().last());
        if (stopAtEnd) {
            people.sendHome(closes());
            hall.end(closes(), true);
        } else {
            people.endDay(last);
        }
    }

    private long closes() {
        return day.startMillis() + day.lastCloseMillis();
    }

    /** Returns the windows at which persons sit. */
    public SeatedClerks seated() {
        return people.seated();
    }

    /** Returns what a trainer can let happen. */
    public IncidentCommands incidents() {
        return people.incidents();
    }

    private void takeBehind() {
        long due = caseCalendar.nextTime();
        int event = caseCalendar.take();
        people.actBehind(due, EventCalendar.intent(event), EventCalendar.subject(event));
    }

    private void next() {
        coming = source.next(arrival) ? arrival.timeMillis : NEVER;
    }
}
