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
    private final List<Long> asked = new ArrayList<>();

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
     * Takes the free slot nearest to the wish (0 to 1 over the slots that are left), later ones before earlier ones.
     *
     * @param from no slot that starts before this time can be had: the person asks then; {@link Long#MIN_VALUE} for one
     *     who asked on an earlier day
     * @return false where none is free
     */
    boolean take(long visitor, double wish, long from) {
        int gone = 0;
        while (gone < taken.length && slotStarts.get(gone) < from) {
            gone++;
        }
        int left = taken.length - gone;
        int wished = (int) (wish * left);
        for (int i = 0; i < left; i++) {
            int slot = gone + (wished + i) % left;
            if (taken[slot] < places) {
                taken[slot]++;
                visitors.add(visitor);
                slots.add(slot);
                asked.add(from);
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

    /** Returns when a person asked who asked today, before which the person cannot come. */
    long asked(int index) {
        return asked.get(index);
    }
}
