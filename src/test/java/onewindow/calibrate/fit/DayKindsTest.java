package onewindow.calibrate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Weekdays are kept apart where people come at other times, and only there. */
final class DayKindsTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 3, 7);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private interface Shape {
        double meanAt(LocalDate date, int step);
    }

    /** Poisson counts from 9 to 17 o'clock on the working days of some weeks. */
    private static Map<LocalDate, int[]> days(int weeks, long seed, Shape shape) {
        Random random = new Random(seed);
        Map<LocalDate, int[]> days = new TreeMap<>();
        for (LocalDate date = MONDAY; date.isBefore(MONDAY.plusWeeks(weeks)); date = date.plusDays(1)) {
            if (WORKDAYS.contains(date.getDayOfWeek())) {
                int[] steps = new int[LogSurvey.STEPS];
                for (int step = 36; step < 68; step++) {
                    double left = shape.meanAt(date, step) + Math.log(1 - random.nextDouble());
                    while (left > 0) {
                        steps[step]++;
                        left += Math.log(1 - random.nextDouble());
                    }
                }
                days.put(date, steps);
            }
        }
        return days;
    }

    @Test
    void weekdaysThatAreAlikeAreOneKind() {
        int apart = 0;
        for (long seed = 1; seed <= 300; seed++) {
            apart += DayKinds.of(days(5, seed, (date, step) -> 6)).kinds().size() - 1;
        }
        assertThat(apart).isLessThanOrEqualTo(2);
    }

    @Test
    void daysThatDifferAnyhowAreOneKind() {
        int apart = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(-seed);
            Map<LocalDate, Integer> peaks = new TreeMap<>();
            Map<LocalDate, int[]> days = days(6, seed, (date, step) -> {
                int peak = peaks.computeIfAbsent(date, unknown -> 38 + random.nextInt(28));
                return Math.abs(step - peak) < 4 ? 20 : 5;
            });
            apart += DayKinds.of(days).kinds().size() - 1;
        }
        assertThat(apart).isLessThanOrEqualTo(2);
    }

    @Test
    void mondaysWithALateHourAreAKindOfTheirOwn() {
        for (long seed = 1; seed <= 20; seed++) {
            Map<LocalDate, int[]> days =
                    days(6, seed, (date, step) -> step < 60 || date.getDayOfWeek() == DayOfWeek.MONDAY ? 6 : 0);
            assertThat(DayKinds.of(days).kinds())
                    .containsExactly(EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), EnumSet.of(DayOfWeek.MONDAY));
        }
    }

    @Test
    void aWeekdayOfWhichThereIsOneDayGoesWithTheOthers() {
        Map<LocalDate, int[]> days = days(1, 1, (date, step) -> 6);
        assertThat(DayKinds.of(days).kinds()).containsExactly(WORKDAYS);
    }
}
