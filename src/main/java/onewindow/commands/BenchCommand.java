package onewindow.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import onewindow.report.AnswerPage;
import onewindow.report.BenchAnswer;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Runs the benchmarks in the jar: what follows the command's name goes to JMH as it is. */
@Command(name = "bench", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final TimeValue MOMENT = TimeValue.milliseconds(50);
    /** Each asks a planner's question in full, which takes minutes. */
    private static final List<String> OF_MINUTES =
            List.of("CapacityHalfYear", "CapacityPeakDay", "DecideHalfYear", "PoolBusiestDay", "StaffWeek");
    /** By class: the least that it could cost, or a peer. */
    private static final Map<String, String> BASELINES = Map.of(
            "CalibrateHalfYear",
            "bareParser",
            "CommandJson",
            "bareParser",
            "DurableCommands",
            "constantJson",
            "LogReading",
            "bareParser",
            "TextbookQueue",
            "bareRecursion");
    /** The least of each size. */
    private static final Map<String, String> LEAST = Map.of(
            "queues",
            "64",
            "halls",
            "1",
            "commands",
            "16",
            "waiting",
            "1000",
            "windows",
            "100",
            "events",
            "100",
            "screens",
            "1");

    @Option(names = "--smoke", descriptionKey = "bench.smoke")
    private boolean smoke;

    @Option(names = "--report", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "bench.report")
    private Path report;

    @Mixin
    private LanguageOption language;

    @Option(names = "--help", usageHelp = true, descriptionKey = "help")
    boolean help;

    @Unmatched
    private final List<String> jmhArguments = new ArrayList<>();

    /** Does what JMH's own {@code Main} does, which would end the JVM with 1 whatever the fault. */
    @Override
    public Integer call() throws IOException, RunnerException {
        ReportFile page = report == null ? null : new ReportFile("--report", report);
        if (page != null) {
            page.requireWritable();
        }
        try {
            CommandLineOptions given = new CommandLineOptions(jmhArguments.toArray(String[]::new));
            long started = System.nanoTime();
            Collection<RunResult> results = run(given);
            if (page != null) {
                page.write(page(results, (System.nanoTime() - started) / 1e9));
            }
            return ExitCode.DONE;
        } catch (CommandLineOptionException e) {
            throw new UserFault("bench: " + e.getMessage());
        } catch (NoBenchmarksException e) {
            throw UserFault.of("fault.bench");
        } catch (ProfilersFailedException e) {
            throw new UserFault("bench: " + e.getMessage());
        }
    }

    private Collection<RunResult> run(CommandLineOptions options) throws IOException, RunnerException {
        Runner runner = new Runner(smoke ? ofAMoment(options) : options);
        if (options.shouldHelp()) {
            options.showHelp();
        } else if (options.shouldList()) {
            runner.list();
        } else if (options.shouldListWithParams()) {
            runner.listWithParams(options);
        } else if (options.shouldListProfilers()) {
            options.listProfilers();
        } else if (options.shouldListResultFormats()) {
            options.listResultFormats();
        } else {
            return runner.run();
        }
        return List.of();
    }

    /** Everything once, in this JVM: to see that it runs, and for no figure. */
    private static Options ofAMoment(CommandLineOptions given) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(given)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(MOMENT)
                .shouldFailOnError(true);
        LEAST.forEach(options::param);
        OF_MINUTES.forEach(options::exclude);
        return options.build();
    }

    private String page(Collection<RunResult> results, double seconds) {
        List<BenchAnswer.Figure> figures = new ArrayList<>();
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            Result<?> score = result.getPrimaryResult();
            List<BenchAnswer.Parameter> of = new ArrayList<>();
            params.getParamsKeys().forEach(key -> of.add(new BenchAnswer.Parameter(key, params.getParam(key))));
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            String name = params.getBenchmark();
            String method = name.substring(name.lastIndexOf('.') + 1);
            String type = name.substring(0, name.length() - method.length() - 1);
            figures.add(new BenchAnswer.Figure(
                    type.substring(type.lastIndexOf('.') + 1),
                    method,
                    of,
                    score.getScore(),
                    score.getScoreError(),
                    score.getScoreUnit(),
                    allocated == null ? Double.NaN : allocated.getScore()));
        }
        String command = "bench" + (smoke ? " --smoke" : "") + " " + String.join(" ", jmhArguments);
        return AnswerPage.of(
                BenchAnswer.of(
                        figures,
                        BASELINES,
                        smoke,
                        Build.environment(
                                command.strip(), List.of(), Runtime.getRuntime().availableProcessors(), seconds)),
                language.chosen().tag());
    }
}
