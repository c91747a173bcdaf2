package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which hours a dated day gets: usual, make-up, extended, and when numbers are given. */
class HorizonHoursTest {

    private static final long HOUR = 3_600_000;
    private static final List<Interval> USUAL = List.of(hours(9, 12), hours(13, 17));
    private static final List<Interval> NUMBERS = List.of(hours(8, 16));
    private static final List<Interval> EVENING = List.of(hours(9, 12), hours(13, 20));
    private static final List<Interval> MORNING = List.of(hours(9, 12));

    @Test
    void numbersAreGivenWhileTheHallIsOpenUnlessStated() {
        HallDay stated = only(weekdays(USUAL), Optional.of(weekdays(NUMBERS)), "2022-03-07", "2022-03-07");
        HallDay unstated = only(weekdays(USUAL), Optional.empty(), "2022-03-07", "2022-03-07");

        assertThat(stated.open()).isEqualTo(USUAL);
        assertThat(stated.tickets()).isEqualTo(NUMBERS);
        assertThat(unstated.tickets()).isEqualTo(USUAL);
    }

    @Test
    void weekdayWithoutHoursIsNoHallDay() {
        OpeningHours closedOnTuesday = with(weekdays(USUAL), DayOfWeek.TUESDAY, List.of());

        assertThat(days(closedOnTuesday, Optional.empty(), "2022-03-07", "2022-03-09"))
                .extracting(HallDay::date)
                .containsExactly(LocalDate.of(2022, 3, 7), LocalDate.of(2022, 3, 9));
    }

    @Test
    void makeUpSaturdayWithoutHoursTakesMondaysHoursAndNumbers() {
        OpeningHours open = with(weekdays(MORNING), DayOfWeek.MONDAY, USUAL);
        OpeningHours tickets = with(weekdays(MORNING), DayOfWeek.MONDAY, NUMBERS);

        HallDay saturday = only(open, Optional.of(tickets), "2022-01-29", "2022-01-29");

        assertThat(saturday.weekday()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(saturday.open()).isEqualTo(USUAL);
        assertThat(saturday.tickets()).isEqualTo(NUMBERS);
    }

    @Test
    void makeUpSaturdayWithHoursOfItsOwnKeepsThem() {
        OpeningHours open = with(weekdays(USUAL), DayOfWeek.SATURDAY, MORNING);

        assertThat(only(open, Optional.empty(), "2022-01-29", "2022-01-29").open())
                .isEqualTo(MORNING);
    }

    @Test
    void weekendWithoutHoursStaysClosedWhereEveryDayIsAWorkingDay() {
        Horizon horizon = Horizon.dated(
                LocalDate.of(2022, 3, 7),
                LocalDate.of(2022, 3, 13),
                ZoneId.of("Asia/Shanghai"),
                HolidayCalendar.everyDay(),
                weekdays(USUAL),
                Optional.empty(),
                List.of());

        assertThat(horizon.days()).hasSize(5);
    }

    @Test
    void extendedHoursReplaceTheHoursOfTheirDatesOnly() {
        ExtendedHours extended = extended("2022-03-08", "2022-03-09", OpeningHours.daily(EVENING), false);

        assertThat(days(weekdays(USUAL), Optional.empty(), "2022-03-07", "2022-03-13", extended))
                .extracting(HallDay::open)
                .containsExactly(USUAL, EVENING, EVENING, USUAL, USUAL);
    }

    @Test
    void weekdayWithoutExtendedHoursKeepsItsUsualOnes() {
        OpeningHours tuesdayEvening = with(weekdays(List.of()), DayOfWeek.TUESDAY, EVENING);
        ExtendedHours extended = extended("2022-03-07", "2022-03-09", tuesdayEvening, false);

        assertThat(days(weekdays(USUAL), Optional.empty(), "2022-03-07", "2022-03-09", extended))
                .extracting(HallDay::open)
                .containsExactly(USUAL, EVENING, USUAL);
    }

    @Test
    void extendedHoursOpenDaysOffWhenTheySaySo() {
        OpeningHours saturday = with(weekdays(List.of()), DayOfWeek.SATURDAY, MORNING);
        ExtendedHours opening = extended("2022-03-07", "2022-03-13", saturday, true);
        ExtendedHours notOpening = extended("2022-03-07", "2022-03-13", saturday, false);

        List<HallDay> days = days(weekdays(USUAL), Optional.empty(), "2022-03-11", "2022-03-14", opening);

        assertThat(days)
                .extracting(HallDay::weekday)
                .containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.MONDAY);
        assertThat(days.get(1).open()).isEqualTo(MORNING);
        assertThat(days(weekdays(USUAL), Optional.empty(), "2022-03-11", "2022-03-14", notOpening))
                .hasSize(2);
    }

