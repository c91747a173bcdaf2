package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The table finds what a search by halves finds. */
final class StartIndexTest {

    @Test
    void nothingStartsBeforeTheFirst() {
        assertThat(new StartIndex(new long[0]).lastUpTo(5)).isEqualTo(-1);
        assertThat(new StartIndex(new long[] {10}).lastUpTo(9)).isEqualTo(-1);
        assertThat(new StartIndex(new long[] {10}).lastUpTo(10)).isZero();
        assertThat(new StartIndex(new long[] {10}).lastUpTo(Long.MAX_VALUE)).isZero();
    }

    @Test
    void itFindsWhatASearchFinds() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 200; round++) {
            long[] starts = random.longs(1 + random.nextInt(60), -5 * Interval.DAY_MILLIS, 40 * Interval.DAY_MILLIS)
                    .sorted()
                    .distinct()
                    .toArray();
            StartIndex index = new StartIndex(starts);
            for (int i = 0; i < 200; i++) {
                long time = i < starts.length
                        ? starts[i]
                        : random.nextLong(-6 * Interval.DAY_MILLIS, 42 * Interval.DAY_MILLIS);
                int found = Arrays.binarySearch(starts, time);
                assertThat(index.lastUpTo(time)).isEqualTo(found >= 0 ? found : -found - 2);
            }
        }
    }
}
