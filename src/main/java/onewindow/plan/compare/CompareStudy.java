package onewindow.plan.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.compare.Comparison.Contestant;
import onewindow.plan.compare.Comparison.Difference;
import onewindow.plan.compare.Comparison.FigureValue;
import onewindow.plan.compare.Comparison.SampleFacts;
import onewindow.plan.compare.Comparison.Selection;
import onewindow.plan.compare.Comparison.WaitShare;
import onewindow.plan.paired.Influence;
import onewindow.plan.paired.Influences;
import onewindow.plan.paired.Notice;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedFigure.Unit;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.paired.Replicates;
import onewindow.plan.sample.Course;
import onewindow.scenario.Scenario;
import onewindow.simulate.Progress;

/**
 * Runs scenarios on the same people until every difference is as sure as asked and, of more than two, the best is
 * found.
 */
public final class CompareStudy {

    private static final int FEWEST = 20;
    /** An end of a range has a part of the first replications: pairs of the same people need few. */
    private static final int PART_OF_AN_END = 4;

    private static final int FEWEST_OF_AN_END = 5;
    /** So many days at least are looked at before the first look at the intervals. */
    private static final int FIRST_DAYS = 200;

    private static final int MOST = 20_000;
    private static final int MOST_DAYS = 200_000;
    private static final double PROBABILITY = 0.95;
    private static final double LEAST_GROWTH = 1.25;
    private static final int WAITS = 120;

    /** A scenario to be compared, with the days of it that are measured, and the file that the user named. */
    public record Entry(String file, Scenario scenario, Course course) {}

    private final List<Entry> entries;
    private final PairedSamples samples;
    private final PairedFigure by;
    private final Notice notice;
    private final double precision;
    private final Progress progress;
    private final int first;
    private final int most;

    /**
     * Prepares a study.
     *
     * @param entries at least two, all with the same seed and the same stop sign
     * @param by the figure by which the best is selected: IN_TIME or WAIT_MEAN
     * @param precision half of a difference's interval: of shares as such, of other figures as a share of them
     */
    public CompareStudy(
            List<Entry> entries,
            PairedSamples samples,
            PairedFigure by,
            Notice notice,
            double precision,
            Progress progress) {
        this.entries = List.copyOf(entries);
        this.samples = samples;
        this.by = by;
        this.notice = notice;
        this.precision = precision;
        this.progress = progress;
        Course course = entries.get(0).course();
        int days = course.lastDay() - course.firstDay() + 1;
        first = Math.max(FEWEST, (FIRST_DAYS + days - 1) / days);
        most = Math.max(10 * FEWEST, Math.min(MOST, MOST_DAYS / days));
    }

    /** What the ranges of the assumptions do to the difference that the answer names first. */
    public interface Ranges {
        /**
         * Returns the effects.
         *
         * @param other the scenario set beside the first, by index
         * @param replications of each end
         */
        List<RangeEffect> effects(int other, int replications);
    }

    /** Runs the study without ranges. */
    public Optional<Comparison> run() {
        return run((other, replications) -> List.of());
    }

    /**
     * Runs the study; stopped early, it answers with what was run.
     *
     * @return empty where not two replications of each were run
     */
    public Optional<Comparison> run(Ranges ranges) {
        int n = first;
        List<Replicates> all = run(IntStream.range(0, entries.size()).boxed().toList(), n);
        boolean reached = false;
        while (!isStopped()) {
            double needed = needed(all, n);
            reached = needed <= n;
            if (reached || n >= most) {
                break;
            }
            n = grown(n, needed);
            all = run(IntStream.range(0, entries.size()).boxed().toList(), n);
        }
        int finished =
                Math.min(n, all.stream().mapToInt(Replicates::count).min().orElse(0));
        if (finished < 2) {
            return Optional.empty();
        }
        Optional<Selection> selection = entries.size() > 2 ? selection(all, finished) : Optional.empty();
        int best = selection.map(Selection::best).orElse(1);
        int other = best == 0 ? 1 : best;
        List<RangeEffect> effects =
                isStopped() ? List.of() : ranges.effects(other, Math.max(FEWEST_OF_AN_END, first / PART_OF_AN_END));
        return Optional.of(answer(all, finished, reached, selection).with(other, effects));
    }

    private boolean isStopped() {
        return entries.get(0).course().stop().isSet();
    }

