package onewindow.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The course of visits: numbers, lines, calls and what may come between. */
final class HallTest {

    private static final long MINUTE = 60_000;

    @Test
    void oneVisitFromTicketToEnd() {
        HallFixture hall = HallFixture.of(1, 1).group(2).build();
        hall.hall().setStaffing(0, 0, 2, false);
        int ticket = hall.take(1);
        assertThat(hall.view().state(ticket)).isEqualTo(TicketState.WAITING);
        assertThat(hall.call(3, 1)).isEqualTo(ticket);
        assertThat(hall.view().state(ticket)).isEqualTo(TicketState.CALLED);
        assertThat(hall.view().waitedMillis(ticket)).isEqualTo(2 * MINUTE);
        assertThat(hall.hall().startService(4 * MINUTE, ticket)).isZero();
        assertThat(hall.view().state(ticket)).isEqualTo(TicketState.SERVING);
        assertThat(hall.view().ticketAt(1)).isEqualTo(ticket);
        assertThat(hall.view().busySince(1)).isEqualTo(3 * MINUTE);
        assertThat(hall.finish(9, ticket)).isEqualTo(1);
        assertThat(hall.view().state(ticket)).isEqualTo(TicketState.ENDED);
        assertThat(hall.view().present()).isZero();
        assertThat(hall.heard().lines())
                .containsExactly(
                        "00:00 group 0 staffed 2",
                        "00:00 window 1 opened",
                        "00:00 window 2 opened",
                        "00:01 ticket 1 taken",
                        "00:03 ticket 1 called to window 2",
                        "00:04 ticket 1 started",
                        "00:09 ticket 1 finished");
    }

    @Test
    void aLineIsCalledInOrderOfComing() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        hall.takeAll(1, 1, 2, 2, 3);
        assertThat(hall.numbersServed(5, 0)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anAppointmentCountsFromItsOrderTime() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        hall.hall().takeTicket(MINUTE, 0, 0, 3 * MINUTE);
        hall.takeAll(2, 3, 4);
        assertThat(hall.numbersServed(5, 0)).containsExactly(2, 1, 3, 4);
    }

