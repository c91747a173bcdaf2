package onewindow.plan;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import onewindow.plan.sample.SampleSums;
import onewindow.scenario.Scenario;

/**
 * How sure the shares of an answer are to be, each of them and all together.
 *
 * @param half of the 95 % interval of a share
 */
public record SharePrecision(double half) {

    /** For questions that try many numbers of windows, unless something else is asked. */
    public static final SharePrecision USUAL = new SharePrecision(0.05);

    /** The most replications of one hall, however sure the answer is to be. */
    public static final int MOST = 20_000;

    /** So many more than the last half-width asks for. */
    private static final double SPARE = 1.1;

    private static final double LEAST_GROWTH = 1.2;

    /** Returns the part of the usual replications that will do for a coarser answer; 1 for a finer one. */
    public double part() {
        return Math.min(1, Math.pow(USUAL.half / half, 2));
    }

    /**
     * Returns a sample in which every share is as sure as asked, or the largest.
     *
     * @param fewest replications
     * @param widest the longest half of an interval in a sample; NaN where it has none
     */
    public SampleSums sample(
            Samples samples, String name, Supplier<Scenario> variant, int fewest, ToDoubleFunction<SampleSums> widest) {
        int asked = fewest;
        while (true) {
            SampleSums sums = samples.of(name, variant, asked);
            if (sums.replications() < asked || isReached(widest.applyAsDouble(sums)) || sums.replications() >= MOST) {
                return sums;
            }
            asked = next(sums.replications(), widest.applyAsDouble(sums));
        }
    }

    /** Returns whether a half-width is as short as asked. */
    public boolean isReached(double widest) {
        return !(widest > half);
    }

    /** Returns how many replications will do, by the half-width of fewer: it falls with the root of their number. */
    public int next(int replications, double widest) {
        double needed = replications * Math.pow(widest / half, 2) * SPARE;
        return (int) Math.min(MOST, Math.ceil(Math.max(replications * LEAST_GROWTH, needed)));
    }
}
