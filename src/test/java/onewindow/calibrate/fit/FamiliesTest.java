package onewindow.calibrate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import onewindow.demand.Distribution;
import org.junit.jupiter.api.Test;

/** Families are told apart, and their intervals hold the truth as often as they claim. */
final class FamiliesTest {

    private static Durations durations(int count, DoubleSupplier millis) {
        Durations durations = new Durations(1);
        for (int i = 0; i < count; i++) {
            durations.add(Math.round(millis.getAsDouble()));
        }
        return durations;
    }

    private static DoubleSupplier draws(Distribution distribution, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return () -> Law.quantile(distribution, random.nextDouble());
    }

    @Test
    void theFamilyFromWhichDurationsWereDrawnIsChosen() {
        for (Distribution truth : List.of(
                new Distribution.Exponential(600_000),
                new Distribution.Lognormal(720_000, 0.8),
                new Distribution.Gamma(300_000, 0.5),
                new Distribution.Weibull(400_000, 2.2),
                new Distribution.Uniform(20_000, 60_000))) {
            FamilyFit chosen = Families.fit(durations(5_000, draws(truth, 7))).get(0);
            assertThat(chosen.family()).isEqualTo(FamilyName.of(truth));
            assertThat(chosen.largestDistance()).isLessThan(0.02);
        }
    }

    @Test
    void theExponentialIsItsMean() {
        Durations durations = new Durations(1);
        for (long millis : new long[] {1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 15_000}) {
            durations.add(millis);
        }
        FamilyFit exponential = Families.fit(durations).stream()
                .filter(fit -> fit.family().equals("exponential"))
                .findFirst()
                .orElseThrow();
        Interval95 mean = exponential.parameters().get(0).estimate();
        assertThat(mean.value()).isEqualTo(6_000);
        // The logarithm's standard error is 1/sqrt(10).
        assertThat(mean.low()).isCloseTo(6_000 * Math.exp(-1.959964 / Math.sqrt(10)), within(0.01));
        // Twice one parameter and twice the ten durations' ln(6000) + 1.
        assertThat(exponential.aic()).isCloseTo(2 + 20 * (Math.log(6_000) + 1), within(1e-9));
    }

    @Test
    void ofDurationsThatAreAlwaysTheSameTheValueIsTold() {
        Durations durations = durations(50, () -> 540_000);
        assertThat(Families.fit(durations).get(0).distribution()).isEqualTo(new Distribution.Deterministic(540_000));
    }

    @Test
    void tooFewDurationsAreNotFitted() {
        assertThat(Families.fit(durations(9, draws(new Distribution.Exponential(1_000), 1))))
                .isEmpty();
    }

    /** Of 400 intervals at 95 %, 380 are expected to hold the truth, with a standard deviation of 4.4. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheyClaim() {
        for (Distribution truth : List.of(
                new Distribution.Exponential(600_000),
                new Distribution.Lognormal(720_000, 0.8),
                new Distribution.Gamma(300_000, 0.5),
                new Distribution.Weibull(400_000, 1.7))) {
            int held = 0;
            int parameters = 0;
            for (int i = 0; i < 400; i++) {
                Durations durations = durations(400, draws(truth, 1_000 + i));
                FamilyFit fit = Families.fit(durations).stream()
                        .filter(one -> one.family().equals(FamilyName.of(truth)))
                        .findFirst()
                        .orElseThrow();
                List<Double> values = values(truth);
                parameters = values.size();
                for (int p = 0; p < parameters; p++) {
                    held += fit.parameters().get(p).estimate().holds(values.get(p)) ? 1 : 0;
                }
            }
            double expected = 0.95 * 400 * parameters;
            double deviation = Math.sqrt(400 * parameters * 0.95 * 0.05);
            assertThat((double) held).isCloseTo(expected, within(4 * deviation));
        }
    }

    private static List<Double> values(Distribution truth) {
        if (truth instanceof Distribution.Lognormal d) {
            return List.of(d.mean(), d.cv());
        }
        if (truth instanceof Distribution.Gamma d) {
            return List.of(d.mean(), d.cv());
        }
        if (truth instanceof Distribution.Weibull d) {
            return List.of(d.mean(), d.shape());
        }
        return List.of(truth.mean());
    }
}
