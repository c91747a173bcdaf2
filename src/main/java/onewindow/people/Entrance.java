package onewindow.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.Purpose;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.people.HallEvents.Cap;

/** The entrance of a hall with a cap on the people inside: the line outside, let in as somebody leaves. */
final class Entrance {

    private final List<Cap> caps;
    private final HallCommands hall;
    private final HallView view;
    private final Agenda agenda;
    private final Chance chance;
    private final Deque<Arrival> outside = new ArrayDeque<>();
    private final Deque<Arrival> spare = new ArrayDeque<>();
    private List<Interval> ticketHours = List.of();
    private long dayStart;
    /** How many may be inside today. */
    private int most;

    private double waitShare;

    Entrance(List<Cap> caps, HallCommands hall, Agenda agenda, Chance chance) {
        this.caps = caps;
        this.hall = hall;
        view = hall.view();
        this.agenda = agenda;
        this.chance = chance;
    }

    /** Starts a day with nobody outside; warm-up days have no cap. */
    void startDay(HallDay day, boolean warmUp) {
        most = Integer.MAX_VALUE;
        ticketHours = day.tickets();
        dayStart = day.startMillis();
        spare.addAll(outside);
        outside.clear();
        for (Cap cap : caps) {
            if (!warmUp && cap.firstDay() <= day.index() && day.index() <= cap.lastDay() && cap.people() < most) {
                most = cap.people();
                waitShare = cap.waitOutside();
            }
        }
        if (most < Integer.MAX_VALUE) {
            for (int i = 0; i < ticketHours.size(); i++) {
                agenda.at(dayStart + ticketHours.get(i).fromMillis(), Intent.LOOK_OUTSIDE, 0);
            }
            if (!ticketHours.isEmpty()) {
                agenda.at(dayStart + lastTicketMillis(), Intent.LOOK_OUTSIDE, 1);
            }
        }
    }

    private long lastTicketMillis() {
        return ticketHours.get(ticketHours.size() - 1).toMillis();
    }

    /** Whether nobody more is let in now. */
    boolean isFull() {
        return !outside.isEmpty() || view.present() >= most;
    }

    /** A person finds the hall full; returns whether the person waits outside. */
    boolean waitsOutside(Arrival person) {
        if (chance.uniform(person.key, Purpose.OUTSIDE) >= waitShare) {
            return false;
        }
        stand(person);
        return true;
    }

    /** Returns those who wait outside, in the order in which they came. */
    List<Arrival> outside() {
        return List.copyOf(outside);
    }

    /** A person waits outside. */
    void stand(Arrival person) {
        Arrival waiting = spare.isEmpty() ? new Arrival() : spare.pop();
        waiting.copy(person);
        outside.add(waiting);
        hall.waitOutside(person.timeMillis, person.matter, person.visitClass);
    }

    /** Returns the first person outside, who is let in now; null where nobody is. Good until the next call. */
    Arrival letIn(long time) {
        if (outside.isEmpty() || view.present() >= most || !givesNumbers(time)) {
            return null;
        }
        return take(time, true);
    }

    /** Returns the first person outside, who waits no longer; null where nobody is. Good until the next call. */
    Arrival sendHome(long time) {
        return outside.isEmpty() ? null : take(time, false);
    }

    private Arrival take(long time, boolean letIn) {
        Arrival person = outside.poll();
        spare.add(person);
        hall.endWaitOutside(time, person.matter, person.visitClass, person.timeMillis, letIn);
        person.timeMillis = time;
        person.orderMillis = Math.max(person.orderMillis, time);
        return person;
    }

    private boolean givesNumbers(long time) {
        for (Interval hours : ticketHours) {
            if (hours.contains(time - dayStart)) {
                return true;
            }
        }
        return false;
    }
}
