package onewindow.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import onewindow.measure.Environment;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.measure.Summary;
import onewindow.scenario.Provenance.Assumed;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RangeStudy;
import onewindow.simulate.RangeStudy.Variation;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario and reports what came of it. */
@Command(name = "run", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class RunCommand implements Callable<Integer> {

    static final int DEFAULT_REPLICATIONS = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--replications", paramLabel = "N", descriptionKey = "run.replications")
    private Integer replications;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "run.seed")
    private Long seed;

    @Option(names = "--threads", paramLabel = "T", descriptionKey = "run.threads")
    private Integer threads;

    @Option(names = "--days", paramLabel = "FROM..TO", descriptionKey = "run.days")
    private String days;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "run.set")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--no-ranges", descriptionKey = "run.no-ranges")
    private boolean noRanges;

    @Mixin
    private Outputs outputs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        long started = System.nanoTime();
        ScenarioReader reader = new ScenarioReader();
        Scenario scenario = Readings.scenario(reader.read(file, settings));
        RunRequest request = request(scenario);
        outputs.prepare(scenario.key());

        StopSign stop = new StopSign();
        try (Interruption interruption = Interruption.watch(stop);
                ProgressLine progress = ProgressLine.on(spec.commandLine().getErr())) {
            Summary summary = new Simulator(scenario).run(request, progress, stop);
            if (summary == null) {
                spec.commandLine().getErr().println(Texts.of(outputs.language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            progress.say(Texts.of(outputs.language(), "run.ranges"));
            List<RangeEffect> ranges = noRanges
                    ? List.of()
                    : new RangeStudy(scenario, request).effects(variations(reader, scenario), stop);
            progress.clear();
            double seconds = (System.nanoTime() - started) / 1e9;
            RunResult result = new RunResult(
                    request.seed(),
                    request.replications(),
                    request.firstDay(),
                    request.lastDay(),
                    summary,
                    ranges,
                    environment(request, seconds));
            outputs.write(scenario, result, spec.commandLine());
            return interruption.exitCode();
        }
    }

    private RunRequest request(Scenario scenario) {
        int count = replications != null
                ? replications
                : scenario.length().replications().orElse(DEFAULT_REPLICATIONS);
        int cores = threads != null ? threads : Runtime.getRuntime().availableProcessors();
        requireAtLeastOne("--replications", count);
        requireAtLeastOne("--threads", cores);
        DayRange range = DayRange.parse(days, scenario.horizon());
        return new RunRequest(seed != null ? seed : scenario.seed(), count, cores, range.first(), range.last());
    }

    private static void requireAtLeastOne(String option, int value) {
        if (value < 1) {
            throw new UserFault(option + ": '" + value + "' is not a whole number of at least 1");
        }
    }

    /** The scenario at each end of each range; an end at which the file does not hold is left out. */
    private List<Variation> variations(ScenarioReader reader, Scenario scenario) {
        List<Variation> variations = new ArrayList<>();
        for (Assumed assumed : scenario.provenance().assumptions()) {
            if (assumed.movable()) {
                variations.add(new Variation(
                        assumed.key(),
                        assumed.low(),
                        assumed.high(),
                        variant(reader, assumed.key(), assumed.low()),
                        variant(reader, assumed.key(), assumed.high())));
            }
        }
        return variations;
    }

    private Scenario variant(ScenarioReader reader, String key, String value) {
        List<String> changed = new ArrayList<>(settings);
        changed.add(key + "=" + value);
        return reader.read(file, changed).scenario().orElse(null);
    }

    private Environment environment(RunRequest request, double seconds) {
        Build build = Build.running();
        return new Environment(
                build.version(),
                build.commit(),
                Build.jvm(),
                Machine.cpu(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                request.threads(),
                seconds,
                command(request));
    }

    /** The command line that repeats the run, whatever the defaults were. */
    private String command(RunRequest request) {
        StringBuilder command = new StringBuilder("run ")
                .append(Path.of(file))
                .append(" --seed ")
                .append(request.seed())
                .append(" --replications ")
                .append(request.replications());
        if (days != null) {
            command.append(" --days ").append(days);
        }
        settings.forEach(setting -> command.append(" --set '").append(setting).append('\''));
        return command.toString();
    }
}
