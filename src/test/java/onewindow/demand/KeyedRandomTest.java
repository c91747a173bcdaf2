package onewindow.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random numbers depend on key and purpose alone, and on nothing of each other. */
final class KeyedRandomTest {

    private static final int N = 10_000;

    private static double[] uniforms(Purpose purpose, int from) {
        Chance chance = new Chance();
        return IntStream.range(from, from + N)
                .mapToDouble(i -> chance.uniform(KeyedRandom.key(3, i), purpose))
                .toArray();
    }

    @Test
    void theSameKeyAndPurposeGiveTheSameNumbers() {
        Chance chance = new Chance();
        Sampler sampler = chance.sampler(new Distribution.Gamma(1e6, 0.7));
        long first = chance.millis(42, Purpose.SERVICE, sampler);
        chance.uniform(43, Purpose.SERVICE);
        chance.normal(42, Purpose.PATIENCE);
        assertThat(chance.millis(42, Purpose.SERVICE, sampler)).isEqualTo(first);
        Chance other = new Chance();
        assertThat(other.millis(42, Purpose.SERVICE, other.sampler(new Distribution.Gamma(1e6, 0.7))))
                .isEqualTo(first);
    }

    @Test
    void uniformNumbersAreEvenlySpread() {
        long[] counts = new long[100];
        for (Purpose purpose : Purpose.values()) {
            Arrays.stream(uniforms(purpose, 0)).forEach(u -> counts[(int) (100 * u)]++);
        }
        double[] shares = new double[100];
        Arrays.fill(shares, 0.01);
        Statistics.fits(counts, shares);
    }

    @Test
    void purposesAreIndependentOfEachOther() {
        double[][] all =
                Arrays.stream(Purpose.values()).map(p -> uniforms(p, 0)).toArray(double[][]::new);
        for (int a = 0; a < all.length; a++) {
            for (int b = 0; b < a; b++) {
                // 378 pairs: five standard errors.
                assertThat(Math.abs(Statistics.correlation(all[a], all[b]))).isLessThan(5 / Math.sqrt(N));
            }
        }
    }

    @Test
    void visitorsAreIndependentOfTheNext() {
        for (Purpose purpose : Purpose.values()) {
            assertThat(Math.abs(Statistics.correlation(uniforms(purpose, 0), uniforms(purpose, 1))))
                    .isLessThan(5 / Math.sqrt(N));
        }
    }

    @Test
    void theNumbersOfOneStreamAreIndependent() {
        KeyedRandom random = new KeyedRandom();
        double[] first = new double[N];
        double[] second = new double[N];
        for (int i = 0; i < N; i++) {
            random.at(KeyedRandom.key(5, i), Purpose.SERVICE);
            first[i] = random.nextDouble();
            second[i] = random.nextDouble();
        }
        assertThat(Math.abs(Statistics.correlation(first, second))).isLessThan(4 / Math.sqrt(N));
    }

    @Test
    void keysOfChildrenDiffer() {
        SortedSet<Long> keys = new TreeSet<>();
        for (int parent = 0; parent < 100; parent++) {
            for (int child = -3; child < 100; child++) {
                keys.add(KeyedRandom.key(KeyedRandom.key(1, parent), child));
            }
        }
        assertThat(keys).hasSize(100 * 103);
    }

    @Test
    void whatNeverHappensNeverHappensAndWhatIsCertainDoes() {
        Chance chance = new Chance();
        for (int i = 0; i < 1000; i++) {
            assertThat(chance.happens(i, Purpose.HOLD, 0)).isFalse();
            assertThat(chance.happens(i, Purpose.HOLD, 1)).isTrue();
        }
    }
}
