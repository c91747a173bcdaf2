package onewindow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How far a sequence is from being in order. */
class LongestRunTest {

    private static final long SEED = 20221130;

    @Test
    void anOrderedSequenceNeedsNoMove() {
        assertThat(LongestRun.moved(new int[] {1, 2, 5, 9})).isZero();
        assertThat(LongestRun.moved(new int[] {})).isZero();
    }

    @Test
    void oneThatJumpsAheadIsOneMoveHoweverFar() {
        assertThat(LongestRun.moved(new int[] {9, 1, 2, 3, 4, 5})).isEqualTo(1);
        assertThat(LongestRun.moved(new int[] {2, 1, 4, 3, 6, 5})).isEqualTo(3);
        assertThat(LongestRun.moved(new int[] {5, 4, 3, 2, 1})).isEqualTo(4);
    }

    @Test
    void commandsWithoutANumberArePassedOver() {
        assertThat(LongestRun.moved(new int[] {1, 0, 3, 0, 2, 4})).isEqualTo(1);
    }

    @Test
    void itIsWhatTryingAllSubsequencesGives() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int[] values = random.ints(0, 1000)
                    .filter(value -> value > 0)
                    .distinct()
                    .limit(9)
                    .toArray();
            int longest = 0;
            for (int chosen = 0; chosen < 1 << values.length; chosen++) {
                longest = Math.max(longest, isIncreasing(values, chosen) ? Integer.bitCount(chosen) : 0);
            }
            assertThat(LongestRun.moved(values)).isEqualTo(values.length - longest);
        }
    }

    private static boolean isIncreasing(int[] values, int chosen) {
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            if ((chosen >> i & 1) == 1) {
                if (values[i] < last) {
                    return false;
                }
                last = values[i];
            }
        }
        return true;
    }
}
