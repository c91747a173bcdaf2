package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.measure.Environment;
import onewindow.plan.VisitsAlone;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.report.Answer;
import onewindow.report.AnswerCsv;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every planner's command does alike: it reads scenarios, lets itself be interrupted, and reports the answer. */
final class Inquiry {

    /** Replications from which the back office's share of the visits is taken. */
    private static final int PILOT = 20;

    private static final int PILOT_OF_AN_END = 5;

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();
    private final long started = System.nanoTime();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private PlanOptions options;

    @Mixin
    private AnswerOutputs outputs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    /** What a command asks; empty where nothing was finished. */
    interface Asked {
        Optional<Answer> answer(ProgressLine progress);
    }

    PlanOptions options() {
        return options;
    }

    ScenarioReader reader() {
        return reader;
    }

    StopSign stop() {
        return stop;
    }

    Language language() {
        return outputs.language();
    }

    /** Where warnings and progress go. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Says in the user's language why a question cannot be asked. */
    UserFault fault(String key, Object... arguments) {
        return new UserFault(Texts.of(language(), key, arguments));
    }

    /**
     * Reads a scenario and prints the warnings about settings.
     *
     * @throws UserFault with every error, a line each
     */
    Scenario read(String file) {
        Reading reading = Readings.read(reader, file, options.settings());
        Scenario scenario = Readings.scenario(reading, language());
        Readings.settingWarnings(reading, language()).forEach(err()::println);
        return scenario;
    }

    /**
     * Sees to it that a patch can repeat the settings.
     *
     * @throws UserFault where one names an item by its position
     */
    void requireSettingsByKey() {
        for (String setting : options.settings()) {
            String path = setting.substring(0, Math.max(0, setting.indexOf('=')));
            if (path.contains("[")) {
                String byKey = path.replaceAll("\\[[^]]*\\]", ".KEY") + setting.substring(path.length());
                throw fault("plan.set-by-position", setting, byKey);
            }
        }
    }

    /** How replications of the scenario are run. */
    Course course(Scenario scenario) {
        return options.course(scenario, stop);
    }

    /** The scenario's visits alone, on which many numbers of windows can be tried; empty where it was stopped. */
    Optional<Scenario> visitsAlone(Scenario scenario, ServiceTarget target, KeptResults kept) {
        return VisitsAlone.of(scenario, target, course(scenario), kept, PILOT);
    }

    /** The same of a scenario at an end of an assumption's range, less surely. */
    Optional<Scenario> visitsAtAnEnd(Scenario scenario, ServiceTarget target, KeptResults kept) {
        return VisitsAlone.of(scenario, target, course(scenario), kept, PILOT_OF_AN_END);
    }

    /** Says that the back office's share of the visits is being frozen, where there is one. */
    void sayFreezing(Scenario scenario, ProgressLine progress) {
        if (scenario.cases().isPresent()) {
            progress.say(Texts.of(language(), "plan.freezing"));
        }
    }

    /** Says that the answer is tried in the hall with its back office, where there is one. */
    void sayWhole(Scenario scenario, ProgressLine progress) {
        if (scenario.cases().isPresent()) {
            progress.say(Texts.of(language(), "plan.whole"));
        }
    }

    /**
     * The target, for questions that are answered over all days.
     *
     * @throws UserFault where it asks for a share of the days
     */
    ServiceTarget targetOverAllDays(Scenario scenario) {
        ServiceTarget target = options.target(scenario);
        if (target.days().isPresent()) {
            throw fault("plan.target-by-days", target);
        }
        return target;
    }

    /** The scenario at the ends of its assumptions' ranges. */
    AssumptionRanges ranges(String file) {
        return ranges(file, List.of());
    }

    /** The same, with further settings that hold at every end. */
    AssumptionRanges ranges(String file, List<String> further) {
        List<String> settings = new ArrayList<>(options.settings());
        settings.addAll(further);
        return new AssumptionRanges(reader, file, settings);
    }

    /** The file of a report where the user names none: {@code NAME-KIND.ending}. */
    String named(String scenario, String kind) {
        return ReportFile.nameFor(kind, scenario, options.settings(), options.days());
    }

    /**
     * Settles where reports go, before anything is run.
     *
     * @param scenarios files that nothing may overwrite
     * @param others further files that will be written
     * @throws UserFault where one could not be written, or would replace another
     */
    void settle(List<String> scenarios, String page, ReportFile... others) {
        Map<Path, Said> inputs = new LinkedHashMap<>();
        scenarios.forEach(file -> inputs.put(Path.of(file), new Said("fault.other.scenario")));
        outputs.prepare(inputs, page, List.of(others));
    }

    /**
     * Describes on what the answer was made.
     *
     * @param words the command and its own options, which those in common follow
     */
    Environment environment(List<String> words, Scenario scenario) {
        List<String> all = new ArrayList<>(words);
        all.addAll(options.words(scenario));
        String command = String.join(" ", all.stream().map(ShellText::word).toList());
        double seconds = (System.nanoTime() - started) / 1e9;
        return Build.environment(command, options.settings(), options.threads(), seconds);
    }

    /**
     * Asks, and reports the answer, or how far it came where it is interrupted.
     *
     * @param kept where results are kept on the way
     * @return the exit code
     */
    int report(KeptResults kept, Asked asked) {
        Interruption interruption = ((OneWindowCommand) spec.parent().userObject()).interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            Optional<Answer> answer = asked.answer(progress);
            progress.clear();
            if (answer.isEmpty()) {
                err().println(Texts.of(language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            outputs.requireRoomForTables(folder -> AnswerCsv.strangerIn(answer.get(), folder));
            outputs.write(new ShownAnswer(answer.get()), spec.commandLine());
            if (kept.hasFailed()) {
                err().println(Texts.of(language(), "plan.not-kept"));
            }
            int done = answer.get().met() ? ExitCode.DONE : ExitCode.TARGET_MISSED;
            return stop.isSet() ? interruption.exitCode() : done;
        }
    }
}