    @Test
    void whoGivesUpLeavesTheLineToTheOthers() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int[] tickets = hall.takeAll(1, 2, 3, 4);
        assertThat(hall.hall().abandon(5 * MINUTE, tickets[0])).isZero();
        assertThat(hall.hall().abandon(5 * MINUTE, tickets[2])).isZero();
        assertThat(hall.hall().sendAway(5 * MINUTE, tickets[3])).isZero();
        assertThat(hall.view().waiting()).isEqualTo(1);
        assertThat(hall.numbersServed(6, 0)).containsExactly(2);
        assertThat(hall.heard().with("05"))
                .containsExactly("00:05 ticket 1 abandoned", "00:05 ticket 3 abandoned", "00:05 ticket 4 sent away");
    }

    @Test
    void aNumberIsNeverGivenTwiceThoughItsPlaceIsUsedAgain() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int first = hall.take(1);
        hall.hall().abandon(2 * MINUTE, first);
        int second = hall.take(3);
        assertThat(second).isEqualTo(first);
        assertThat(hall.view().number(second)).isEqualTo(2);
        assertThat(hall.view().window(second)).isEqualTo(-1);
        assertThat(hall.view().waitedMillis(second)).isZero();
    }

    @Test
    void aHallKeepsItsOrderWithAThousandInside() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        for (int i = 0; i < 1000; i++) {
            hall.take(i);
        }
        assertThat(hall.view().present()).isEqualTo(1000);
        assertThat(hall.numbersServed(2000, 0)).hasSize(1000).isSorted();
    }

    private static HallFixture withFirstMissed(int[] tickets) {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        System.arraycopy(hall.takeAll(1, 2, 3, 4), 0, tickets, 0, 4);
        hall.call(5, 0);
        assertThat(hall.hall().miss(6 * MINUTE, tickets[0])).isZero();
        assertThat(hall.view().state(tickets[0])).isEqualTo(TicketState.MISSED);
        assertThat(hall.view().ticketAt(0)).isEqualTo(-1);
        return hall;
    }

    @Test
    void aMissedNumberReactivatedAtItsPlaceIsNext() {
        int[] tickets = new int[4];
        HallFixture hall = withFirstMissed(tickets);
        assertThat(hall.hall().reactivate(7 * MINUTE, tickets[0], 0)).isZero();
        assertThat(hall.numbersServed(8, 0)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aMissedNumberReactivatedTwoBackFollowsTwoOthers() {
        int[] tickets = new int[4];
        HallFixture hall = withFirstMissed(tickets);
        hall.hall().reactivate(7 * MINUTE, tickets[0], 2);
        // By its lower number it would still come first at the time of the third.
        assertThat(hall.view().orderTime(tickets[0])).isEqualTo(3 * MINUTE + 1);
        assertThat(hall.numbersServed(8, 0)).containsExactly(2, 3, 1, 4);
    }

    @Test
    void aMissedNumberGoesBehindThoseOfAllLinesThatItsWindowsServe() {
        // The first window serves both matters, the second matter 1, the third matter 2: the lines of matter 0 and of
        // matter 1 share a window, and matter 2 has one of its own.
        HallFixture hall =
                HallFixture.of(3, 1).group(1, 0, 1).group(1, 1).group(1, 2).build();
        hall.hall().setStaffing(0, 0, 1, false);
        int missed = hall.take(1, 0, 0);
        hall.take(2, 1, 0);
        hall.take(3, 2, 0);
        hall.take(4, 0, 0);
        hall.take(5, 1, 0);
        hall.take(6, 0, 0);
        hall.call(7, 0);
        hall.hall().miss(8 * MINUTE, missed);

        // Behind numbers 2, 4 and 5 of both lines, whatever stands in the third.
        hall.hall().reactivate(9 * MINUTE, missed, 3);
        assertThat(hall.view().orderTime(missed)).isEqualTo(5 * MINUTE + 1);
        assertThat(hall.numbersServed(10, 0)).containsExactly(2, 4, 5, 1, 6);
    }

    @Test
    void whoIsBehindEnoughAlreadyKeepsThePlace() {
        HallFixture hall = HallFixture.of(1, 2).group(1).open();
        hall.take(1, 0, 1);
        int missed = hall.hall().takeTicket(2 * MINUTE, 0, 0, 2 * MINUTE);
        hall.take(3, 0, 1);
        hall.take(4, 0, 0);
        int first = hall.serve(5, 0);
        hall.finish(6, first);
        hall.call(6, 0);
        hall.hall().miss(7 * MINUTE, missed);
        // With a head start number 5 comes before everybody, so number 2 has its one place behind it.
        hall.hall().takeTicket(8 * MINUTE, 0, 1, MINUTE);
        hall.hall().reactivate(9 * MINUTE, missed, 1);
        assertThat(hall.view().orderTime(missed)).isEqualTo(2 * MINUTE);
        assertThat(hall.numbersServed(10, 0)).containsExactly(5, 2, 3, 4);
    }

    @Test
    void aMissedNumberReactivatedFurtherBackThanTheLineIsLongIsLast() {
        int[] tickets = new int[4];
        HallFixture hall = withFirstMissed(tickets);
        hall.hall().reactivate(7 * MINUTE, tickets[0], 10);
        assertThat(hall.numbersServed(8, 0)).containsExactly(2, 3, 4, 1);
    }

    @Test
    void aMissedNumberReactivatedAtTheEndIsLastButBeforeWhoComesLater() {
        int[] tickets = new int[4];
        HallFixture hall = withFirstMissed(tickets);
        hall.hall().reactivate(7 * MINUTE, tickets[0], -1);
        hall.take(8);
        assertThat(hall.numbersServed(9, 0)).containsExactly(2, 3, 4, 1, 5);
    }

    @Test
    void aMissedNumberMayBeDropped() {
        int[] tickets = new int[4];
        HallFixture hall = withFirstMissed(tickets);
        assertThat(hall.hall().drop(7 * MINUTE, tickets[0])).isZero();
        assertThat(hall.view().state(tickets[0])).isEqualTo(TicketState.ENDED);
        assertThat(hall.heard().with("00:07")).containsExactly("00:07 ticket 1 dropped");
    }

    @Test
    void whoSteppedAsideWaitsAgainByTheFirstTime() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int[] tickets = hall.takeAll(1, 2, 3);
        hall.serve(4, 0);
        assertThat(hall.hall().hold(5 * MINUTE, tickets[0])).isZero();
        assertThat(hall.view().state(tickets[0])).isEqualTo(TicketState.ON_HOLD);
        int second = hall.serve(5, 0);
        assertThat(hall.hall().endHold(7 * MINUTE, tickets[0])).isZero();
        hall.finish(9, second);
        assertThat(hall.call(9, 0)).isEqualTo(tickets[0]);
        // Three minutes before the first call, two after coming back; the time aside is not a wait.
        assertThat(hall.view().waitedMillis(tickets[0])).isEqualTo(5 * MINUTE);
    }

    @Test
    void ofPeopleOfOneMillisecondWhoSteppedAsideKeepsTheLowerNumbersPlace() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int[] tickets = hall.takeAll(1, 1, 1, 1);
        hall.serve(2, 0);
        hall.hall().hold(3 * MINUTE, tickets[0]);
        hall.hall().endHold(4 * MINUTE, tickets[0]);
        assertThat(hall.numbersServed(5, 0)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aCasePassedOnJoinsTheNewLineAtItsEndOrByItsFirstTime() {
        for (boolean toEnd : new boolean[] {true, false}) {
            HallFixture hall = HallFixture.of(2, 1).group(1, 0).group(1, 1).open();
            int passed = hall.take(1, 0, 0);
            hall.take(2, 1, 0);
            hall.serve(3, 0);
            assertThat(hall.hall().transfer(4 * MINUTE, passed, 1, toEnd)).isZero();
            assertThat(hall.view().matter(passed)).isEqualTo(1);
            assertThat(hall.heard().with("00:04")).containsExactly("00:04 ticket 1 transferred from matter 0 to 1");
            assertThat(hall.numbersServed(5, 1)).isEqualTo(toEnd ? List.of(2, 1) : List.of(1, 2));
        }
    }

    @Test
    void theEndOfTheDaySendsAwayWhoWaitsAndNobodyElse() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        hall.takeAll(1, 2, 3);
        hall.call(4, 0);
        hall.heard().take();
        hall.hall().end(5 * MINUTE, false);
        assertThat(hall.heard().take()).containsExactly("00:05 ticket 2 sent away", "00:05 ticket 3 sent away");
        assertThat(hall.view().present()).isEqualTo(1);
    }

    @Test
    void aRunThatStopsCutsOffWhoeverIsInside() {
        HallFixture hall = HallFixture.of(1, 1).group(3).open();
        int[] tickets = hall.takeAll(1, 2, 3, 4);
        hall.serve(4, 0);
        hall.serve(4, 1);
        hall.call(4, 2);
        hall.hall().hold(5 * MINUTE, tickets[1]);
        hall.hall().miss(5 * MINUTE, tickets[2]);
        hall.heard().take();
        hall.hall().end(6 * MINUTE, true);
        assertThat(hall.heard().take())
                .containsExactly(
                        "00:06 ticket 1 cut off",
                        "00:06 ticket 2 cut off",
                        "00:06 ticket 3 cut off",
                        "00:06 ticket 4 cut off");
        assertThat(hall.view().present()).isZero();
        assertThat(hall.view().waiting()).isZero();
    }

    @Test
    void aResetHallIsEmptyClosedAndNumbersAnew() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        hall.takeAll(1, 2);
        hall.call(2, 0);
        hall.hall().reset();
        assertThat(hall.view().present()).isZero();
        assertThat(hall.view().waiting()).isZero();
        assertThat(hall.view().openWindows(0)).isZero();
        assertThat(Refusal.of(hall.call(3, 0))).isEqualTo(Refusal.WINDOW_CLOSED);
        assertThat(hall.view().number(hall.take(3))).isEqualTo(1);
    }

    @Test
    void whoLeavesWithoutATicketIsNoted() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        hall.hall().leaveWithoutTicket(MINUTE, 0, 0, Departure.BALKED);
        hall.hall().leaveWithoutTicket(2 * MINUTE, 0, 0, Departure.NO_PLACE);
        hall.hall().leaveWithoutTicket(3 * MINUTE, 0, 0, Departure.DOORS_CLOSED);
        assertThat(hall.heard().take())
                .containsExactly(
                        "00:01 visitor left: BALKED",
                        "00:02 visitor left: NO_PLACE",
                        "00:03 visitor left: DOORS_CLOSED");
    }

    @Test
    void waitingForAGroupCountsThoseWhoHaveWaitedLongEnoughUpToALimit() {
        HallFixture hall = HallFixture.of(2, 1).group(1, 0).group(1).open();
        hall.take(1, 0, 0);
        hall.take(2, 1, 0);
        hall.take(3, 0, 0);
        assertThat(hall.view().waitingFor(0, 4 * MINUTE, 0, 10)).isEqualTo(2);
        assertThat(hall.view().waitingFor(1, 4 * MINUTE, 0, 10)).isEqualTo(3);
        assertThat(hall.view().waitingFor(1, 4 * MINUTE, 2 * MINUTE, 10)).isEqualTo(2);
        assertThat(hall.view().waitingFor(1, 4 * MINUTE, 0, 2)).isEqualTo(2);
    }
}
