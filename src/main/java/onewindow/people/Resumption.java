package onewindow.people;

import java.util.List;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Needs;
import onewindow.demand.Purpose;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.hall.PlacedTicket;
import onewindow.hall.Placement;
import onewindow.hall.TicketState;
import onewindow.people.Behaviour.Hold;
import onewindow.people.HallState.Person;

/**
 * Puts the people of a known state into a hall, each as somebody who agrees with what is known of him or her.
 *
 * <p>A person is drawn from a key, again and again until the person has not yet given up, is still on the way, is still
 * served: so all that is drawn later follows the law given what is known. Where that would take too long, the one
 * duration in question is drawn from its tail.
 */
final class Resumption {

    private static final long IN_THE_HALL = 0x5354415445L;
    private static final long AT_THE_WINDOWS = 0x57494E44L;
    private static final int MOST_TRIES = 64;

    private final HallCommands hall;
    private final HallView view;
    private final Visits visits;
    private final Agenda agenda;
    private final Chance chance;
    private final Needs needs;
    private final Behaviour behaviour;
    private final Citizens citizens;
    private final Clerks clerks;
    private final Managers managers;
    private final Strangers strangers;
    private final int groups;
    /** Null where cases are not kept. */
    private Counter counter;

    private final Arrival errand = new Arrival();
    private Placement placement;
    private long now;
    private long replicationKey;

    /** Those who live in the hall. */
    record Crew(Citizens citizens, Clerks clerks, Managers managers, Strangers strangers) {}

    Resumption(
            HallCommands hall,
            Visits visits,
            Agenda agenda,
            Chance chance,
            Needs needs,
            People.Setting setting,
            Crew crew) {
        this.hall = hall;
        view = hall.view();
        this.visits = visits;
        this.agenda = agenda;
        this.chance = chance;
        this.needs = needs;
        behaviour = setting.behaviour();
        groups = setting.layout().groups().size();
        citizens = crew.citizens;
        clerks = crew.clerks;
        managers = crew.managers;
        strangers = crew.strangers;
    }

    void keepCases(Counter atCounter) {
        counter = atCounter;
    }

    /** Gives a person who comes for a case that is open, and not followed here, the service that such a one needs. */
    void comesForOpenCase(Arrival person) {
        if (counter != null) {
            person.file = Arrival.NOT_FOLLOWED;
            person.serviceMillis =
                    chance.millisBeyond(person.key, Purpose.ERRAND_SERVICE, counter.errandLaw(person.matter), 0);
        }
    }

