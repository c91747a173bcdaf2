package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import onewindow.calendar.HallDay;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;
import onewindow.demand.Visitors;
import onewindow.people.Behaviour.Returns;

/** Who comes again, later the same day or on another day, after leaving unserved. */
final class ReturnBook {

    private static final long NEXT_ATTEMPT = 0x52455455;

    private final Returns returns;
    private final Visitors visitors;
    private final List<HallDay> days;
    private final Chance chance;
    private final Door door;
    private final Sampler sameDayAfter;
    private final SortedMap<Integer, List<Arrival>> otherDays = new TreeMap<>();
    private final List<Arrival> today = new ArrayList<>();
    private final List<Integer> freePlaces = new ArrayList<>();

    ReturnBook(Returns returns, Visitors visitors, List<HallDay> days, Chance chance, Door door) {
        this.returns = returns;
        this.visitors = visitors;
        this.days = days;
        this.chance = chance;
        this.door = door;
        sameDayAfter = chance.sampler(returns.sameDayAfter());
    }

    boolean anybodyReturns() {
        return returns.sameDay() > 0 || returns.anotherDay() > 0;
    }

    boolean carriesOver() {
        return returns.anotherDay() > 0;
    }

    void clear() {
        otherDays.clear();
        today.clear();
        freePlaces.clear();
    }

    /** Returns those who come back on a day, and forgets them. */
    List<Arrival> takeDay(HallDay day) {
        today.clear();
        freePlaces.clear();
        List<Arrival> back = otherDays.remove(day.index());
        return back == null ? List.of() : back;
    }

    /**
     * Decides what a person who leaves unserved, at its time, does next. Who would come again today comes to the door
     * like everybody else; but who has left after the last ticket hours knows that it is no use, and stays away.
     *
     * @return the place in the book of one who comes again today at {@link #again}, or -1
     */
    int leftUnserved(HallDay day, Arrival person) {
        double u = chance.uniform(person.key, Purpose.RETURN);
        long nextKey = KeyedRandom.key(person.key, NEXT_ATTEMPT);
        if (u < returns.sameDay()) {
            return comeAgainToday(day, nextKey, person);
        }
        if (u < returns.sameDay() + returns.anotherDay()) {
            int ahead = 1 + (int) (chance.uniform(nextKey, Purpose.RETURN_DAY) * returns.lastDayAhead());
            comeOn(day.index() + ahead, nextKey, person, person.visitClass);
        }
        return -1;
    }

    /** A person with a card comes again on the next hall day, in the card's class. */
    void comeNextDay(HallDay day, Arrival person, int visitClass) {
        comeOn(day.index() + 1, KeyedRandom.key(person.key, NEXT_ATTEMPT), person, visitClass);
    }

    private void comeOn(int day, long key, Arrival person, int visitClass) {
        if (day < days.size()) {
            Arrival again = visitors.comingBack(days.get(day), key, person.matter, visitClass);
            again.tripsInVain = person.tripsInVain;
            again.lacking = person.lacking;
            otherDays.computeIfAbsent(day, i -> new ArrayList<>()).add(again);
        }
    }

    private int comeAgainToday(HallDay day, long key, Arrival person) {
        long time = person.timeMillis;
        // Not in the same millisecond, in which one who is turned away again and again would never leave.
        long at = time + Math.max(1, chance.millis(key, Purpose.RETURN_TIME, sameDayAfter));
        if (!door.opensAfter(time) || !door.isToday(at)) {
            return -1;
        }
        Arrival arrival = visitors.comingBack(day, key, person.matter, person.visitClass);
        arrival.tripsInVain = person.tripsInVain;
        arrival.timeMillis = at;
        arrival.orderMillis = at;
        door.pass(arrival);
        return put(arrival);
    }

    /**
     * A person is going to come to the door later today.
     *
     * @return the place in the book of one who comes at {@link #again}; -1 where that is no time of today
     */
    int expect(Arrival arrival) {
        if (!door.opensAfter(arrival.timeMillis) || !door.isToday(arrival.timeMillis)) {
            return -1;
        }
        arrival.orderMillis = arrival.timeMillis;
        door.pass(arrival);
        return put(arrival);
    }

    private int put(Arrival arrival) {
        if (freePlaces.isEmpty()) {
            today.add(arrival);
            return today.size() - 1;
        }
        int place = freePlaces.remove(freePlaces.size() - 1);
        today.set(place, arrival);
        return place;
    }

    /** Returns the person at a place of the book. */
    Arrival again(int place) {
        return today.get(place);
    }

    /** Takes the person at a place out of the book. */
    Arrival take(int place) {
        freePlaces.add(place);
        return today.get(place);
    }
}
