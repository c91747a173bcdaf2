package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole numbers shared out by shares. */
class SharesTest {

    @Test
    void largestRemaindersGetOneMore() {
        assertThat(Shares.apportioned(10, List.of(0.44, 0.33, 0.23), new int[] {1, 1, 1}))
                .containsExactly(5, 3, 2);
    }

    @Test
    void ofEqualRemaindersTheFirstGetsOneMore() {
        assertThat(Shares.apportioned(4, List.of(1 / 3.0, 1 / 3.0, 1 / 3.0), new int[3]))
                .containsExactly(2, 1, 1);
    }

    @Test
    void minimumsAreKept() {
        assertThat(Shares.apportioned(10, List.of(0.98, 0.01, 0.01), new int[] {1, 1, 1}))
                .containsExactly(8, 1, 1);
        assertThat(Shares.apportioned(3, List.of(1.0, 0.0, 0.0), new int[] {1, 1, 1}))
                .containsExactly(1, 1, 1);
        assertThat(Shares.apportioned(7, List.of(0.0, 0.0), new int[] {1, 2})).containsExactly(4, 3);
    }

    @Test
    void nothingIsLostWhateverTheShares() {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            int parts = 1 + random.nextInt(40);
            List<Double> shares = new ArrayList<>();
            int[] minimum = new int[parts];
            for (int part = 0; part < parts; part++) {
                shares.add(random.nextInt(5) == 0 ? 0 : random.nextDouble());
                minimum[part] = random.nextInt(4);
            }
            int total = Arrays.stream(minimum).sum() + random.nextInt(200);

            int[] counts = Shares.apportioned(total, shares, minimum);

            assertThat(Arrays.stream(counts).sum())
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(total);
            for (int part = 0; part < parts; part++) {
                assertThat(counts[part]).as("seed %d, case %d", seed, i).isGreaterThanOrEqualTo(minimum[part]);
            }
        }
    }
}
