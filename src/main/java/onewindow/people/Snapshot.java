package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import onewindow.demand.Arrival;
import onewindow.demand.Visitors;
import onewindow.hall.HallView;
import onewindow.hall.PlacedTicket;
import onewindow.hall.TicketState;
import onewindow.people.HallState.Expected;
import onewindow.people.HallState.Outside;
import onewindow.people.HallState.Person;
import onewindow.people.HallState.Windows;

/** Takes down the state of a hall as far as the hall itself knows it, and not what people are going to do. */
final class Snapshot {

    private final HallView view;
    private final Visits visits;
    private final Citizens citizens;
    /** Null where cases are not kept. */
    private final Counter counter;

    Snapshot(HallView view, Visits visits, Citizens citizens, Counter counter) {
        this.view = view;
        this.visits = visits;
        this.citizens = citizens;
        this.counter = counter;
    }

    /** Returns everybody with a ticket: those at windows by window, then the others in the order of their numbers. */
    List<Person> people(int groups, Managers managers) {
        List<Person> people = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int first = view.firstWindow(group);
            for (int window = first; window < first + managers.most(group); window++) {
                if (view.ticketAt(window) >= 0) {
                    people.add(person(view.ticketAt(window)));
                }
            }
        }
        List<Person> others = new ArrayList<>();
        for (int ticket = 0; ticket < view.ticketEnd(); ticket++) {
            TicketState state = view.state(ticket);
            if (state == TicketState.WAITING || state == TicketState.ON_HOLD || state == TicketState.MISSED) {
                others.add(person(ticket));
            }
        }
        others.sort((a, b) -> Integer.compare(a.ticket().number(), b.ticket().number()));
        people.addAll(others);
        return people;
    }

    private Person person(int ticket) {
        boolean wentOn = counter != null && counter.wentOn(ticket);
        int caseMatter = counter == null ? HallState.UNKNOWN : counter.matter(ticket);
        return new Person(
                "",
                new PlacedTicket(
                        view.state(ticket),
                        view.number(ticket),
                        view.matter(ticket),
                        view.visitClass(ticket),
                        view.takenAt(ticket),
                        since(ticket),
                        view.orderTime(ticket),
                        view.waitedMillis(ticket),
                        view.window(ticket),
                        view.windowOfLine(ticket)),
                HallState.UNKNOWN,
                visits.has(ticket, Visits.HELD),
                visits.has(ticket, Visits.TRANSFERRED) || wentOn,
                visits.has(ticket, Visits.MISSED),
                caseMatter == view.matter(ticket) ? HallState.UNKNOWN : caseMatter,
                counter != null && counter.hasOpenCase(ticket));
    }

    private long since(int ticket) {
        return switch (view.state(ticket)) {
            case WAITING -> view.waitingSince(ticket);
            case CALLED -> view.busySince(view.window(ticket));
            case SERVING -> view.busySince(view.window(ticket)) + Math.max(0, citizens.wayMillis(ticket));
            case ON_HOLD, MISSED -> visits.awaySince[ticket];
            case ENDED -> throw new IllegalArgumentException("the visit is over");
        };
    }

    /** Returns of every group which windows are open. */
    List<Windows> windows(int groups, Managers managers) {
        List<Windows> windows = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Integer> open = new ArrayList<>();
            int first = view.firstWindow(group);
            for (int window = first; window < first + managers.most(group); window++) {
                if (view.isOpen(window)) {
                    open.add(window);
                }
            }
            windows.add(new Windows(group, open, view.staffed(group)));
        }
        return windows;
    }

    /** Returns those who wait outside. */
    static List<Outside> outside(Entrance entrance) {
        return entrance.outside().stream()
                .map(person -> new Outside(person.matter, person.visitClass, person.timeMillis, person.file != -1))
                .toList();
    }

    /** Returns who is known to come after a time: those who have booked, and those who come again. */
    static List<Expected> expected(long time, Visitors visitors, List<Arrival> comingBack) {
        List<Expected> expected = new ArrayList<>();
        for (int stream = 0; stream < visitors.streams(); stream++) {
            for (Arrival booked : visitors.bookedAfter(stream, time)) {
                expected.add(new Expected(booked.matter, booked.visitClass, stream, booked.timeMillis, false));
            }
        }
        for (Arrival back : comingBack) {
            if (back.timeMillis >= time) {
                expected.add(new Expected(
                        back.matter, back.visitClass, HallState.UNKNOWN, HallState.UNKNOWN, back.file != -1));
            }
        }
        return expected;
    }
}
