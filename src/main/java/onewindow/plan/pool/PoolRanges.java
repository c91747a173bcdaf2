package onewindow.plan.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.pool.Pooling.Step;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Progress;
import onewindow.simulate.RangeStudy.Variation;

/**
 * How many windows the advised merger needs, and how many it saves, over the ranges of the assumptions: one at a time
 * at each end, all else as stated, the windows found anew for the same departments by fewer replications.
 */
public final class PoolRanges {

    private static final int PART = 4;
    private static final int FEWEST = 20;

    private final ServiceTarget target;
    private final Course course;
    private final KeptResults kept;
    private final double outsideField;
    private final Function<Scenario, Optional<Scenario>> visits;
    private final Progress progress;

    /** Windows of all departments with the merger, and how many fewer they are than with all separate. */
    private record Found(double windows, double saved) {
        static final Found NONE = new Found(Double.NaN, Double.NaN);
    }

    /**
     * Prepares the study.
     *
     * @param visits what is simulated of a scenario; empty where it was stopped
     */
    public PoolRanges(
            ServiceTarget target,
            Course course,
            KeptResults kept,
            double outsideField,
            Function<Scenario, Optional<Scenario>> visits,
            Progress progress) {
        this.target = new ServiceTarget(target.share(), target.withinMillis());
        this.course = course;
        this.kept = kept;
        this.outsideField = outsideField;
        this.visits = visits;
        this.progress = progress;
    }

    /** Returns the answer with the effects of the variations; as it is where it was stopped. */
    public Pooling on(Pooling pooling, Scenario stated, List<Variation> variations) {
        Step advised = pooling.steps().get(pooling.advised());
        int replications = Math.max(FEWEST, pooling.samples().replications() / PART);
        int apart = advised.members().stream()
                .mapToInt(pooling.steps().get(0).perDepartment()::get)
                .sum();
        double poolOfApart = apart == 0 ? 1 : (double) advised.poolWindows() / apart;
        Found base = find(stated, advised, poolOfApart, replications);
        List<RangeEffect> windows = new ArrayList<>();
        List<RangeEffect> saved = new ArrayList<>();
        for (Variation each : variations) {
            Found low = find(each.atLow(), advised, poolOfApart, replications);
            Found high = find(each.atHigh(), advised, poolOfApart, replications);
            if (course.stop().isSet()) {
                break;
            }
            windows.add(new RangeEffect(
                    each.key(), each.low(), each.high(), low.windows(), base.windows(), high.windows()));
            saved.add(new RangeEffect(each.key(), each.low(), each.high(), low.saved(), base.saved(), high.saved()));
            progress.finished(windows.size(), variations.size());
        }
        return pooling.with(windows, saved);
    }

    private Found find(Scenario scenario, Step advised, double poolOfApart, int replications) {
        Optional<Scenario> simulated = scenario == null ? Optional.empty() : visits.apply(scenario);
        if (simulated.isEmpty()) {
            return Found.NONE;
        }
        FewestWindows search = new FewestWindows(simulated.get(), target, course, kept, outsideField, replications);
        int[] windows = search.windowsStated();
        SampleSums asStated = search.sample(windows, new boolean[windows.length]);
        double[] load = search.loads(asStated);
        List<LocalName> outOfReach = new ArrayList<>();
        boolean whole = search.findSeparate(windows, outOfReach, (finished, of) -> {});
        if (!whole || !outOfReach.isEmpty()) {
            return Found.NONE;
        }
        int separate = Arrays.stream(windows).sum();
        if (advised.members().isEmpty()) {
            return new Found(separate, 0);
        }
        boolean[] pooled = new boolean[windows.length];
        int apart = 0;
        for (int d : advised.members()) {
            pooled[d] = true;
            apart += windows[d];
        }
        int guess = (int) Math.ceil(apart * poolOfApart);
        int pool = search.fewest(windows, pooled, load, guess);
        return course.stop().isSet() ? Found.NONE : new Found(separate - apart + pool, apart - pool);
    }
}
