package onewindow.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** People known before the day begins: recorded, booked, or come back. */
final class ListSource implements ArrivalSource {

    private final List<Arrival> people = new ArrayList<>();
    private int next;

    void clear() {
        people.clear();
        next = 0;
    }

    void add(Arrival arrival) {
        people.add(arrival);
    }

    /** Puts the people in order of time; those of the same time keep the order in which they were added. */
    ListSource sorted() {
        people.sort(Comparator.comparingLong(a -> a.timeMillis));
        next = 0;
        return this;
    }

    @Override
    public boolean next(Arrival into) {
        if (next == people.size()) {
            return false;
        }
        into.copy(people.get(next++));
        return true;
    }
}
