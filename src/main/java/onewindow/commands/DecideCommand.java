package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import onewindow.plan.BusiestDay;
import onewindow.plan.decide.DecideStudy;
import onewindow.plan.decide.Decision;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.pool.DepartmentWork;
import onewindow.plan.pool.PoolStudy;
import onewindow.plan.pool.Pooling;
import onewindow.plan.sample.Course;
import onewindow.report.Answer;
import onewindow.report.DecideAnswer;
import onewindow.scenario.LocalName;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the page that the head of a hall signs: what to do, what it brings, and what that rests on. */
@Command(name = "decide", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class DecideCommand implements Callable<Integer> {

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(
            names = "--outside-field",
            paramLabel = "FACTOR",
            defaultValue = "1.1",
            converter = PoolCommand.FactorReader.class,
            descriptionKey = "pool.outside-field")
    private double outsideField;

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
        Course course = options.course(scenario, stop);
        KeptResults kept = options.kept();
        outputs.prepare(
                Map.of(Path.of(file), new Said("fault.other.scenario")),
                ReportFile.nameFor(scenario.key(), options.settings(), options.days())
                        .replace("-report.html", "-decision.html"));
        Readings.settingWarnings(reading, outputs.language()).forEach(err()::println);
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            Optional<Decision> decision = decision(scenario, course, kept, progress);
            progress.clear();
            if (decision.isEmpty()) {
                err().println(Texts.of(outputs.language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            Answer answer = DecideAnswer.of(
                    scenario,
                    decision.get(),
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

    private Optional<Decision> decision(Scenario scenario, Course course, KeptResults kept, ProgressLine progress) {
        ServiceTarget target = options.target(scenario);
        DecideLevers levers = new DecideLevers(reader, file, options.settings(), scenario);
        // Windows are planned for the busiest day, on which what happens behind the counter plays no part.
        Scenario visits = scenario.cases().isPresent()
                ? levers.read(List.of("cases=null")).orElse(scenario)
                : scenario;
        int busiest = course.firstDay() == course.lastDay() ? course.firstDay() : BusiestDay.of(visits);
        Course peak = new Course(course.seed(), course.threads(), busiest, busiest, stop);
        List<Double> work = DepartmentWork.of(visits, target, peak);
        progress.say(Texts.of(outputs.language(), "decide.pooling"));
        PoolStudy pools = new PoolStudy(visits, target, peak, kept, outsideField, progress);
        Optional<Pooling> pooling = pools.hasDepartments() ? pools.run() : Optional.empty();
        progress.say(Texts.of(outputs.language(), "decide.measures"));
        return new DecideStudy(
                        scenario,
                        levers::read,
                        levers.of(pooling, work),
                        new PairedSamples(target, kept),
                        course,
                        options.withRanges(),
                        progress)
                .run(pooling, mostWork(scenario, work));
    }

    private static LocalName mostWork(Scenario scenario, List<Double> work) {
        return IntStream.range(0, work.size())
                .boxed()
                .max(Comparator.comparingDouble(work::get))
                .map(d -> scenario.labels().departments().get(d).name())
                .orElse(scenario.title());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private String command(Scenario scenario) {
        List<String> words = new ArrayList<>(List.of("decide", file, "--outside-field", Double.toString(outsideField)));
        words.addAll(options.words(scenario));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }
}
