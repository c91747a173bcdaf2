package onewindow.people;

import java.util.List;
import onewindow.demand.Chance;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.hall.Refusal;

/**
 * What clerks do: call the next person as soon as they are free, serve, pass cases on, recall those who stepped aside.
 */
final class Clerks {

    /** How long somebody steps aside whom a person has asked to, where the scenario knows nothing of it; assumed. */
    private static final long ASIDE = 300_000;

    private final HallCommands hall;
    private final HallView view;
    private final Visits visits;
    private final Agenda agenda;
    private final Chance chance;
    private final Behaviour behaviour;
    private final Citizens citizens;
    private final Sampler holdTime;
    /** For each group the factor on service times, and the one outside its own field. */
    private final double[] speed;

    private final double[] outside;
    private final List<Staffing> staffing;
    private final boolean plainSpeed;
    private final boolean plainService;
    /** Null where cases are not kept. */
    private Counter counter;
    /** Null where nobody leaves a window for cases outside. */
    private Outings outings;

    Clerks(
            HallCommands hall,
            Visits visits,
            Agenda agenda,
            Chance chance,
            Behaviour behaviour,
            List<Staffing> staffing,
            Citizens citizens) {
        this.hall = hall;
        view = hall.view();
        this.visits = visits;
        this.agenda = agenda;
        this.chance = chance;
        this.behaviour = behaviour;
        this.citizens = citizens;
        this.staffing = staffing;
        holdTime = behaviour.hold().map(h -> chance.sampler(h.time())).orElse(null);
        speed = staffing.stream().mapToDouble(Staffing::speed).toArray();
        outside = staffing.stream().mapToDouble(Staffing::outsideOwnField).toArray();
        plainSpeed = staffing.stream().allMatch(s -> s.speed() == 1 && s.outsideOwnField() == 1);
        plainService = behaviour.hold().isEmpty() && behaviour.transfer().isEmpty();
    }

    void keepCases(Counter atCounter) {
        counter = atCounter;
    }

    void lend(Outings outside) {
        outings = outside;
    }

    /** A ticket has come into a line: an idle window takes it at once. Returns whether one did. */
    boolean greet(long time, int ticket) {
        int window = view.idleWindowFor(ticket);
        if (window < 0) {
            return false;
        }
        callNext(time, window);
        return true;
    }

    /** A free window calls, but for one at which a person sits, who has it call. */
    void callNext(long time, int window) {
        if (view.isAttended(window)) {
            return;
        }
        int ticket = hall.callNext(time, window);
        if (ticket >= 0) {
            citizens.called(time, ticket);
            long way = citizens.wayMillis(ticket);
            if (way < 0) {
                agenda.at(time + citizens.vainCallsMillis(), Intent.COUNT_AS_MISSED, ticket);
            } else if (way == 0) {
                startService(time, ticket);
            } else {
                agenda.at(time + way, Intent.REACH_WINDOW, ticket);
            }
        } else if (ticket == Refusal.WINDOW_CLOSED.code()) {
            closed(time, window);
        }
    }

    /** A window has closed. */
    void closed(long time, int window) {
        callMovedLines(time);
        if (outings != null) {
            outings.goOut(time, view.groupOf(window));
        }
    }

    /** Idle windows call those who came to them from the line of a window that closed. */
    void callMovedLines(long time) {
        for (int window = view.idleWindowWithLine(); window >= 0; window = view.idleWindowWithLine()) {
            callNext(time, window);
        }
    }

    /** Every open window of a group that is free calls. */
    void callAll(long time, int group, int windows) {
        int first = view.firstWindow(group);
        for (int window = first; window < first + windows; window++) {
            callNext(time, window);
        }
    }

    /** Returns how long the window takes for what its ticket still needs. */
    long serviceMillis(int ticket) {
        long service = visits.serviceMillis[ticket];
        return plainSpeed ? service : (long) (service * factor(ticket) + 0.5);
    }

    void startService(long time, int ticket) {
        hall.startService(time, ticket);
        long service = serviceMillis(ticket);
        if (!plainService && stepsAside(ticket)) {
            double done = behaviour.hold().orElseThrow().afterShare();
            visits.serviceMillis[ticket] = (long) (visits.serviceMillis[ticket] * (1 - done) + 0.5);
            agenda.at(time + (long) (service * done + 0.5), Intent.STEP_ASIDE, ticket);
        } else {
            agenda.at(time + service, Intent.FINISH, ticket);
        }
    }

