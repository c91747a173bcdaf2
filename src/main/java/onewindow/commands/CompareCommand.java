package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import onewindow.calendar.Horizon;
import onewindow.plan.compare.CompareStudy;
import onewindow.plan.compare.CompareStudy.Entry;
import onewindow.plan.compare.Comparison;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import onewindow.report.Answer;
import onewindow.report.CompareAnswer;
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

/** Sets scenarios beside the first of them, on the same people. */
@Command(name = "compare", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    private static final int MOST_SCENARIOS = 26;

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", arity = "2..*", descriptionKey = "compare.files")
    private List<String> files;

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

    @Override
    public Integer call() {
        long started = System.nanoTime();
        List<Entry> entries = entries();
        Scenario first = entries.get(0).scenario();
        KeptResults kept = options.kept();
        Map<Path, Said> inputs = new LinkedHashMap<>();
        files.forEach(file -> inputs.put(Path.of(file), new Said("fault.other.scenario")));
        outputs.prepare(inputs, page(entries));

        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            CompareStudy study = new CompareStudy(
                    entries,
                    new PairedSamples(options.target(first), kept),
                    paired.by(),
                    paired.notice(),
                    options.precision(),
                    progress);
            Optional<Comparison> comparison = study.run();
            progress.clear();
            if (comparison.isEmpty()) {
                err().println(Texts.of(outputs.language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            Answer answer = CompareAnswer.of(
                    first,
                    comparison.get(),
                    options.targetIsUsual(first),
                    Build.environment(command(first), options.settings(), options.threads(), seconds));
            outputs.write(answer, spec.commandLine());
            if (kept.hasFailed()) {
                err().println(Texts.of(outputs.language(), "plan.not-kept"));
            }
            return stop.isSet() ? interruption.exitCode() : ExitCode.DONE;
        }
    }

    private List<Entry> entries() {
        if (files.size() > MOST_SCENARIOS) {
            throw new UserFault(Texts.of(outputs.language(), "compare.too-many", files.size(), MOST_SCENARIOS));
        }
        List<Entry> entries = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String file : files) {
            Reading reading = Readings.read(reader, file, options.settings());
            Scenario scenario = Readings.scenario(reading, outputs.language());
            Course course = options.course(scenario, stop);
            warnings.addAll(Readings.settingWarnings(reading, outputs.language()));
            entries.add(new Entry(
                    file,
                    scenario,
                    entries.isEmpty()
                            ? course
                            : course.withSeed(entries.get(0).course().seed())));
        }
        entries.forEach(other -> requireSameDays(entries.get(0), other));
        warnings.stream().distinct().forEach(err()::println);
        return entries;
    }

    /** A pair of replications has the same people only where it has the same days. */
    private void requireSameDays(Entry first, Entry other) {
        String days = days(first);
        if (!days(other).equals(days)) {
            throw new UserFault(
                    Texts.of(outputs.language(), "compare.other-days", first.file(), days, other.file(), days(other)));
        }
    }

    private String days(Entry entry) {
        Horizon horizon = entry.scenario().horizon();
        Course course = entry.course();
        if (!horizon.dated()) {
            return horizon.continuous()
                    ? Texts.of(
                            outputs.language(),
                            "compare.session",
                            horizon.days().get(0).lastCloseMillis() / 60_000)
                    : (course.firstDay() + 1) + ".." + (course.lastDay() + 1);
        }
        LocalDate from = horizon.days().get(course.firstDay()).date();
        LocalDate to = horizon.days().get(course.lastDay()).date();
        return options.days() == null ? horizon.from() + ".." + horizon.to() : from + ".." + to;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private String page(List<Entry> entries) {
        String keys =
                entries.stream().map(entry -> entry.scenario().key()).limit(3).collect(Collectors.joining("-"));
        return ReportFile.nameFor(keys, options.settings(), options.days()).replace("-report.html", "-compare.html");
    }

    private String command(Scenario first) {
        List<String> words = new ArrayList<>(List.of("compare"));
        words.addAll(files);
        words.addAll(paired.words());
        words.addAll(options.words(first));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }
}
