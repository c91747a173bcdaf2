package onewindow.commands;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.compare.CompareStudy.Entry;
import onewindow.plan.compare.DifferenceRanges;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import onewindow.plan.vary.Grid;
import onewindow.plan.vary.GridAxis;
import onewindow.plan.vary.Variation.Impossible;
import onewindow.plan.vary.VaryStudy;
import onewindow.plan.vary.VaryStudy.Possible;
import onewindow.report.VaryAnswer;
import onewindow.scenario.Problem;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.simulate.RangeStudy.Variation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a scenario over a grid of settings. */
@Command(name = "vary", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class VaryCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 5;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--over", paramLabel = "KEY=VALUES", required = true, descriptionKey = "vary.over")
    private List<String> over = new ArrayList<>();

    @Mixin
    private PairedOptions paired;

    @Mixin
    private PrecisionOption precision;

    @Mixin
    private RangesOption ranges;

    @Mixin
    private KeptOptions kept;

    @Mixin
    private Inquiry inquiry;

    private Grid asked;
    private final List<Possible> possible = new ArrayList<>();
    private final List<Impossible> impossible = new ArrayList<>();

    @Override
    public Integer call() {
        Grid grid = grid();
        asked = grid;
        readPoints(grid);
        Scenario first = possible.get(0).scenario();
        inquiry.settle(List.of(file), page(first));
        return inquiry.report(kept.results(), progress -> new VaryStudy(
                        grid,
                        possible,
                        impossible,
                        new PairedSamples(inquiry.options().target(first), kept.results()),
                        paired.by(),
                        paired.notice(),
                        precision.value())
                .run(progress, (worst, best, replications) -> rangesOf(worst, best, replications, progress))
                .map(variation -> VaryAnswer.of(
                        first,
                        variation,
                        inquiry.options().targetIsUsual(first),
                        inquiry.environment(words(), first))));
    }

    private List<RangeEffect> rangesOf(Possible worst, Possible best, int replications, ProgressLine progress) {
        if (!ranges.wanted()) {
            return List.of();
        }
        PairedSamples samples = new PairedSamples(inquiry.options().target(worst.scenario()), kept.results());
        return new DifferenceRanges(entry(worst), entry(best), samples, paired.by(), progress)
                .effects(variations(worst), variations(best), replications);
    }

    private Entry entry(Possible point) {
        return new Entry(file, point.scenario(), point.course());
    }

    /** The ranges of all assumptions but those over which the grid runs. */
    private List<Variation> variations(Possible point) {
        List<String> keys = asked.axes().stream().map(axis -> axis.key() + ".").toList();
        return inquiry.ranges(file, asked.settings(point.values()))
                .of(point.scenario(), inquiry.stop(), key -> keys.stream()
                        .noneMatch(axis -> axis.startsWith(key + ".") || (key + ".").startsWith(axis)));
    }

    private Grid grid() {
        List<GridAxis> axes = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        for (String text : over) {
            GridAxis axis = GridAxis.parse(text)
                    .orElseThrow(
                            () -> new UserFault(Texts.of(inquiry.language(), "vary.over", text, GridAxis.ALLOWED)));
            if (!keys.add(axis.key())) {
                throw inquiry.fault("vary.twice", axis.key());
            }
            axes.add(axis.whole() ? asWanted(axis) : axis);
        }
        Grid grid = new Grid(axes);
        if (grid.size() > Grid.MOST) {
            throw inquiry.fault("vary.too-large", grid.size(), Grid.MOST);
        }
        return grid;
    }

    /** Rounds the values of a range where the key takes whole numbers only. */
    private GridAxis asWanted(GridAxis axis) {
        for (int i = 0; i < axis.values().size(); i++) {
            if (axis.values().get(i).contains(".")) {
                GridAxis rounded = axis.rounded();
                boolean taken = read(List.of(axis.setting(i))).ok();
                boolean takenRounded = read(List.of(
                                rounded.setting(Math.min(i, rounded.values().size() - 1))))
                        .ok();
                return !taken && takenRounded ? rounded : axis;
            }
        }
        return axis;
    }

    private Reading read(List<String> point) {
        List<String> settings = new ArrayList<>(inquiry.options().settings());
        settings.addAll(point);
        return Readings.read(inquiry.reader(), file, settings);
    }

    private void readPoints(Grid grid) {
        Set<String> problems = new LinkedHashSet<>();
        for (int i = 0; i < grid.size() && !inquiry.stop().isSet(); i++) {
            List<Integer> values = grid.values(i);
            Reading reading = read(grid.settings(values));
            if (reading.ok()) {
                Scenario scenario = reading.scenario().orElseThrow();
                Course course = inquiry.course(scenario);
                possible.add(new Possible(
                        values,
                        scenario,
                        possible.isEmpty()
                                ? course
                                : course.withSeed(possible.get(0).course().seed())));
            } else {
                Problem why = reading.errors().get(0);
                impossible.add(new Impossible(values, ProblemWording.line(why, inquiry.language())));
                reading.errors().forEach(each -> problems.add(ProblemWording.line(each, inquiry.language())));
            }
        }
        if (possible.isEmpty()) {
            String shown =
                    String.join("\n", problems.stream().limit(PROBLEMS_SHOWN).toList());
            throw inquiry.fault("vary.none-possible", shown);
        }
    }

    private String page(Scenario first) {
        List<String> asked = new ArrayList<>(inquiry.options().settings());
        asked.addAll(over);
        return ReportFile.nameFor("vary", first.key(), asked, inquiry.options().days());
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("vary", file));
        over.forEach(each -> words.addAll(List.of("--over", each)));
        words.addAll(paired.words());
        words.addAll(precision.words());
        words.addAll(ranges.words());
        return words;
    }
}
