package onewindow.people;

import java.util.List;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Visitors;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.hall.IncidentCommands;
import onewindow.hall.Refusal;
import onewindow.hall.TicketState;

/** What a trainer lets happen: the people of the hall are told here, and act upon it as upon anything else. */
final class Incidents implements IncidentCommands {

    private static final long BUSES = 0x42555345;
    private static final long MINUTE = 60_000;

    private final HallCommands hall;
    private final HallView view;
    private final Visits visits;
    private final Agenda agenda;
    private final Chance chance;
    private final Visitors visitors;
    private final ReturnBook book;
    private final Clerks clerks;
    private final Outages outages;
    private final int groups;
    private final int windows;
    private HallDay day;
    private int buses;

    /** Who acts upon it. */
    record Hosts(Visitors visitors, ReturnBook book, Clerks clerks, Outages outages) {}

    Incidents(HallCommands hall, int groups, int windows, Visits visits, Agenda agenda, Chance chance, Hosts hosts) {
        this.hall = hall;
        view = hall.view();
        this.groups = groups;
        this.windows = windows;
        this.visits = visits;
        this.agenda = agenda;
        this.chance = chance;
        visitors = hosts.visitors();
        book = hosts.book();
        clerks = hosts.clerks();
        outages = hosts.outages();
    }

    void startDay(HallDay hallDay) {
        day = hallDay;
        buses = 0;
    }

    @Override
    public int failSystems(long time, int group, int minutes, int cards) {
        if (group < -1 || group >= groups) {
            return Refusal.UNKNOWN_GROUP.code();
        }
        outages.fail(
                time,
                group < 0 ? IntStream.range(0, groups).boxed().toList() : List.of(group),
                minutes * MINUTE,
                cards);
        return 0;
    }

    @Override
    public int bringBus(long time, int people, int minutes) {
        long bus = KeyedRandom.key(
                KeyedRandom.key(KeyedRandom.key(visitors.replicationKey(), BUSES), day.index()), buses++);
        for (int i = 0; i < people; i++) {
            Arrival person = new Arrival();
            long key = KeyedRandom.key(bus, i);
            person.at(time + (long) (chance.uniform(key, Purpose.BUS) * minutes * MINUTE), key);
            visitors.drawTraits(person);
            int place = book.expect(person);
            if (place >= 0) {
                agenda.at(book.again(place).timeMillis, Intent.COME_BY_BUS, place);
            }
        }
        return 0;
    }

    @Override
    public int shutWindow(long time, int window, int minutes) {
        if (window < 0 || window >= windows) {
            return Refusal.UNKNOWN_WINDOW.code();
        }
        if (!view.isOpen(window) || view.isClosing(window)) {
            return Refusal.WINDOW_CLOSED.code();
        }
        agenda.at(time, Intent.SHUT_WINDOW, window);
        agenda.at(time + minutes * MINUTE, Intent.REOPEN_WINDOW, window);
        return 0;
    }

    void shut(long time, int window) {
        if (hall.closeWindow(time, window) >= 0 && !view.isOpen(window)) {
            clerks.closed(time, window);
        }
    }

    /** Opens again, unless its group is closed by now. */
    void reopen(long time, int window) {
        boolean works = view.staffed(view.groupOf(window)) > 0 || view.isClosing(window);
        if (works && hall.openWindow(time, window) >= 0 && view.ticketAt(window) < 0) {
            clerks.callNext(time, window);
        }
    }

    @Override
    public int quarrel(long time, int window, int minutes) {
        if (window < 0 || window >= windows) {
            return Refusal.UNKNOWN_WINDOW.code();
        }
        int ticket = view.ticketAt(window);
        if (ticket < 0 || view.state(ticket) != TicketState.SERVING) {
            return Refusal.NOT_SERVING.code();
        }
        visits.extraMillis[ticket] += minutes * MINUTE;
        return 0;
    }
}
