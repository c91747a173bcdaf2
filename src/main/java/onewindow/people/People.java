package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.casework.CaseCommands;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.demand.Chance;
import onewindow.demand.Demand;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Needs;
import onewindow.demand.Visitors;
import onewindow.hall.Departure;
import onewindow.hall.HallCommands;
import onewindow.hall.HallLayout;
import onewindow.hall.HallView;
import onewindow.hall.IncidentCommands;
import onewindow.people.Behaviour.ClosingRule;

/**
 * Everybody in a hall: citizens, clerks and managers. The driver tells them who comes ({@link #arrive}) and when what
 * they resolved on is due ({@link #act}); they give the hall its commands. Not for more than one thread.
 */
public final class People {

    private static final long WARM_UP = 0x5741524D;
    private static final long OUTSIDE = 0x4F555453;

    private final Behaviour behaviour;
    private final HallView hallView;
    private final Agenda agenda;
    private final Chance chance = new Chance();
    private final Visitors visitors;
    private final Door door;
    private final ReturnBook returns;
    private final Citizens citizens;
    private final Clerks clerks;
    private final Managers managers;
    private final Resumption resumption;
    private final Snapshot snapshot;
    private final int groups;
    private final Entrance entrance;
    private final HallEvents events;
    private final Outages outages;

    private final Visits visits;
    private final SeatedClerks seated;
    private final Incidents incidents;

    private final OutagePlan outagePlan;
    private final List<HallDay> days;
    /** Null where cases are not kept. */
    private final BackOffice backOffice;

    private HallDay day;
    /** Those of the day who come again, or for an open case. */
    private List<Arrival> back = List.of();

    /**
     * What is behind the counter.
     *
     * @param casework gets the commands of officers and applicants
     * @param agenda keeps what they resolve on there
     */
    public record Behind(CaseCommands casework, CasePlan plan, Agenda agenda) {}

    /**
     * What a hall's people go by.
     *
     * @param layout the hall's layout
     * @param staffing for each window group of the layout
     * @param events what happens beyond the ordinary
     * @param materials for each matter how many materials it asks for; 0, or none at all, where they are invented
     */
    public record Setting(
            Demand demand,
            Horizon horizon,
            Behaviour behaviour,
            HallLayout layout,
            List<Staffing> staffing,
            HallEvents events,
            List<Integer> materials) {
        public Setting {
            staffing = List.copyOf(staffing);
            materials = List.copyOf(materials);
        }

        /** Nobody asks what the matters need. */
        public Setting(
                Demand demand,
                Horizon horizon,
                Behaviour behaviour,
                HallLayout layout,
                List<Staffing> staffing,
                HallEvents events) {
            this(demand, horizon, behaviour, layout, staffing, events, List.of());
        }
    }

    /**
     * Peoples a hall.
     *
     * @param setting what they go by
     * @param hall gets their commands
     * @param agenda keeps what they resolve on in the hall
     * @param behind what is behind the counter; empty where visits alone are of interest
     */
    public People(Setting setting, HallCommands hall, Agenda agenda, Optional<Behind> behind) {
        Demand demand = setting.demand();
        Horizon horizon = setting.horizon();
        List<Staffing> staffing = setting.staffing();
        behaviour = setting.behaviour();
        this.agenda = agenda;
        hallView = hall.view();
        events = setting.events();
        days = horizon.days();
        Visits visits = new Visits();
        visitors = new Visitors(demand, horizon, chance);
        door = new Door(chance, behaviour.waitAtDoor());
        returns = new ReturnBook(behaviour.returns(), visitors, horizon.days(), chance, door);
        Needs needs = new Needs(demand, chance);
        citizens = new Citizens(hall, visits, agenda, chance, needs, behaviour, returns);
        clerks = new Clerks(hall, visits, agenda, chance, behaviour, staffing, citizens);
        List<Integer> most = setting.layout().groups().stream()
                .map(HallLayout.WindowGroup::windows)
                .toList();
        Citizens sender = behaviour.closing() == ClosingRule.SEND_AWAY ? citizens : null;
        managers = new Managers(hall, agenda, chance, staffing, most, clerks, sender);
        entrance = new Entrance(events.caps(), hall, agenda, chance);
        outagePlan = new OutagePlan(events.outages(), days, chance);
        outages = new Outages(outagePlan, staffing.size(), hall, visits, agenda, chance, citizens);
        managers.expect(outages);
        backOffice = behind.map(desk ->
                        new BackOffice(desk.casework(), desk.plan(), chance, desk.agenda(), visitors, horizon.days()))
                .orElse(null);
        if (backOffice != null) {
            citizens.keepCases(backOffice.counter());
            clerks.keepCases(backOffice.counter());
            managers.shareWith(backOffice.officers());
            outages.keepCases(backOffice.counter(), clerks);
            lend(backOffice.outings(), hall.view());
        }
        groups = staffing.size();
        Strangers strangers = new Strangers(demand, setting.layout(), chance);
        Resumption.Crew crew = new Resumption.Crew(citizens, clerks, managers, strangers);
        resumption = new Resumption(hall, visits, agenda, chance, needs, setting, crew);
        Counter counter = backOffice == null ? null : backOffice.counter();
        resumption.keepCases(counter);
        snapshot = new Snapshot(hall.view(), visits, citizens, counter);
        this.visits = visits;
        int windows = most.stream().mapToInt(Integer::intValue).sum();
        double lacking =
                behind.map(desk -> desk.plan().rules().materials().missing()).orElse(Materials.LACKING);
        seated = new SeatedClerks(
                hall,
                windows,
                visits,
                agenda,
                chance,
                new SeatedClerks.Hosts(citizens, clerks, counter, new Materials(chance, lacking, setting.materials())));
        incidents = new Incidents(
                hall, groups, windows, visits, agenda, chance, new Incidents.Hosts(visitors, returns, clerks, outages));
    }

