package onewindow.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import onewindow.hall.CallReason;
import onewindow.hall.HallFixture;
import org.junit.jupiter.api.Test;

/** Whom a free window calls, and why, by each order. */
final class CallOrdersTest {

    private static final long MINUTE = 60_000;

    private static HallFixture threeClasses(Assignment assignment) {
        return HallFixture.of(1, 3).assign(assignment).group(1).open();
    }

    private static CallReason why(HallFixture hall, int minute, int first, int second) {
        return hall.view().whyFirst(minute * MINUTE, 0, first, second);
    }

    @Test
    void longestWaitCallsWhoeverCameFirstWhateverTheClass() {
        HallFixture hall = threeClasses(new Assignment.LongestWait());
        int first = hall.take(1, 0, 2);
        int second = hall.take(2, 0, 0);
        int third = hall.take(2, 0, 1);
        int last = hall.take(3, 0, 2);
        assertThat(why(hall, 4, first, second)).isEqualTo(CallReason.WAITED_LONGER);
        assertThat(why(hall, 4, second, third)).isEqualTo(CallReason.LOWER_NUMBER);
        assertThat(why(hall, 4, first, last)).isEqualTo(CallReason.AHEAD_IN_LINE);
        assertThat(hall.numbersServed(4, 0)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aWindowNeverCallsWhomItDoesNotServe() {
        HallFixture hall =
                HallFixture.of(1, 2).groupForClass(1, 0).groupForClass(1, 1).open();
        int other = hall.take(1, 0, 1);
        int own = hall.take(2, 0, 0);
        assertThat(why(hall, 3, own, other)).isEqualTo(CallReason.NOT_SERVED_HERE);
        assertThat(hall.numbersServed(3, 0)).containsExactly(2);
    }

    @Test
    void strictPriorityCallsTheBestRankAndWithinARankTheLongestWait() {
        HallFixture hall = threeClasses(new Assignment.StrictPriority(List.of(1, 0, 1)));
        int low = hall.take(1, 0, 0);
        int sameRank = hall.take(2, 0, 2);
        int high = hall.take(3, 0, 1);
        hall.take(4, 0, 1);
        hall.take(5, 0, 0);
        assertThat(why(hall, 6, high, low)).isEqualTo(CallReason.CLASS_RANK);
        assertThat(why(hall, 6, low, sameRank)).isEqualTo(CallReason.WAITED_LONGER);
        assertThat(hall.numbersServed(6, 0)).containsExactly(3, 4, 1, 2, 5);
    }

    @Test
    void ageingCallsTheHighestSumOfHeadStartAndAgedWait() {
        Assignment ageing = new Assignment.Ageing(List.of(0L, 10 * MINUTE, 0L), List.of(1.0, 1.0, 3.0));
        HallFixture hall = threeClasses(ageing);
        int plain = hall.take(0, 0, 0);
        int green = hall.take(5, 0, 1);
        int fast = hall.take(10, 0, 2);
        // At minute 13: 13 against 10 + 8 against 3 * 3.
        assertThat(why(hall, 13, green, plain)).isEqualTo(CallReason.AGED_MORE);
        assertThat(hall.view().number(hall.call(13, 0))).isEqualTo(2);
        hall.hall().startService(13 * MINUTE, green);
        hall.hall().finishService(13 * MINUTE, green);
        // At minute 16: 16 against 3 * 6.
        assertThat(hall.call(16, 0)).isEqualTo(fast);
    }

    /** One of the other class comes each minute and one is called: returns the minute of the plain ticket's call. */
    private static int calledAt(Assignment how) {
        HallFixture hall = threeClasses(how);
        int plain = hall.take(0, 0, 0);
        for (int minute = 1; minute <= 100; minute++) {
            hall.take(minute, 0, 1);
            int called = hall.call(minute, 0);
            if (called == plain) {
                return minute;
            }
            hall.hall().startService(minute * MINUTE, called);
            hall.hall().finishService(minute * MINUTE, called);
        }
        return -1;
    }

    @Test
    void underAgeingAHeadStartIsAllThatAClassIsAheadAndUnderStrictPriorityItStarves() {
        Assignment ageing = new Assignment.Ageing(List.of(0L, 30 * MINUTE, 0L), List.of(1.0, 1.0, 1.0));
        assertThat(calledAt(ageing)).isEqualTo(30);
        assertThat(calledAt(new Assignment.StrictPriority(List.of(1, 0, 2)))).isEqualTo(-1);
        assertThat(calledAt(new Assignment.Ratio(List.of(1, 5, 1)))).isLessThanOrEqualTo(6);
    }

    @Test
    void ofEqualAgedWaitsTheEarlierTicketIsCalled() {
        Assignment ageing = new Assignment.Ageing(List.of(0L, 5 * MINUTE, 0L), List.of(1.0, 1.0, 1.0));
        HallFixture hall = threeClasses(ageing);
        int green = hall.take(5, 0, 1);
        int plain = hall.take(5, 0, 0);
        int early = hall.take(0, 0, 2);
        assertThat(why(hall, 6, green, plain)).isEqualTo(CallReason.AGED_MORE);
        // Head start 5 + wait 1 is a wait of 6: the one who came earlier is called, and that is why.
        assertThat(why(hall, 6, early, green)).isEqualTo(CallReason.WAITED_LONGER);
        assertThat(hall.numbersServed(6, 0)).containsExactly(3, 1, 2);
    }

    private static List<Integer> classesCalled(HallFixture hall, int calls) {
        List<Integer> classes = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            int ticket = hall.call(500, 0);
            classes.add(hall.view().visitClass(ticket));
            hall.hall().startService(500 * MINUTE, ticket);
            hall.hall().finishService(500 * MINUTE, ticket);
        }
        return classes;
    }

    @Test
    void aRatioOfTwoOneOneIsSpreadEvenly() {
        HallFixture hall = threeClasses(new Assignment.Ratio(List.of(2, 1, 1)));
        for (int i = 0; i < 40; i++) {
            hall.take(i, 0, i < 20 ? 0 : i < 30 ? 1 : 2);
        }
        assertThat(classesCalled(hall, 12)).containsExactly(0, 1, 2, 0, 0, 1, 2, 0, 0, 1, 2, 0);
    }

    @Test
    void noClassStarvesInARatioAndAnAbsentOneSavesNothingUp() {
        HallFixture hall = threeClasses(new Assignment.Ratio(List.of(5, 1, 1)));
        for (int i = 0; i < 100; i++) {
            hall.take(i, 0, i % 2);
        }
        List<Integer> without = classesCalled(hall, 30);
        assertThat(without.stream().filter(c -> c == 1)).hasSize(5);
        for (int i = 100; i < 110; i++) {
            hall.take(i, 0, 2);
        }
        List<Integer> with = classesCalled(hall, 14);
        assertThat(with.stream().filter(c -> c == 0)).hasSize(10);
        assertThat(with.stream().filter(c -> c == 1)).hasSize(2);
        assertThat(with.stream().filter(c -> c == 2)).hasSize(2);
    }

    @Test
    void aTurnInTheRatioIsGivenAsTheReason() {
        HallFixture hall = HallFixture.of(2, 3)
                .assign(new Assignment.Ratio(List.of(2, 1, 1)))
                .group(1)
                .group(1, 0)
                .open();
        int first = hall.take(1, 0, 0);
        int second = hall.take(2, 0, 1);
        int sameClass = hall.take(3, 1, 0);
        assertThat(why(hall, 4, second, first)).isEqualTo(CallReason.CLASS_TURN);
        assertThat(why(hall, 4, first, sameClass)).isEqualTo(CallReason.WAITED_LONGER);
    }

    @Test
    void aNewDayForgetsWhoseTurnItWas() {
        HallFixture hall = threeClasses(new Assignment.Ratio(List.of(1, 1, 1)));
        hall.take(1, 0, 0);
        hall.take(1, 0, 1);
        assertThat(classesCalled(hall, 1)).containsExactly(0);
        hall.hall().reset();
        hall.hall().setStaffing(0, 0, 1, false);
        hall.take(1, 0, 0);
        hall.take(1, 0, 1);
        assertThat(classesCalled(hall, 2)).containsExactly(0, 1);
    }

    @Test
    void preferenceListsCallTheMatterThatTheWindowPrefers() {
        HallFixture hall = HallFixture.of(3, 1)
                .assign(new Assignment.PreferenceLists())
                .group(1, 2, 0)
                .group(1, 1, 2)
                .open();
        int least = hall.take(1, 0, 0);
        int preferred = hall.take(2, 2, 0);
        hall.take(3, 2, 0);
        int foreign = hall.take(1, 1, 0);
        assertThat(why(hall, 4, preferred, least)).isEqualTo(CallReason.PREFERRED_MATTER);
        assertThat(why(hall, 4, preferred, foreign)).isEqualTo(CallReason.NOT_SERVED_HERE);
        assertThat(hall.numbersServed(4, 0)).containsExactly(2, 3, 1);
        assertThat(hall.numbersServed(4, 1)).containsExactly(4);
    }

    @Test
    void mattersOfOneRankAreCalledByTheLongestWait() {
        HallFixture hall = HallFixture.of(2, 2)
                .assign(new Assignment.PreferenceLists())
                .group(1)
                .open();
        int first = hall.take(1, 1, 1);
        int second = hall.take(2, 0, 0);
        assertThat(why(hall, 3, first, second)).isEqualTo(CallReason.WAITED_LONGER);
        assertThat(hall.numbersServed(3, 0)).containsExactly(1, 2);
    }

    @Test
    void whoeverWouldBeCalledIsAndAskingChangesNothing() {
        List<Assignment> orders = List.of(
                new Assignment.LongestWait(),
                new Assignment.StrictPriority(List.of(1, 0, 2)),
                new Assignment.Ageing(List.of(0L, MINUTE, 0L), List.of(1.0, 1.0, 2.0)),
                new Assignment.Ratio(List.of(3, 2, 1)),
                new Assignment.PreferenceLists());
        for (Assignment order : orders) {
            HallFixture asked = threeClasses(order);
            HallFixture unasked = threeClasses(order);
            for (int i = 0; i < 30; i++) {
                asked.take(i, 0, i * 7 % 5 % 3);
                unasked.take(i, 0, i * 7 % 5 % 3);
            }
            for (int i = 0; i < 30; i++) {
                int would = asked.view().wouldCall(0, 500 * MINUTE);
                assertThat(asked.view().wouldCall(0, 500 * MINUTE)).isEqualTo(would);
                assertThat(asked.call(500, 0)).as(order.toString()).isEqualTo(would);
                assertThat(unasked.call(500, 0)).as(order.toString()).isEqualTo(would);
                for (HallFixture hall : List.of(asked, unasked)) {
                    hall.hall().startService(500 * MINUTE, would);
                    hall.hall().finishService(500 * MINUTE, would);
                }
            }
            assertThat(asked.view().wouldCall(0, 500 * MINUTE)).isEqualTo(-1);
        }
    }

    @Test
    void theFiguresAreThoseThatDecide() {
        HallFixture longest = threeClasses(new Assignment.LongestWait());
        assertThat(longest.view().figure(0, longest.take(1, 0, 2), 5 * MINUTE)).isNaN();

        HallFixture ranks = threeClasses(new Assignment.StrictPriority(List.of(1, 0, 2)));
        assertThat(ranks.view().figure(0, ranks.take(1, 0, 2), 5 * MINUTE)).isEqualTo(2);

        HallFixture ageing = threeClasses(new Assignment.Ageing(List.of(0L, 10 * MINUTE, 0L), List.of(1.0, 1.0, 3.0)));
        assertThat(ageing.view().figure(0, ageing.take(5, 0, 1), 13 * MINUTE)).isEqualTo(18 * MINUTE);
        assertThat(ageing.view().figure(0, ageing.take(10, 0, 2), 13 * MINUTE)).isEqualTo(9 * MINUTE);

        // All three wait at each call: each earns its weight, 2 + 1 + 1, and the one called pays 4.
        HallFixture ratio = threeClasses(new Assignment.Ratio(List.of(2, 1, 1)));
        int first = ratio.take(1, 0, 0);
        int second = ratio.take(2, 0, 1);
        ratio.take(3, 0, 2);
        int again = ratio.take(4, 0, 0);
        assertThat(ratio.view().figure(0, first, 5 * MINUTE)).isEqualTo(2);
        assertThat(ratio.view().figure(0, second, 5 * MINUTE)).isEqualTo(1);
        assertThat(ratio.call(5, 0)).isEqualTo(first);
        assertThat(ratio.view().figure(0, again, 5 * MINUTE)).isEqualTo(2 - 4 + 2);
        assertThat(ratio.view().figure(0, second, 5 * MINUTE)).isEqualTo(1 + 1);
    }

    @Test
    void thoseBeforeATicketInItsLineAreNamed() {
        HallFixture hall = threeClasses(new Assignment.LongestWait());
        int first = hall.take(1, 0, 0);
        hall.take(2, 0, 1);
        int third = hall.take(3, 0, 0);
        int fourth = hall.take(4, 0, 0);
        assertThat(hall.view().standingBefore(fourth)).containsExactly(first, third);
        assertThat(hall.view().standingBefore(first)).isEmpty();
    }
}
