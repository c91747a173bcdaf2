package onewindow.demand;

import static onewindow.demand.DemandFixture.HOUR;
import static onewindow.demand.DemandFixture.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onewindow.demand.Arrivals.Appointments;
import onewindow.demand.Arrivals.Ban;
import onewindow.demand.Arrivals.Cancelling;
import onewindow.demand.Arrivals.Poisson;
import onewindow.demand.DemandFixture.Person;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Exponential;
import org.junit.jupiter.api.Test;

/** Bookings that are cancelled, and people who may not book for a while. */
final class BookingRulesTest {

    private static final int DAYS = 60;
    private static final long DAY = 24 * HOUR;
    private static final long SLOT = 30 * MINUTE;
    private static final int LATE = 1;

    private static Appointments rules(
            double requestsADay, int places, double noShow, Optional<Cancelling> cancelling, Optional<Ban> ban) {
        return new Appointments(
                DemandFixture.volume(requestsADay * DAYS),
                SLOT,
                places,
                0,
                3,
                0,
                0,
                noShow,
                15 * MINUTE,
                10 * MINUTE,
                LATE,
                false,
                cancelling,
                ban);
    }

    private static List<Person> people(Appointments rules) {
        ArrivalStream booked = new ArrivalStream("booked", rules, List.of(1.0, 0.0), DemandFixture.ONE);
        return DemandFixture.people(DemandFixture.days(DAYS), 1, List.of(booked));
    }

    /** When each person of the horizon asks: the requests are those of a Poisson stream of the same volume. */
    private static Map<Long, Long> asked(double requestsADay) {
        return DemandFixture.people(DemandFixture.days(DAYS), new Poisson(DemandFixture.volume(requestsADay * DAYS)))
                .stream()
                .collect(Collectors.toMap(Person::key, Person::timeMillis));
    }

    private static boolean cancelled(Person person) {
        return person.news() == BookingNews.CANCELLED || person.news() == BookingNews.CANCELLED_AND_USED;
    }

    /** Has, or had, a slot: neither banned nor one who found none. */
    private static boolean booked(Person person) {
        return person.news() != BookingNews.BANNED && !person.shutOut() && person.visitClass() != LATE;
    }

    @Test
    void aFreedPlaceIsTakenByTheNextWhoWishesForIt() {
        BookedDay day = new BookedDay(
                DemandFixture.days(1).days().get(0), 0, rules(1, 2, 0, Optional.empty(), Optional.empty()));
        Booking first = day.take(1, 0, Long.MIN_VALUE);
        Booking second = day.take(2, 0, Long.MIN_VALUE);
        // Both places of 9:00 are taken: the third has to take 9:30.
        assertThat(day.take(3, 0, Long.MIN_VALUE).slotStart).isEqualTo(9 * HOUR + SLOT);
        assertThat(day.usedAgain()[0]).isZero();
        day.free(first);
        assertThat(day.take(4, 0, Long.MIN_VALUE).slotStart).isEqualTo(9 * HOUR);
        assertThat(day.take(5, 0, Long.MIN_VALUE).slotStart).isEqualTo(9 * HOUR + SLOT);
        assertThat(day.usedAgain()[0]).isEqualTo(1);
        // A second place is freed and nobody wishes for it: one of the two was used again.
        day.free(second);
        assertThat(day.usedAgain()[0]).isEqualTo(1);
        assertThat(day.bookings()).extracting(b -> b.cancelled).containsExactly(true, true, false, false, false);
    }

    @Test
    void thirdMissedSlotWithinThePeriodBansForTheStatedTime() {
        Bookers bookers = new Bookers(new Ban(1, 3, 10 * DAY, 5 * DAY, 0), new Chance());
        bookers.missed(7, 0);
        bookers.missed(8, 4 * DAY);
        // The third is ten days after the first, which counts no more.
        bookers.missed(9, 10 * DAY);
        assertThat(bookers.isBanned(1, 10 * DAY)).isFalse();
        bookers.missed(10, 13 * DAY);
        assertThat(bookers.isBanned(1, 13 * DAY)).isTrue();
        assertThat(bookers.isBanned(1, 18 * DAY - 1)).isTrue();
        assertThat(bookers.isBanned(1, 18 * DAY)).isFalse();
        // All is counted anew from there.
        bookers.missed(11, 18 * DAY);
        bookers.missed(12, 18 * DAY);
        assertThat(bookers.isBanned(1, 18 * DAY)).isFalse();
        bookers.missed(13, 19 * DAY);
        assertThat(bookers.isBanned(1, 23 * DAY)).isTrue();
        bookers.clear();
        assertThat(bookers.isBanned(1, 23 * DAY)).isFalse();
    }

    @Test
    void missedSlotsAreThoseOfThePersonWhoMissedThem() {
        Bookers bookers = new Bookers(new Ban(2, 1, DAY, DAY, 0), new Chance());
        long[] ofEach = new long[2];
        for (long visitor = 0; visitor < 100; visitor++) {
            ofEach[bookers.person(visitor)] = visitor;
        }
        bookers.missed(ofEach[0], 0);
        assertThat(bookers.isBanned(ofEach[0], 0)).isTrue();
        assertThat(bookers.isBanned(ofEach[1], 0)).isFalse();
    }

