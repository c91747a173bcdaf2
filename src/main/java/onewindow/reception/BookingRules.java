package onewindow.reception;

import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;

/**
 * By which rules appointments are made: those of a scenario's stream of appointments.
 *
 * @param slotMillis length of a slot; slots follow one another from the start of each interval of the open hours
 * @param places people a slot takes
 * @param firstDay first bookable hall day after the present one, at least 0
 * @param lastDay last bookable hall day after the present one
 * @param earlyMillis whoever comes more than this before the slot waits as if having come that long before it
 * @param lateMillis whoever comes more than this after the start of the slot is of {@code lateClass}; from then on the
 *     slot is missed
 * @param visitClass class of those who come in time
 * @param lateClass class of those who come too late
 * @param limitMillis up to so long before the slot an appointment can be cancelled or moved
 * @param bookable for each matter whether slots are given for it
 * @param ban who may not book for a while; empty for nobody
 */
public record BookingRules(
        long slotMillis,
        int places,
        int firstDay,
        int lastDay,
        long earlyMillis,
        long lateMillis,
        int visitClass,
        int lateClass,
        long limitMillis,
        List<Boolean> bookable,
        Optional<Ban> ban) {

    public BookingRules {
        bookable = List.copyOf(bookable);
    }

    /**
     * Whom a ban is for.
     *
     * @param noShows after so many missed slots it begins
     * @param withinMillis the first of them less than so long before the last
     * @param forMillis how long it lasts, from the start of the last missed slot
     */
    public record Ban(int noShows, long withinMillis, long forMillis) {}

    /** Returns whether slots are given for a matter. */
    boolean isBookable(int matter) {
        return matter >= 0 && matter < bookable.size() && bookable.get(matter);
    }

    /** Returns when the slots of a day begin, milliseconds since the start of the horizon. */
    public List<Long> slotsOf(HallDay day) {
        List<Long> slots = new java.util.ArrayList<>();
        for (Interval hours : day.open()) {
            for (long t = hours.fromMillis(); t + slotMillis <= hours.toMillis(); t += slotMillis) {
                slots.add(day.startMillis() + t);
            }
        }
        return slots;
    }
}
