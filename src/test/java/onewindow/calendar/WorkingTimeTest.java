package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Working days and working time, counted by hand around the Spring Festival of 2022. */
class WorkingTimeTest {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    private final List<Interval> open = List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(13 * HOUR, 17 * HOUR));
    private final Horizon horizon = Horizon.dated(
            LocalDate.of(2022, 1, 27),
            LocalDate.of(2022, 2, 8),
            ZoneId.of("Asia/Shanghai"),
            HolidayCalendar.china(),
            OpeningHours.daily(open),
            Optional.empty(),
            List.of());
    private final WorkingDays days = WorkingDays.of(horizon, HolidayCalendar.china());
    private final WorkingTime hours = WorkingTime.whileOpen(horizon.days());

    private long at(int month, int day, int hour, int minute) {
        return horizon.millisAt(LocalDateTime.of(2022, month, day, hour, minute));
    }

    @Test
    void workRestsOverLunchAndOverNight() {
        assertThat(hours.done(at(1, 27, 11, 0), 2 * HOUR)).isEqualTo(at(1, 27, 14, 0));
        assertThat(hours.done(at(1, 27, 16, 30), HOUR)).isEqualTo(at(1, 28, 9, 30));
        assertThat(hours.done(at(1, 27, 9, 0), 8 * HOUR)).isEqualTo(at(1, 28, 10, 0));
    }

    @Test
    void workGoesOnOnMakeUpDaysAndRestsOverTheSpringFestival() {
        assertThat(hours.done(at(1, 28, 16, 0), 2 * HOUR)).isEqualTo(at(1, 29, 10, 0));
        assertThat(hours.done(at(1, 30, 16, 30), HOUR)).isEqualTo(at(2, 7, 9, 30));
    }

    @Test
    void workThatEndsWithTheDayIsDoneThatDay() {
        assertThat(hours.done(at(1, 27, 16, 0), HOUR)).isEqualTo(at(1, 27, 17, 0));
    }

    @Test
    void workBegunOutsideTheHoursStartsWithThem() {
        assertThat(hours.done(at(1, 27, 20, 0), HOUR)).isEqualTo(at(1, 28, 10, 0));
        assertThat(hours.done(at(2, 1, 3, 0), 0)).isEqualTo(at(2, 7, 9, 0));
        assertThat(hours.done(-5, HOUR)).isEqualTo(at(1, 27, 10, 0));
    }

    @Test
    void workThatTheHorizonDoesNotReachIsNeverDone() {
        assertThat(hours.done(at(2, 8, 16, 0), 2 * HOUR)).isEqualTo(WorkingTime.NEVER);
        assertThat(hours.done(at(2, 8, 18, 0), 0)).isEqualTo(WorkingTime.NEVER);
    }

    @Test
    void hoursOfTheirOwnHoldOnEveryWorkingDay() {
        WorkingTime own = WorkingTime.daily(days, List.of(new Interval(8 * HOUR, 10 * HOUR)));
        assertThat(own.done(at(1, 27, 9, 0), 2 * HOUR)).isEqualTo(at(1, 28, 9, 0));
    }

    @Test
    void aDayOffBearsTheNumberOfTheWorkingDayBefore() {
        assertThat(days.count()).isEqualTo(6);
        assertThat(days.numberAt(-1)).isEqualTo(-1);
        assertThat(days.numberAt(0)).isZero();
        assertThat(days.numberAt(at(1, 30, 12, 0))).isEqualTo(3);
        assertThat(days.numberAt(at(2, 6, 12, 0))).isEqualTo(3);
        assertThat(days.numberAt(at(2, 7, 0, 0))).isEqualTo(4);
        assertThat(days.startMillis(4)).isEqualTo(11 * DAY);
    }

    @Test
    void everyDayOfAHorizonWithoutDatesIsAWorkingDay() {
        Horizon undated = Horizon.undatedDays(3, open, open);
        WorkingDays each = WorkingDays.everyHallDay(undated);
        assertThat(each.count()).isEqualTo(3);
        assertThat(each.numberAt(DAY + 5)).isEqualTo(1);
    }
}
