package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import onewindow.plan.vary.Grid;
import onewindow.plan.vary.GridAxis;
import onewindow.plan.vary.Variation;
import onewindow.plan.vary.Variation.Impossible;
import onewindow.plan.vary.VaryStudy;
import onewindow.plan.vary.VaryStudy.Possible;
import onewindow.report.Answer;
import onewindow.report.VaryAnswer;
import onewindow.scenario.Problem;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a scenario over a grid of settings. */
@Command(name = "vary", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class VaryCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 5;

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--over", paramLabel = "KEY=VALUES", required = true, descriptionKey = "vary.over")
    private List<String> over = new ArrayList<>();

    @Mixin
    private PairedOptions paired;

    @Mixin
    private PlanOptions options;

    @Mixin
    private AnswerOutputs outputs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    private final List<Possible> possible = new ArrayList<>();
    private final List<Impossible> impossible = new ArrayList<>();

    @Override
    public Integer call() {
        long started = System.nanoTime();
        Grid grid = grid();
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        readPoints(grid);
        Scenario first = possible.get(0).scenario();
        KeptResults kept = options.kept();
        outputs.prepare(Map.of(Path.of(file), new Said("fault.other.scenario")), page(first));
        try (ProgressLine progress = ProgressLine.on(err())) {
            VaryStudy study = new VaryStudy(
                    grid,
                    possible,
                    impossible,
                    new PairedSamples(options.target(first), kept),
                    paired.by(),
                    paired.notice(),
                    options.precision());
            Optional<Variation> variation = study.run(progress);
            progress.clear();
            if (variation.isEmpty()) {
                err().println(Texts.of(outputs.language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            Answer answer = VaryAnswer.of(
                    first,
                    variation.get(),
                    options.targetIsUsual(first),
                    Build.environment(command(first), options.settings(), options.threads(), seconds));
            outputs.write(answer, spec.commandLine());
            if (kept.hasFailed()) {
                err().println(Texts.of(outputs.language(), "plan.not-kept"));
            }
            return stop.isSet() ? interruption.exitCode() : ExitCode.DONE;
        }
    }

    private Grid grid() {
        List<GridAxis> axes = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        for (String text : over) {
            GridAxis axis = GridAxis.parse(text)
                    .orElseThrow(
                            () -> new UserFault(Texts.of(outputs.language(), "vary.over", text, GridAxis.ALLOWED)));
            if (!keys.add(axis.key())) {
                throw new UserFault(Texts.of(outputs.language(), "vary.twice", axis.key()));
            }
            axes.add(axis.whole() ? asWanted(axis) : axis);
        }
        Grid grid = new Grid(axes);
        if (grid.size() > Grid.MOST) {
            throw new UserFault(Texts.of(outputs.language(), "vary.too-large", grid.size(), Grid.MOST));
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
        List<String> settings = new ArrayList<>(options.settings());
        settings.addAll(point);
        return Readings.read(reader, file, settings);
    }

    private void readPoints(Grid grid) {
        Set<String> problems = new LinkedHashSet<>();
        for (int i = 0; i < grid.size() && !stop.isSet(); i++) {
            List<Integer> values = grid.values(i);
            Reading reading = read(grid.settings(values));
            if (reading.ok()) {
                Scenario scenario = reading.scenario().orElseThrow();
                Course course = options.course(scenario, stop);
                possible.add(new Possible(
                        values,
                        scenario,
                        possible.isEmpty()
                                ? course
                                : course.withSeed(possible.get(0).course().seed())));
            } else {
                Problem why = reading.errors().get(0);
                impossible.add(new Impossible(values, ProblemWording.line(why, outputs.language())));
                reading.errors().forEach(each -> problems.add(ProblemWording.line(each, outputs.language())));
            }
        }
        if (possible.isEmpty()) {
            String shown =
                    String.join("\n", problems.stream().limit(PROBLEMS_SHOWN).toList());
            throw new UserFault(Texts.of(outputs.language(), "vary.none-possible", shown));
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private String page(Scenario first) {
        List<String> asked = new ArrayList<>(options.settings());
        asked.addAll(over);
        return ReportFile.nameFor(first.key(), asked, options.days()).replace("-report.html", "-vary.html");
    }

    private String command(Scenario first) {
        List<String> words = new ArrayList<>(List.of("vary", file));
        over.forEach(each -> words.addAll(List.of("--over", each)));
        words.addAll(paired.words());
        words.addAll(options.words(first));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }
}