    private int grown(int n, double needed) {
        double next = Math.max(LEAST_GROWTH * n, Math.min(2.0 * n, 1.05 * needed));
        return (int) Math.min(most, Math.ceil(next));
    }

    private List<Replicates> run(List<Integer> which, int replications) {
        List<Replicates> all = new ArrayList<>();
        int goal = replications * which.size();
        for (int i : which) {
            Entry entry = entries.get(i);
            all.add(samples.of(entry.scenario(), entry.course(), replications));
            progress.finished(replications * all.size(), goal);
        }
        return all;
    }

    /** The confidence of each interval, so that all hold together with 95 %. */
    private double confidence(int figures) {
        return 1 - (1 - PROBABILITY) / (figures * (entries.size() - 1));
    }

    private static List<Influences> influences(List<Replicates> all, int n) {
        return all.stream().map(each -> new Influences(each, n)).toList();
    }

    /** The figures that exist in every scenario and are not 0 in all. */
    private static List<PairedFigure> figures(List<Influences> all) {
        List<PairedFigure> figures = new ArrayList<>();
        for (PairedFigure figure : PairedFigure.values()) {
            boolean everywhere = all.stream()
                    .allMatch(each -> Double.isFinite(each.of(figure).value()));
            if (everywhere && all.stream().anyMatch(each -> each.of(figure).value() != 0)) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /** How many replications it takes, as far as can be told after n, until every difference is as sure as asked. */
    private double needed(List<Replicates> all, int n) {
        List<Influences> found = influences(all, n);
        List<PairedFigure> figures = figures(found);
        double most = 0;
        for (PairedFigure figure : figures) {
            Influence stated = found.get(0).of(figure);
            for (Influences other : found.subList(1, found.size())) {
                double size = Math.max(stated.value(), other.of(figure).value());
                double half = other.of(figure).less(stated).halfWidth(confidence(figures.size()));
                double asked = Math.max(
                        figure.unit() == Unit.SHARE ? precision : precision * size, notice.of(figure, size) / 2);
                most = Math.max(most, n * half * half / (asked * asked));
            }
        }
        return most;
    }

    /** Goes on with those that may still be the best until one is left. */
    private Optional<Selection> selection(List<Replicates> all, int finished) {
        if (finished < BestSelection.FIRST_STAGE) {
            return Optional.empty();
        }
        BestSelection rule = new BestSelection(by, notice.of(by, 1), PROBABILITY);
        Selection selection = rule.on(all, finished);
        int n = finished;
        while (!selection.finished() && n < most && !isStopped()) {
            n = (int) Math.min(most, Math.ceil(1.5 * n));
            run(selection.remaining(), n);
            selection = rule.on(all, n);
        }
        return Optional.of(selection);
    }

    private Comparison answer(List<Replicates> all, int n, boolean reached, Optional<Selection> selection) {
        List<Influences> found = influences(all, n);
        List<PairedFigure> figures = figures(found);
        double confidence = confidence(figures.size());
        double longest = found.stream()
                .mapToDouble(each -> each.of(PairedFigure.WAIT_P95).value())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        List<Contestant> contestants = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Scenario scenario = entries.get(i).scenario();
            Influences own = found.get(i);
            contestants.add(new Contestant(
                    scenario.key(),
                    entries.get(i).file(),
                    scenario.title(),
                    scenario.layout().windows(),
                    figures.stream()
                            .map(figure -> new FigureValue(figure, own.estimate(figure)))
                            .toList(),
                    i == 0
                            ? List.of()
                            : figures.stream()
                                    .map(figure -> difference(figure, own, found.get(0), confidence))
                                    .toList(),
                    IntStream.rangeClosed(0, WAITS)
                            .mapToDouble(step -> longest * step / WAITS)
                            .mapToObj(seconds -> new WaitShare(seconds, own.shareUpTo(seconds)))
                            .toList()));
        }
        Course course = entries.get(0).course();
        return new Comparison(
                samples.target(),
                by,
                notice,
                confidence,
                contestants,
                selection,
                1,
                List.of(),
                new SampleFacts(course.seed(), n, samples.replicationsRun(), isStopped(), precision, reached));
    }

    private Difference difference(PairedFigure figure, Influences own, Influences stated, double confidence) {
        Estimate estimate = own.of(figure).less(stated.of(figure)).estimate(confidence);
        double size = Math.max(own.of(figure).value(), stated.of(figure).value());
        double least = notice.of(figure, size);
        return new Difference(figure, estimate, least, Verdict.of(figure, estimate, least));
    }
}
