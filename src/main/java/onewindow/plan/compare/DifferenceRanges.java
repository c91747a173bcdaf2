package onewindow.plan.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.compare.CompareStudy.Entry;
import onewindow.plan.paired.Influences;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.paired.Replicates;
import onewindow.scenario.Scenario;
import onewindow.simulate.Progress;
import onewindow.simulate.RangeStudy.Variation;

/**
 * How the difference between two scenarios moves over the ranges of their assumptions: one at a time at each end, in
 * both of them where both assume it alike, else in the one that does, on the same people.
 */
public final class DifferenceRanges {

    private final Entry first;
    private final Entry other;
    private final PairedSamples samples;
    private final PairedFigure figure;
    private final Progress progress;

    /** Prepares the study of a figure of the other scenario less that of the first. */
    public DifferenceRanges(Entry first, Entry other, PairedSamples samples, PairedFigure figure, Progress progress) {
        this.first = first;
        this.other = other;
        this.samples = samples;
        this.figure = figure;
        this.progress = progress;
    }

    /** A range as the two scenarios state it; null where one does not. */
    private record Both(Variation ofFirst, Variation ofOther) {
        Variation either() {
            return ofFirst != null ? ofFirst : ofOther;
        }
    }

    /**
     * Returns the effects; an end that a scenario refuses has none (NaN). Stopped early, it returns those finished.
     *
     * @param replications of each end
     */
    public List<RangeEffect> effects(List<Variation> ofFirst, List<Variation> ofOther, int replications) {
        Map<List<String>, Both> ranges = new LinkedHashMap<>();
        ofFirst.forEach(each -> ranges.put(range(each), new Both(each, null)));
        ofOther.forEach(each -> ranges.merge(
                range(each), new Both(null, each), (both, alone) -> new Both(both.ofFirst(), alone.ofOther())));
        double stated = difference(first.scenario(), other.scenario(), replications);
        List<RangeEffect> effects = new ArrayList<>();
        for (Both both : ranges.values()) {
            Variation one = both.ofFirst();
            Variation two = both.ofOther();
            double atLow = difference(
                    one == null ? first.scenario() : one.atLow(),
                    two == null ? other.scenario() : two.atLow(),
                    replications);
            double atHigh = difference(
                    one == null ? first.scenario() : one.atHigh(),
                    two == null ? other.scenario() : two.atHigh(),
                    replications);
            if (first.course().stop().isSet()) {
                return effects;
            }
            Variation range = both.either();
            effects.add(new RangeEffect(range.key(), range.low(), range.high(), atLow, stated, atHigh));
            progress.finished(effects.size(), ranges.size());
        }
        return effects;
    }

    private static List<String> range(Variation variation) {
        return List.of(variation.key(), variation.low(), variation.high());
    }

    private double difference(Scenario one, Scenario two, int replications) {
        if (one == null || two == null) {
            return Double.NaN;
        }
        Replicates ofOne = samples.of(one, first.course(), replications);
        Replicates ofTwo = samples.of(two, other.course(), replications);
        int both = Math.min(replications, Math.min(ofOne.count(), ofTwo.count()));
        return both == 0
                ? Double.NaN
                : new Influences(ofTwo, both).of(figure).value()
                        - new Influences(ofOne, both).of(figure).value();
    }
}
