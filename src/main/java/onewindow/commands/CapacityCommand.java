package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onewindow.plan.LoadScaling;
import onewindow.plan.Samples;
import onewindow.plan.capacity.BreakRanges;
import onewindow.plan.capacity.Capacity;
import onewindow.plan.capacity.CapacityStudy;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SheetShape;
import onewindow.report.Answer;
import onewindow.report.CapacityAnswer;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
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

/** Finds how much of its load a hall takes before its target breaks, and which windows break first. */
@Command(name = "capacity", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class CapacityCommand implements Callable<Integer> {

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--department", paramLabel = "KEY", descriptionKey = "capacity.department")
    private String department;

    @Mixin
    private PlanOptions options;

    @Mixin
    private AnswerOutputs outputs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        long started = System.nanoTime();
        Reading reading = Readings.read(reader, file, options.settings());
        Scenario scenario = Readings.scenario(reading, outputs.language());
        Optional<Integer> chosen = department(scenario);
        Function<Scenario, LoadScaling> scaling =
                of -> chosen.map(index -> new LoadScaling(of, index)).orElseGet(() -> new LoadScaling(of));
        requireScalable(scaling.apply(scenario));
        Course course = options.course(scenario, stop);
        KeptResults kept = options.kept();
        outputs.prepare(Map.of(Path.of(file), new Said("fault.other.scenario")), page(scenario));
        Readings.settingWarnings(reading, outputs.language()).forEach(err()::println);

        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            Samples samples = new Samples(
                    scenario,
                    SheetShape.byWindows(scenario, options.target(scenario)),
                    course,
                    kept,
                    "department=" + department);
            CapacityStudy study =
                    new CapacityStudy(scenario, scaling.apply(scenario), samples, options.precision(), progress);
            Optional<LocalName> name = chosen.map(
                    index -> scenario.labels().departmentsAndDesks().get(index).name());
            Optional<Capacity> capacity = study.run(name, ranges(scenario, scaling, course, progress));
            progress.clear();
            if (capacity.isEmpty()) {
                err().println(Texts.of(outputs.language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            Answer answer = CapacityAnswer.of(
                    scenario,
                    capacity.get(),
                    options.targetIsUsual(scenario),
                    Build.environment(command(scenario), options.settings(), options.threads(), seconds));
            outputs.write(answer, spec.commandLine());
            if (kept.hasFailed()) {
                err().println(Texts.of(outputs.language(), "plan.not-kept"));
            }
            int done = answer.met() ? ExitCode.DONE : ExitCode.TARGET_MISSED;
            return stop.isSet() ? interruption.exitCode() : done;
        }
    }

    private CapacityStudy.Ranges ranges(
            Scenario scenario, Function<Scenario, LoadScaling> scaling, Course course, ProgressLine progress) {
        if (!options.withRanges()) {
            return (load, slope, replications) -> List.of();
        }
        return (load, slope, replications) -> new BreakRanges(
                        new AssumptionRanges(reader, file, options.settings()).of(scenario, stop),
                        scaling,
                        options.target(scenario),
                        course,
                        progress)
                .effects(load, slope, replications);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private String page(Scenario scenario) {
        return ReportFile.nameFor(scenario.key(), options.settings(), options.days())
                .replace("-report.html", "-capacity.html");
    }

    private Optional<Integer> department(Scenario scenario) {
        if (department == null) {
            return Optional.empty();
        }
        List<Label> all = scenario.labels().departments();
        return Optional.of(IntStream.range(0, all.size())
                .filter(i -> all.get(i).key().equals(department))
                .findFirst()
                .orElseThrow(() -> new UserFault(Texts.of(
                        outputs.language(),
                        "plan.no-department",
                        department,
                        all.stream().map(Label::key).collect(Collectors.joining(", "))))));
    }

    private void requireScalable(LoadScaling scaling) {
        if (!scaling.unscalable().isEmpty()) {
            throw new UserFault(
                    Texts.of(outputs.language(), "plan.not-scalable", file, String.join(", ", scaling.unscalable())));
        }
    }

    private String command(Scenario scenario) {
        List<String> words = new ArrayList<>(List.of("capacity", file));
        if (department != null) {
            words.addAll(List.of("--department", department));
        }
        words.addAll(options.words(scenario));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }
}
