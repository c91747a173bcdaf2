package onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.HolidayCalendar;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.OpeningHours;
import onewindow.calendar.WorkingDays;
import onewindow.casework.CaseworkLayout.ClockAfterSupplement;
import org.junit.jupiter.api.Test;

/**
 * The clocks of a case, counted by hand on the calendar of the first months of 2022: holidays from 31 January to 6
 * February, Saturday and Sunday 29 and 30 January worked.
 */
class ClockTest {

    private static final long HOUR = 3_600_000;

    private final Horizon horizon = Horizon.dated(
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 3, 31),
            ZoneId.of("Asia/Shanghai"),
            HolidayCalendar.china(),
            OpeningHours.daily(List.of(new Interval(9 * HOUR, 17 * HOUR))),
            Optional.empty(),
            List.of());
    private final WorkingDays days = WorkingDays.of(horizon, HolidayCalendar.china());
    private final EventLog log = new EventLog();
    private Casework casework = casework(ClockAfterSupplement.PAUSE);

    private Casework casework(ClockAfterSupplement after) {
        return new Casework(new CaseworkLayout(List.of(1), List.of(new Limits(20, 5)), 2, after), days, log);
    }

    private long on(int month, int day) {
        return horizon.millisAt(LocalDateTime.of(2022, month, day, 10, 0));
    }

    /** A case in circulation that was accepted on a date. */
    private int accepted(int month, int day) {
        int file = casework.receive(on(month, day), 0, 0, Channel.WINDOW);
        casework.accept(on(month, day), file, false);
        int step = casework.hand(on(month, day), file, 0);
        assertThat(casework.startNext(on(month, day), 0)).isEqualTo(step);
        casework.finishStep(on(month, day), step);
        return file;
    }

    @Test
    void countingStartsOnTheNextWorkingDay() {
        int file = accepted(1, 10);
        assertThat(casework.view().countedDays(file, on(1, 10))).isZero();
        assertThat(casework.view().countedDays(file, on(1, 11))).isEqualTo(1);
    }

    @Test
    void aCaseAcceptedFromItsReceiptCountsFromTheDayAfterThat() {
        int file = casework.preCheck(on(1, 10), 0, 0, Channel.ONLINE);
        casework.receive(on(1, 18), file);
        assertThat(casework.acceptFromReceipt(on(1, 18), file)).isZero();
        assertThat(casework.view().acceptedAt(file)).isEqualTo(on(1, 10));
        // 11 to 14 January, 17 and 18.
        assertThat(casework.view().countedDays(file, on(1, 18))).isEqualTo(6);
        assertThat(CaseRefusal.of(casework.acceptFromReceipt(on(1, 18), file)).text())
                .isEqualTo("the case is not received with nothing left to look at");
    }

    @Test
    void weekendsAreNotCounted() {
        int file = accepted(1, 14);
        assertThat(casework.view().countedDays(file, on(1, 16))).isZero();
        assertThat(casework.view().countedDays(file, on(1, 17))).isEqualTo(1);
    }

    @Test
    void makeUpDaysAreCountedAndTheSpringFestivalIsNot() {
        int file = accepted(1, 28);
        assertThat(casework.view().countedDays(file, on(1, 29))).isEqualTo(1);
        assertThat(casework.view().countedDays(file, on(1, 30))).isEqualTo(2);
        assertThat(casework.view().countedDays(file, on(2, 6))).isEqualTo(2);
        assertThat(casework.view().countedDays(file, on(2, 7))).isEqualTo(3);
    }

    @Test
    void aCaseAcceptedOnADayOffCountsFromTheNextWorkingDay() {
        int file = accepted(2, 2);
        assertThat(casework.view().countedDays(file, on(2, 6))).isZero();
        assertThat(casework.view().countedDays(file, on(2, 7))).isEqualTo(1);
    }

    @Test
    void noDayOfASuspensionIsCountedNorTheDaysOnWhichItBeginsAndEnds() {
        int file = accepted(1, 10);
        casework.suspend(on(1, 12), file); // 11 January is counted
        casework.resume(on(1, 18), file);
        assertThat(casework.view().countedDays(file, on(1, 18))).isEqualTo(1);
        assertThat(casework.view().countedDays(file, on(1, 20))).isEqualTo(3);
    }

    @Test
    void aSuspensionThatBeginsOnADayOffTakesNoWorkingDayBeforeItAway() {
        int file = accepted(1, 12);
        casework.suspend(on(1, 15), file); // a Saturday; 13 and 14 January are counted
        assertThat(casework.view().countedDays(file, on(1, 15))).isEqualTo(2);
        casework.resume(on(1, 17), file);
        assertThat(casework.view().countedDays(file, on(1, 18))).isEqualTo(3);
    }

    @Test
    void aSuspensionThatEndsOnTheSameDayCostsThatDay() {
        int file = accepted(1, 10);
        casework.suspend(on(1, 12), file);
        casework.resume(on(1, 12) + HOUR, file);
        assertThat(casework.view().countedDays(file, on(1, 13))).isEqualTo(2); // 11 and 13 January
    }

    @Test
    void aSuspensionOnTheDayOfAcceptanceTakesNothingAway() {
        int file = accepted(1, 10);
        casework.suspend(on(1, 10), file);
        casework.resume(on(1, 11), file);
        assertThat(casework.view().countedDays(file, on(1, 12))).isEqualTo(1);
    }

    @Test
    void aClockThatPausesGoesOnAfterTheSupplement() {
        int file = accepted(1, 10);
        casework.tellMissing(on(1, 13), file); // 11 and 12 January are counted
        casework.supplement(on(1, 19), file);
        assertThat(casework.view().countedDays(file, on(1, 20))).isEqualTo(3);
    }

    @Test
    void aClockThatRestartsForgetsTheDaysBeforeTheSupplement() {
        casework = casework(ClockAfterSupplement.RESTART);
        int file = accepted(1, 10);
        casework.tellMissing(on(1, 13), file);
        casework.supplement(on(1, 19), file);
        assertThat(casework.view().countedDays(file, on(1, 19))).isZero();
        assertThat(casework.view().countedDays(file, on(1, 20))).isEqualTo(1);
    }

    @Test
    void whatIsMissingBeforeAcceptanceCostsNoDay() {
        int file = casework.receive(on(1, 10), 0, 0, Channel.WINDOW);
        casework.tellMissing(on(1, 10), file);
        casework.supplement(on(1, 17), file);
        casework.accept(on(1, 17), file, false);
        assertThat(casework.view().countedDays(file, on(1, 18))).isEqualTo(1);
    }

    @Test
    void anExtensionMovesBothLimits() {
        int file = accepted(1, 10);
        casework.extend(on(1, 14), file, 10);
        assertThat(casework.view().promisedDays(file)).isEqualTo(15);
        assertThat(casework.view().statutoryDays(file)).isEqualTo(30);
    }

    @Test
    void theCountIsFixedOnTheDayOfTheDecision() {
        int file = accepted(1, 10);
        casework.decide(on(1, 13), file, Outcome.GRANTED);
        assertThat(casework.view().countedDays(file, on(3, 1))).isEqualTo(3);
    }

    @Test
    void yellowComesWithTwoDaysLeftAndRedOnTheDayAfterTheLimit() {
        accepted(1, 10); // five days are 11, 12, 13, 14 and 17 January
        log.lines.clear();
        for (int day = 11; day <= 19; day++) {
            log.lines.add("day " + day);
            casework.startDay(horizon.millisAt(LocalDate.of(2022, 1, day).atStartOfDay()));
        }
        assertThat(log.lines)
                .containsExactly(
                        "day 11",
                        "day 12",
                        "day 13",
                        "day 14",
                        "yellow 0",
                        "day 15",
                        "day 16",
                        "day 17",
                        "day 18",
                        "red 0",
                        "day 19");
    }

    @Test
    void nobodyIsWarnedWhileTheClockStandsStill() {
        int file = accepted(1, 10);
        casework.suspend(on(1, 11), file);
        log.lines.clear();
        for (int day = 12; day <= 30; day++) {
            casework.startDay(horizon.millisAt(LocalDate.of(2022, 1, day).atStartOfDay()));
        }
        assertThat(log.lines).isEmpty();
    }
}