    private boolean stepsAside(int ticket) {
        return !visits.has(ticket, Visits.HELD) && stepsAside(visits.key[ticket]);
    }

    /** Returns whether the person of a key, who has not done so yet, steps aside in the middle of the service. */
    boolean stepsAside(long key) {
        return behaviour.hold().isPresent()
                && chance.happens(key, Purpose.HOLD, behaviour.hold().get().share());
    }

    private double factor(int ticket) {
        return factor(view.window(ticket), view.matter(ticket));
    }

    /** Returns the factor on the service of a matter at a window. */
    double factor(int window, int matter) {
        int group = view.groupOf(window);
        boolean own = staffing.get(group).ownField().get(matter);
        return own ? speed[group] : speed[group] * outside[group];
    }

    void finish(long time, int ticket) {
        int window = !plainService && passesOn(ticket) ? passOn(time, ticket) : finishService(time, ticket);
        callNext(time, window);
    }

    /** The window has done its part for a ticket; returns the window, which does not call yet. */
    int finishService(long time, int ticket) {
        return counter != null ? finishErrand(time, ticket) : hall.finishService(time, ticket);
    }

    private int finishErrand(long time, int ticket) {
        int at = view.matter(ticket);
        int next = counter.goesOnTo(ticket, at, visits.key[ticket]);
        if (next >= 0) {
            visits.serviceMillis[ticket] = citizens.serviceAfterDesk(ticket, next);
            int window = hall.transfer(time, ticket, next, true);
            greet(time, ticket);
            return window;
        }
        int visitClass = view.visitClass(ticket);
        int window = hall.finishService(time, ticket);
        counter.handled(time, ticket, at, visits.key[ticket], visitClass);
        return window;
    }

    /**
     * A person who waits in vain at a machine goes to the windows, where one that is idle takes the person at once;
     * returns false where their day is over.
     */
    boolean sendOn(long time, int ticket, int matter) {
        if (hall.sendOn(time, ticket, matter) < 0) {
            return false;
        }
        visits.serviceMillis[ticket] =
                counter.hasOpenCase(ticket) ? visits.serviceMillis[ticket] : citizens.serviceAfterDesk(ticket, matter);
        greet(time, ticket);
        return true;
    }

    private boolean passesOn(int ticket) {
        return behaviour.transfer().isPresent()
                && !visits.has(ticket, Visits.TRANSFERRED)
                && chance.happens(
                        visits.key[ticket],
                        Purpose.TRANSFER,
                        behaviour.transfer().get().shareOfMatter().get(view.matter(ticket)));
    }

    private int passOn(long time, int ticket) {
        Behaviour.Transfer transfer = behaviour.transfer().orElseThrow();
        int target = transfer.targetOfMatter().get(view.matter(ticket));
        return passOn(time, ticket, target, transfer.place() == Behaviour.Place.END);
    }

    /** The person of a ticket goes on to another matter; returns the window, which does not call yet. */
    int passOn(long time, int ticket, int target, boolean toEnd) {
        int window = hall.transfer(time, ticket, target, toEnd);
        if (window >= 0) {
            visits.note(ticket, Visits.TRANSFERRED);
            visits.serviceMillis[ticket] = citizens.serviceAfterTransfer(ticket, target);
            greet(time, ticket);
        }
        return window;
    }

    void stepAside(long time, int ticket) {
        callNext(time, hold(time, ticket));
    }

    /** The person of a ticket steps aside for a while; returns the window, which does not call yet. */
    int hold(long time, int ticket) {
        visits.note(ticket, Visits.HELD);
        visits.awaySince[ticket] = time;
        int window = hall.hold(time, ticket);
        agenda.at(time + holdMillis(visits.key[ticket]), Intent.COME_BACK, ticket);
        return window;
    }

    /** Returns how long the person of a key steps aside. */
    long holdMillis(long key) {
        return holdTime == null ? ASIDE : chance.millis(key, Purpose.HOLD_TIME, holdTime);
    }

    void comeBack(long time, int ticket) {
        hall.endHold(time, ticket);
        greet(time, ticket);
    }
}
