package onewindow.plan.staff;

import java.util.Arrays;

/** How many windows each row has open in each step of the day; never changed. */
public final class WindowPlan {

    private final int[][] counts;

    /** Takes over a copy of the counts by row and step. */
    WindowPlan(int[][] counts) {
        this.counts = copy(counts);
    }

    private static int[][] copy(int[][] counts) {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    /** Returns the windows open in a step. */
    public int windows(int row, int slot) {
        return counts[row][slot];
    }

    /** Returns the most windows of a row at once. */
    public int most(int row) {
        return Arrays.stream(counts[row]).max().orElse(0);
    }

    /** Returns the windows of a row, all steps added. */
    public int sum(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    /** Returns a copy of the counts by row and step. */
    public int[][] counts() {
        return copy(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowPlan plan && Arrays.deepEquals(counts, plan.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts);
    }
}
