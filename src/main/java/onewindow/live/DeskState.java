package onewindow.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.hall.HallView;
import onewindow.hall.PlacedTicket;
import onewindow.hall.TicketState;
import onewindow.people.HallState;
import onewindow.people.HallState.Person;
import onewindow.people.HallState.Windows;
import onewindow.simulate.LookAhead;

/**
 * Takes down the state of a hall at its desk, without the cases behind the counter. In a hall that is worked by hand
 * nothing is known of bookings, and what the clerks opened counts as open until the timetable changes next.
 */
public final class DeskState {

    private static final Comparator<Person> AT_WINDOWS_FIRST = Comparator.comparing(person ->
            person.ticket().state() != TicketState.CALLED && person.ticket().state() != TicketState.SERVING);

    private DeskState() {}

    /**
     * Returns the state just after what has happened; empty where the hall has no day now.
     *
     * <p>Its time is a millisecond later than that of the desk, so that what has happened lies before it.
     */
    public static Optional<HallState> of(HallDesk desk) {
        long time = desk.now() + 1;
        HallDay day = desk.day();
        if (day == null
                || desk.isOver()
                || LookAhead.dayOf(desk.scenario(), time)
                        .filter(found -> found.index() == day.index())
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(desk.people().map(people -> people.stateInHall(time)).orElseGet(() -> byHand(desk, time)));
    }

    private static HallState byHand(HallDesk desk, long time) {
        List<Person> people = new ArrayList<>();
        for (TicketNote note : desk.tickets()) {
            if (!note.hasEnded()) {
                people.add(person(desk.view(), note));
            }
        }
        people.sort(AT_WINDOWS_FIRST);
        return new HallState(
                time,
                desk.numbersGiven(),
                people,
                windows(desk.view(), desk.scenario().layout().groups().size(), desk.windows()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Person person(HallView view, TicketNote note) {
        int ticket = note.ticket;
        TicketState state = view.state(ticket);
        long since =
                switch (state) {
                    case WAITING -> view.waitingSince(ticket);
                    case CALLED -> note.calledAt;
                    case SERVING -> note.startedAt;
                    case ON_HOLD, MISSED -> note.awaySince;
                    case ENDED -> throw new IllegalArgumentException("the visit is over");
                };
        PlacedTicket placed = new PlacedTicket(
                state,
                note.number,
                view.matter(ticket),
                view.visitClass(ticket),
                view.takenAt(ticket),
                since,
                view.orderTime(ticket),
                view.waitedMillis(ticket),
                view.window(ticket),
                view.windowOfLine(ticket));
        return new Person(
                "", placed, HallState.UNKNOWN, note.held, note.passedOn, note.missed, HallState.UNKNOWN, false);
    }

    private static List<Windows> windows(HallView view, int groups, int count) {
        List<Windows> windows = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Integer> open = new ArrayList<>();
            int closing = 0;
            for (int window = view.firstWindow(group); window < count && view.groupOf(window) == group; window++) {
                if (view.isOpen(window)) {
                    open.add(window);
                    closing += view.isClosing(window) ? 1 : 0;
                }
            }
            windows.add(new Windows(group, open, Math.max(0, view.staffed(group) - closing)));
        }
        return windows;
    }
}
