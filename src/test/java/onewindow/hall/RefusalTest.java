package onewindow.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Every impossible command is refused in words, and leaves the hall as it was. */
final class RefusalTest {

    private static void refused(HallFixture hall, ToIntFunction<Hall> command, Refusal refusal, String text) {
        hall.heard().take();
        int waiting = hall.view().waiting();
        int present = hall.view().present();
        int result = command.applyAsInt(hall.hall());
        assertThat(result).isNegative();
        assertThat(Refusal.of(result)).isEqualTo(refusal);
        assertThat(Refusal.of(result).text()).isEqualTo(text);
        assertThat(hall.heard().take()).isEmpty();
        assertThat(hall.view().waiting()).isEqualTo(waiting);
        assertThat(hall.view().present()).isEqualTo(present);
    }

    @Test
    void aTicketIsRefusedWhereEveryWaitingPlaceIsTaken() {
        HallFixture hall = HallFixture.of(1, 1).group(1).places(1).open();
        hall.take(1);
        hall.call(1, 0);
        hall.take(2);
        refused(hall, h -> h.takeTicket(3, 0, 0, 3), Refusal.NO_WAITING_PLACE, "every waiting place is taken");
    }

    @Test
    void whoFindsAnIdleWindowNeedsNoWaitingPlace() {
        HallFixture hall = HallFixture.of(1, 1).group(1).places(0).open();
        assertThat(hall.take(1)).isNotNegative();
    }

    @Test
    void whoFindsOnlyWindowsIdleThatServeOthersNeedsAWaitingPlace() {
        HallFixture hall =
                HallFixture.of(2, 1).group(1, 0).group(1, 1).places(0).open();
        hall.take(1, 0, 0);
        hall.call(1, 0);
        refused(hall, h -> h.takeTicket(2, 0, 0, 2), Refusal.NO_WAITING_PLACE, "every waiting place is taken");
    }

    @Test
    void aTicketIsRefusedWhereNoWindowServesTheMatterForTheClass() {
        HallFixture hall = HallFixture.of(1, 2).groupForClass(1, 0).open();
        refused(hall, h -> h.takeTicket(1, 0, 1, 1), Refusal.NOT_SERVED, "no window serves this matter for this class");
    }

    @Test
    void whatTheHallDoesNotHaveIsRefused() {
        HallFixture hall = HallFixture.of(2, 2).group(2).open();
        int ticket = hall.take(1);
        hall.serve(1, 0);
        String matter = "there is no such matter or visit class in the hall";
        for (int unknown : new int[] {-1, 2, Integer.MAX_VALUE}) {
            refused(hall, h -> h.takeTicket(2, unknown, 0, 2), Refusal.UNKNOWN_MATTER, matter);
            refused(hall, h -> h.takeTicket(2, 0, unknown, 2), Refusal.UNKNOWN_MATTER, matter);
            refused(hall, h -> h.transfer(2, ticket, unknown, true), Refusal.UNKNOWN_MATTER, matter);
            refused(hall, h -> h.leaveWithoutTicket(2, unknown, 0, Departure.BALKED), Refusal.UNKNOWN_MATTER, matter);
            refused(hall, h -> h.callNext(2, unknown), Refusal.UNKNOWN_WINDOW, "there is no such window in the hall");
            refused(
                    hall,
                    h -> h.setStaffing(2, unknown, 1, false),
                    Refusal.UNKNOWN_GROUP,
                    "there is no such window group in the hall");
        }
        for (int count : new int[] {-1, 3}) {
            refused(
                    hall,
                    h -> h.setStaffing(2, 0, count, false),
                    Refusal.WRONG_STAFFING,
                    "the group has no such number of windows; it is 0 to all of them");
        }
    }

