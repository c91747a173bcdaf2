package onewindow.plan.sample;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Sums over replications from which ratios and their intervals follow; one entry for each ratio. */
public final class RatioSums {

    private final double[] n;
    private final double[] d;
    private final double[] nn;
    private final double[] nd;
    private final double[] dd;

    /** Prepares so many ratios. */
    public RatioSums(int ratios) {
        n = new double[ratios];
        d = new double[ratios];
        nn = new double[ratios];
        nd = new double[ratios];
        dd = new double[ratios];
    }

    /** Adds what one replication has of a ratio. */
    public void add(int ratio, double numerator, double denominator) {
        n[ratio] += numerator;
        d[ratio] += denominator;
        nn[ratio] += numerator * numerator;
        nd[ratio] += numerator * denominator;
        dd[ratio] += denominator * denominator;
    }

    /** Returns the sum of a ratio's numerators. */
    public double numerator(int ratio) {
        return n[ratio];
    }

    /** Returns the sum of a ratio's denominators. */
    public double denominator(int ratio) {
        return d[ratio];
    }

    /** Returns how many ratios there are. */
    public int size() {
        return n.length;
    }

    /** Returns a ratio after so many replications. */
    public RatioEstimate estimate(int ratio, int replications) {
        double value = n[ratio] / d[ratio];
        double error = Double.NaN;
        if (replications > 1) {
            double squares = nn[ratio] - 2 * value * nd[ratio] + value * value * dd[ratio];
            double variance = Math.max(0, squares) / (replications - 1);
            error = Math.sqrt(variance * replications) / d[ratio];
        }
        return new RatioEstimate(value, error, replications, d[ratio]);
    }

    void write(DataOutput out) throws IOException {
        for (double[] sums : new double[][] {n, d, nn, nd, dd}) {
            for (double sum : sums) {
                out.writeDouble(sum);
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (double[] sums : new double[][] {n, d, nn, nd, dd}) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = in.readDouble();
            }
        }
    }
}
