package onewindow.people;

import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.demand.Chance;
import onewindow.demand.Demand;
import onewindow.demand.Needs;
import onewindow.demand.Visitors;
import onewindow.hall.Hall;
import onewindow.hall.HallLayout;
import onewindow.people.Behaviour.ClosingRule;

/**
 * Everybody in a hall: citizens, clerks and managers. The driver tells them who comes ({@link #arrive}) and when what
 * they resolved on is due ({@link #act}); they give the hall its commands. Not for more than one thread.
 */
public final class People {

    private final Behaviour behaviour;
    private final Agenda agenda;
    private final Chance chance = new Chance();
    private final Visitors visitors;
    private final Door door;
    private final ReturnBook returns;
    private final Citizens citizens;
    private final Clerks clerks;
    private final Managers managers;
    private HallDay day;

    /**
     * Peoples a hall.
     *
     * @param hall gets their commands
     * @param layout the hall's layout
     * @param staffing for each window group of the layout
     * @param agenda keeps what they resolve on
     */
    public People(
            Demand demand,
            Horizon horizon,
            Behaviour behaviour,
            HallLayout layout,
            List<Staffing> staffing,
            Hall hall,
            Agenda agenda) {
        this.behaviour = behaviour;
        this.agenda = agenda;
        Visits visits = new Visits();
        visitors = new Visitors(demand, horizon, chance);
        door = new Door(chance, behaviour.waitAtDoor());
        returns = new ReturnBook(behaviour.returns(), visitors, horizon.days(), chance, door);
        citizens = new Citizens(hall, visits, agenda, chance, new Needs(demand, chance), behaviour, returns);
        clerks = new Clerks(hall, visits, agenda, chance, behaviour, staffing, citizens);
        List<Integer> most =
                layout.groups().stream().map(HallLayout.WindowGroup::windows).toList();
        Citizens sender = behaviour.closing() == ClosingRule.SEND_AWAY ? citizens : null;
        managers = new Managers(hall, agenda, chance, staffing, most, clerks, sender);
    }

    /** Returns whether what happens on one day changes another: bookings, or people who come back another day. */
    public boolean carriesOver() {
        return visitors.carriesOver() || returns.carriesOver();
    }

    /** Starts a replication; its days must then be started in ascending order. */
    public void startReplication(long seed, int replication) {
        returns.clear();
        visitors.start(seed, replication);
    }

    /** Starts a day in an empty hall: managers resolve on the timetable. Returns who comes, in order of time. */
    public ArrivalSource startDay(HallDay hallDay) {
        day = hallDay;
        citizens.startDay(day);
        door.startDay(day);
        for (int i = 0; i < day.open().size() - 1; i++) {
            agenda.at(day.startMillis() + day.open().get(i).toMillis(), Intent.BEGIN_BREAK, i);
        }
        agenda.at(day.startMillis() + day.lastCloseMillis(), Intent.CLOSE, 0);
        managers.startDay(day, visitors.replicationKey());
        return door.before(visitors.day(day, returns.takeDay(day)));
    }

    /** Ends a day on which nothing more happens: whoever still waits goes home unserved. */
    public void endDay(long time) {
        citizens.sendAway(time);
    }

    /** A person comes, or does not where a slot was booked; returns whether somebody did. */
    public boolean arrive(Arrival person) {
        if (person.neverComes) {
            citizens.stayAway(person);
            return false;
        }
        int ticket = citizens.arrive(person);
        if (ticket >= 0 && !clerks.greet(person.timeMillis, ticket)) {
            citizens.settle(person.timeMillis, ticket);
        }
        return true;
    }

    /**
     * What was resolved on is due.
     *
     * @return false where it has come to nothing: a person who was to give up is no longer waiting
     */
    public boolean act(long time, int intent, int subject) {
        if (intent == Intent.GIVE_UP) {
            return citizens.giveUp(time, subject);
        }
        switch (intent) {
            case Intent.FINISH -> clerks.finish(time, subject);
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
            default -> throw new IllegalArgumentException("no such intent: " + intent);
        }
        return true;
    }
}
