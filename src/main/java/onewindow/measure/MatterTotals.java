package onewindow.measure;

import java.util.Arrays;

/** Counts of each matter, the numbers of one matter side by side in memory. Times are milliseconds. */
final class MatterTotals {

    private static final int ARRIVALS = 0;
    private static final int SERVED = 1;
    private static final int WAIT_SUM = 2;
    private static final int WAIT_MAX = 3;
    private static final int TARGETS = 4;

    private final int width;
    private final int targets;
    private final long[] cells;

    MatterTotals(int matters, int targets) {
        this.targets = targets;
        width = TARGETS + targets + 1;
        cells = new long[matters * width];
    }

    /** Counts a person served, whose wait lies between the target before {@code bucket} and that target. */
    void served(int matter, long wait, int bucket) {
        int cell = matter * width;
        cells[cell + ARRIVALS]++;
        cells[cell + SERVED]++;
        cells[cell + WAIT_SUM] += wait;
        cells[cell + TARGETS + bucket]++;
        if (wait > cells[cell + WAIT_MAX]) {
            cells[cell + WAIT_MAX] = wait;
        }
    }

    /** Counts a person who left unserved. */
    void left(int matter) {
        cells[matter * width + ARRIVALS]++;
    }

    /** Takes over the counts of the whole hall, where it has but one matter. */
    void only(Tally hall) {
        cells[ARRIVALS] = hall.arrivals();
        cells[SERVED] = hall.served;
        cells[WAIT_SUM] = hall.waitSum;
        cells[WAIT_MAX] = hall.waitMax;
        System.arraycopy(hall.byTarget, 0, cells, TARGETS, targets + 1);
    }

    void clear() {
        Arrays.fill(cells, 0);
    }

    /**
     * Adds the counts of a replication; the longest waits are added too, so that their mean over replications can be
     * taken.
     */
    void add(MatterTotals other) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] += other.cells[i];
        }
    }

    int matters() {
        return cells.length / width;
    }

    long arrivals(int matter) {
        return cells[matter * width + ARRIVALS];
    }

    long served(int matter) {
        return cells[matter * width + SERVED];
    }

    long waitSum(int matter) {
        return cells[matter * width + WAIT_SUM];
    }

    /** Returns the longest wait, summed over replications. */
    long waitMaxSum(int matter) {
        return cells[matter * width + WAIT_MAX];
    }

    /** Returns how many were served within a target. */
    long within(int matter, int target) {
        long sum = 0;
        for (int i = 0; i <= target; i++) {
            sum += cells[matter * width + TARGETS + i];
        }
        return sum;
    }
}
