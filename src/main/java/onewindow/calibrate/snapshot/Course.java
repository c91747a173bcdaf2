package onewindow.calibrate.snapshot;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The non-decreasing course that lies nearest to what a display showed. */
final class Course {

    private Course() {}

    /**
     * Returns the non-decreasing sequence with the least sum of absolute differences from the values. A few mistyped
     * numbers, too high or too low, do not move it.
     *
     * <p>The method is isotonic median regression by a heap, as in Rote, Isotonic regression by dynamic programming
     * (Symposium on Simplicity in Algorithms, 2019).
     */
    static int[] nearest(int[] values) {
        int[] course = new int[values.length];
        PriorityQueue<Integer> highest = new PriorityQueue<>(Comparator.reverseOrder());
        for (int i = 0; i < values.length; i++) {
            highest.add(values[i]);
            if (highest.peek() > values[i]) {
                highest.poll();
                highest.add(values[i]);
            }
            course[i] = highest.peek();
        }
        for (int i = values.length - 2; i >= 0; i--) {
            course[i] = Math.min(course[i], course[i + 1]);
        }
        return course;
    }
}
