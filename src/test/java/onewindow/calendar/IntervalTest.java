package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals and the opening hours made of them refuse what is not a time. */
class IntervalTest {

    private static final long HOUR = 3_600_000;

    @Test
    void startIsInsideAndEndIsNot() {
        Interval morning = new Interval(9 * HOUR, 12 * HOUR);

        assertThat(morning.contains(9 * HOUR)).isTrue();
        assertThat(morning.contains(12 * HOUR - 1)).isTrue();
        assertThat(morning.contains(12 * HOUR)).isFalse();
        assertThat(morning.contains(9 * HOUR - 1)).isFalse();
        assertThat(morning.lengthMillis()).isEqualTo(3 * HOUR);
    }

    @Test
    void emptyAndNegativeIntervalsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(5, 5))
                .withMessage("an interval ends after it starts, but 5 ms to 5 ms does not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(-1, 5))
                .withMessage("an interval starts at 0 ms or later, not at -1 ms");
    }

    @Test
    void dailyHoursHoldOnEveryWeekday() {
        List<Interval> hours = List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(13 * HOUR, 17 * HOUR));

        assertThat(DayOfWeek.values())
                .allSatisfy(day -> assertThat(OpeningHours.daily(hours).on(day)).isEqualTo(hours));
    }

    @Test
    void hoursThatOverlapAreRefusedWithTheirWeekday() {
        List<List<Interval>> week = new ArrayList<>(Collections.nCopies(7, List.of()));
        week.set(2, List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(11 * HOUR, 17 * HOUR)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningHours(week))
                .withMessage("WEDNESDAY: the interval from 39600000 ms starts before the one ahead of it ends,"
                        + " at 43200000 ms");
    }

    @Test
    void hoursPastMidnightAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.daily(List.of(new Interval(20 * HOUR, 25 * HOUR))))
                .withMessage("MONDAY: an interval ends at 90000000 ms, after the day's end at 86400000 ms");
    }

    @Test
    void weekOfOtherThanSevenDaysIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningHours(List.of(List.of())))
                .withMessage("opening hours need 7 weekdays, not 1");
    }

    @Test
    void extendedHoursThatEndBeforeTheyStartAreRefused() {
        OpeningHours hours = OpeningHours.daily(List.of(new Interval(9 * HOUR, 20 * HOUR)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtendedHours(LocalDate.of(2022, 6, 10), LocalDate.of(2022, 6, 1), hours, false))
                .withMessage("extended hours end on 2022-06-01, before they start on 2022-06-10");
    }
}