    /**
     * Puts everybody where the state has them; nobody is in the hall, and its windows are those of the timetable.
     *
     * @param tickets gets the ticket of each person of the state, -1 for one who is not there any more
     */
    void resume(HallState state, long key, int[] tickets) {
        now = state.timeMillis();
        replicationKey = KeyedRandom.key(key, IN_THE_HALL);
        placement = hall.placement(state.lastNumber());
        boolean[] listed = new boolean[groups];
        for (HallState.Windows windows : state.windows()) {
            listed[windows.group()] = true;
            placement.clear(windows.group(), managers.resume(windows.group(), windows.staffed()));
            windows.open().forEach(placement::open);
        }
        List<Person> people = state.people();
        for (int i = 0; i < people.size(); i++) {
            TicketState at = people.get(i).ticket().state();
            if (at != TicketState.WAITING) {
                tickets[i] = place(KeyedRandom.key(replicationKey, i), people.get(i));
            }
        }
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).ticket().state() == TicketState.WAITING) {
                tickets[i] = place(KeyedRandom.key(replicationKey, i), people.get(i));
            }
        }
        for (int group = 0; group < groups; group++) {
            if (!listed[group] && view.waitingFor(group, now, 0, 1) > 0) {
                occupy(group);
            }
            int first = view.firstWindow(group);
            for (int window = first; window < first + managers.most(group); window++) {
                if (placement.isIdle(window)) {
                    clerks.callNext(now, window);
                }
            }
        }
    }

    /** People wait, and of the windows nothing is known: somebody is at each that is open by the timetable. */
    private void occupy(int group) {
        int first = view.firstWindow(group);
        for (int window = first; window < first + managers.most(group); window++) {
            if (placement.isIdle(window)) {
                place(KeyedRandom.key(KeyedRandom.key(replicationKey, AT_THE_WINDOWS), window), stranger(window));
            }
        }
    }

    private Person stranger(int window) {
        int unknown = HallState.UNKNOWN;
        PlacedTicket ticket =
                new PlacedTicket(TicketState.SERVING, 0, unknown, unknown, now, unknown, now, 0, window, -1);
        return new Person("", ticket, unknown, false, false, false, unknown, false);
    }

    /** Returns the ticket, or -1 where the person would not be there any more. */
    private int place(long base, Person person) {
        PlacedTicket known = person.ticket();
        if (known.state() == TicketState.MISSED && behaviour.noShow().isEmpty()) {
            return -1;
        }
        if (known.state() == TicketState.SERVING && known.since() == HallState.UNKNOWN) {
            return placeInService(base, person);
        }
        long elapsed = now - known.since();
        for (int i = 0; i < MOST_TRIES; i++) {
            long key = i == 0 ? base : KeyedRandom.key(base, i);
            meet(key, person);
            long lasts = lasts(key, person);
            if (lasts >= elapsed) {
                return put(person, key, known.since(), known.since() + lasts);
            }
        }
        meet(base, person);
        return put(person, base, known.since(), known.since() + lastsBeyond(base, person, elapsed));
    }

    /** A service of which it is not known since when it lasts: now lies anywhere within it. */
    private int placeInService(long key, Person person) {
        meet(key, person);
        double need = needs.serviceMillisLookedInto(key, strangers.matter());
        long lasts = (long) (need * clerks.factor(person.ticket().window(), strangers.matter()) + 0.5);
        long gone = (long) (chance.uniform(key, Purpose.LEVEL) * lasts);
        return put(person, key, now - gone, now - gone + lasts);
    }

    private void meet(long key, Person person) {
        PlacedTicket known = person.ticket();
        boolean at = known.state() == TicketState.CALLED || known.state() == TicketState.SERVING;
        int group = at ? view.groupOf(known.window()) : person.group();
        strangers.draw(key, group, known.matter(), known.visitClass());
    }

    /** How long the person of a key is in the known state, milliseconds. */
    private long lasts(long key, Person person) {
        return switch (person.ticket().state()) {
            case WAITING -> givesUp(person) ? patience(key, person) : Needs.ENDLESS_MILLIS;
            case CALLED -> {
                long way = citizens.wayMillis(key, person.missed());
                yield way < 0 ? citizens.vainCallsMillis() : way;
            }
            case SERVING -> serviceMillis(key, person);
            case ON_HOLD -> behaviour.hold().isEmpty() ? 0 : clerks.holdMillis(key);
            case MISSED -> citizens.backAfterMillis(key);
            case ENDED -> 0;
        };
    }

    private long lastsBeyond(long key, Person person, long elapsed) {
        return switch (person.ticket().state()) {
            case WAITING -> needs.patienceMillisBeyond(key, strangers.visitClass(), elapsed);
            case CALLED ->
                behaviour
                        .walking()
                        .map(walking -> chance.millisBeyond(key, Purpose.WALKING, walking, (double) elapsed))
                        .orElse(elapsed);
            case SERVING -> {
                double factor = factor(person);
                long need = needBeyond(key, person, factor > 0 ? elapsed / factor : 0);
                yield Math.max(elapsed, (long) (need * factor + 0.5));
            }
            case ON_HOLD ->
                behaviour
                        .hold()
                        .map(hold -> chance.millisBeyond(key, Purpose.HOLD_TIME, hold.time(), (double) elapsed))
                        .orElse(elapsed);
            case MISSED ->
                behaviour
                        .noShow()
                        .map(noShow -> chance.millisBeyond(
                                key, Purpose.REACTIVATION_DELAY, noShow.backAfter(), (double) elapsed))
                        .orElse(elapsed);
            case ENDED -> elapsed;
        };
    }

    /** Whoever has been called once gives up no more. */
    private boolean givesUp(Person person) {
        return needs.anybodyGivesUp()
                && person.ticket().window() < 0
                && !person.held()
                && !person.passedOn()
                && !person.missed();
    }

    /** Patience counts from the number; what the state says of the line is the same for one who gives up. */
    private long patience(long key, Person person) {
        return needs.patienceMillis(key, strangers.visitClass())
                - (person.ticket().since() - person.ticket().takenAt());
    }

    /** The service that is still needed as it begins, at a window of normal speed. */
    private long need(long key, Person person) {
        int matter = strangers.matter();
        long whole;
        if (isErrand(person)) {
            whole = chance.millisBeyond(key, Purpose.ERRAND_SERVICE, counter.errandLaw(matter), 0);
        } else if (person.passedOn() && counter == null) {
            whole = needs.transferredServiceMillis(key, matter);
        } else {
            whole = needs.serviceMillis(key, matter);
        }
        return person.held() ? (long) (whole * (1 - heldAfter()) + 0.5) : whole;
    }

    private boolean isErrand(Person person) {
        return counter != null && person.openCase();
    }

    private long needBeyond(long key, Person person, double elapsed) {
        int matter = strangers.matter();
        return isErrand(person)
                ? chance.millisBeyond(key, Purpose.ERRAND_SERVICE, counter.errandLaw(matter), elapsed)
                : needs.serviceMillisBeyond(key, matter, elapsed);
    }

    private double heldAfter() {
        return behaviour.hold().map(Hold::afterShare).orElse(0.0);
    }

    private double factor(Person person) {
        double speed = clerks.factor(person.ticket().window(), strangers.matter());
        return person.held() ? speed * (1 - heldAfter()) : speed;
    }

    private long serviceMillis(long key, Person person) {
        double speed = clerks.factor(person.ticket().window(), strangers.matter());
        long service = need(key, person);
        service = speed == 1 ? service : (long) (service * speed + 0.5);
        return stepsAside(key, person) ? (long) (service * heldAfter() + 0.5) : service;
    }

    private boolean stepsAside(long key, Person person) {
        return !person.held() && clerks.stepsAside(key);
    }

    /** Puts the person of a key into the hall, who is in the known state since a time and leaves it at another. */
    private int put(Person person, long key, long since, long until) {
        PlacedTicket known = person.ticket();
        int ticket = placement.place(new PlacedTicket(
                known.state(),
                known.number(),
                strangers.matter(),
                strangers.visitClass(),
                known.takenAt(),
                since,
                known.orderTime(),
                known.waitedMillis(),
                known.window(),
                known.lineOf()));
        visits.start(ticket, key, need(key, person));
        note(ticket, person);
        visits.awaySince[ticket] = since;
        if (counter != null) {
            errand.at(known.takenAt(), key);
            errand.matter = person.caseMatter() < 0 ? strangers.matter() : person.caseMatter();
            errand.file = person.openCase() ? Arrival.NOT_FOLLOWED : errand.file;
            counter.ticketPlaced(ticket, errand, person.passedOn());
        }
        resolve(Math.max(now, until), ticket, person);
        return ticket;
    }

    private void note(int ticket, Person person) {
        if (person.held()) {
            visits.note(ticket, Visits.HELD);
        }
        if (person.passedOn()) {
            visits.note(ticket, Visits.TRANSFERRED);
        }
        if (person.missed()) {
            visits.note(ticket, Visits.MISSED);
        }
    }

    private void resolve(long time, int ticket, Person person) {
        switch (person.ticket().state()) {
            case WAITING -> {
                if (givesUp(person) && time < now + Needs.ENDLESS_MILLIS / 2) {
                    visits.giveUpAt[ticket] = time;
                    agenda.at(time, Intent.GIVE_UP, ticket);
                }
            }
            case CALLED -> {
                boolean absent = citizens.wayMillis(visits.key[ticket], person.missed()) < 0;
                agenda.at(time, absent ? Intent.COUNT_AS_MISSED : Intent.REACH_WINDOW, ticket);
            }
            case SERVING -> {
                boolean aside = stepsAside(visits.key[ticket], person);
                if (aside) {
                    visits.serviceMillis[ticket] = (long) (visits.serviceMillis[ticket] * (1 - heldAfter()) + 0.5);
                }
                agenda.at(time, aside ? Intent.STEP_ASIDE : Intent.FINISH, ticket);
            }
            case ON_HOLD -> {
                visits.note(ticket, Visits.HELD);
                agenda.at(time, Intent.COME_BACK, ticket);
            }
            case MISSED -> {
                visits.note(ticket, Visits.MISSED);
                agenda.at(time, Intent.REACTIVATE, ticket);
            }
            case ENDED -> throw new IllegalArgumentException("the visit of a ticket of the state is over");
        }
    }
}
