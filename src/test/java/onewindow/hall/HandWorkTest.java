package onewindow.hall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a clerk does by hand: opens and closes one window, calls out of turn and again, sends on and has come back. */
final class HandWorkTest {

    private static final long MINUTE = 60_000;

    @Test
    void aWindowOpensAndClosesByHand() {
        HallFixture hall = HallFixture.of(1, 1).group(2).build();

        assertThat(hall.hall().openWindow(0, 1)).isZero();
        assertThat(hall.view().staffed(0)).isEqualTo(1);
        assertThat(Refusal.of(hall.hall().openWindow(0, 1))).isEqualTo(Refusal.WINDOW_OPEN);
        assertThat(hall.hall().closeWindow(MINUTE, 1)).isZero();

        assertThat(Refusal.of(hall.hall().closeWindow(MINUTE, 1))).isEqualTo(Refusal.WINDOW_CLOSED);
        assertThat(Refusal.of(hall.hall().openWindow(MINUTE, 2))).isEqualTo(Refusal.UNKNOWN_WINDOW);
        assertThat(Refusal.of(hall.hall().closeWindow(MINUTE, -1))).isEqualTo(Refusal.UNKNOWN_WINDOW);
        assertThat(hall.view().staffed(0)).isZero();
        assertThat(hall.heard().lines()).containsExactly("00:00 window 2 opened", "00:01 window 2 closed");
    }

    @Test
    void aBusyWindowClosesOnceThePersonInHandHasLeft() {
        HallFixture hall = HallFixture.of(1, 1).group(2).open();
        int[] tickets = hall.takeAll(1, 1);
        hall.serve(1, 0);
        assertThat(hall.hall().closeWindow(2 * MINUTE, 0)).isZero();
        assertThat(hall.view().isOpen(0)).isTrue();
        assertThat(Refusal.of(hall.hall().closeWindow(2 * MINUTE, 0))).isEqualTo(Refusal.WINDOW_CLOSED);
        // The other window is not the one that closes.
        assertThat(hall.call(3, 1)).isEqualTo(tickets[1]);
        hall.heard().take();

        assertThat(hall.finish(4, tickets[0])).isZero();

        assertThat(hall.heard().take()).containsExactly("00:04 ticket 1 finished", "00:04 window 1 closed");
        assertThat(Refusal.of(hall.call(5, 0))).isEqualTo(Refusal.WINDOW_CLOSED);
        assertThat(hall.view().staffed(0)).isEqualTo(1);
    }

    @Test
    void whoOpensAWindowAgainBeforeItHasClosedKeepsItOpen() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        hall.serve(1, 0);
        hall.hall().closeWindow(2 * MINUTE, 0);
        assertThat(hall.hall().openWindow(3 * MINUTE, 0)).isZero();
        hall.finish(4, ticket);
        assertThat(hall.view().isOpen(0)).isTrue();
        assertThat(hall.view().staffed(0)).isEqualTo(1);
    }

    @Test
    void aWindowCallsOneTicketOutOfTurn() {
        HallFixture hall = HallFixture.of(2, 1).group(1, 0).group(1, 1).open();
        int first = hall.take(1);
        int second = hall.take(2);
        int elsewhere = hall.take(3, 1, 0);

        assertThat(Refusal.of(hall.hall().callTicket(4 * MINUTE, 0, elsewhere))).isEqualTo(Refusal.NOT_SERVED_HERE);
        assertThat(Refusal.of(hall.hall().callTicket(4 * MINUTE, 0, 99))).isEqualTo(Refusal.UNKNOWN_TICKET);
        assertThat(Refusal.of(hall.hall().callTicket(4 * MINUTE, 7, first))).isEqualTo(Refusal.UNKNOWN_WINDOW);
        assertThat(hall.hall().callTicket(4 * MINUTE, 0, second)).isEqualTo(second);

        assertThat(hall.view().waitedMillis(second)).isEqualTo(2 * MINUTE);
        assertThat(Refusal.of(hall.hall().callTicket(5 * MINUTE, 1, second))).isEqualTo(Refusal.NOT_WAITING);
        assertThat(Refusal.of(hall.hall().callTicket(5 * MINUTE, 0, first))).isEqualTo(Refusal.WINDOW_BUSY);
        hall.hall().closeWindow(5 * MINUTE, 1);
        assertThat(Refusal.of(hall.hall().callTicket(6 * MINUTE, 1, elsewhere))).isEqualTo(Refusal.WINDOW_CLOSED);
    }

    @Test
    void aCalledTicketIsCalledAgain() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        assertThat(Refusal.of(hall.hall().callAgain(2 * MINUTE, ticket))).isEqualTo(Refusal.NOT_CALLED);
        hall.call(2, 0);
        hall.heard().take();
        assertThat(hall.hall().callAgain(3 * MINUTE, ticket)).isZero();
        assertThat(hall.heard().take()).containsExactly("00:03 ticket 1 called again to window 1");
        assertThat(hall.view().busySince(0)).isEqualTo(2 * MINUTE);
    }

    @Test
    void aWindowGoesOnWithTheSamePersonForAnotherMatterThatItServes() {
        HallFixture hall = HallFixture.of(3, 1).group(1, 0, 1).group(1, 2).open();
        int ticket = hall.take(1);
        assertThat(Refusal.of(hall.hall().continueService(2 * MINUTE, ticket, 1)))
                .isEqualTo(Refusal.NOT_SERVING);
        hall.serve(3, 0);
        hall.heard().take();

        assertThat(Refusal.of(hall.hall().continueService(8 * MINUTE, ticket, 2)))
                .isEqualTo(Refusal.NOT_SERVED_HERE);
        assertThat(Refusal.of(hall.hall().continueService(8 * MINUTE, ticket, 3)))
                .isEqualTo(Refusal.UNKNOWN_MATTER);
        assertThat(Refusal.of(hall.hall().continueService(8 * MINUTE, 9, 1))).isEqualTo(Refusal.UNKNOWN_TICKET);
        assertThat(hall.hall().continueService(8 * MINUTE, ticket, 1)).isZero();

        assertThat(hall.view().matter(ticket)).isEqualTo(1);
        assertThat(hall.view().state(ticket)).isEqualTo(TicketState.SERVING);
        assertThat(hall.view().busySince(0)).isEqualTo(8 * MINUTE);
        assertThat(hall.view().waitedMillis(ticket)).isEqualTo(2 * MINUTE);
        hall.finish(10, ticket);
        assertThat(hall.heard().take())
                .containsExactly("00:08 ticket 1 continued from matter 0 with 1", "00:10 ticket 1 finished");
    }

    @Test
    void whoIsSentOnAndIsToComeBackWaitsAgainByTheFirstOrderTime() {
        HallFixture hall = HallFixture.of(2, 1).group(1, 0).group(1, 1).open();
        int ticket = hall.take(1);
        hall.serve(1, 0);
        int later = hall.take(2);
        assertThat(hall.hall().transferAndBack(3 * MINUTE, ticket, 1, false)).isZero();
        hall.serve(4, 1);

        assertThat(hall.finish(6, ticket)).isEqualTo(1);

        assertThat(hall.view().state(ticket)).isEqualTo(TicketState.WAITING);
        assertThat(hall.view().matter(ticket)).isZero();
        // Back before the one who came later, though it waits since after.
        assertThat(hall.call(7, 0)).isEqualTo(ticket);
        hall.hall().startService(7 * MINUTE, ticket);
        hall.finish(8, ticket);
        assertThat(hall.view().state(ticket)).isEqualTo(TicketState.ENDED);
        assertThat(hall.call(9, 0)).isEqualTo(later);
    }
}