    /** Returns the windows at which persons sit. */
    public SeatedClerks seated() {
        return seated;
    }

    /** Returns what a trainer can let happen. */
    public IncidentCommands incidents() {
        return incidents;
    }

    private void lend(Outings outings, HallView view) {
        if (outings != null) {
            outings.leave(managers, view);
            managers.lend(outings);
            clerks.lend(outings);
        }
    }

    /**
     * Returns whether what happens on one day changes another: bookings, open cases, or people who come back another
     * day.
     */
    public boolean carriesOver() {
        return visitors.carriesOver() || returns.carriesOver() || events.givesCards() || backOffice != null;
    }

    /** Starts the warm-up of a replication: its days must be started in order, then {@link #endWarmUp} told. */
    public void startWarmUp(long seed, int replication) {
        startReplication(KeyedRandom.key(seed, WARM_UP), replication);
    }

    /** Starts the replication after its warm-up: what is open stays open. */
    public void endWarmUp(long seed, int replication) {
        returns.clear();
        visitors.start(seed, replication);
        outagePlan.startReplication(visitors.replicationKey());
    }

    /** Starts a replication; its days must then be started in ascending order. */
    public void startReplication(long seed, int replication) {
        returns.clear();
        visitors.start(seed, replication);
        outagePlan.startReplication(visitors.replicationKey());
        if (backOffice != null) {
            backOffice.startReplication();
        }
    }

    /**
     * Starts a day in an empty hall: managers resolve on the timetable.
     *
     * @param hallDay a day of the horizon, or one of a warm-up
     * @return who comes, in order of time
     */
    public ArrivalSource startDay(HallDay hallDay) {
        day = hallDay;
        resolveOnDay(Optional.empty());
        back = comingBack();
        return door.before(visitors.day(day, back));
    }

    /**
     * Starts a day of the horizon of which it is known what has happened up to a time. The driver then lets happen what
     * was resolved on for before that time, in an empty hall, and tells {@link #resume}.
     *
     * @return who comes; those before that time have come already, and the driver passes over them
     */
    public ArrivalSource startDay(HallDay hallDay, HallState state) {
        day = hallDay;
        resolveOnDay(Optional.of(state));
        returns.takeDay(day);
        back = List.of();
        Expectations expectations = new Expectations(visitors, chance, resumption);
        List<Integer> booked = expectations.bookedStreams(state);
        return door.before(visitors.onlyDay(day, booked, expectations.of(state, day)));
    }

    /**
     * Puts everybody of a state into the hall.
     *
     * @param tickets gets the ticket of each person of the state, -1 for one who is not there any more
     */
    public void resume(HallState state, int[] tickets) {
        for (int i = 0; i < state.outside().size(); i++) {
            HallState.Outside outside = state.outside().get(i);
            Arrival person = new Arrival();
            person.at(outside.since(), KeyedRandom.key(KeyedRandom.key(visitors.replicationKey(), OUTSIDE), i));
            person.matter = outside.matter();
            person.visitClass = outside.visitClass();
            if (outside.openCase()) {
                resumption.comesForOpenCase(person);
            }
            entrance.stand(person);
        }
        resumption.resume(state, visitors.replicationKey(), tickets);
        letIn(state.timeMillis());
    }

    /**
     * Nobody joins the line of a matter and class, to find out how long one would wait: is called like anybody and is
     * gone at that moment.
     *
     * @return the ticket; -1 where no number is given
     */
    public int probe(long time, int matter, int visitClass) {
        int ticket = citizens.probe(time, matter, visitClass);
        if (ticket >= 0) {
            clerks.greet(time, ticket);
        }
        return ticket;
    }

    /** Returns the state of the hall on the running day at a time, now. */
    public HallState state(long time) {
        return state(time, backOffice == null ? List.of() : backOffice.openCases(time));
    }

    /** Returns the state as {@link #state} does, without the cases behind the counter, of which there may be many. */
    public HallState stateInHall(long time) {
        return state(time, List.of());
    }

    private HallState state(long time, List<HallState.OpenCase> cases) {
        return new HallState(
                time,
                hallView.lastNumber(),
                snapshot.people(groups, managers),
                snapshot.windows(groups, managers),
                Snapshot.outside(entrance),
                Snapshot.expected(time, visitors, back),
                outages.down(time),
                cases);
    }

