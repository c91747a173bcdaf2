package onewindow.plan.compare;

import java.util.List;
import java.util.Optional;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.paired.Notice;
import onewindow.plan.paired.PairedFigure;
import onewindow.scenario.LocalName;
import onewindow.scenario.ServiceTarget;

/**
 * Scenarios beside the first of them, on the same people: same seed, each replication a pair.
 *
 * @param target whose wait counts as in time, in all of them
 * @param by the figure by which the best is selected and which the answer names first
 * @param notice the smallest differences that one would notice
 * @param confidence of each difference by itself; all together they are at 95 % (Bonferroni)
 * @param scenarios the first one is what the others are compared with
 * @param selection which one is best; empty for two scenarios
 * @param shown the scenario whose difference from the first the answer names first, by index
 * @param ranges how that difference moves over the ranges of the assumptions
 * @param samples what it rests on
 */
public record Comparison(
        ServiceTarget target,
        PairedFigure by,
        Notice notice,
        double confidence,
        List<Contestant> scenarios,
        Optional<Selection> selection,
        int shown,
        List<RangeEffect> ranges,
        SampleFacts samples) {

    public Comparison {
        scenarios = List.copyOf(scenarios);
        ranges = List.copyOf(ranges);
    }

    /** Returns this with what the ranges do to the difference of a scenario. */
    Comparison with(int other, List<RangeEffect> effects) {
        return new Comparison(target, by, notice, confidence, scenarios, selection, other, effects, samples);
    }

    /** Returns the figures that exist in every scenario, and are not 0 in all of them. */
    public List<PairedFigure> figures() {
        return scenarios.get(0).figures().stream().map(FigureValue::figure).toList();
    }

    /**
     * One of the scenarios.
     *
     * @param key its short name
     * @param file as the user named it
     * @param windows of all groups, open or not
     * @param figures with their 95 % intervals
     * @param differences from the first scenario, of the same figures; none for the first itself
     * @param waits how long those served wait, by ascending wait
     */
    public record Contestant(
            String key,
            String file,
            LocalName title,
            int windows,
            List<FigureValue> figures,
            List<Difference> differences,
            List<WaitShare> waits) {

        public Contestant {
            figures = List.copyOf(figures);
            differences = List.copyOf(differences);
            waits = List.copyOf(waits);
        }

        /** Returns the difference of a figure that exists. */
        public Difference difference(PairedFigure figure) {
            return differences.stream()
                    .filter(each -> each.figure() == figure)
                    .findFirst()
                    .orElseThrow();
        }

        /** Returns a figure that exists. */
        public Estimate figure(PairedFigure figure) {
            return figures.stream()
                    .filter(each -> each.figure() == figure)
                    .findFirst()
                    .orElseThrow()
                    .estimate();
        }
    }

    /** A figure with its 95 % interval. */
    public record FigureValue(PairedFigure figure, Estimate estimate) {}

    /**
     * A figure less that of the first scenario.
     *
     * @param estimate with its simultaneous interval
     * @param notice the smallest difference that one would notice
     */
    public record Difference(PairedFigure figure, Estimate estimate, double notice, Verdict verdict) {}

    /** The share of those served that waited no longer than so many seconds. */
    public record WaitShare(double seconds, double share) {}

    /**
     * Which scenario is best by one figure.
     *
     * @param best its index; the best so far where the selection was not finished
     * @param probability with which it is the best, or within {@code indifference} of the best
     * @param indifference the smallest difference that mattered, in the figure's unit
     * @param finished false where it was stopped before one was left
     * @param remaining indices of those not eliminated, the best among them
     * @param eliminated the others, first to last
     * @param replications of those that remained
     */
    public record Selection(
            int best,
            double probability,
            double indifference,
            boolean finished,
            List<Integer> remaining,
            List<Elimination> eliminated,
            int replications) {

        public Selection {
            remaining = List.copyOf(remaining);
            eliminated = List.copyOf(eliminated);
        }
    }

    /** A scenario, by index, that was seen not to be the best after so many replications. */
    public record Elimination(int scenario, int afterReplications) {}

    /**
     * What the answer rests on.
     *
     * @param replications of each scenario, pairs
     * @param run replications run for this answer, of all scenarios
     * @param reached whether the precision asked for was reached
     */
    public record SampleFacts(
            long seed, int replications, long run, boolean interrupted, double precision, boolean reached) {}
}
