package onewindow.demand;

import static onewindow.demand.DemandFixture.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onewindow.calendar.Horizon;
import onewindow.demand.Arrivals.Appointments;
import onewindow.demand.Arrivals.Poisson;
import onewindow.demand.DemandFixture.Person;
import org.junit.jupiter.api.Test;

/** Booked arrivals: slots, the booking window, punctuality, those who never come and those who find no slot. */
final class AppointmentsTest {

    private static final int DAYS = 60;
    private static final long SLOT = 30 * MINUTE;
    /** Six slots in the morning, eight in the afternoon. */
    private static final int SLOTS = 14;

    private static final int BOOKED = 0;
    private static final int LATE = 1;

    /** Punctual to the millisecond unless told otherwise. */
    private record Rules(
            double requestsADay,
            int places,
            int first,
            int last,
            double meanEarly,
            double sd,
            double noShow,
            boolean walkIn) {

        Appointments stream() {
            return new Appointments(
                    DemandFixture.volume(requestsADay * DAYS),
                    SLOT,
                    places,
                    first,
                    last,
                    meanEarly,
                    sd,
                    noShow,
                    15 * MINUTE,
                    10 * MINUTE,
                    LATE,
                    walkIn,
                    Optional.empty(),
                    Optional.empty());
        }

        List<Person> people() {
            ArrivalStream booked = new ArrivalStream("booked", stream(), List.of(1.0, 0.0), DemandFixture.ONE);
            return DemandFixture.people(DemandFixture.days(DAYS), 1, List.of(booked));
        }
    }

    private static Rules punctual(double requestsADay, int places, int first, int last) {
        return new Rules(requestsADay, places, first, last, 0, 0, 0, false);
    }

    private static SortedMap<Long, Long> bySlot(List<Person> people) {
        return people.stream().collect(Collectors.groupingBy(Person::timeMillis, TreeMap::new, Collectors.counting()));
    }

    private static List<Person> booked(List<Person> people) {
        return people.stream().filter(p -> p.visitClass() == BOOKED).toList();
    }

    @Test
    void noSlotTakesMoreThanItsPlaces() {
        List<Person> people = booked(punctual(100, 3, 1, 4).people());
        SortedMap<Long, Long> slots = bySlot(people);
        // More ask than there are places: every slot of every day is full.
        assertThat(slots).hasSize(DAYS * SLOTS);
        assertThat(slots.values()).containsOnly(3L);
        assertThat(people).allMatch(p -> p.visitClass() == BOOKED && p.orderMillis() == p.timeMillis());
    }

    @Test
    void slotsLieWithinTheOpenHours() {
        Horizon horizon = DemandFixture.days(DAYS);
        assertThat(punctual(20, 3, 1, 4).people())
                .allMatch(p -> p.timeOfDay() % SLOT == 0
                        && horizon.days().get(p.day()).open().stream().anyMatch(h -> h.contains(p.timeOfDay())));
    }

    @Test
    void whoAsksGetsADayOfTheBookingWindow() {
        // The requests are those of a Poisson stream of the same volume at the same place in the list.
        SortedMap<Long, Integer> asked = new TreeMap<>();
        DemandFixture.people(DemandFixture.days(DAYS), new Poisson(DemandFixture.volume(30.0 * DAYS)))
                .forEach(p -> asked.put(p.key(), p.day()));
        List<Person> people = punctual(30, 3, 2, 5).people();
        SortedMap<Integer, Long> ahead = people.stream()
                .filter(p -> asked.containsKey(p.key()))
                .collect(Collectors.groupingBy(p -> p.day() - asked.get(p.key()), TreeMap::new, Collectors.counting()));
        assertThat(ahead.keySet()).isSubsetOf(2, 3, 4, 5).contains(2);
        // The earliest day is taken first, so with places to spare most get it.
        assertThat(ahead.get(2)).isGreaterThan(people.size() / 2);
        long before = people.stream()
                .filter(p -> !asked.containsKey(p.key()))
                .map(Person::day)
                .filter(d -> d > 5)
                .count();
        assertThat(before).isZero();
    }

    @Test
    void aSlotOfTheSameDayIsStillToCome() {
        List<Person> asked =
                DemandFixture.people(DemandFixture.days(DAYS), new Poisson(DemandFixture.volume(30.0 * DAYS)));
        Map<Long, Long> times = asked.stream().collect(Collectors.toMap(Person::key, Person::timeMillis));
        List<Person> people = booked(new Rules(30, 30, 0, 0, 20.0 * MINUTE, 5.0 * MINUTE, 0, true).people());
        assertThat(people).isNotEmpty().allMatch(p -> p.timeMillis() >= times.get(p.key()));
        List<Person> punctual = punctual(30, 30, 0, 0).people();
        Map<Boolean, List<Person>> byLuck = punctual.stream().collect(Collectors.partitioningBy(Person::shutOut));
        assertThat(byLuck.get(false)).allMatch(p -> p.timeMillis() >= times.get(p.key()));
        // With places to spare only those who ask after the start of the last slot, 16:30, find none.
        assertThat(byLuck.get(true))
                .hasSize((int) asked.stream()
                        .filter(p -> p.timeOfDay() > 16 * DemandFixture.HOUR + SLOT)
                        .count())
                .allMatch(p -> p.timeOfDay() > 16 * DemandFixture.HOUR + SLOT);
        assertThat(punctual).hasSameSizeAs(asked);
    }

