package onewindow.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.measure.CaseFigure;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.measure.Summary;
import onewindow.measure.Summary.DayFigures;
import onewindow.scenario.Scenario;

/** What stands out in a run: extremes, rankings and sums over its records. */
final class Ranking {

    private Ranking() {}

    /** Indices of the parts of a hall by mean wait, longest first, without those that nobody was served in. */
    static List<Integer> byWait(List<Figures> parts) {
        return IntStream.range(0, parts.size())
                .boxed()
                .filter(p -> Double.isFinite(parts.get(p).waitMean().mean()))
                .sorted(Comparator.comparingDouble(
                        (Integer p) -> -parts.get(p).waitMean().mean()))
                .toList();
    }

    /** Indices of the parts of a hall that somebody came to, in the scenario's order. */
    static List<Integer> all(List<Figures> parts) {
        return IntStream.range(0, parts.size())
                .boxed()
                .filter(p -> parts.get(p).arrivals().mean() > 0)
                .toList();
    }

    /** Matters by arrivals, most first, without those that nobody came for. */
    static List<Integer> mattersByArrivals(Summary summary) {
        return IntStream.range(0, summary.matters().size())
                .boxed()
                .filter(m -> summary.matters().get(m).arrivals() > 0)
                .sorted(Comparator.comparingDouble(
                        (Integer m) -> -summary.matters().get(m).arrivals()))
                .toList();
    }

    /** Index into {@code byHour} of the hour with the most arrivals; empty without hours. */
    static Optional<Integer> busiestHour(Summary summary) {
        return IntStream.range(0, summary.byHour().size())
                .boxed()
                .max(Comparator.comparingDouble(
                        h -> summary.byHour().get(h).arrivals().mean()));
    }

    /** The day with the most arrivals; empty where there are fewer than two days. */
    static Optional<DayFigures> busiestDay(Summary summary) {
        return summary.days().size() < 2
                ? Optional.empty()
                : summary.days().stream().max(Comparator.comparingDouble(DayFigures::arrivalsMean));
    }

    /** Assumptions by how far they move the headline, furthest first. */
    static List<RangeEffect> effects(RunResult result) {
        return result.ranges().stream()
                .filter(e -> Double.isFinite(e.headlineAtLow()) && Double.isFinite(e.headlineAtHigh()))
                .sorted(Comparator.comparingDouble(e -> -Math.abs(e.headlineAtHigh() - e.headlineAtLow())))
                .toList();
    }

    /**
     * The smallest and the largest headline of all ends of ranges and of the scenario as stated, in seconds; NaN
     * without ranges.
     */
    static Span span(RunResult result) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (RangeEffect effect : effects(result)) {
            for (double headline :
                    new double[] {effect.headlineAtLow(), effect.headlineBase(), effect.headlineAtHigh()}) {
                low = headline < low || Double.isNaN(low) ? headline : low;
                high = headline > high || Double.isNaN(high) ? headline : high;
            }
        }
        return new Span(low, high);
    }

    /** The ends of a range, in seconds. */
    record Span(double low, double high) {}

    /** Cases received, where they are followed; else those that stand behind the arrivals. */
    static Estimate cases(Scenario scenario, Summary summary) {
        return summary.cases()
                .map(cases -> cases.hall().of(CaseFigure.RECEIVED))
                .orElseGet(() -> cases(scenario, summary.hall()));
    }

    /** Cases that stand behind the arrivals. */
    static Estimate cases(Scenario scenario, Figures figures) {
        double each = scenario.demand().casesPerArrival();
        Estimate arrivals = figures.arrivals();
        return new Estimate(arrivals.mean() * each, arrivals.low() * each, arrivals.high() * each);
    }

    /** Windows on the timetable, tidal ones included. */
    static int windows(Scenario scenario) {
        return scenario.layout().groups().stream().mapToInt(g -> g.windows()).sum();
    }

    /** People who staff the windows. */
    static int staff(Scenario scenario) {
        return scenario.staff();
    }
}
