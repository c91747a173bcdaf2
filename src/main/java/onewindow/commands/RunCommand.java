package onewindow.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onewindow.measure.Environment;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.measure.Summary;
import onewindow.measure.WhatIf;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RangeStudy;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a scenario and reports what came of it. */
@Command(name = "run", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class RunCommand implements Callable<Integer> {

    static final int DEFAULT_REPLICATIONS = 20;

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(
            names = "--replications",
            paramLabel = "N",
            converter = WholeNumber.Replications.class,
            descriptionKey = "run.replications")
    private Integer replications;

    @Option(names = "--seed", paramLabel = "S", converter = WholeNumber.Seed.class, descriptionKey = "run.seed")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            converter = WholeNumber.Threads.class,
            descriptionKey = "run.threads")
    private Integer threads;

    @Option(names = "--days", paramLabel = "FROM..TO", descriptionKey = "run.days")
    private String days;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "run.set")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--no-ranges", descriptionKey = "run.no-ranges")
    private boolean noRanges;

    @Option(names = "--what-if", descriptionKey = "run.what-if")
    private boolean whatIf;

    @Option(
            names = "--what-if-replications",
            paramLabel = "N",
            converter = WholeNumber.Replications.class,
            descriptionKey = "run.what-if-replications")
    private Integer whatIfReplications;

    @Mixin
    private Outputs outputs;

    @Mixin
    private StateOutput stateOutput;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        long started = System.nanoTime();
        Reading reading = Readings.read(reader, file, settings);
        Scenario scenario = Readings.scenario(reading, outputs.language());
        RunRequest request = request(scenario);
        Optional<Variants> variants = variants(scenario, request);
        stateOutput.prepare(scenario);
        outputs.prepare(file, ReportFile.nameFor(scenario.key(), settings, days), stateOutput.file());
        Readings.settingWarnings(reading, outputs.language()).forEach(err()::println);
        variants.ifPresent(found -> found.leftOut().forEach(err()::println));

        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            Summary summary = new Simulator(scenario).run(request, progress, stop);
            if (summary == null) {
                err().println(Texts.of(outputs.language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            Optional<WhatIf> beside = variants.flatMap(found -> found.beside(request, progress, stop, err()));
            List<RangeEffect> ranges = noRanges ? List.of() : ranges(scenario, request, progress);
            progress.clear();
            double seconds = (System.nanoTime() - started) / 1e9;
            RunResult result = new RunResult(
                    request.seed(),
                    request.replications(),
                    request.firstDay(),
                    request.lastDay(),
                    summary,
                    ranges,
                    environment(request, seconds),
                    beside);
            outputs.write(scenario, result, spec.commandLine());
            if (!outputs.writeLog(scenario, request, stop)) {
                err().println(Texts.of(outputs.language(), "run.log-interrupted"));
            }
            if (!stateOutput.write(scenario, request.seed(), stop)) {
                err().println(Texts.of(outputs.language(), "run.state-interrupted"));
            }
            return interruption.exitCode();
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private RunRequest request(Scenario scenario) {
        DayRange range = DayRange.parse(days, scenario.horizon());
        return new RunRequest(
                seed != null ? seed : scenario.seed(),
                replications != null
                        ? replications
                        : scenario.length().replications().orElse(DEFAULT_REPLICATIONS),
                threads != null ? threads : Runtime.getRuntime().availableProcessors(),
                range.first(),
                range.last());
    }

    private Optional<Variants> variants(Scenario scenario, RunRequest request) {
        if (!whatIf && whatIfReplications == null) {
            return Optional.empty();
        }
        int each = whatIfReplications != null
                ? whatIfReplications
                : Math.min(Variants.MOST_REPLICATIONS, request.replications());
        return Optional.of(new Variants(scenario, reader.readVariants(file, settings), days, each, outputs.language()));
    }

    private List<RangeEffect> ranges(Scenario scenario, RunRequest request, ProgressLine progress) {
        progress.say(Texts.of(outputs.language(), "run.ranges"));
        AssumptionRanges ranges = new AssumptionRanges(reader, file, settings);
        RangeStudy study = new RangeStudy(scenario, request, ranges.of(scenario, stop));
        List<RangeEffect> effects = study.effects(stop);
        progress.clear();
        if (stop.isSet()) {
            err().println(Texts.of(outputs.language(), "run.ranges-interrupted"));
        } else if (request.replications() < study.fewestReplications()) {
            err().println(Texts.of(outputs.language(), "run.ranges-too-dear", study.fewestReplications()));
        }
        return effects;
    }

    private Environment environment(RunRequest request, double seconds) {
        return Build.environment(command(request), settings, request.threads(), seconds);
    }

    /** The command line that repeats the run, whatever the defaults were. */
    private String command(RunRequest request) {
        List<String> words = new ArrayList<>(List.of("run", file));
        words.addAll(List.of("--seed", Long.toString(request.seed())));
        words.addAll(List.of("--replications", Integer.toString(request.replications())));
        if (days != null) {
            words.addAll(List.of("--days", days));
        }
        if (whatIfReplications != null) {
            words.addAll(List.of("--what-if-replications", Integer.toString(whatIfReplications)));
        } else if (whatIf) {
            words.add("--what-if");
        }
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }
}
