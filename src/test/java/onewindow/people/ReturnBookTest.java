package onewindow.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Chance;
import onewindow.demand.Demand;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Profile;
import onewindow.demand.Visitors;
import onewindow.demand.Volume;
import onewindow.people.Behaviour.Returns;
import org.junit.jupiter.api.Test;

/** What those who leave unserved do next. */
final class ReturnBookTest {

    private static final long HOUR = 3_600_000;
    private static final int PEOPLE = 20_000;
    private static final List<Interval> HOURS = List.of(new Interval(9 * HOUR, 12 * HOUR));
    private static final List<HallDay> DAYS =
            Horizon.undatedDays(6, HOURS, HOURS).days();

    private final Chance chance = new Chance();

    private ReturnBook book(Returns returns) {
        Volume volume = new Volume(
                OptionalDouble.of(1),
                false,
                1,
                Collections.nCopies(12, 1.0),
                Collections.nCopies(7, 1.0),
                1,
                0,
                new Profile(List.of()),
                Optional.empty());
        Demand demand = new Demand(
                List.of(new ArrivalStream("s", new Arrivals.Poisson(volume), List.of(1.0), List.of(1.0))),
                List.of(new Deterministic(1)),
                List.of(0),
                List.of(),
                List.of(0));
        Visitors visitors = new Visitors(demand, Horizon.undatedDays(6, HOURS, HOURS), chance);
        Door door = new Door(chance, 1);
        door.startDay(DAYS.get(0));
        return new ReturnBook(returns, visitors, DAYS, chance, door);
    }

    /** A person who leaves at ten. */
    private static Arrival person(long key, int matter, int visitClass) {
        Arrival person = new Arrival();
        person.timeMillis = 10 * HOUR;
        person.key = key;
        person.matter = matter;
        person.visitClass = visitClass;
        return person;
    }

    private static void hasShare(double hits, double of, double share) {
        double error = Math.sqrt(share * (1 - share) / of);
        assertThat(hits / of).isBetween(share - 4 * error, share + 4 * error);
    }

    @Test
    void sharesComeAgainTheSameDayAnotherDayOrNever() {
        ReturnBook book = book(new Returns(0.1, 0.4, new Deterministic(HOUR), 3));
        int today = 0;
        for (int i = 0; i < PEOPLE; i++) {
            int place = book.leftUnserved(DAYS.get(0), person(KeyedRandom.key(1, i), 2, 1));
            if (place >= 0) {
                today++;
                Arrival again = book.take(place);
                assertThat(again.timeMillis).isEqualTo(11 * HOUR);
                assertThat(again.matter).isEqualTo(2);
                assertThat(again.visitClass).isEqualTo(1);
            }
        }
        hasShare(today, PEOPLE, 0.1);
        int[] back = new int[6];
        for (int day = 1; day < 6; day++) {
            back[day] = book.takeDay(DAYS.get(day)).size();
        }
        assertThat(back[4] + back[5]).isZero();
        for (int day = 1; day <= 3; day++) {
            hasShare(back[day], PEOPLE, 0.4 / 3);
        }
    }

    @Test
    void theNextDecisionDoesNotDependOnTheDay() {
        ReturnBook book = book(new Returns(0, 0.5, new Deterministic(0), 2));
        for (int i = 0; i < PEOPLE; i++) {
            book.leftUnserved(DAYS.get(0), person(KeyedRandom.key(1, i), 0, 0));
        }
        List<Arrival> soon = book.takeDay(DAYS.get(1));
        for (Arrival person : soon) {
            book.leftUnserved(DAYS.get(3), person(person.key, 0, 0));
        }
        int again = book.takeDay(DAYS.get(4)).size() + book.takeDay(DAYS.get(5)).size();
        hasShare(again, soon.size(), 0.5);
    }

    @Test
    void whoWouldComeAgainAfterTheHorizonIsForgotten() {
        ReturnBook book = book(new Returns(0, 1, new Deterministic(0), 1));
        book.leftUnserved(DAYS.get(5), person(7, 0, 0));
        for (HallDay day : DAYS) {
            assertThat(book.takeDay(day)).isEmpty();
        }
    }

    @Test
    void peopleComeAgainWithinTheTicketHours() {
        ReturnBook book = book(new Returns(0, 1, new Deterministic(0), 1));
        for (int i = 0; i < 1000; i++) {
            book.leftUnserved(DAYS.get(0), person(KeyedRandom.key(1, i), 0, 0));
        }
        assertThat(book.takeDay(DAYS.get(1))).hasSize(1000).allMatch(p -> HOURS.get(0)
                .contains(p.timeMillis - DAYS.get(1).startMillis()));
    }

    @Test
    void aPlaceInTheBookIsUsedAgain() {
        ReturnBook book = book(new Returns(1, 0, new Deterministic(HOUR), 1));
        int first = book.leftUnserved(DAYS.get(0), person(1, 0, 0));
        int second = book.leftUnserved(DAYS.get(0), person(2, 0, 0));
        assertThat(List.of(first, second)).containsExactly(0, 1);
        Arrival taken = book.take(first);
        assertThat(book.leftUnserved(DAYS.get(0), person(3, 0, 0))).isEqualTo(first);
        assertThat(book.again(first)).isNotSameAs(taken);
    }
}
