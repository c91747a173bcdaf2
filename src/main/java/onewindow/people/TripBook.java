package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import onewindow.calendar.HallDay;
import onewindow.demand.Arrival;
import onewindow.demand.Visitors;

/** Who comes to the hall on which day for a case that is already open. */
final class TripBook {

    private final Visitors visitors;
    private final List<HallDay> days;
    private final SortedMap<Long, List<Arrival>> coming = new TreeMap<>();

    /**
     * Opens a book.
     *
     * @param days all hall days, those of a warm-up included, in order
     */
    TripBook(Visitors visitors, List<HallDay> days) {
        this.visitors = visitors;
        this.days = days;
    }

    void clear() {
        coming.clear();
    }

    /**
     * Books a trip on the first hall day that begins after a time; the time of the day is drawn by the day's profile.
     *
     * @param before the day must begin before this time
     * @return the person, for whom an errand is to be noted; null where the horizon has no such day
     */
    Arrival book(long earliest, long before, long key, int matter, int visitClass) {
        int index = firstDayAfter(earliest);
        if (index == days.size() || days.get(index).startMillis() >= before) {
            return null;
        }
        Arrival person = visitors.comingBack(days.get(index), key, matter, visitClass);
        coming.computeIfAbsent(days.get(index).startMillis(), start -> new ArrayList<>())
                .add(person);
        return person;
    }

    private int firstDayAfter(long time) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).startMillis() > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Returns those who come on a day, and forgets them. */
    List<Arrival> takeDay(HallDay day) {
        List<Arrival> booked = coming.remove(day.startMillis());
        return booked == null ? List.of() : booked;
    }
}
