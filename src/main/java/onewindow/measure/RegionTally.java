package onewindow.measure;

import java.util.Arrays;
import java.util.List;
import onewindow.calendar.WorkingTime;

/** The answers of partner regions over one replication: how many, and after how much working time, by kind of case. */
final class RegionTally {

    static final int ANSWERS = 0;
    static final int HOURS = 1;

    private static final double MILLIS_AN_HOUR = 3_600_000;

    private final WorkingTime hours;
    /** For each kind of case the row of its first region. */
    private final int[] first;

    private final long[] answers;
    private final long[] millis;

    /** @param regions for each kind of case its number of regions, 0 where it has none */
    RegionTally(WorkingTime hours, List<Integer> regions) {
        this.hours = hours;
        first = new int[regions.size()];
        int rows = 0;
        for (int kind = 0; kind < first.length; kind++) {
            first[kind] = rows;
            rows += regions.get(kind);
        }
        answers = new long[rows];
        millis = new long[rows];
    }

    void clear() {
        Arrays.fill(answers, 0);
        Arrays.fill(millis, 0);
    }

    void answered(int kind, int region, long askedAt, long time) {
        int row = first[kind] + region;
        answers[row]++;
        millis[row] += hours.until(time) - hours.until(askedAt);
    }

    /** Returns a row a region, those of the first kind first, with the columns {@link #ANSWERS} and {@link #HOURS}. */
    double[][] figures() {
        double[][] rows = new double[answers.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[] {answers[row], millis[row] / MILLIS_AN_HOUR / answers[row]};
        }
        return rows;
    }
}