    @Test
    void whoeverCancelsUpToTheLimitIsToldOfAndWhoeverDoesLaterHasMissedTheSlot() {
        double[] sharesInTime = {1, 1, 0};
        long[] before = {3 * HOUR, 2 * HOUR, 2 * HOUR - 1};
        for (int i = 0; i < before.length; i++) {
            Cancelling rule = new Cancelling(0.2, new Deterministic(before[i]), 2 * HOUR);
            Map<Long, Long> asked = asked(20);
            List<Person> slots = people(rules(20, 30, 0, Optional.of(rule), Optional.empty())).stream()
                    .filter(BookingRulesTest::booked)
                    // Whoever asks on the slot's day may ask too late to cancel in time.
                    .filter(p -> p.timeMillis() - asked.getOrDefault(p.key(), p.timeMillis() - DAY) >= 3 * HOUR)
                    .toList();
            List<Person> away = slots.stream().filter(p -> p.news() != null).toList();
            Statistics.hasShare(away.size(), slots.size(), 0.2);
            assertThat(away.stream().filter(BookingRulesTest::cancelled).count())
                    .isEqualTo((long) (sharesInTime[i] * away.size()));
        }
    }

    @Test
    void nobodyCancelsBeforeHavingAsked() {
        // A day before the slot would be in time; those who ask for one of the same day are too late for the limit.
        Cancelling rule = new Cancelling(1, new Deterministic(DAY), 2 * HOUR);
        Map<Long, Long> asked = asked(20);
        List<Person> slots = people(rules(20, 30, 0, Optional.of(rule), Optional.empty())).stream()
                .filter(p -> booked(p) && asked.containsKey(p.key()))
                .toList();
        for (Person p : slots) {
            assertThat(cancelled(p)).isEqualTo(p.timeMillis() - asked.get(p.key()) >= 2 * HOUR);
        }
        assertThat(slots.stream().filter(BookingRulesTest::cancelled)).hasSizeBetween(1, slots.size() - 1);
    }

    @Test
    void noPlaceIsHeldByTwoHoweverManyCancel() {
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            Cancelling rule = new Cancelling(share, new Exponential(10 * HOUR), HOUR);
            List<Person> slots = people(rules(100, 3, 0.1, Optional.of(rule), Optional.empty())).stream()
                    .filter(BookingRulesTest::booked)
                    .toList();
            Map<Long, List<Person>> bySlot = slots.stream().collect(Collectors.groupingBy(Person::timeMillis));
            bySlot.values().forEach(slot -> {
                long freed = slot.stream().filter(BookingRulesTest::cancelled).count();
                long used = slot.stream()
                        .filter(p -> p.news() == BookingNews.CANCELLED_AND_USED)
                        .count();
                assertThat(slot.size() - freed).isLessThanOrEqualTo(3);
                assertThat(used).isEqualTo(Math.max(0, slot.size() - 3)).isLessThanOrEqualTo(freed);
            });
            // More ask than there are places, so freed places are wanted.
            assertThat(slots.stream().filter(p -> p.news() == BookingNews.CANCELLED_AND_USED))
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void nobodyBooksWithinABan() {
        Ban ban = new Ban(120, 2, 20 * DAY, 15 * DAY, 0.4);
        Map<Long, Long> asked = asked(20);
        List<Person> people = people(rules(20, 30, 0.3, Optional.empty(), Optional.of(ban)));
        Bookers identities = new Bookers(ban, new Chance());
        Map<Integer, List<Long>> missed = new HashMap<>();
        people.stream().filter(Person::neverComes).forEach(p -> missed.computeIfAbsent(
                        identities.person(p.key()), i -> new ArrayList<>())
                .add(p.timeMillis()));
        // What was missed before the horizon is not seen here, and does not count after twenty days.
        missed.values().removeIf(slots -> slots.get(0) < 20 * DAY);
        List<Person> ofHorizon =
                people.stream().filter(p -> asked.containsKey(p.key())).toList();
        int within = 0;
        for (Person p : ofHorizon) {
            long time = asked.get(p.key());
            if (isBanned(missed.getOrDefault(identities.person(p.key()), List.of()), time)) {
                within++;
                assertThat(p.news() == BookingNews.BANNED || p.visitClass() == LATE)
                        .isTrue();
            }
        }
        long banned =
                people.stream().filter(p -> p.news() == BookingNews.BANNED).count();
        assertThat(within).isGreaterThan(20);
        long walkIns = people.stream().filter(p -> p.visitClass() == LATE).count();
        Statistics.hasShare(walkIns, banned, 0.4);
        assertThat(people).filteredOn(p -> p.visitClass() == LATE).noneMatch(Person::shutOut);
    }

    /** Replays the rule of {@link #nobodyBooksWithinABan} from the slots missed within the horizon. */
    private static boolean isBanned(List<Long> missed, long time) {
        long first = Long.MIN_VALUE / 2;
        for (long slot : missed) {
            if (slot > time) {
                return false;
            }
            if (slot - first < 20 * DAY) {
                if (time < slot + 15 * DAY) {
                    return true;
                }
                first = Long.MIN_VALUE / 2;
            } else {
                first = slot;
            }
        }
        return false;
    }

    @Test
    void bansAreThereOnTheFirstDay() {
        Ban ban = new Ban(120, 2, 20 * DAY, 15 * DAY, 0);
        long onFirstDays = people(rules(20, 30, 0.3, Optional.empty(), Optional.of(ban))).stream()
                .filter(p -> p.news() == BookingNews.BANNED && p.day() < 10)
                .count();
        long onAll = people(rules(20, 30, 0.3, Optional.empty(), Optional.of(ban))).stream()
                .filter(p -> p.news() == BookingNews.BANNED)
                .count();
        assertThat((double) onFirstDays / onAll).isBetween(0.1, 0.25);
    }
}
