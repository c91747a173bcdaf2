package onewindow.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import onewindow.plan.sample.Course;
import onewindow.plan.staff.Goals;
import onewindow.plan.staff.PlannedHall;
import onewindow.plan.staff.StaffStudy;
import onewindow.plan.staff.StaffingAnswer;
import onewindow.plan.staff.StaffingAnswer.Way;
import onewindow.plan.staff.WindowPlan;
import onewindow.report.Answer;
import onewindow.report.StaffAnswer;
import onewindow.scenario.LocalName;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.WindowPatch;
import onewindow.scenario.WindowRow;
import onewindow.simulate.RangeStudy.Variation;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds the least windows by group and half-hour that reach a target, and writes them as a scenario of its own. */
@Command(name = "staff", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class StaffCommand implements Callable<Integer> {

    /** For the cover of one row's windows. */
    private static final long SHIFT_MILLIS = 3_000;

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--each", paramLabel = "half-hour|group", descriptionKey = "staff.each")
    private String each;

    @Option(names = "--patch", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "staff.patch")
    private Path patch;

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
        List<WindowRow> rows = reader.windowRows(file, options.settings(), scenario);
        Goals.Level level = level();
        Course course = options.course(scenario, stop);
        Path target = patch != null ? patch : Path.of(named(scenario, "-staff.yaml"));
        outputs.prepare(
                Map.of(
                        Path.of(file),
                        new Said("fault.other.scenario"),
                        target,
                        new Said("fault.other.option", "--patch")),
                named(scenario, "-staff.html"));
        ReportFile patchFile = new ReportFile("--patch", target);
        patchFile.requireWritable();
        Readings.settingWarnings(reading, outputs.language()).forEach(err()::println);

        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            StaffStudy study = new StaffStudy(
                    scenario,
                    options.target(scenario),
                    level,
                    rows,
                    course,
                    (hall, plan) -> asPatched(scenario, hall, plan),
                    tried -> progress.say(Texts.of(outputs.language(), "staff.tried", tried)));
            StaffStudy.Found found = study.find();
            String text = patch(scenario, found, WindowPatch.base(file, target));
            List<Variation> variations = options.withRanges() && !stop.isSet()
                    ? new AssumptionRanges(reader, file, options.settings()).of(scenario, stop)
                    : List.of();
            StaffingAnswer result = study.answer(found, text, variations, SHIFT_MILLIS);
            progress.clear();
            double seconds = (System.nanoTime() - started) / 1e9;
            Answer answer = StaffAnswer.of(
                    scenario,
                    result,
                    options.targetIsUsual(scenario),
                    Build.environment(command(scenario), options.settings(), options.threads(), seconds));
            patchFile.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            outputs.write(answer, spec.commandLine());
            err().println(Texts.of(outputs.language(), "staff.patchWritten", target));
            int done = answer.met() ? ExitCode.DONE : ExitCode.TARGET_MISSED;
            return stop.isSet() ? interruption.exitCode() : done;
        }
    }

    private Goals.Level level() {
        if (each == null || each.equals("half-hour")) {
            return Goals.Level.HALF_HOUR;
        }
        if (each.equals("group")) {
            return Goals.Level.PART;
        }
        throw UserFault.of("fault.each", each);
    }

    private Scenario asPatched(Scenario scenario, PlannedHall hall, WindowPlan plan) {
        String base = WindowPatch.base(file, Path.of("patch.yaml"));
        Reading reading = reader.readText("patch.yaml", text(scenario, hall, plan, base));
        if (reading.scenario().isEmpty()) {
            throw new IllegalStateException("the patch cannot be read: "
                    + ProblemWording.line(reading.errors().get(0), outputs.language()));
        }
        return reading.scenario().get();
    }

    private String patch(Scenario scenario, StaffStudy.Found found, String base) {
        WindowPlan plan = found.plans().getOrDefault(Way.FOUND, found.plans().get(Way.MODIFIED));
        return text(scenario, found.hall(), plan, base);
    }

    private String text(Scenario scenario, PlannedHall hall, WindowPlan plan, String base) {
        WindowPatch text = new WindowPatch(scenario, options.settings());
        for (int row = 0; row < hall.rows().size(); row++) {
            text.set(hall.rows().get(row), hall.steps(row, plan), hall.people(row, plan));
        }
        LocalName title = new LocalName(
                scenario.title().zh() + "：按目标排窗口", scenario.title().en() + ": windows by the target");
        return text.text(
                base,
                title,
                "windows found by the command staff for " + options.target(scenario) + "; people as they need");
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private String named(Scenario scenario, String ending) {
        return ReportFile.nameFor(scenario.key(), options.settings(), options.days())
                .replace("-report.html", ending);
    }

    private String command(Scenario scenario) {
        List<String> words = new ArrayList<>(List.of("staff", file));
        if (each != null) {
            words.addAll(List.of("--each", each));
        }
        words.addAll(options.words(scenario));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }
}
