package onewindow.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.WorkingDays;
import onewindow.hall.HallFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of matters, pauses and appointments with known answers, by hand. */
class ReceptionTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Half-hours for two people, from tomorrow to five days ahead; two missed within ten days bar for five. */
    private static final BookingRules RULES = new BookingRules(
            30 * MINUTE,
            2,
            1,
            5,
            15 * MINUTE,
            10 * MINUTE,
            0,
            0,
            2 * HOUR,
            List.of(true, true, false),
            Optional.of(new BookingRules.Ban(2, 10 * DAY, 5 * DAY)));

    private static final List<Interval> HOURS =
            List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(14 * HOUR, 17 * HOUR));
    private static final Horizon HORIZON = Horizon.undatedDays(30, HOURS, HOURS);

    private final List<HallDay> days = HORIZON.days();
    private HallFixture hall;
    private Reception reception;

    private static long slot(int day, int hour, int minute) {
        return day * DAY + hour * HOUR + minute * MINUTE;
    }

    private static ReceptionRefusal why(int code) {
        assertThat(code).isNegative();
        return ReceptionRefusal.of(code);
    }

    @BeforeEach
    void begin() {
        hall = HallFixture.of(3, 1).group(1, 0, 1).group(1, 1).open();
        reception = new Reception(
                hall.view(), new Reception.Rules(RULES, CareRules.RULE_123, days, WorkingDays.everyHallDay(HORIZON)));
        reception.startDay(days.get(0));
    }

    @Test
    void aListBeginsWithTheMatterOfTheTicketAndIsClosedMatterByMatter() {
        int ticket = hall.take(1, 0, 0);
        assertThat(reception.listOf(1)).isEmpty();
        assertThat(why(reception.addMatter(MINUTE, ticket, 0))).isEqualTo(ReceptionRefusal.LISTED);
        assertThat(why(reception.addMatter(MINUTE, ticket, 2))).isEqualTo(ReceptionRefusal.NOT_SERVED);
        assertThat(why(reception.addMatter(MINUTE, 7, 1))).isEqualTo(ReceptionRefusal.UNKNOWN_TICKET);
        assertThat(reception.addMatter(MINUTE, ticket, 1)).isZero();
        assertThat(why(reception.noteDone(MINUTE, ticket, 0, Handled.DONE))).isEqualTo(ReceptionRefusal.NOT_SERVING);
        hall.call(2, 0);
        hall.hall().startService(2 * MINUTE, ticket);

        assertThat(reception.noteDone(3 * MINUTE, ticket, 0, Handled.INCOMPLETE))
                .isZero();
        assertThat(why(reception.noteDone(3 * MINUTE, ticket, 0, Handled.DONE))).isEqualTo(ReceptionRefusal.NOT_LISTED);
        // The same thing once more, with the papers that were missing.
        assertThat(reception.addMatter(4 * MINUTE, ticket, 0)).isZero();
        assertThat(reception.listOf(1).orElseThrow().open()).containsExactly(1, 0);
        assertThat(reception.listOf(1).orElseThrow().items())
                .containsExactly(
                        new MatterList.Item(0, Handled.INCOMPLETE, 0, 3 * MINUTE),
                        new MatterList.Item(1),
                        new MatterList.Item(0));
        reception.startDay(days.get(1));
        assertThat(reception.listOf(1)).isEmpty();
    }

    @Test
    void aTicketIsForTwentyMattersAtMost() {
        int ticket = hall.take(1, 0, 0);
        hall.call(2, 0);
        hall.hall().startService(2 * MINUTE, ticket);
        assertThat(reception.noteDone(MINUTE, ticket, 0, Handled.DONE)).isZero();
        for (int i = 1; i < 20; i++) {
            assertThat(reception.addMatter(MINUTE, ticket, i % 2)).isZero();
            assertThat(reception.noteDone(MINUTE, ticket, i % 2, Handled.DONE)).isZero();
        }
        assertThat(why(reception.addMatter(MINUTE, ticket, 1))).isEqualTo(ReceptionRefusal.LIST_FULL);
    }

    @Test
    void pausesAddUpByReason() {
        reception.pause(HOUR, 0, PauseReason.BREAK);
        reception.pause(HOUR, 1, PauseReason.BREAK);
        assertThat(reception.endPause(HOUR + 10 * MINUTE, 0)).isZero();
        assertThat(why(reception.endPause(HOUR + 10 * MINUTE, 0))).isEqualTo(ReceptionRefusal.NOT_PAUSED);
        Pauses pauses = reception.pauses();
        assertThat(pauses.count(PauseReason.BREAK)).isEqualTo(2);
        assertThat(pauses.millis(PauseReason.BREAK, HOUR + 20 * MINUTE)).isEqualTo(30 * MINUTE);
        assertThat(pauses.of(1)).contains(new Pauses.Pause(PauseReason.BREAK, HOUR));
        assertThat(pauses.of(7)).isEmpty();
    }

    @Test
    void aSlotIsNeverGivenToMoreThanItHasPlacesFor() {
        assertThat(RULES.slotsOf(days.get(1)))
                .hasSize(12)
                .startsWith(slot(1, 9, 0))
                .endsWith(slot(1, 16, 30));
        assertThat(reception.book(0, 0, 1, slot(1, 9, 30))).isEqualTo(1);
        assertThat(reception.book(0, 1, 2, slot(1, 9, 30))).isEqualTo(2);
        assertThat(why(reception.book(0, 0, 3, slot(1, 9, 30)))).isEqualTo(ReceptionRefusal.SLOT_FULL);
        assertThat(reception.appointments().free(slot(1, 9, 30))).isZero();

        assertThat(reception.cancelBooking(0, 1)).isZero();

        assertThat(reception.appointments().free(slot(1, 9, 30))).isEqualTo(1);
        assertThat(reception.book(0, 0, 3, slot(1, 9, 30))).isEqualTo(3);
        assertThat(why(reception.cancelBooking(0, 1))).isEqualTo(ReceptionRefusal.NOT_BOOKED);
    }

    @Test
    void oneBooksADayAheadAndNotTooFarAndOnceADay() {
        assertThat(why(reception.book(8 * HOUR, 0, 1, slot(0, 10, 0)))).isEqualTo(ReceptionRefusal.TOO_SOON);
        assertThat(why(reception.book(0, 0, 1, slot(6, 10, 0)))).isEqualTo(ReceptionRefusal.TOO_FAR);
        assertThat(why(reception.book(0, 0, 1, slot(1, 10, 10)))).isEqualTo(ReceptionRefusal.UNKNOWN_SLOT);
        assertThat(why(reception.book(0, 0, 1, slot(1, 12, 0)))).isEqualTo(ReceptionRefusal.UNKNOWN_SLOT);
        assertThat(why(reception.book(0, 2, 1, slot(1, 10, 0)))).isEqualTo(ReceptionRefusal.NOT_BOOKABLE);
        assertThat(reception.book(0, 0, 1, slot(5, 10, 0))).isEqualTo(1);
        assertThat(why(reception.book(0, 1, 1, slot(5, 11, 0)))).isEqualTo(ReceptionRefusal.BOOKED_THAT_DAY);
        assertThat(reception.book(0, 1, 1, slot(4, 11, 0))).isEqualTo(2);
        assertThat(reception.appointments().bookableDays()).isEqualTo(days.subList(1, 6));
    }

    @Test
    void anAppointmentIsMovedOrCancelledUntilTwoHoursBefore() {
        reception.book(0, 0, 1, slot(1, 10, 0));
        reception.book(0, 0, 2, slot(1, 11, 0));
        reception.book(0, 0, 3, slot(1, 11, 0));
        assertThat(why(reception.rebook(0, 1, slot(1, 11, 0)))).isEqualTo(ReceptionRefusal.SLOT_FULL);
        // Onto its own slot, and to another of the same day.
        assertThat(reception.rebook(0, 2, slot(1, 11, 0))).isZero();
        assertThat(reception.rebook(0, 1, slot(1, 14, 30))).isZero();
        assertThat(reception.appointments().of(1).orElseThrow().slotStart()).isEqualTo(slot(1, 14, 30));
        assertThat(reception.appointments().free(slot(1, 10, 0))).isEqualTo(2);

        reception.startDay(days.get(1));
        assertThat(why(reception.cancelBooking(slot(1, 9, 1), 2))).isEqualTo(ReceptionRefusal.TOO_LATE);
        assertThat(reception.cancelBooking(slot(1, 9, 0), 2)).isZero();
        assertThat(why(reception.rebook(slot(1, 12, 31), 1, slot(2, 9, 0)))).isEqualTo(ReceptionRefusal.TOO_LATE);
        assertThat(why(reception.cancelBooking(0, 99))).isEqualTo(ReceptionRefusal.UNKNOWN_APPOINTMENT);
    }

    @Test
    void whoComesIsCheckedInOnTheDayAndWhoDoesNotHasMissedTheSlot() {
        reception.book(0, 0, 1, slot(1, 10, 0));
        reception.book(0, 0, 2, slot(1, 10, 0));
        int early = hall.take(1, 0, 0);
        assertThat(why(reception.checkIn(MINUTE, 1, early))).isEqualTo(ReceptionRefusal.NOT_OF_TODAY);
        reception.startDay(days.get(1));
        assertThat(why(reception.missBooking(slot(1, 10, 10), 1))).isEqualTo(ReceptionRefusal.NOT_OVER_YET);
        assertThat(reception.checkIn(slot(1, 9, 50), 1, early)).isZero();
        assertThat(reception.appointments().of(1).orElseThrow().ticket()).isEqualTo(1);
        assertThat(reception.appointments().overdue(slot(1, 10, 10))).isEmpty();
        assertThat(reception.appointments().overdue(slot(1, 10, 10) + 1)).containsExactly(2);
        assertThat(reception.missBooking(slot(1, 10, 10) + 1, 2)).isZero();
        assertThat(reception.appointments().overdue(slot(1, 10, 30))).isEmpty();
        // Better late than never: it was not missed then.
        assertThat(reception.checkIn(slot(1, 10, 40), 2, early)).isZero();
        assertThat(why(reception.checkIn(slot(1, 10, 41), 2, early))).isEqualTo(ReceptionRefusal.NOT_BOOKED);
    }

    private void miss(int booker, int day) {
        reception.startDay(days.get(day - 1));
        int number = reception.book((day - 1) * DAY, 0, booker, slot(day, 9, 0));
        assertThat(number).isPositive();
        reception.startDay(days.get(day));
        assertThat(reception.missBooking(slot(day, 9, 11), number)).isZero();
    }

    @Test
    void whoMissesTwoSlotsWithinTenDaysCannotBookForFive() {
        miss(1, 1);
        miss(1, 11);
        // Ten days apart is not within ten days.
        assertThat(reception.appointments().bannedUntil(1, slot(11, 9, 12))).isEmpty();
        miss(1, 15);
        assertThat(reception.appointments().bannedUntil(1, slot(15, 9, 12))).contains(slot(20, 9, 0));
        assertThat(reception.appointments().banned(slot(15, 9, 12))).containsExactly(1);
        assertThat(why(reception.book(slot(15, 9, 12), 0, 1, slot(16, 9, 0)))).isEqualTo(ReceptionRefusal.BANNED);
        assertThat(reception.book(slot(15, 9, 12), 0, 2, slot(16, 9, 0))).isPositive();
        reception.startDay(days.get(20));
        assertThat(reception.book(slot(20, 9, 0), 0, 1, slot(21, 9, 0))).isPositive();
    }

    @Test
    void aBanIsLiftedAndThenCountedAnew() {
        miss(1, 1);
        miss(1, 3);
        assertThat(reception.liftBan(slot(3, 10, 0), 1)).isZero();
        assertThat(why(reception.liftBan(slot(3, 10, 0), 1))).isEqualTo(ReceptionRefusal.NOT_BANNED);
        miss(1, 4);
        assertThat(reception.appointments().bannedUntil(1, slot(4, 10, 0))).isEmpty();
        miss(1, 5);
        assertThat(reception.appointments().bannedUntil(1, slot(5, 10, 0))).isPresent();
    }

    @Test
    void withoutRulesThereAreNoAppointments() {
        Reception none = new Reception(
                hall.view(), new Reception.Rules(null, CareRules.RULE_123, days, WorkingDays.everyHallDay(HORIZON)));
        none.startDay(days.get(0));
        assertThat(why(none.book(0, 0, 1, slot(1, 9, 0)))).isEqualTo(ReceptionRefusal.NO_APPOINTMENTS);
        assertThat(none.appointments().rules()).isEmpty();
        assertThat(none.appointments().overdue(slot(9, 9, 0))).isEmpty();
    }
}
