package onewindow.demand;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;

/** The appointments of one day: its slots over the open hours, how many are taken, and by whom. */
final class BookedDay {

    private final long startMillis;
    private final List<Long> slotStarts = new ArrayList<>();
    private final int[] taken;
    private final int places;
    private final List<Booking> bookings = new ArrayList<>();

    /**
     * A day without bookings.
     *
     * @param day whose hours it has
     * @param startMillis when it begins, milliseconds since the start of the horizon
     */
    BookedDay(HallDay day, long startMillis, Arrivals.Appointments rules) {
        this.startMillis = startMillis;
        for (Interval hours : day.open()) {
            for (long t = hours.fromMillis(); t + rules.slotMillis() <= hours.toMillis(); t += rules.slotMillis()) {
                slotStarts.add(startMillis + t);
            }
        }
        taken = new int[slotStarts.size()];
        places = rules.places();
    }

    long startMillis() {
        return startMillis;
    }

    /** Returns when the last slot begins; where there is none, when the day does. */
    long lastSlotStart() {
        return slotStarts.isEmpty() ? startMillis : slotStarts.get(slotStarts.size() - 1);
    }

    /**
     * Takes the free slot nearest to the wish (0 to 1 over the slots that are left), later ones before earlier ones.
     *
     * @param from no slot that starts before this time can be had: the person asks then; {@link Long#MIN_VALUE} for one
     *     who asked on an earlier day
     * @return null where none is free
     */
    Booking take(long visitor, double wish, long from) {
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
                Booking booking = new Booking(visitor, slot, slotStarts.get(slot), from);
                bookings.add(booking);
                return booking;
            }
        }
        return null;
    }

    /** Frees the place of one who cancels. */
    void free(Booking booking) {
        booking.cancelled = true;
        taken[booking.slot]--;
    }

    /** Returns all bookings in the order in which they were made, those that were cancelled included. */
    List<Booking> bookings() {
        return bookings;
    }

    /** Returns by slot how many bookings there were beyond its places: so many places were freed and used again. */
    int[] usedAgain() {
        int[] beyond = new int[taken.length];
        bookings.forEach(booking -> beyond[booking.slot]++);
        for (int slot = 0; slot < beyond.length; slot++) {
            beyond[slot] = Math.max(0, beyond[slot] - places);
        }
        return beyond;
    }
}
