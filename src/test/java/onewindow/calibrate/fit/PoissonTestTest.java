package onewindow.calibrate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The test of the Poisson claim accepts what is so and refuses what is not. */
final class PoissonTestTest {

    private static PoissonTest.Outcome of(int steps, int people, long rounding, boolean inPairs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PoissonTest test = new PoissonTest(rounding);
        for (int step = 0; step < steps; step++) {
            long[] offsets = new long[people];
            for (int i = 0; i < people; i++) {
                long time = inPairs && i % 2 == 1
                        ? Math.min(LogSurvey.STEP_MILLIS - 1, offsets[i - 1] + 5_000)
                        : random.nextLong(LogSurvey.STEP_MILLIS);
                offsets[i] = time / rounding * rounding;
            }
            Arrays.sort(offsets);
            test.add(offsets);
        }
        return test.outcome();
    }

    /** Of 200 true Poisson days 2 are expected below 1 %, with a standard deviation of 1.4. */
    @Test
    void whatIsPoissonIsRarelyRefused() {
        int refused = 0;
        for (int seed = 0; seed < 200; seed++) {
            refused += of(30, 20, 1, false, seed).pValue() < 0.01 ? 1 : 0;
        }
        assertThat(refused).isLessThanOrEqualTo(7);
    }

    @Test
    void roundingToSecondsDoesNotCount() {
        int refused = 0;
        for (int seed = 0; seed < 50; seed++) {
            refused += of(60, 20, 1_000, false, seed).pValue() < 0.01 ? 1 : 0;
        }
        assertThat(refused).isLessThanOrEqualTo(4);
    }

    @Test
    void peopleWhoComeInPairsAreNoticed() {
        assertThat(of(30, 20, 1, true, 1).pValue()).isLessThan(1e-6);
    }
}