    @Test
    void whoAsksTodayTakesTheSlotsInTurnFromTheOneWishedFor() {
        Horizon horizon = DemandFixture.days(1);
        BookedDay day = new BookedDay(horizon.days().get(0), 0, punctual(1, 1, 0, 0).stream());
        long noon = 12 * DemandFixture.HOUR;
        // From 12:00 on eight slots are left, 13:00 to 16:30; half of the way through them is 15:00.
        for (int i = 0; i < 8; i++) {
            assertThat(day.take(i, 0.5, noon).slotStart).isEqualTo(13 * DemandFixture.HOUR + (4 + i) % 8 * SLOT);
        }
        assertThat(day.take(8, 0.5, noon)).isNull();
        assertThat(day.take(9, 0.5, Long.MIN_VALUE).slotStart).isEqualTo(9 * DemandFixture.HOUR);
    }

    @Test
    void exactlyTheStatedNumberAskWhereTheTotalIsExact() {
        Volume exactly = DemandFixture.exactly(777, new Profile(List.of()), 0.3);
        // On the same day or at once: each request is one person of its day.
        Appointments booked = new Appointments(
                exactly,
                SLOT,
                3,
                0,
                0,
                0,
                0,
                0,
                15 * MINUTE,
                10 * MINUTE,
                LATE,
                true,
                Optional.empty(),
                Optional.empty());
        ArrivalStream stream = new ArrivalStream("booked", booked, List.of(1.0, 0.0), DemandFixture.ONE);
        for (long seed = 1; seed <= 3; seed++) {
            List<Person> people = DemandFixture.people(DemandFixture.days(DAYS), seed, List.of(stream));
            List<Person> asked = DemandFixture.people(
                    DemandFixture.days(DAYS), seed, List.of(DemandFixture.stream(new Poisson(exactly))));
            assertThat(people).hasSize(777);
            assertThat(people.stream().map(Person::key))
                    .containsExactlyInAnyOrderElementsOf(
                            asked.stream().map(Person::key).toList());
            assertThat(DemandFixture.countsByDay(people, DAYS)).isEqualTo(DemandFixture.countsByDay(asked, DAYS));
        }
    }

    @Test
    void theBookIsNotEmptyOnTheFirstDay() {
        double[] counts = DemandFixture.countsByDay(punctual(30, 3, 1, 3).people(), DAYS);
        assertThat(counts[0]).isGreaterThan(15);
        assertThat(counts[DAYS - 1]).isGreaterThan(15);
    }

    @Test
    void theStatedShareNeverComes() {
        List<Person> booked = punctual(30, 3, 1, 3).people();
        List<Person> people = new Rules(30, 3, 1, 3, 0, 0, 0.2, false).people();
        long came = people.stream().filter(p -> !p.neverComes()).count();
        Statistics.hasShare(came, booked.size(), 0.8);
        assertThat(booked).noneMatch(Person::neverComes);
        // Whoever does not come is told of at the time of the slot.
        assertThat(bySlot(people)).isEqualTo(bySlot(booked));
    }

    @Test
    void peopleComeEarlyOrLateAsStated() {
        List<Person> exact = punctual(30, 3, 1, 3).people();
        List<Person> people = new Rules(30, 3, 1, 3, 4.0 * MINUTE, 8.0 * MINUTE, 0, false).people();
        Map<Long, Long> slots = exact.stream().collect(Collectors.toMap(Person::key, Person::timeMillis));
        double[] early = people.stream()
                .mapToDouble(p -> slots.get(p.key()) - p.timeMillis())
                .toArray();
        assertThat(early).hasSize(exact.size());
        Statistics.hasMean(early, 4 * MINUTE);
        Statistics.hasVariance(early, 64.0 * MINUTE * MINUTE);
        for (Person p : people) {
            long earlyMillis = slots.get(p.key()) - p.timeMillis();
            assertThat(p.visitClass()).isEqualTo(earlyMillis < -10 * MINUTE ? LATE : BOOKED);
            // Whoever checks in more than 15 minutes early waits as if it were 15 minutes.
            assertThat(p.orderMillis()).isEqualTo(Math.max(p.timeMillis(), slots.get(p.key()) - 15 * MINUTE));
        }
    }

    @Test
    void whoFindsEverySlotFullIsLostOrWalksInAtOnce() {
        List<Person> asked =
                DemandFixture.people(DemandFixture.days(DAYS), new Poisson(DemandFixture.volume(100.0 * DAYS)));
        Map<Long, Long> times = asked.stream().collect(Collectors.toMap(Person::key, Person::timeMillis));
        List<Person> people = new Rules(100, 3, 1, 2, 0, 0, 0, true).people();
        List<Person> walkIns =
                people.stream().filter(p -> p.visitClass() == LATE).toList();
        assertThat(walkIns).isNotEmpty().allMatch(p -> times.get(p.key()) == p.timeMillis());
        assertThat(people.size() - walkIns.size()).isEqualTo(DAYS * SLOTS * 3);
        List<Person> withLost = punctual(100, 3, 1, 2).people();
        assertThat(booked(withLost)).hasSize(DAYS * SLOTS * 3);
        assertThat(withLost.stream().filter(Person::shutOut).map(Person::key).toList())
                .containsExactlyElementsOf(walkIns.stream().map(Person::key).toList());
        assertThat(people).noneMatch(Person::shutOut);
    }

    @Test
    void twoStreamsOfAppointmentsBookDifferentPeople() {
        ArrivalStream first =
                new ArrivalStream("a", punctual(10, 3, 1, 3).stream(), List.of(1.0, 0.0), DemandFixture.ONE);
        ArrivalStream second =
                new ArrivalStream("b", punctual(10, 3, 1, 3).stream(), List.of(0.0, 1.0), DemandFixture.ONE);
        List<Person> people = DemandFixture.people(DemandFixture.days(DAYS), 1, List.of(first, second));
        assertThat(people.stream().map(Person::key).distinct()).hasSameSizeAs(people);
    }
}
