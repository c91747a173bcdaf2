package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.pool.PoolStudy;
import onewindow.plan.pool.Pooling;
import onewindow.report.Answer;
import onewindow.report.PoolAnswer;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds which departments to merge into comprehensive windows, and what each merger saves. */
@Command(name = "pool", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class PoolCommand implements Callable<Integer> {

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
            converter = FactorReader.class,
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
        KeptResults kept = options.kept();
        outputs.prepare(
                Map.of(Path.of(file), new Said("fault.other.scenario")),
                ReportFile.nameFor(scenario.key(), options.settings(), options.days())
                        .replace("-report.html", "-pool.html"));
        Readings.settingWarnings(reading, outputs.language()).forEach(err()::println);
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            PoolStudy study = new PoolStudy(
                    scenario, options.target(scenario), options.course(scenario, stop), kept, outsideField, progress);
            if (!study.hasDepartments()) {
                throw new UserFault(Texts.of(outputs.language(), "pool.no-departments", file));
            }
            Optional<Pooling> pooling = study.run();
            progress.clear();
            if (pooling.isEmpty()) {
                err().println(Texts.of(outputs.language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            Answer answer = PoolAnswer.of(
                    scenario,
                    pooling.get(),
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

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private String command(Scenario scenario) {
        List<String> words = new ArrayList<>(List.of("pool", file, "--outside-field", Double.toString(outsideField)));
        words.addAll(options.words(scenario));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }

    /** Reads {@code --outside-field}. */
    static final class FactorReader implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double factor = Double.parseDouble(text.strip());
                if (factor >= 1 && factor <= 10) {
                    return factor;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a factor out of bounds.
            }
            throw new WrongValue("value.factor", text);
        }
    }
}