    @Test
    void aTicketIsRefusedWhereEveryGroupHasEndedItsDay() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        hall.hall().setStaffing(1, 0, 0, true);
        refused(
                hall,
                h -> h.takeTicket(2, 0, 0, 2),
                Refusal.DAY_OVER,
                "every window that serves this matter for this class has ended its day");
    }

    @Test
    void aTransferIsRefusedWhereNoWindowServesTheMatter() {
        HallFixture hall = HallFixture.of(2, 1).group(1, 0).open();
        int ticket = hall.take(1);
        hall.serve(1, 0);
        refused(
                hall,
                h -> h.transfer(2, ticket, 1, true),
                Refusal.NOT_SERVED,
                "no window serves this matter for this class");
        assertThat(hall.view().state(ticket)).isEqualTo(TicketState.SERVING);
    }

    @Test
    void aCallIsRefusedWhereNobodyWaits() {
        HallFixture hall = HallFixture.of(2, 1).group(1, 0).group(1, 1).open();
        hall.take(1, 1, 0);
        refused(hall, h -> h.callNext(2, 0), Refusal.NOBODY_WAITS, "nobody whom this window serves is waiting");
    }

    @Test
    void aCallIsRefusedAtAClosedWindow() {
        HallFixture hall = HallFixture.of(1, 1).group(1).build();
        hall.take(1);
        refused(hall, h -> h.callNext(2, 0), Refusal.WINDOW_CLOSED, "the window is closed; it must be open and free");
    }

    @Test
    void aCallIsRefusedAtABusyWindow() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        hall.takeAll(1, 1);
        hall.call(1, 0);
        refused(hall, h -> h.callNext(2, 0), Refusal.WINDOW_BUSY, "the window is busy; it must be open and free");
    }

    @Test
    void onlyWaitingTicketsGiveUpOrAreSentAway() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        hall.call(1, 0);
        refused(hall, h -> h.abandon(2, ticket), Refusal.NOT_WAITING, "the ticket is not waiting");
        refused(hall, h -> h.sendAway(2, ticket), Refusal.NOT_WAITING, "the ticket is not waiting");
    }

    @Test
    void onlyCalledTicketsStartServiceOrAreMissed() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        refused(hall, h -> h.startService(2, ticket), Refusal.NOT_CALLED, "the ticket is not called");
        refused(hall, h -> h.miss(2, ticket), Refusal.NOT_CALLED, "the ticket is not called");
    }

    @Test
    void onlyTicketsInServiceAreFinishedTransferredOrHeld() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        hall.call(1, 0);
        refused(hall, h -> h.finishService(2, ticket), Refusal.NOT_SERVING, "the ticket is not being served");
        refused(hall, h -> h.transfer(2, ticket, 0, true), Refusal.NOT_SERVING, "the ticket is not being served");
        refused(hall, h -> h.hold(2, ticket), Refusal.NOT_SERVING, "the ticket is not being served");
    }

    @Test
    void onlyTicketsOnHoldComeBack() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        refused(hall, h -> h.endHold(2, ticket), Refusal.NOT_ON_HOLD, "the ticket is not on hold");
    }

    @Test
    void onlyMissedTicketsAreReactivatedOrDropped() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int ticket = hall.take(1);
        refused(hall, h -> h.reactivate(2, ticket, 0), Refusal.NOT_MISSED, "the ticket is not missed");
        refused(hall, h -> h.drop(2, ticket), Refusal.NOT_MISSED, "the ticket is not missed");
    }

    @Test
    void aTicketWhoseVisitIsOverIsUnknown() {
        HallFixture hall = HallFixture.of(1, 1).group(1).open();
        int over = hall.take(1);
        hall.serve(1, 0);
        hall.finish(2, over);
        String text = "there is no such ticket in the hall";
        for (int ticket : new int[] {over, over + 1, -1, 1_000_000}) {
            refused(hall, h -> h.startService(3, ticket), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.finishService(3, ticket), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.transfer(3, ticket, 0, true), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.hold(3, ticket), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.endHold(3, ticket), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.abandon(3, ticket), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.sendAway(3, ticket), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.miss(3, ticket), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.reactivate(3, ticket, 0), Refusal.UNKNOWN_TICKET, text);
            refused(hall, h -> h.drop(3, ticket), Refusal.UNKNOWN_TICKET, text);
        }
    }

    @Test
    void everyRefusalHasACodeOfItsOwn() {
        for (Refusal refusal : Refusal.values()) {
            assertThat(refusal.code()).isNegative();
            assertThat(Refusal.of(refusal.code())).isEqualTo(refusal);
        }
    }
}
