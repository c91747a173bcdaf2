package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in notices agree with the law and with themselves, and new lines are read. */
class ChinaNoticesTest {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final ChinaNotices notices = ChinaNotices.builtIn();

    /** Holidays with 2022-12-31, which the notice for 2023 adds to 2022. */
    @ParameterizedTest
    @CsvSource({"2022,32,7", "2023,26,7", "2024,28,8", "2025,28,5", "2026,33,6"})
    void everyYearHasItsNumberOfHolidaysAndMakeUpDays(int year, int holidays, int makeUpDays) {
        assertThat(of(year, notices.holidays())).hasSize(holidays);
        assertThat(of(year, notices.workingDays())).hasSize(makeUpDays);
    }

    /** Written down from the texts of the notices, apart from the built-in file. */
    @ParameterizedTest
    @CsvSource({
        "2022,01-29 01-30 04-02 04-24 05-07 10-08 10-09",
        "2023,01-28 01-29 04-23 05-06 06-25 10-07 10-08",
        "2024,02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
        "2025,01-26 02-08 04-27 09-28 10-11",
        "2026,01-04 02-14 02-28 05-09 09-20 10-10"
    })
    void makeUpDaysAreThoseOfTheNotice(int year, String monthDays) {
        assertThat(of(year, notices.workingDays()))
                .extracting(day -> day.toString().substring(5))
                .containsExactly(monthDays.split(" "));
    }

    /** Each stretch of holidays as its first day and its number of days. */
    @ParameterizedTest
    @CsvSource({
        "2022,01-01+3 01-31+7 04-03+3 04-30+5 06-03+3 09-10+3 10-01+7 12-31+1",
        "2023,01-01+2 01-21+7 04-05+1 04-29+5 06-22+3 09-29+8",
        "2024,01-01+1 02-10+8 04-04+3 05-01+5 06-10+1 09-15+3 10-01+7",
        "2025,01-01+1 01-28+8 04-04+3 05-01+5 05-31+3 10-01+8",
        "2026,01-01+3 02-15+9 04-04+3 05-01+5 06-19+3 09-25+3 10-01+7"
    })
    void holidaysAreTheStretchesOfTheNotice(int year, String stretches) {
        SortedSet<LocalDate> holidays = of(year, notices.holidays());
        String found = holidays.stream()
                .filter(day -> !holidays.contains(day.minusDays(1)))
                .map(first -> first.toString().substring(5) + "+"
                        + first.datesUntil(LocalDate.of(year + 1, 1, 1))
                                .takeWhile(holidays::contains)
                                .count())
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(stretches);
    }

    /**
     * Notices move days off but give no more of them than the law: 11 a year, 13 from 2025. Source: Measures for Public
     * Holidays of National Annual Festivals and Memorial Days, article 2, as amended on 2013-12-11 and on 2024-11-10
     * (State Council Order 795).
     */
    @ParameterizedTest
    @CsvSource({"2022,11", "2023,11", "2024,11", "2025,13", "2026,13"})
    void weekdaysOffLessMakeUpDaysAreTheHolidaysOfTheLaw(int year, int legalHolidays) {
        long weekdaysOff = of(year, notices.holidays()).stream()
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .count();

        assertThat(weekdaysOff - of(year, notices.workingDays()).size()).isEqualTo(legalHolidays);
    }

    @ParameterizedTest
    @CsvSource({"2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void everyYearHasItsNumberOfWorkingDays(int year, long workingDays) {
        assertThat(HolidayCalendar.china().workingDaysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void makeUpDaysAreWeekendDaysAtMostTwoWeeksFromAHoliday() {
        assertThat(notices.workingDays()).allSatisfy(day -> {
            assertThat(WEEKEND).contains(day.getDayOfWeek());
            assertThat(notices.holidays().subSet(day.minusDays(14), day.plusDays(15)))
                    .isNotEmpty();
        });
    }

    @Test
    void newYearLabourDayAndNationalDayAreHolidaysInEveryYear() {
        assertThat(notices.sourceByYear().keySet()).allSatisfy(year -> assertThat(notices.holidays())
                .contains(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 5, 1),
                        LocalDate.of(year, 10, 1),
                        LocalDate.of(year, 10, 2),
                        LocalDate.of(year, 10, 3)));
    }

    @Test
    void linesOfANewYearAreRead() throws IOException {
        ChinaNotices read =
                read("# comment\n\n2031;Notice 1;source\n2031;2030-12-31..2031-01-02;holiday\n2031;2031-01-04;work");

        assertThat(read.sourceByYear()).hasToString("{2031=Notice 1}");
        assertThat(read.holidays())
                .containsExactly(LocalDate.of(2030, 12, 31), LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 2));
        assertThat(read.workingDays()).containsExactly(LocalDate.of(2031, 1, 4));
    }

    @Test
    void badLineIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("# comment\n2031;2031-01-04"))
                .withMessage("china.csv:2: 3 parts are needed, not 2");
        assertThatIllegalStateException()
                .isThrownBy(() -> read("2031;2031-01-04;off"))
                .withMessage("china.csv:1: 'off' is not one of holiday, work, source");
        assertThatIllegalStateException()
                .isThrownBy(() -> read("2031;2031-01-32;work"))
                .withMessageStartingWith("china.csv:1: Text '2031-01-32' could not be parsed");
        assertThatIllegalStateException()
                .isThrownBy(() -> read("2031;2031-01-04..2031-01-03;holiday"))
                .withMessage("china.csv:1: 2031-01-04..2031-01-03 ends before it starts");
        assertThatIllegalStateException()
                .isThrownBy(() -> read("2031;2030-11-30;work"))
                .withMessage("china.csv:1: 2030-11-30 is not of the notice for 2031");
    }

    private static ChinaNotices read(String text) throws IOException {
        return ChinaNotices.read(new BufferedReader(new StringReader(text)));
    }

    private static SortedSet<LocalDate> of(int year, SortedSet<LocalDate> days) {
        return days.subSet(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }
}
