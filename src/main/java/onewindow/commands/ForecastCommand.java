package onewindow.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import onewindow.measure.Forecast;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.report.ForecastCsv;
import onewindow.report.ForecastJson;
import onewindow.report.ForecastOutlook;
import onewindow.report.ForecastPage;
import onewindow.report.ForecastText;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.LookAhead;
import onewindow.simulate.LookAheadRequest;
import onewindow.simulate.PreciseLookAhead;
import onewindow.simulate.RangeStudy.Variation;
import onewindow.simulate.StopSign;
import onewindow.state.StateReader;
import onewindow.state.StateReading;
import onewindow.state.UnreadableState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says from a hall's state now how long people will wait over the next hours. */
@Command(name = "forecast", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class ForecastCommand implements Callable<Integer> {

    private static final int DEFAULT_REPLICATIONS = 1000;
    /** An end of a range has a part of the replications. */
    private static final int PART_OF_AN_END = 4;

    private static final int FEWEST_OF_AN_END = 100;
    private static final String FROM = "--from";
    private static final String PRECISION = "--precision";
    private static final String REPLICATIONS = "--replications";

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(
            names = FROM,
            paramLabel = "STATE",
            required = true,
            converter = PathReader.class,
            descriptionKey = "forecast.from")
    private Path from;

    @Option(
            names = "--ahead",
            paramLabel = "TIME",
            defaultValue = "2 h",
            converter = TimeSpanReader.class,
            descriptionKey = "forecast.ahead")
    private long ahead;

    @Option(
            names = REPLICATIONS,
            paramLabel = "N",
            converter = WholeNumber.Replications.class,
            descriptionKey = "forecast.replications")
    private Integer replications;

    @Option(names = "--seed", paramLabel = "S", converter = WholeNumber.Seed.class, descriptionKey = "run.seed")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            converter = WholeNumber.Threads.class,
            descriptionKey = "run.threads")
    private Integer threads;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "run.set")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = PRECISION,
            paramLabel = "SHARE",
            converter = PrecisionOption.Reader.class,
            descriptionKey = "forecast.precision")
    private Double precision;

    @Mixin
    private RangesOption ranges;

    @Mixin
    private AnswerOutputs outputs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        if (precision != null && replications != null) {
            throw UserFault.of("forecast.both", PRECISION, REPLICATIONS);
        }
        Scenario scenario = Readings.scenario(Readings.read(reader, file, settings), outputs.language());
        Map<Path, Said> inputs = new LinkedHashMap<>();
        inputs.put(Path.of(file), new Said("fault.other.scenario"));
        inputs.put(from, new Said("fault.other.state"));
        outputs.prepare(inputs, scenario.key() + "-forecast.html", List.of());
        outputs.requireRoomForTables(ForecastCsv::strangerIn);
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        StateReading reading = state(scenario);
        if (reading.ofOtherScenario()) {
            err().println(Texts.of(outputs.language(), "forecast.other-scenario", from));
        }
        LookAheadRequest request = new LookAheadRequest(
                seed != null ? seed : scenario.seed(),
                replications != null ? replications : DEFAULT_REPLICATIONS,
                threads != null ? threads : Runtime.getRuntime().availableProcessors(),
                ahead);
        LookAhead ahead = new LookAhead(scenario);
        Optional<Forecast> forecast = forecast(ahead, reading, request);
        if (forecast.isEmpty()) {
            err().println(Texts.of(outputs.language(), "run.nothing-finished"));
        } else {
            ForecastOutlook outlook = new ForecastOutlook(
                    scenario,
                    reading.day(),
                    reading.state(),
                    forecast.get(),
                    ranges(scenario, forecast.get(), request.with(forecast.get().replications())),
                    Optional.ofNullable(precision)
                            .map(asked -> new ForecastOutlook.Precision(
                                    asked, new PreciseLookAhead(ahead, asked).isReached(forecast.get()))),
                    command(request));
            outputs.write(new ShownForecast(outlook), spec.commandLine());
        }
        return interruption.exitCode();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private StateReading state(Scenario scenario) {
        if (Files.isDirectory(from)) {
            throw UserFault.of("target.folder", FROM, from);
        }
        try (InputStream in = Files.newInputStream(from)) {
            return StateReader.read(scenario, from.toString(), in);
        } catch (UnreadableState e) {
            throw new UserFault(e.getMessage());
        } catch (IOException e) {
            throw UserFault.of(
                    "fault.state.unread",
                    FROM,
                    from,
                    Files.exists(from) ? ReportFile.reason(e) : new Said("reason.noFile"));
        }
    }

    private Optional<Forecast> forecast(LookAhead ahead, StateReading reading, LookAheadRequest request) {
        try (ProgressLine progress = ProgressLine.on(err())) {
            return precision == null
                    ? ahead.of(reading.state(), request, stop, progress)
                    : new PreciseLookAhead(ahead, precision).of(reading.state(), request, stop, progress);
        } catch (IllegalArgumentException e) {
            throw new UserFault(FROM + ": '" + from + "': " + e.getMessage());
        }
    }

    /** The wait of the answer at both ends of each assumption's range; an end that the state does not fit has none. */
    private List<RangeEffect> ranges(Scenario scenario, Forecast stated, LookAheadRequest request) {
        if (!ranges.wanted() || stop.isSet() || !Files.isRegularFile(from)) {
            return List.of();
        }
        LookAheadRequest fewer = new LookAheadRequest(
                request.seed(),
                Math.max(Math.min(FEWEST_OF_AN_END, request.replications()), request.replications() / PART_OF_AN_END),
                request.threads(),
                request.aheadMillis());
        List<RangeEffect> effects = new ArrayList<>();
        List<Variation> variations = new AssumptionRanges(reader, file, settings).of(scenario, stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            for (Variation each : variations) {
                double low = longestNow(each.atLow(), fewer);
                double high = longestNow(each.atHigh(), fewer);
                if (stop.isSet()) {
                    return effects;
                }
                effects.add(new RangeEffect(each.key(), each.low(), each.high(), low, longestNow(stated), high));
                progress.finished(effects.size(), variations.size());
            }
        }
        return effects;
    }

    private double longestNow(Scenario scenario, LookAheadRequest request) {
        if (scenario == null || stop.isSet()) {
            return Double.NaN;
        }
        try (InputStream in = Files.newInputStream(from)) {
            StateReading reading = StateReader.read(scenario, from.toString(), in);
            return new LookAhead(scenario)
                    .of(reading.state(), request, stop)
                    .map(ForecastCommand::longestNow)
                    .orElse(Double.NaN);
        } catch (UnreadableState | IOException | IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    /** The longest wait, over all lines, that nine in ten of those who come now do not exceed; seconds. */
    private static double longestNow(Forecast forecast) {
        return forecast.lines().stream()
                .mapToDouble(line -> line.later().get(0).waits().p90Seconds())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    /** The command line that repeats the forecast, whatever the defaults were. */
    private String command(LookAheadRequest request) {
        List<String> words = new ArrayList<>(List.of("forecast", file, FROM, from.toString()));
        long seconds = request.aheadMillis() / 1000;
        words.addAll(List.of("--ahead", seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s"));
        words.addAll(List.of("--seed", Long.toString(request.seed())));
        words.addAll(
                precision != null
                        ? PrecisionOption.words(precision)
                        : List.of(REPLICATIONS, Integer.toString(request.replications())));
        words.addAll(ranges.words());
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }

    /** A forecast in each form. */
    private record ShownForecast(ForecastOutlook outlook) implements AnswerOutputs.Shown {
        @Override
        public String text(String language) {
            return ForecastText.of(outlook, language);
        }

        @Override
        public String page(String language) {
            return ForecastPage.of(outlook, language);
        }

        @Override
        public String json() {
            return ForecastJson.of(outlook);
        }

        @Override
        public List<Path> writeTables(Path folder) {
            return ForecastCsv.write(outlook, folder);
        }
    }
}
