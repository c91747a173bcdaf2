package onewindow.plan.vary;

import java.util.List;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.paired.PairedFigure;
import onewindow.scenario.ServiceTarget;

/**
 * A scenario over a grid of settings, all on the same people.
 *
 * @param target whose wait counts as in time
 * @param by the figure whose inputs are ranked
 * @param grid the keys and their values
 * @param points those that were run, in the order of the grid
 * @param impossible those that the scenario refuses
 * @param effects of each key on the figure, furthest first; none where a point is missing or there is but one
 * @param ranges how the figure at the best setting less that at the worst moves over the ranges of the assumptions
 * @param samples what it rests on
 */
public record Variation(
        ServiceTarget target,
        PairedFigure by,
        Grid grid,
        List<GridPoint> points,
        List<Impossible> impossible,
        List<Effect> effects,
        List<RangeEffect> ranges,
        SampleFacts samples) {

    public Variation {
        points = List.copyOf(points);
        impossible = List.copyOf(impossible);
        effects = List.copyOf(effects);
        ranges = List.copyOf(ranges);
    }

    /** Returns the setting at which the figure is best, the first of equals. */
    public GridPoint best() {
        return points.stream().reduce((a, b) -> score(b) > score(a) ? b : a).orElseThrow();
    }

    /** Returns the setting at which the figure is worst, the first of equals. */
    public GridPoint worst() {
        return points.stream().reduce((a, b) -> score(b) < score(a) ? b : a).orElseThrow();
    }

    private double score(GridPoint point) {
        return by.better() * point.of(by).mean();
    }

    /** Returns the same with what the ranges of the assumptions do. */
    public Variation with(List<RangeEffect> effectsOfRanges) {
        return new Variation(target, by, grid, points, impossible, effects, effectsOfRanges, samples);
    }

    /**
     * The scenario with one combination of settings.
     *
     * @param values indices, one for each axis
     * @param figures one for each {@link PairedFigure}, NaN for what does not exist
     */
    public record GridPoint(List<Integer> values, List<Estimate> figures, int replications) {

        public GridPoint {
            values = List.copyOf(values);
            figures = List.copyOf(figures);
        }

        /** Returns a figure. */
        public Estimate of(PairedFigure figure) {
            return figures.get(figure.ordinal());
        }
    }

    /** A combination that the scenario refuses, and why. */
    public record Impossible(List<Integer> values, String why) {

        public Impossible {
            values = List.copyOf(values);
        }
    }

    /**
     * What a key does to the figure, the other keys averaged over their values.
     *
     * @param axis index of the key
     * @param lowest index of the value at which the figure is least
     * @param highest index of the value at which it is largest
     * @param change the figure at the latter less that at the former; simultaneous over the keys (Bonferroni)
     * @param share of the variance over the grid that the key explains alone (first-order Sobol index), likewise
     */
    public record Effect(int axis, int lowest, int highest, Estimate change, Estimate share) {}

    /**
     * What the answer rests on.
     *
     * @param paired replications of every point on which the effects rest
     * @param fewest replications of a point
     * @param most likewise
     * @param run replications run for this answer, of all points
     */
    public record SampleFacts(
            long seed, int paired, int fewest, int most, long run, boolean interrupted, double precision) {}
}
