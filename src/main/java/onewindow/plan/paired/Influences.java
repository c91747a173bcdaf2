package onewindow.plan.paired;

import java.util.EnumMap;
import java.util.Map;
import onewindow.measure.Estimate;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.WaitCells;

/**
 * All figures of the first replications of a scenario.
 *
 * <p>A ratio is the sum of its numerators over that of its denominators; a replication's influence is its residual over
 * the mean denominator. A quantile's is that of the share who waited no longer, over the density at the quantile, and
 * the density is the slope of the distribution over Woodruff's interval of the quantile (Francisco and Fuller, Annals
 * of Statistics 19 (1991), 454-469).
 */
public final class Influences {

    private static final double MILLIS_A_SECOND = 1000;
    /** The least half-width, as a share of those served, over which the slope is taken. */
    private static final double LEAST_SPAN = 0.002;

    private static final double CONFIDENCE = 0.95;

    private final Map<PairedFigure, Influence> figures = new EnumMap<>(PairedFigure.class);
    private final double[] upTo = new double[WaitCells.COUNT];
    private final int replications;
    private double served;

    /**
     * Works them out.
     *
     * @param replications so many from the first on are used, however many there are
     */
    public Influences(Replicates all, int replications) {
        this.replications = replications;
        addWaits(all);
        for (PairedFigure figure : PairedFigure.values()) {
            figures.put(figure, figure.isQuantile() ? quantile(all, figure.level()) : ratio(all, figure));
        }
    }

    /** Returns a figure. */
    public Influence of(PairedFigure figure) {
        return figures.get(figure);
    }

    /** Returns a figure with its 95 % interval; that of a share lies within 0 and 1. */
    public Estimate estimate(PairedFigure figure) {
        Estimate free = of(figure).estimate(CONFIDENCE);
        boolean share = figure.unit() == PairedFigure.Unit.SHARE;
        return new Estimate(
                free.mean(),
                Double.isNaN(free.low()) ? Double.NaN : Math.max(0, free.low()),
                share && !Double.isNaN(free.high()) ? Math.min(1, free.high()) : free.high());
    }

    /** Returns the share of those served that waited no longer than so many seconds. */
    public double shareUpTo(double seconds) {
        long millis = Math.round(seconds * MILLIS_A_SECOND);
        int cell = WaitCells.of(millis);
        double low = WaitCells.low(cell);
        double part = (millis - low) / Math.max(1, WaitCells.low(cell + 1) - low);
        double before = cell == 0 ? 0 : upTo[cell - 1];
        return (before + Math.min(1, part) * (upTo[cell] - before)) / served;
    }

    private Influence ratio(Replicates all, PairedFigure figure) {
        RunningRatio ratio = new RunningRatio(all, figure);
        ratio.upTo(replications);
        return new Influence(ratio.value(), RunningRatio.residuals(all, figure, replications));
    }

    private void addWaits(Replicates all) {
        int[] counts = new int[WaitCells.COUNT];
        for (int r = 0; r < replications; r++) {
            all.get(r).waits(counts);
            for (int cell = 0; cell < counts.length; cell++) {
                upTo[cell] += counts[cell];
            }
        }
        for (int cell = 1; cell < upTo.length; cell++) {
            upTo[cell] += upTo[cell - 1];
        }
        served = upTo[upTo.length - 1];
    }

    /** Where in the cells a share of those served has waited no longer: cells passed, and a part of the next. */
    private double crossing(double level) {
        double wanted = level * served;
        int cell = 0;
        while (cell < upTo.length - 1 && upTo[cell] < wanted) {
            cell++;
        }
        double before = cell == 0 ? 0 : upTo[cell - 1];
        return cell + (upTo[cell] > before ? Math.max(0, (wanted - before) / (upTo[cell] - before)) : 0);
    }

    /** The wait at a crossing, seconds; nobody in the first cell has waited. */
    private static double wait(double crossing) {
        int cell = (int) Math.floor(crossing);
        if (cell == 0) {
            return 0;
        }
        double low = WaitCells.low(cell);
        return (low + (crossing - cell) * (WaitCells.low(cell + 1) - low)) / MILLIS_A_SECOND;
    }

    private Influence quantile(Replicates all, double level) {
        double[] each = new double[replications];
        if (served == 0) {
            return new Influence(Double.NaN, each);
        }
        double at = crossing(level);
        int whole = (int) Math.floor(at);
        int[] counts = new int[WaitCells.COUNT];
        for (int r = 0; r < replications; r++) {
            all.get(r).waits(counts);
            double noLonger = (at - whole) * counts[whole];
            double ofAll = 0;
            for (int cell = 0; cell < counts.length; cell++) {
                noLonger += cell < whole ? counts[cell] : 0;
                ofAll += counts[cell];
            }
            each[r] = (level * ofAll - noLonger) * replications / served;
        }
        double secondsAShare = slope(level, new Influence(level, each));
        for (int r = 0; r < replications; r++) {
            each[r] *= secondsAShare;
        }
        return new Influence(wait(at), each);
    }

    /** The seconds by which the quantile rises with its level. */
    private double slope(double level, Influence share) {
        double t = replications < 2 ? 0 : RatioEstimate.quantile(CONFIDENCE, replications - 1);
        double half = Math.max(LEAST_SPAN, replications < 2 ? 0 : t * share.standardError());
        double low = Math.max(0, level - half);
        double high = Math.min(1 - 1e-9, level + half);
        return (wait(crossing(high)) - wait(crossing(low))) / (high - low);
    }
}
