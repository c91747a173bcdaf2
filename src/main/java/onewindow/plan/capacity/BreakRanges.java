package onewindow.plan.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.LoadScaling;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.Sampler;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Progress;
import onewindow.simulate.RangeStudy.Variation;

/**
 * How the load at which a hall breaks moves over the ranges of its assumptions: one assumption at a time at each end,
 * all else as stated, the crossing found by the secant method on the same people.
 */
public final class BreakRanges implements CapacityStudy.Ranges {

    private static final int STEPS = 6;
    /** Close enough: the share is this near to what is asked. */
    private static final double NEAR = 0.003;

    private static final double FARTHEST = 2.5;

    private final List<Variation> variations;
    private final Function<Scenario, LoadScaling> scaling;
    private final ServiceTarget target;
    private final Course course;
    private final Progress progress;
    private final Optional<Scenario> openOverNoon;

    /**
     * Prepares the study.
     *
     * @param openOverNoon the hall with its windows kept over noon; empty where they are, or where that is not asked
     * @param scaling what is multiplied of each scenario
     */
    public BreakRanges(
            List<Variation> variations,
            Function<Scenario, LoadScaling> scaling,
            ServiceTarget target,
            Course course,
            Optional<Scenario> openOverNoon,
            Progress progress) {
        this.openOverNoon = openOverNoon;
        this.variations = List.copyOf(variations);
        this.scaling = scaling;
        this.target = target;
        this.course = course;
        this.progress = progress;
    }

    @Override
    public List<RangeEffect> effects(double load, double slope, int replications) {
        List<RangeEffect> effects = new ArrayList<>();
        for (Variation variation : variations) {
            double low = breakOf(variation.atLow(), load, slope, replications);
            double high = breakOf(variation.atHigh(), load, slope, replications);
            if (course.stop().isSet()) {
                return effects;
            }
            effects.add(new RangeEffect(variation.key(), variation.low(), variation.high(), low, load, high));
            progress.finished(effects.size(), variations.size());
        }
        return effects;
    }

    @Override
    public Optional<Double> overNoon(double load, double slope, int replications) {
        return openOverNoon
                .map(scenario -> breakOf(scenario, load, slope, replications))
                .filter(found -> !course.stop().isSet());
    }

    /** Returns the load at which a scenario breaks; NaN where it cannot be run. */
    private double breakOf(Scenario scenario, double start, double slope, int replications) {
        if (scenario == null) {
            return Double.NaN;
        }
        LoadScaling loads = scaling.apply(scenario);
        double load = start;
        double over = over(loads, load, replications);
        double falls = slope;
        for (int step = 0;
                step < STEPS && Math.abs(over) > NEAR && !course.stop().isSet();
                step++) {
            double next = Math.max(load / FARTHEST, Math.min(load * FARTHEST, load + over / falls));
            double there = over(loads, next, replications);
            double between = (over - there) / (next - load);
            falls = between > 0 ? between : falls / 2;
            load = next;
            over = there;
        }
        return load;
    }

    /** By how much the share reached is above what is asked. */
    private double over(LoadScaling loads, double load, int replications) {
        Scenario scenario = loads.at(load);
        SampleSums sums = new Sampler(scenario, SheetShape.byWindows(scenario, target), course).upTo(replications);
        return sums.replications() == 0 ? 0 : sums.reached().value() - sums.asked();
    }
}
