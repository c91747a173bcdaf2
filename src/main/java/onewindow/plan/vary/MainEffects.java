package onewindow.plan.vary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onewindow.measure.Estimate;
import onewindow.plan.paired.Influence;
import onewindow.plan.vary.Variation.Effect;

/**
 * What each key does to a figure over a whole grid: its main effect, the others averaged over their values, and its
 * share of the variance over the grid (Saltelli and others, Global Sensitivity Analysis, 2008, chapter 1: the
 * first-order index, here exact on the grid).
 *
 * <p>Both are functions of the points' figures, so their intervals follow from the influences of the replications,
 * which all points share, by the delta method.
 */
final class MainEffects {

    private final Grid grid;
    private final List<Influence> points;
    private final double confidence;
    private final double mean;
    private final double variance;

    /**
     * Prepares them.
     *
     * @param points the figure at every point of the grid, in its order, on the same replications
     */
    MainEffects(Grid grid, List<Influence> points) {
        this.grid = grid;
        this.points = points;
        confidence = 1 - 0.05 / (2 * grid.axes().size());
        mean = points.stream().mapToDouble(Influence::value).average().orElse(Double.NaN);
        variance = points.stream()
                .mapToDouble(point -> (point.value() - mean) * (point.value() - mean))
                .average()
                .orElse(Double.NaN);
    }

    /** Returns the effects, furthest first. */
    List<Effect> furthestFirst() {
        List<Effect> effects = new ArrayList<>();
        for (int axis = 0; axis < grid.axes().size(); axis++) {
            if (grid.axes().get(axis).values().size() > 1) {
                effects.add(effect(axis));
            }
        }
        effects.sort(
                Comparator.comparingDouble((Effect effect) -> -effect.change().mean()));
        return effects;
    }

    private Effect effect(int axis) {
        int levels = grid.axes().get(axis).values().size();
        double[] level = new double[levels];
        double each = (double) points.size() / levels;
        for (int p = 0; p < points.size(); p++) {
            level[grid.values(p).get(axis)] += points.get(p).value() / each;
        }
        int lowest = 0;
        int highest = 0;
        for (int l = 1; l < levels; l++) {
            lowest = level[l] < level[lowest] ? l : lowest;
            highest = level[l] > level[highest] ? l : highest;
        }
        double explained = 0;
        for (double value : level) {
            explained += (value - mean) * (value - mean) / levels;
        }
        double share = variance > 0 ? explained / variance : 0;
        double[] ofChange = new double[points.size()];
        double[] ofShare = new double[points.size()];
        for (int p = 0; p < points.size(); p++) {
            int l = grid.values(p).get(axis);
            ofChange[p] = ((l == highest ? 1 : 0) - (l == lowest ? 1 : 0)) / each;
            double up = 2 * (level[l] - mean) / points.size();
            double down = 2 * (points.get(p).value() - mean) / points.size();
            ofShare[p] = variance > 0 ? (up - share * down) / variance : 0;
        }
        Estimate explains = combined(ofShare, share);
        return new Effect(
                axis,
                lowest,
                highest,
                combined(ofChange, level[highest] - level[lowest]),
                new Estimate(share, Math.max(0, explains.low()), Math.min(1, explains.high())));
    }

    private Estimate combined(double[] weights, double value) {
        double[] each = new double[points.get(0).each().length];
        for (int p = 0; p < weights.length; p++) {
            double[] of = points.get(p).each();
            for (int r = 0; r < each.length; r++) {
                each[r] += weights[p] * of[r];
            }
        }
        return new Influence(value, each).estimate(confidence);
    }
}
