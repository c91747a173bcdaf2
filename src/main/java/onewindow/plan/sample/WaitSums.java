package onewindow.plan.sample;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The waits of those served, over replications, for quantiles of all of them together.
 *
 * <p>A quantile is where the share of people who waited no longer, a ratio of sums, reaches the level; its interval
 * ends where the interval of that share still reaches it (Woodruff, Journal of the American Statistical Association 47
 * (1952), 635-646).
 */
public final class WaitSums {

    private static final double MILLIS_A_SECOND = 1000;

    private final RatioSums noLonger = new RatioSums(WaitCells.COUNT);

    /** Adds one replication's counts, by cell of {@link WaitCells}. */
    public void add(int[] waits) {
        long served = 0;
        for (int count : waits) {
            served += count;
        }
        long sum = 0;
        for (int cell = 0; cell < waits.length; cell++) {
            sum += waits[cell];
            noLonger.add(cell, (double) sum, (double) served);
        }
    }

    /** Returns the wait in seconds that a share of those served does not exceed; NaN where nobody was served. */
    public double quantile(double level) {
        return crossing(level, cell -> noLonger.numerator(cell) / noLonger.denominator(cell));
    }

    /** Returns the interval of a quantile. */
    public Band interval(double level, int replications, double confidence) {
        if (replications < 2) {
            return new Band(Double.NaN, Double.NaN);
        }
        double t = RatioEstimate.quantile(confidence, replications - 1);
        double low = crossing(level, cell -> {
            RatioEstimate share = noLonger.estimate(cell, replications);
            return share.value() + t * share.standardError();
        });
        double high = crossing(level, cell -> {
            RatioEstimate share = noLonger.estimate(cell, replications);
            return share.value() - t * share.standardError();
        });
        return new Band(low, high);
    }

    private interface ShareUpTo {
        double of(int cell);
    }

    /** The wait, within the first cell where the share reaches the level, where it does so. */
    private double crossing(double level, ShareUpTo share) {
        if (noLonger.denominator(0) == 0) {
            return Double.NaN;
        }
        double before = 0;
        for (int cell = 0; cell < WaitCells.COUNT; cell++) {
            double upTo = share.of(cell);
            if (upTo >= level) {
                if (cell == 0) {
                    return 0;
                }
                double low = WaitCells.low(cell);
                double width = WaitCells.low(cell + 1) - low;
                double part = upTo > before ? Math.max(0, Math.min(1, (level - before) / (upTo - before))) : 1;
                return (low + part * width) / MILLIS_A_SECOND;
            }
            before = upTo;
        }
        return WaitCells.low(WaitCells.COUNT - 1) / MILLIS_A_SECOND;
    }

    /** Writes the sums. */
    public void write(DataOutput out) throws IOException {
        noLonger.write(out);
    }

    /** Reads sums in place of these. */
    public void read(DataInput in) throws IOException {
        noLonger.read(in);
    }
}
