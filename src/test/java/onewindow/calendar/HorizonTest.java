package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which days a horizon has and where on its time axis they start. */
class HorizonTest {

    private static final long HOUR = 3_600_000;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final List<Interval> NINE_TO_FIVE =
            List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(13 * HOUR, 17 * HOUR));
    private static final OpeningHours DAILY = OpeningHours.daily(NINE_TO_FIVE);

    @Test
    void firstHalfOf2022HasItsWorkingDaysInOrder() {
        Horizon horizon = horizon("2022-01-01", "2022-06-30", SHANGHAI, HolidayCalendar.china());

        assertThat(horizon.days()).hasSize(122);
        assertThat(horizon.days().get(0))
                .isEqualTo(new HallDay(
                        0,
                        LocalDate.of(2022, 1, 4),
                        DayOfWeek.TUESDAY,
                        1,
                        true,
                        3 * 24 * HOUR,
                        NINE_TO_FIVE,
                        NINE_TO_FIVE));
        assertThat(horizon.days().get(121).date()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(horizon.days().get(121).startMillis()).isEqualTo(180 * 24 * HOUR);
        assertThat(horizon.days()).extracting(HallDay::index).isSorted().doesNotHaveDuplicates();
        assertThat(horizon.days().stream().filter(HallDay::afterHoliday)).hasSize(5);
        assertThat(horizon.dated()).isTrue();
        assertThat(horizon.continuous()).isFalse();
        assertThat(horizon.zone()).isEqualTo(SHANGHAI);
        assertThat(horizon.from()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(horizon.to()).isEqualTo(LocalDate.of(2022, 6, 30));
    }

    @Test
    void dayWithALunchBreakOpensInTheMorningAndClosesInTheAfternoon() {
        HallDay day = Horizon.undatedDays(1, NINE_TO_FIVE, NINE_TO_FIVE).days().get(0);

        assertThat(day.firstOpenMillis()).isEqualTo(9 * HOUR);
        assertThat(day.lastCloseMillis()).isEqualTo(17 * HOUR);
        assertThat(day.open()).noneMatch(open -> open.contains(12 * HOUR + HOUR / 2));
    }

    @Test
    void clockThatIsPutForwardShortensTheNightNotTheDay() {
        Horizon horizon = horizon("2022-03-25", "2022-03-29", WARSAW, HolidayCalendar.everyDay());

        assertThat(horizon.days())
                .extracting(HallDay::startMillis)
                .containsExactly(0L, 24 * HOUR, 47 * HOUR, 71 * HOUR, 95 * HOUR);
        assertThat(horizon.days())
                .allSatisfy(day -> assertThat(openingByTheClock(horizon, day)).isEqualTo(LocalTime.of(9, 0)));
    }

    @Test
    void clockThatIsPutBackLengthensTheNightNotTheDay() {
        Horizon horizon = horizon("2022-10-29", "2022-10-31", WARSAW, HolidayCalendar.everyDay());

        assertThat(horizon.days()).extracting(HallDay::startMillis).containsExactly(0L, 25 * HOUR, 49 * HOUR);
        assertThat(horizon.days())
                .allSatisfy(day -> assertThat(openingByTheClock(horizon, day)).isEqualTo(LocalTime.of(9, 0)));
    }

    @Test
    void timeOnTheClockIsCountedFromTheStartOfTheHorizon() {
        Horizon horizon = horizon("2022-03-25", "2022-03-29", WARSAW, HolidayCalendar.everyDay());

        assertThat(horizon.millisAt(LocalDateTime.of(2022, 3, 25, 9, 0, 1))).isEqualTo(9 * HOUR + 1000);
        assertThat(horizon.millisAt(LocalDateTime.of(2022, 3, 28, 9, 0))).isEqualTo(80 * HOUR);
        assertThat(horizon.millisAt(LocalDateTime.of(2022, 3, 24, 23, 0))).isEqualTo(-HOUR);
    }

    @Test
    void horizonWithoutWorkingDayIsEmpty() {
        Horizon springFestival = horizon("2022-01-31", "2022-02-06", SHANGHAI, HolidayCalendar.china());

        assertThat(springFestival.days()).isEmpty();
        assertThat(springFestival.dated()).isTrue();
    }

    @Test
    void horizonOfAYearThatIsNotBuiltInIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon("2026-12-01", "2027-01-31", SHANGHAI, HolidayCalendar.china()))
                .withMessage("the built-in calendar of China has no year 2027 (it has [2022, 2023, 2024, 2025, 2026]):"
                        + " state its days in the scenario as calendar: {holidays: [...], workingDays: [...]},"
                        + " or add its lines to src/main/resources/onewindow/calendar/china.csv");
    }

    @Test
    void horizonThatEndsBeforeItStartsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon("2022-06-30", "2022-01-01", SHANGHAI, HolidayCalendar.china()))
                .withMessage("the horizon ends on 2022-01-01, before it starts on 2022-06-30");
    }

    @Test
    void undatedDaysAreMondaysTwentyFourHoursApart() {
        List<Interval> tickets = List.of(new Interval(8 * HOUR, 16 * HOUR));
        Horizon horizon = Horizon.undatedDays(20, NINE_TO_FIVE, tickets);

        assertThat(horizon.days()).hasSize(20);
        assertThat(horizon.days().get(19))
                .isEqualTo(new HallDay(19, null, DayOfWeek.MONDAY, 1, false, 19 * 24 * HOUR, NINE_TO_FIVE, tickets));
        assertThat(horizon.dated()).isFalse();
        assertThat(horizon.zone()).isNull();
        assertThat(horizon.from()).isNull();
        assertThat(horizon.to()).isNull();
    }

    @Test
    void undatedDaysNeedADayAndHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.undatedDays(0, NINE_TO_FIVE, NINE_TO_FIVE))
                .withMessage("a horizon has 1 day or more, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.undatedDays(1, List.of(), NINE_TO_FIVE))
                .withMessage("undated days need open hours and ticket hours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.undatedDays(1, NINE_TO_FIVE, List.of(new Interval(0, 25 * HOUR))))
                .withMessage("ticket hours: an interval ends at 90000000 ms, after the day's end at 86400000 ms");
    }

    @Test
    void continuousHorizonIsOneSessionThatNeverCloses() {
        Horizon horizon = Horizon.continuous(900 * HOUR);
        List<Interval> session = List.of(new Interval(0, 900 * HOUR));

        assertThat(horizon.continuous()).isTrue();
        assertThat(horizon.dated()).isFalse();
        assertThat(horizon.days())
                .containsExactly(new HallDay(0, null, DayOfWeek.MONDAY, 1, false, 0, session, session));
        assertThatIllegalStateException()
                .isThrownBy(() -> horizon.millisAt(LocalDateTime.of(2022, 1, 4, 9, 0)))
                .withMessage("a horizon without dates has no 2022-01-04T09:00");
    }

    @Test
    void hallDayThatNeverOpensIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HallDay(0, null, DayOfWeek.MONDAY, 1, false, 0, List.of(), NINE_TO_FIVE))
                .withMessage("a hall day needs an interval in which the hall is open");
    }

    @Test
    void ownHolidaysAreKept() {
        LocalDate holiday = LocalDate.of(2031, 1, 1);
        Horizon horizon = horizon("2031-01-01", "2031-01-03", SHANGHAI, HolidayCalendar.of(Set.of(holiday), Set.of()));

        assertThat(horizon.days()).extracting(HallDay::date).containsExactly(holiday.plusDays(1), holiday.plusDays(2));
        assertThat(horizon.days()).extracting(HallDay::afterHoliday).containsExactly(true, false);
    }

    private static Horizon horizon(String from, String to, ZoneId zone, HolidayCalendar holidays) {
        return Horizon.dated(
                LocalDate.parse(from), LocalDate.parse(to), zone, holidays, DAILY, Optional.empty(), List.of());
    }

    private static LocalTime openingByTheClock(Horizon horizon, HallDay day) {
        return horizon.from()
                .atStartOfDay(horizon.zone())
                .plus(Duration.ofMillis(day.startMillis() + day.firstOpenMillis()))
                .toLocalTime();
    }
}
