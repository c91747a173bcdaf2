package onewindow.plan.vary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.paired.Influence;
import onewindow.plan.paired.Influences;
import onewindow.plan.paired.Notice;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedFigure.Unit;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.paired.Replicates;
import onewindow.plan.sample.Course;
import onewindow.plan.vary.Variation.GridPoint;
import onewindow.plan.vary.Variation.Impossible;
import onewindow.plan.vary.Variation.SampleFacts;
import onewindow.scenario.Scenario;
import onewindow.simulate.Progress;

/** Runs every point of a grid on the same people until its share in time and its mean wait are as sure as asked. */
public final class VaryStudy {

    private static final int FEWEST = 20;
    /** So many days at least of each point. */
    private static final int FIRST_DAYS = 60;

    /** An end of a range has a part of the first replications: pairs of the same people need few. */
    private static final int PART_OF_AN_END = 4;

    private static final int FEWEST_OF_AN_END = 5;
    private static final int MOST_TIMES = 20;
    private static final double CONFIDENCE = 0.95;

    /** A point that can be run. */
    public record Possible(List<Integer> values, Scenario scenario, Course course) {

        public Possible {
            values = List.copyOf(values);
        }
    }

    private final Grid grid;
    private final List<Possible> possible;
    private final List<Impossible> impossible;
    private final PairedSamples samples;
    private final PairedFigure by;
    private final Notice notice;
    private final double precision;

    /**
     * Prepares a study.
     *
     * @param possible at least one, in the order of the grid, all with the same seed and stop sign
     * @param precision half of a figure's interval: of the share in time as such, of the mean wait as a share of it
     */
    public VaryStudy(
            Grid grid,
            List<Possible> possible,
            List<Impossible> impossible,
            PairedSamples samples,
            PairedFigure by,
            Notice notice,
            double precision) {
        this.grid = grid;
        this.possible = List.copyOf(possible);
        this.impossible = List.copyOf(impossible);
        this.samples = samples;
        this.by = by;
        this.notice = notice;
        this.precision = precision;
    }

    /** What the ranges of the assumptions do to the figure at the best setting less that at the worst. */
    public interface Ranges {
        /**
         * Returns the effects.
         *
         * @param replications of each end
         */
        List<RangeEffect> effects(Possible worst, Possible best, int replications);
    }

    /**
     * Runs the study; stopped early, it answers with the points that were run.
     *
     * @param progress hears of the points
     * @return empty where no point was run
     */
    public Optional<Variation> run(Progress progress, Ranges ranges) {
        int replications = Math.max(FEWEST_OF_AN_END, first(possible.get(0).course()) / PART_OF_AN_END);
        return run(progress).map(found -> {
            Possible worst = possible(found.worst());
            Possible best = possible(found.best());
            return stopped() || worst.equals(best) ? found : found.with(ranges.effects(worst, best, replications));
        });
    }

    private Possible possible(GridPoint point) {
        return possible.stream()
                .filter(each -> each.values().equals(point.values()))
                .findFirst()
                .orElseThrow();
    }

    /** Runs the study without ranges. */
    public Optional<Variation> run(Progress progress) {
        List<GridPoint> points = new ArrayList<>();
        List<Influence> figures = new ArrayList<>();
        int first = first(possible.get(0).course());
        for (Possible point : possible) {
            if (stopped()) {
                break;
            }
            Replicates all = samples.of(point.scenario(), point.course(), first);
            if (all.count() < first) {
                break;
            }
            figures.add(new Influences(all, first).of(by));
            points.add(refined(point, all, first));
            progress.finished(points.size(), possible.size());
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = points.size() == grid.size() && points.size() > 1;
        Course course = possible.get(0).course();
        return Optional.of(new Variation(
                samples.target(),
                by,
                grid,
                points,
                impossible,
                whole ? new MainEffects(grid, figures).furthestFirst() : List.of(),
                List.of(),
                new SampleFacts(
                        course.seed(),
                        first,
                        points.stream().mapToInt(GridPoint::replications).min().orElse(0),
                        points.stream().mapToInt(GridPoint::replications).max().orElse(0),
                        samples.replicationsRun(),
                        stopped(),
                        precision)));
    }

    private boolean stopped() {
        return possible.get(0).course().stop().isSet();
    }

    private static int first(Course course) {
        int days = course.lastDay() - course.firstDay() + 1;
        return Math.max(FEWEST, (FIRST_DAYS + days - 1) / days);
    }

    /** Goes on with a point until it is as sure as asked. */
    private GridPoint refined(Possible point, Replicates before, int first) {
        Replicates all = before;
        int n = first;
        Influences found = new Influences(all, n);
        double needed = needed(found, n);
        while (needed > n && n < MOST_TIMES * first && !stopped()) {
            int next = (int) Math.min(MOST_TIMES * first, Math.ceil(Math.max(1.25 * n, Math.min(2.0 * n, needed))));
            all = samples.of(point.scenario(), point.course(), next);
            if (all.count() < next) {
                break;
            }
            n = next;
            found = new Influences(all, n);
            needed = needed(found, n);
        }
        Influences last = found;
        List<Estimate> figures =
                Arrays.stream(PairedFigure.values()).map(last::estimate).toList();
        return new GridPoint(point.values(), figures, n);
    }

    private double needed(Influences found, int n) {
        double most = 0;
        for (PairedFigure figure : List.of(PairedFigure.IN_TIME, PairedFigure.WAIT_MEAN)) {
            Influence one = found.of(figure);
            double asked = figure.unit() == Unit.SHARE
                    ? Math.max(precision, notice.of(figure, 1) / 2)
                    : Math.max(precision * one.value(), notice.of(figure, 1) / 2);
            double half = one.halfWidth(CONFIDENCE);
            most = Math.max(most, n * half * half / (asked * asked));
        }
        return most;
    }
}
