package onewindow.calibrate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import onewindow.demand.Distribution;
import org.junit.jupiter.api.Test;

/** The model of the days gives back what the counts were made from. */
final class DayModelTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);

    private static List<LocalDate> workingDays(int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate date = MONDAY; days.size() < count; date = date.plusDays(1)) {
            if (date.getDayOfWeek().getValue() <= 5) {
                days.add(date);
            }
        }
        return days;
    }

    @Test
    void factorsOfExactCountsAreExact() {
        List<DayModel.Day> days = workingDays(20).stream()
                .map(date -> new DayModel.Day(date, false, date.getDayOfWeek() == DayOfWeek.MONDAY ? 200 : 100))
                .toList();
        DayModel model = DayModel.fit(days);
        // The geometric mean of 200, 100, 100, 100, 100.
        double level = 100 * Math.pow(2, 0.2);
        assertThat(model.level().value()).isCloseTo(level, within(1e-6));
        assertThat(model.weekdays().get(DayOfWeek.MONDAY).value()).isCloseTo(200 / level, within(1e-8));
        assertThat(model.weekdays().get(DayOfWeek.FRIDAY).value()).isCloseTo(100 / level, within(1e-8));
        assertThat(model.dayFactorCv().value()).isZero();
        assertThat(model.expected(days).value()).isCloseTo(2_400, within(1e-6));
    }

    @Test
    void oneDayHasNoFactors() {
        DayModel model = DayModel.fit(List.of(new DayModel.Day(MONDAY, false, 40)));
        assertThat(model.level().value()).isCloseTo(40, within(1e-6));
        assertThat(model.weekdays()).isEmpty();
        assertThat(model.months()).isEmpty();
        assertThat(model.afterHoliday().value()).isNaN();
    }

    /** Counts with a gamma factor of cv 0.1 a day, Mondays a tenth more; 300 halves of a year. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheyClaim() {
        int heldWeekday = 0;
        int heldCv = 0;
        double sum = 0;
        int runs = 300;
        double monday = 1.1 / Math.pow(1.1, 0.2);
        for (int run = 0; run < runs; run++) {
            SplittableRandom random = new SplittableRandom(run);
            List<DayModel.Day> days = new ArrayList<>();
            for (LocalDate date : workingDays(120)) {
                double mean = 1_500
                        * (date.getDayOfWeek() == DayOfWeek.MONDAY ? 1.1 : 1)
                        * Law.quantile(new Distribution.Gamma(1, 0.1), random.nextDouble());
                // The normal law stands in for Poisson's at such means.
                double normal = Math.sqrt(mean) * random.nextGaussian();
                days.add(new DayModel.Day(date, false, Math.round(mean + normal)));
            }
            DayModel model = DayModel.fit(days);
            heldWeekday += model.weekdays().get(DayOfWeek.MONDAY).holds(monday) ? 1 : 0;
            heldCv += model.dayFactorCv().holds(0.1) ? 1 : 0;
            sum += model.dayFactorCv().value();
        }
        double deviation = Math.sqrt(runs * 0.95 * 0.05);
        assertThat((double) heldWeekday).isCloseTo(0.95 * runs, within(4 * deviation));
        assertThat((double) heldCv).isCloseTo(0.95 * runs, within(4 * deviation));
        assertThat(sum / runs).isCloseTo(0.1, within(0.003));
    }
}
