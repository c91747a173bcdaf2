package onewindow.calibrate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The course nearest to all numbers never falls. */
final class CourseTest {

    @Test
    void mistypedNumbersDoNotMoveTheCourse() {
        assertThat(Course.nearest(new int[] {1, 2, 157, 3, 4, 4, 0, 4, 7})).containsExactly(1, 2, 3, 3, 4, 4, 4, 4, 7);
    }

    @Test
    void noOtherNonDecreasingCourseIsNearer() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[] values = random.ints(6, 0, 5).toArray();
            int[] course = Course.nearest(values);
            assertThat(course).isSorted();
            assertThat(distance(values, course)).as(Arrays.toString(values)).isEqualTo(least(values, 0, 0));
        }
    }

    private static int distance(int[] values, int[] course) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.abs(values[i] - course[i]);
        }
        return sum;
    }

    /** The least distance from the values from {@code at} on, over all courses that start at {@code from} or above. */
    private static int least(int[] values, int at, int from) {
        if (at == values.length) {
            return 0;
        }
        int least = Integer.MAX_VALUE;
        for (int level = from; level < 5; level++) {
            least = Math.min(least, Math.abs(values[at] - level) + least(values, at + 1, level));
        }
        return least;
    }
}
