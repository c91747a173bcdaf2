package onewindow.simulate;

import java.util.ArrayList;
import java.util.List;
import onewindow.hall.PlacedTicket;
import onewindow.hall.TicketState;
import onewindow.people.HallState;
import onewindow.people.HallState.Person;
import onewindow.people.HallState.Windows;

/** Builds states of a hall with one window group, one matter and one class. */
final class StateFixture {

    private final long now;
    private final List<Person> people = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private boolean windowsAreKnown = true;

    private StateFixture(String now) {
        this.now = ScenarioFixture.time(now);
    }

    static StateFixture at(String time) {
        return new StateFixture(time);
    }

    /** A window serves somebody since a time; null for not known since when. */
    StateFixture serving(String since) {
        int window = open.size();
        open.add(window);
        long from = since == null ? HallState.UNKNOWN : ScenarioFixture.time(since);
        return add(new PlacedTicket(TicketState.SERVING, people.size() + 1, 0, 0, now, from, now, 0, window, -1));
    }

    /** Somebody waits since a time. */
    StateFixture waiting(String since) {
        long from = ScenarioFixture.time(since);
        return add(new PlacedTicket(TicketState.WAITING, people.size() + 1, 0, 0, from, from, from, 0, -1, -1));
    }

    StateFixture unknownWindows() {
        windowsAreKnown = false;
        return this;
    }

    private StateFixture add(PlacedTicket ticket) {
        people.add(new Person("", ticket, -1, false, false, false, -1, false));
        return this;
    }

    HallState build() {
        return new HallState(
                now,
                people.size(),
                people,
                windowsAreKnown ? List.of(new Windows(0, open, open.size())) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