    @Test
    void holidayThatIsOpenedIsNotADayAfterHolidayAndTheDayAfterIs() {
        ExtendedHours extended = extended("2022-02-05", "2022-02-06", OpeningHours.daily(MORNING), true);

        assertThat(days(weekdays(USUAL), Optional.empty(), "2022-02-05", "2022-02-07", extended))
                .extracting(HallDay::afterHoliday)
                .containsExactly(false, false, true);
    }

    @Test
    void numbersAreGivenBeforeTheDoorsOpenAndOverTheExtendedHours() {
        ExtendedHours evening = extended("2022-03-07", "2022-03-07", OpeningHours.daily(EVENING), false);
        ExtendedHours morning = extended("2022-03-07", "2022-03-07", OpeningHours.daily(MORNING), false);

        assertThat(only(weekdays(USUAL), Optional.of(weekdays(NUMBERS)), "2022-03-07", "2022-03-07", evening)
                        .tickets())
                .containsExactly(hours(8, 20));
        assertThat(only(weekdays(USUAL), Optional.of(weekdays(NUMBERS)), "2022-03-07", "2022-03-07", morning)
                        .tickets())
                .containsExactly(hours(8, 12));
        assertThat(only(weekdays(USUAL), Optional.empty(), "2022-03-07", "2022-03-07", evening)
                        .tickets())
                .isEqualTo(EVENING);
    }

    @Test
    void laterOfTwoOverlappingExtensionsHolds() {
        ExtendedHours first = extended("2022-03-07", "2022-03-08", OpeningHours.daily(EVENING), false);
        ExtendedHours second = extended("2022-03-08", "2022-03-09", OpeningHours.daily(MORNING), false);

        assertThat(days(weekdays(USUAL), Optional.empty(), "2022-03-07", "2022-03-09", first, second))
                .extracting(HallDay::open)
                .containsExactly(EVENING, MORNING, MORNING);
    }

    private static HallDay only(
            OpeningHours open, Optional<OpeningHours> tickets, String from, String to, ExtendedHours... extended) {
        List<HallDay> days = days(open, tickets, from, to, extended);
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    private static List<HallDay> days(
            OpeningHours open, Optional<OpeningHours> tickets, String from, String to, ExtendedHours... extended) {
        return Horizon.dated(
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        ZoneId.of("Asia/Shanghai"),
                        HolidayCalendar.china(),
                        open,
                        tickets,
                        List.of(extended))
                .days();
    }

    private static ExtendedHours extended(String from, String to, OpeningHours hours, boolean onDaysOff) {
        return new ExtendedHours(LocalDate.parse(from), LocalDate.parse(to), hours, onDaysOff);
    }

    private static OpeningHours weekdays(List<Interval> intervals) {
        List<List<Interval>> week = new ArrayList<>(Collections.nCopies(5, intervals));
        week.add(List.of());
        week.add(List.of());
        return new OpeningHours(week);
    }

    private static OpeningHours with(OpeningHours hours, DayOfWeek day, List<Interval> intervals) {
        List<List<Interval>> week = new ArrayList<>(hours.byWeekday());
        week.set(day.getValue() - 1, intervals);
        return new OpeningHours(week);
    }

    private static Interval hours(int from, int to) {
        return new Interval(from * HOUR, to * HOUR);
    }
}
