package onewindow.calendar;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which dates are worked on and how working days are counted. */
class HolidayCalendarTest {

    private final HolidayCalendar china = HolidayCalendar.china();

    @Test
    void firstHalfOf2022HasOneHundredAndTwentyTwoWorkingDays() {
        List<Long> byMonth = IntStream.rangeClosed(1, 6)
                .mapToObj(month -> YearMonth.of(2022, month))
                .map(month -> china.workingDaysBetween(month.atDay(1), month.atEndOfMonth()))
                .toList();

        assertThat(byMonth).containsExactly(21L, 16L, 23L, 21L, 20L, 21L);
        assertThat(china.workingDaysBetween(date("2022-01-01"), date("2022-06-30")))
                .isEqualTo(122);
    }

    @Test
    void dayAfterHolidayIsTheFirstWorkingDayAfterOne() {
        List<LocalDate> daysAfter = date("2022-01-01")
                .datesUntil(date("2023-01-04"))
                .filter(china::isDayAfterHoliday)
                .toList();

        assertThat(daysAfter)
                .containsExactly(
                        date("2022-01-04"),
                        date("2022-02-07"),
                        date("2022-04-06"),
                        date("2022-05-05"),
                        date("2022-06-06"),
                        date("2022-09-13"),
                        date("2022-10-08"),
                        date("2023-01-03"));
    }

    @Test
    void weekendBetweenHolidayAndWorkingDayIsLookedThrough() {
        HolidayCalendar fridayOff = HolidayCalendar.of(Set.of(date("2022-03-11")), Set.of());

        assertThat(fridayOff.isDayAfterHoliday(date("2022-03-14"))).isTrue();
        assertThat(fridayOff.isDayAfterHoliday(date("2022-03-12"))).isFalse();
        assertThat(fridayOff.isDayAfterHoliday(date("2022-03-21"))).isFalse();
    }

    @Test
    void workingDaysAreCountedOverSpringFestivalAndItsMakeUpWeekend() {
        LocalDate thursday = date("2022-01-27");

        assertThat(IntStream.rangeClosed(0, 5).mapToObj(n -> china.plusWorkingDays(thursday, n)))
                .containsExactly(
                        thursday,
                        date("2022-01-28"),
                        date("2022-01-29"),
                        date("2022-01-30"),
                        date("2022-02-07"),
                        date("2022-02-08"));
    }

    @Test
    void countingFromADayOffStartsOnTheNextWorkingDay() {
        assertThat(china.plusWorkingDays(date("2022-02-01"), 1)).isEqualTo(date("2022-02-07"));
        assertThat(china.plusWorkingDays(date("2022-12-30"), 1)).isEqualTo(date("2023-01-03"));
    }

    @Test
    void negativeNumberOfWorkingDaysIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.plusWorkingDays(date("2022-02-01"), -1))
                .withMessage("a number of working days to add is 0 or more, not -1");
    }

    @Test
    void workingDaysBetweenCountsBothEndsAndNothingBackwards() {
        assertThat(china.workingDaysBetween(date("2022-03-07"), date("2022-03-07")))
                .isEqualTo(1);
        assertThat(china.workingDaysBetween(date("2022-03-12"), date("2022-03-13")))
                .isZero();
        assertThat(china.workingDaysBetween(date("2022-03-08"), date("2022-03-07")))
                .isZero();
    }

    @Test
    void yearThatIsNotBuiltInIsNamedWithWhatToAdd() {
        String message = "the built-in calendar of China has no year 2021 (it has [2022, 2023, 2024, 2025, 2026]):"
                + " state its days in the scenario as calendar: {holidays: [...], workingDays: [...]},"
                + " or add its lines to src/main/resources/onewindow/calendar/china.csv";

        assertThat(china.covers(2021)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.isWorkingDay(date("2021-12-31")))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.workingDaysBetween(date("2021-12-31"), date("2022-01-31")))
                .withMessage(message);
    }

    @Test
    void deadlineBeyondTheLastBuiltInYearIsAnErrorNotAGuess() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.plusWorkingDays(date("2026-12-31"), 1))
                .withMessageStartingWith("the built-in calendar of China has no year 2027 ");
    }

    @Test
    void sourcesNameANoticeForEachBuiltInYear() {
        assertThat(china.years()).containsExactly(2022, 2023, 2024, 2025, 2026);
        assertThat(china.sources())
                .hasSize(5)
                .allMatch(line -> line.matches("20\\d\\d: 国办发明电〔20\\d\\d〕\\d+号, General Office of the State Council,"
                        + " 20\\d\\d-\\d\\d-\\d\\d, www\\.gov\\.cn/.+"))
                .first()
                .isEqualTo("2022: 国办发明电〔2021〕11号, General Office of the State Council, 2021-10-25,"
                        + " www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm");
    }

    @Test
    void ownCalendarHasItsHolidaysItsWorkingDaysAndFreeWeekends() {
        HolidayCalendar own = HolidayCalendar.of(Set.of(date("2031-05-01")), Set.of(date("2031-05-03")));

        assertThat(own.covers(2031)).isTrue();
        assertThat(own.years()).isEmpty();
        assertThat(own.sources()).isEmpty();
        assertThat(date("2031-04-30").datesUntil(date("2031-05-06")).filter(own::isWorkingDay))
                .containsExactly(date("2031-04-30"), date("2031-05-02"), date("2031-05-03"), date("2031-05-05"));
        assertThat(own.isMakeUpDay(date("2031-05-03"))).isTrue();
        assertThat(own.isMakeUpDay(date("2031-05-04"))).isFalse();
        assertThat(own.isDayAfterHoliday(date("2031-05-02"))).isTrue();
    }

    @Test
    void dateCannotBeBothHolidayAndWorkingDay() {
        Set<LocalDate> holidays = Set.of(date("2031-05-01"), date("2031-05-02"), date("2031-05-03"));
        Set<LocalDate> workingDays = Set.of(date("2031-05-03"), date("2031-05-02"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayCalendar.of(holidays, workingDays))
                .withMessage("2031-05-02 is both a holiday and a working day");
    }

    @Test
    void everyDayIsWorkedWhenThereIsNoCalendar() {
        HolidayCalendar everyDay = HolidayCalendar.everyDay();
        LocalDate from = date("2022-01-01");
        LocalDate to = date("2022-12-31");

        assertThat(everyDay.covers(1999)).isTrue();
        assertThat(everyDay.workingDaysBetween(from, to)).isEqualTo(DAYS.between(from, to) + 1);
        assertThat(from.datesUntil(to).toList())
                .noneMatch(everyDay::isDayAfterHoliday)
                .noneMatch(everyDay::isMakeUpDay);
    }

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }
}
