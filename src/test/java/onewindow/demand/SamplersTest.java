package onewindow.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Empirical;
import onewindow.demand.Distribution.Erlang;
import onewindow.demand.Distribution.Exponential;
import onewindow.demand.Distribution.Gamma;
import onewindow.demand.Distribution.Hyperexponential;
import onewindow.demand.Distribution.Lognormal;
import onewindow.demand.Distribution.Triangular;
import onewindow.demand.Distribution.Uniform;
import onewindow.demand.Distribution.Weibull;
import onewindow.demand.Distribution.WithAtomAtZero;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples have the mean and the spread that their distribution states. */
final class SamplersTest {

    private static final int N = 100_000;
    private static final double MEAN = 600_000;

    private static double[] sample(Distribution distribution) {
        Chance chance = new Chance();
        Sampler sampler = chance.sampler(distribution);
        return IntStream.range(0, N)
                .mapToDouble(i -> chance.millis(KeyedRandom.key(7, i), Purpose.SERVICE, sampler))
                .toArray();
    }

    /** Distribution, mean and coefficient of variation. */
    static Stream<Arguments> distributions() {
        return Stream.of(
                Arguments.of(new Deterministic(MEAN), MEAN, 0),
                Arguments.of(new Exponential(MEAN), MEAN, 1),
                Arguments.of(new Erlang(2, MEAN), MEAN, Math.sqrt(0.5)),
                Arguments.of(new Erlang(9, MEAN), MEAN, 1.0 / 3),
                Arguments.of(new Gamma(MEAN, 0.5), MEAN, 0.5),
                Arguments.of(new Gamma(MEAN, 1.5), MEAN, 1.5),
                Arguments.of(new Lognormal(MEAN, 0.8), MEAN, 0.8),
                Arguments.of(new Hyperexponential(MEAN, 4), MEAN, 2),
                // Weibull: cv^2 = G(1 + 2/k) / G(1 + 1/k)^2 - 1; of shape 2 that is 4 / pi - 1, of shape 1/2 it is 5.
                Arguments.of(new Weibull(MEAN, 2), MEAN, Math.sqrt(4 / Math.PI - 1)),
                Arguments.of(new Weibull(MEAN, 0.5), MEAN, Math.sqrt(5)),
                // Triangular: variance (a^2 + b^2 + c^2 - ab - ac - bc) / 18.
                Arguments.of(new Triangular(100_000, 200_000, 600_000), 300_000, Math.sqrt(7.0 / 6) * 0.1 / 0.3),
                Arguments.of(new Triangular(0, 0, 600_000), 200_000, Math.sqrt(0.5)),
                Arguments.of(new Triangular(0, 600_000, 600_000), 400_000, Math.sqrt(0.125)),
                Arguments.of(new Uniform(300_000, 900_000), MEAN, Math.sqrt(1.0 / 12)),
                Arguments.of(new Empirical(List.of(1e5, 2e5, 2e5, 7e5)), 3e5, Math.sqrt(5.5) / 3),
                Arguments.of(new WithAtomAtZero(0.25, new Exponential(MEAN)), 0.75 * MEAN, Math.sqrt(5.0 / 3)));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void samplesHaveTheStatedMeanAndSpread(Distribution distribution, double mean, double cv) {
        assertThat(distribution.mean()).isEqualTo(mean, within(1e-6));
        double[] x = sample(distribution);
        Statistics.hasMean(x, mean);
        Statistics.hasVariance(x, cv * cv * mean * mean);
        assertThat(Arrays.stream(x).min().orElseThrow()).isNotNegative();
    }

    private static long above(double[] x, double limit) {
        return Arrays.stream(x).filter(v -> v > limit).count();
    }

    @Test
    void aLognormalHasTheStatedMedianAnd95thPercentile() {
        double[] x = sample(Lognormal.ofMedianAndP95(480_000, 1_500_000));
        Statistics.hasShare(above(x, 480_000), N, 0.5);
        Statistics.hasShare(above(x, 1_500_000), N, 0.05);
    }

    @Test
    void aHyperexponentialHasBalancedMeans() {
        double[] x = sample(new Hyperexponential(MEAN, 4));
        double p = (1 + Math.sqrt(3.0 / 5)) / 2;
        for (double t : new double[] {0.2, 1, 3, 8}) {
            double tail = p * Math.exp(-2 * p * t) + (1 - p) * Math.exp(-2 * (1 - p) * t);
            Statistics.hasShare(above(x, t * MEAN), N, tail);
        }
    }

    @Test
    void aWeibullHasItsTail() {
        double[] x = sample(new Weibull(MEAN, 2));
        // Mean = scale * G(1.5) = scale * sqrt(pi) / 2.
        double scale = MEAN * 2 / Math.sqrt(Math.PI);
        Statistics.follows(x, v -> 1 - Math.exp(-v * v / scale / scale));
    }

    @Test
    void anAtomAtZeroIsDrawnWithItsShare() {
        double[] x = sample(new WithAtomAtZero(0.1, new Exponential(MEAN)));
        Statistics.hasShare(N - above(x, 0), N, 0.1);
        Statistics.hasShare(above(x, MEAN), N, 0.9 * Math.exp(-1));
    }

    @Test
    void anEmpiricalDistributionDrawsItsValuesAlike() {
        double[] x = sample(new Empirical(List.of(1e5, 2e5, 2e5, 7e5)));
        Statistics.hasShare(Arrays.stream(x).filter(v -> v == 2e5).count(), N, 0.5);
        assertThat(Arrays.stream(x).distinct().toArray()).containsExactlyInAnyOrder(1e5, 2e5, 7e5);
    }
}
