package onewindow.demand;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;

/** The appointments of one day: its slots over the open hours, how many are taken, and by whom. */
final class BookedDay {

    private final List<Long> slotStarts = new ArrayList<>();
    private final int[] taken;
    private final int places;
    private final List<Long> visitors = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();

    BookedDay(HallDay day, Arrivals.Appointments rules) {
        for (Interval hours : day.open()) {
            for (long t = hours.fromMillis(); t + rules.slotMillis() <= hours.toMillis(); t += rules.slotMillis()) {
                slotStarts.add(day.startMillis() + t);
            }
        }
        taken = new int[slotStarts.size()];
        places = rules.places();
    }

    /**
     * Takes the free slot nearest to the wish (0 to 1 over the day), later ones before earlier ones; false where the
     * day is full.
     */
    boolean take(long visitor, double wish) {
        int wished = (int) (wish * taken.length);
        for (int i = 0; i < taken.length; i++) {
            int slot = (wished + i) % taken.length;
            if (taken[slot] < places) {
                taken[slot]++;
                visitors.add(visitor);
                slots.add(slot);
                return true;
            }
        }
        return false;
    }

    int people() {
        return visitors.size();
    }

    long visitor(int index) {
        return visitors.get(index);
    }

    long slotStart(int index) {
        return slotStarts.get(slots.get(index));
    }
}
