package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Visitors;
import onewindow.people.HallState.Expected;

/** When those come of whom it is known that they come today, given that they have not come yet. */
final class Expectations {

    private static final long EXPECTED = 0x45585045;
    private static final int MOST_TRIES = 64;

    private final Visitors visitors;
    private final Chance chance;
    private final Resumption resumption;

    Expectations(Visitors visitors, Chance chance, Resumption resumption) {
        this.visitors = visitors;
        this.chance = chance;
        this.resumption = resumption;
    }

    /** Returns the streams of appointments of which the state knows who has booked. */
    List<Integer> bookedStreams(HallState state) {
        return state.expected().stream()
                .map(Expected::stream)
                .filter(stream -> stream >= 0)
                .distinct()
                .toList();
    }

    /** Returns those who come, in the order of the state. */
    List<Arrival> of(HallState state, HallDay day) {
        List<Arrival> coming = new ArrayList<>();
        for (int i = 0; i < state.expected().size(); i++) {
            long base = KeyedRandom.key(KeyedRandom.key(visitors.replicationKey(), EXPECTED), i);
            Expected expected = state.expected().get(i);
            Arrival person = expected.stream() >= 0
                    ? booked(base, expected, state.timeMillis())
                    : atAnyTime(base, expected, day, state.timeMillis());
            if (person != null) {
                if (expected.openCase()) {
                    resumption.comesForOpenCase(person);
                }
                coming.add(person);
            }
        }
        return coming;
    }

    /** Returns null for one who never comes; who is so late that hardly anybody would be does not either. */
    private Arrival booked(long base, Expected expected, long now) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Arrival person = new Arrival();
            person.matter = expected.matter();
            person.visitClass = expected.visitClass();
            if (!visitors.comes(expected.stream(), KeyedRandom.key(base, i), expected.slotMillis(), person)) {
                return null;
            }
            if (person.timeMillis >= now) {
                return person;
            }
        }
        return null;
    }

    private Arrival atAnyTime(long base, Expected expected, HallDay day, long now) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Arrival person =
                    visitors.comingBack(day, KeyedRandom.key(base, i), expected.matter(), expected.visitClass());
            if (person.timeMillis >= now) {
                return person;
            }
        }
        Arrival person = visitors.comingBack(day, base, expected.matter(), expected.visitClass());
        long left = Math.max(1, day.startMillis() + day.lastCloseMillis() - now);
        person.at(now + (long) (left * chance.uniform(base, Purpose.RETURN_TIME)), base);
        return person;
    }
}
