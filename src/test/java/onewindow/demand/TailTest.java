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
import org.junit.jupiter.params.provider.MethodSource;

/** A duration that is known to have lasted so long has the law of those that last so long. */
final class TailTest {

    private static final int DRAWS = 200_000;
    private static final double ELAPSED = 7;

    private final KeyedRandom random = new KeyedRandom();
    private final Chance chance = new Chance();

    static Stream<Distribution> laws() {
        return Stream.of(
                new Exponential(10),
                new Erlang(3, 10),
                new Gamma(10, 0.7),
                new Lognormal(10, 0.8),
                new Hyperexponential(10, 4),
                new Weibull(10, 1.5),
                new Triangular(2, 6, 20),
                new Uniform(1, 19),
                new Empirical(List.of(1.0, 5.0, 8.0, 12.0, 30.0)),
                new WithAtomAtZero(0.4, new Gamma(10, 0.7)));
    }

    /** Those of independent draws that last so long, against draws from the tail: means within four standard errors. */
    @ParameterizedTest
    @MethodSource("laws")
    void drawsFromTheTailAreThoseThatLastSoLong(Distribution law) {
        Sampler sampler = chance.sampler(law);
        double[] lasting = IntStream.range(0, 4 * DRAWS)
                .mapToDouble(i -> sampler.sample(chance.random().at(KeyedRandom.key(1, i), Purpose.SERVICE)))
                .filter(x -> x >= ELAPSED)
                .toArray();
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(i -> Tail.beyond(law, ELAPSED, random.at(KeyedRandom.key(2, i), Purpose.SERVICE)))
                .toArray();
        assertThat(Arrays.stream(drawn).min().orElseThrow()).isGreaterThanOrEqualTo(ELAPSED);
        assertSameMean(lasting, drawn);
        assertSameMean(squares(lasting), squares(drawn));
    }

    /** The mean of a duration looked into is the mean of the squares over the mean. */
    @ParameterizedTest
    @MethodSource("laws")
    void longDurationsAreLookedIntoMoreOften(Distribution law) {
        Sampler sampler = chance.sampler(law);
        double[] all = IntStream.range(0, 4 * DRAWS)
                .mapToDouble(i -> sampler.sample(chance.random().at(KeyedRandom.key(3, i), Purpose.SERVICE)))
                .toArray();
        double truth = mean(squares(all)) / mean(all);
        double[] met = IntStream.range(0, DRAWS)
                .mapToDouble(i -> LookedInto.of(law, random.at(KeyedRandom.key(4, i), Purpose.SERVICE)))
                .toArray();
        double mean = mean(all);
        double[] residuals = Arrays.stream(all).map(x -> x * (x - truth) / mean).toArray();
        double error = Math.hypot(error(met), error(residuals));
        assertThat(mean(met)).isCloseTo(truth, within(4 * error));
    }

    @Test
    void whatIsLongerThanAnythingHasNoTail() {
        assertThat(Tail.beyond(new Deterministic(5), 6, random.at(1, Purpose.SERVICE)))
                .isEqualTo(-1);
        assertThat(Tail.beyond(new Uniform(1, 5), 6, random.at(1, Purpose.SERVICE)))
                .isEqualTo(-1);
        assertThat(Tail.beyond(new Empirical(List.of(5.0)), 6, random.at(1, Purpose.SERVICE)))
                .isEqualTo(-1);
        assertThat(Tail.beyond(new Gamma(1, 0.1), 1e6, random.at(1, Purpose.SERVICE)))
                .isEqualTo(-1);
    }

    @Test
    void aFixedDurationLastsAsLongAsItDoes() {
        assertThat(Tail.beyond(new Deterministic(5), 3, random.at(1, Purpose.SERVICE)))
                .isEqualTo(5);
    }

    private static void assertSameMean(double[] one, double[] other) {
        assertThat(mean(one)).isCloseTo(mean(other), within(4 * Math.hypot(error(one), error(other))));
    }

    private static double[] squares(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1) / values.length);
    }
}
