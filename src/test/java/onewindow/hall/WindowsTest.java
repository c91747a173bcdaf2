package onewindow.hall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How windows open and close, and which of them takes whom. */
final class WindowsTest {

    private static final long MINUTE = 60_000;

    private static void staff(HallFixture hall, int minute, int group, int count, boolean serveOut) {
        hall.hall().setStaffing(minute * MINUTE, group, count, serveOut);
    }

    @Test
    void idleWindowsCloseAtOnceAndBusyOnesAfterTheCaseInHand() {
        HallFixture hall = HallFixture.of(1, 1).group(3).open();
        int[] tickets = hall.takeAll(1, 1, 1);
        hall.serve(1, 0);
        hall.serve(1, 1);
        hall.hall().abandon(2 * MINUTE, tickets[2]);
        hall.heard().take();
        staff(hall, 3, 0, 0, false);
        assertThat(hall.heard().take()).containsExactly("00:03 group 0 staffed 0", "00:03 window 3 closed");
        hall.take(3);
        int window = hall.finish(4, tickets[1]);
        assertThat(Refusal.of(hall.call(4, window))).isEqualTo(Refusal.WINDOW_CLOSED);
        assertThat(hall.heard().take())
                .containsExactly("00:03 ticket 4 taken", "00:04 ticket 2 finished", "00:04 window 2 closed");
        assertThat(hall.view().openWindows(0)).isEqualTo(1);
        assertThat(hall.view().waiting()).isEqualTo(1);
    }

    @Test
    void whicheverBusyWindowIsFreeFirstCloses() {
        HallFixture hall = HallFixture.of(1, 1).group(2).open();
        int[] tickets = hall.takeAll(1, 1, 1);
        hall.serve(1, 0);
        hall.serve(1, 1);
        staff(hall, 2, 0, 1, false);
        hall.call(3, hall.finish(3, tickets[1]));
        assertThat(hall.heard().with("closed")).containsExactly("00:03 window 2 closed");
        assertThat(hall.call(4, hall.finish(4, tickets[0]))).isEqualTo(tickets[2]);
    }

    @Test
    void windowsThatServeOutStayUntilNobodyWaits() {
        HallFixture hall = HallFixture.of(1, 1).group(2).open();
        int[] tickets = hall.takeAll(1, 1, 1);
        hall.serve(1, 0);
        hall.serve(1, 1);
        hall.heard().take();
        staff(hall, 2, 0, 0, true);
        assertThat(hall.call(3, hall.finish(3, tickets[0]))).isEqualTo(tickets[2]);
        hall.call(4, hall.finish(4, tickets[1]));
        hall.hall().startService(4 * MINUTE, tickets[2]);
        hall.call(5, hall.finish(5, tickets[2]));
        assertThat(hall.heard().with("window"))
                .containsExactly("00:03 ticket 3 called to window 1", "00:04 window 2 closed", "00:05 window 1 closed");
    }

    @Test
    void noMoreWindowsServeOutThanTheLastStaffing() {
        HallFixture hall = HallFixture.of(1, 1).group(3).open();
        int[] tickets = hall.takeAll(1, 1, 1, 1);
        hall.serve(1, 0);
        hall.serve(1, 1);
        hall.serve(1, 2);
        staff(hall, 2, 0, 1, false);
        staff(hall, 3, 0, 0, true);
        assertThat(Refusal.of(hall.call(4, hall.finish(4, tickets[0])))).isEqualTo(Refusal.WINDOW_CLOSED);
        assertThat(Refusal.of(hall.call(5, hall.finish(5, tickets[1])))).isEqualTo(Refusal.WINDOW_CLOSED);
        assertThat(hall.call(6, hall.finish(6, tickets[2]))).isEqualTo(tickets[3]);
    }