    private void resolveOnDay(Optional<HallState> known) {
        citizens.startDay(day);
        door.startDay(day);
        for (int i = 0; i < day.open().size() - 1; i++) {
            agenda.at(day.startMillis() + day.open().get(i).toMillis(), Intent.BEGIN_BREAK, i);
        }
        agenda.at(day.startMillis() + day.lastCloseMillis(), Intent.CLOSE, 0);
        known.ifPresentOrElse(state -> outages.resumeDay(day, state), () -> outages.startDay(day));
        seated.startDay();
        incidents.startDay(day);
        entrance.startDay(day, days.get(day.index()).startMillis() != day.startMillis());
        managers.startDay(day, visitors.replicationKey());
    }

    private List<Arrival> comingBack() {
        List<Arrival> again = returns.takeDay(day);
        if (backOffice == null) {
            return again;
        }
        List<Arrival> all = new ArrayList<>(again);
        all.addAll(backOffice.takeDay(day));
        return all;
    }

    /** Ends a day on which nothing more happens: whoever still waits goes home unserved. */
    public void endDay(long time) {
        citizens.sendAway(time);
        managers.endDay();
    }

    /** A person comes, or there is news of a booking; returns whether somebody did. */
    public boolean arrive(Arrival person) {
        if (person.news != null) {
            citizens.tell(person);
            return false;
        }
        if (backOffice == null || backOffice.counter().enters(person)) {
            come(person);
        }
        return true;
    }

    private void come(Arrival person) {
        if (person.shutOut || !entrance.isFull()) {
            enter(person);
        } else if (!entrance.waitsOutside(person)) {
            citizens.leave(person, Departure.NO_PLACE);
        }
    }

    private void enter(Arrival person) {
        int ticket = citizens.arrive(person);
        if (ticket >= 0 && !clerks.greet(person.timeMillis, ticket) && !outages.leaves(person.timeMillis, ticket)) {
            citizens.settle(person.timeMillis, ticket);
        }
    }

    private void letIn(long time) {
        for (Arrival person = entrance.letIn(time); person != null; person = entrance.letIn(time)) {
            enter(person);
        }
    }

    /** Whoever waits outside goes home. */
    public void sendHome(long time) {
        for (Arrival person = entrance.sendHome(time); person != null; person = entrance.sendHome(time)) {
            citizens.leave(person, Departure.DOORS_CLOSED);
        }
    }

    /** What was resolved on behind the counter is due. */
    public void actBehind(long time, int intent, int subject) {
        backOffice.act(time, intent, subject);
    }

    /**
     * What was resolved on in the hall is due.
     *
     * @return false where it has come to nothing: a person who was to give up is no longer waiting
     */
    public boolean act(long time, int intent, int subject) {
        boolean happened = true;
        switch (intent) {
            case Intent.GIVE_UP -> happened = citizens.giveUp(time, subject);
            case Intent.FINISH -> happened = finish(time, subject);
            case Intent.REACH_WINDOW -> clerks.startService(time, subject);
            case Intent.COUNT_AS_MISSED -> clerks.callNext(time, citizens.miss(time, subject));
            case Intent.STEP_ASIDE -> clerks.stepAside(time, subject);
            case Intent.COME_BACK -> clerks.comeBack(time, subject);
            case Intent.REACTIVATE -> {
                citizens.reactivate(time, subject);
                clerks.greet(time, subject);
            }
            case Intent.COME_AGAIN -> arrive(returns.take(subject));
            case Intent.CHANGE_STAFFING -> managers.changeStaffing(time, subject);
            case Intent.LOOK_AT_TIDE -> managers.lookAtTide(time, subject);
            case Intent.BEGIN_BREAK -> citizens.leaveForBreak(time, behaviour.keepOverBreak());
            case Intent.CLOSE -> managers.close(time);
            case Intent.BEGIN_OUTAGE -> managers.beginOutage(time, subject);
            case Intent.END_OUTAGE -> managers.endOutage(time, subject);
            case Intent.LOOK_OUTSIDE -> {
                if (subject == 1) {
                    sendHome(time);
                }
                happened = false;
            }
            case Intent.GO_ON_AT_WINDOW -> seated.goOn(time, subject);
            case Intent.SHUT_WINDOW -> incidents.shut(time, subject);
            case Intent.REOPEN_WINDOW -> incidents.reopen(time, subject);
            case Intent.COME_BY_BUS -> come(returns.take(subject));
            default -> throw new IllegalArgumentException("no such intent: " + intent);
        }
        letIn(time);
        return happened;
    }

    /** A clerk finishes, but for one whose service something has lengthened. */
    private boolean finish(long time, int ticket) {
        long extra = visits.extraMillis[ticket];
        if (extra > 0) {
            visits.extraMillis[ticket] = 0;
            agenda.at(time + extra, Intent.FINISH, ticket);
            return false;
        }
        clerks.finish(time, ticket);
        return true;
    }
}