    @Test
    void aWindowOpensAgainForWhoComesBackAfterTheEnd() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        hall.serve(1, 0);
        hall.hall().hold(2 * MINUTE, ticket);
        hall.call(2, 0);
        staff(hall, 3, 0, 0, true);
        hall.heard().take();
        hall.hall().endHold(4 * MINUTE, ticket);
        assertThat(hall.heard().take()).containsExactly("00:04 window 1 opened", "00:04 ticket 1 returned");
        assertThat(hall.call(4, hall.view().idleWindowFor(ticket))).isEqualTo(ticket);
    }

    @Test
    void noWindowOpensAgainWhereAnotherGroupsIsIdle() {
        HallFixture hall = HallFixture.of(1, 1).group(1).group(1).open();
        int ticket = hall.take(1);
        hall.serve(1, 0);
        hall.hall().hold(2 * MINUTE, ticket);
        hall.call(2, 0);
        staff(hall, 3, 0, 0, true);
        hall.heard().take();
        hall.hall().endHold(4 * MINUTE, ticket);
        assertThat(hall.heard().take()).containsExactly("00:04 ticket 1 returned");
        assertThat(hall.view().idleWindowFor(ticket)).isEqualTo(1);
    }

    @Test
    void noWindowOpensAgainWhereTheShiftIsOver() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        hall.serve(1, 0);
        hall.hall().hold(2 * MINUTE, ticket);
        hall.call(2, 0);
        staff(hall, 3, 0, 0, false);
        hall.hall().endHold(4 * MINUTE, ticket);
        assertThat(hall.view().openWindows(0)).isZero();
        assertThat(hall.view().idleWindowFor(ticket)).isEqualTo(-1);
    }

    @Test
    void theFirstGroupWithAnIdleWindowTakesThePerson() {
        HallFixture hall = HallFixture.of(2, 1).group(1).group(1, 0).open();
        assertThat(hall.view().idleWindowFor(hall.take(1))).isZero();
        hall.call(1, 0);
        assertThat(hall.view().idleWindowFor(hall.take(2))).isEqualTo(1);
        hall.call(2, 1);
        assertThat(hall.view().idleWindowFor(hall.take(3))).isEqualTo(-1);
    }

    @Test
    void theLeastFlexibleGroupTakesThePerson() {
        HallFixture hall =
                HallFixture.of(2, 1).leastFlexible().group(1).group(1, 0).open();
        assertThat(hall.view().idleWindowFor(hall.take(1))).isEqualTo(1);
    }

    @Test
    void withinAGroupTheWindowIdleLongestTakesThePerson() {
        HallFixture hall = HallFixture.of(1, 1).group(3).open();
        int first = hall.take(1);
        assertThat(hall.view().idleWindowFor(first)).isZero();
        hall.serve(1, 0);
        hall.call(2, hall.finish(2, first));
        assertThat(hall.view().idleWindow(0)).isEqualTo(1);
        int second = hall.take(3);
        hall.serve(3, 1);
        assertThat(hall.view().idleWindow(0)).isEqualTo(2);
        hall.call(4, hall.finish(4, second));
        hall.take(5);
        hall.serve(5, 2);
        assertThat(hall.view().idleWindow(0)).isZero();
    }

    @Test
    void aDedicatedLineIsJoinedWhereFewestStand() {
        HallFixture hall = HallFixture.of(1, 1).dedicated().group(2).open();
        int[] tickets = new int[4];
        for (int i = 0; i < 4; i++) {
            tickets[i] = hall.take(1);
            int idle = hall.view().idleWindowFor(tickets[i]);
            if (idle >= 0) {
                hall.call(1, idle);
            }
        }
        assertThat(hall.view().window(tickets[0])).isZero();
        assertThat(hall.view().window(tickets[1])).isEqualTo(1);
        assertThat(hall.view().serves(0, tickets[2])).isTrue();
        assertThat(hall.view().serves(1, tickets[2])).isFalse();
        assertThat(hall.view().serves(1, tickets[3])).isTrue();
        assertThat(hall.view().waitingFor(0, MINUTE, 0, 10)).isEqualTo(2);
    }

    @Test
    void theLineOfAClosingWindowMovesToAnOpenOne() {
        HallFixture hall = HallFixture.of(1, 1).dedicated().group(2).open();
        int[] tickets = hall.takeAll(1, 1, 2, 2);
        hall.serve(2, 0);
        hall.serve(2, 1);
        staff(hall, 3, 0, 1, false);
        int window = hall.finish(4, hall.view().ticketAt(0));
        assertThat(Refusal.of(hall.call(4, window))).isEqualTo(Refusal.WINDOW_CLOSED);
        assertThat(hall.view().serves(1, tickets[2])).isTrue();
        assertThat(hall.view().serves(1, tickets[3])).isTrue();
        hall.finish(5, hall.view().ticketAt(1));
        assertThat(hall.numbersServed(5, 1)).containsExactly(3, 4);
    }

    @Test
    void aLineThatMovesToAnIdleWindowIsPointedOut() {
        HallFixture hall = HallFixture.of(1, 1).dedicated().group(1).group(1).open();
        int first = hall.take(1);
        hall.serve(1, 0);
        int second = hall.take(1);
        hall.serve(1, 1);
        int third = hall.take(2);
        assertThat(hall.view().serves(0, third)).isTrue();
        hall.call(3, hall.finish(3, second));
        assertThat(hall.view().idleWindowWithLine()).isEqualTo(-1);
        staff(hall, 4, 0, 0, false);
        hall.call(5, hall.finish(5, first));
        assertThat(hall.view().idleWindowWithLine()).isEqualTo(1);
        assertThat(hall.call(5, 1)).isEqualTo(third);
    }

    @Test
    void peopleWhoCameBeforeAnyWindowOpenedJoinTheOpenOnes() {
        HallFixture hall = HallFixture.of(1, 1).dedicated().group(2).build();
        int[] tickets = hall.takeAll(1, 2);
        staff(hall, 3, 0, 2, false);
        assertThat(hall.view().serves(0, tickets[0]) ^ hall.view().serves(0, tickets[1]))
                .isTrue();
        assertThat(hall.view().serves(1, tickets[0]) ^ hall.view().serves(1, tickets[1]))
                .isTrue();
    }
}
