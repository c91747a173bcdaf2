package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import onewindow.plan.appointments.AppointmentPlan;
import onewindow.plan.appointments.AppointmentStudy;
import onewindow.plan.appointments.AppointmentStudy.Question;
import onewindow.plan.appointments.BookableHall;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.report.Answer;
import onewindow.report.AppointmentsAnswer;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RangeStudy.Variation;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds which share of the people should be able to book, with how many places, and what walk-ins lose by it. */
@Command(name = "appointments", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class AppointmentsCommand implements Callable<Integer> {

    /** Of the stream of appointments. */
    private static final List<String> MOVED = List.of("noShow", "early", "checkIn");

    private final ScenarioReader reader = new ScenarioReader();
    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(
            names = "--shares",
            paramLabel = "S1,S2,…",
            defaultValue = "0,10,20,30,40,50,60,70,80",
            converter = SharesReader.class,
            descriptionKey = "appointments.shares")
    private Shares shares;

    @Option(
            names = "--without-slot",
            paramLabel = "SHARE",
            defaultValue = "5%",
            converter = ShareReader.class,
            descriptionKey = "appointments.without-slot")
    private double withoutSlot;

    @Option(
            names = "--notice",
            paramLabel = "SHARE",
            defaultValue = "1%",
            converter = ShareReader.class,
            descriptionKey = "appointments.notice")
    private double notice;

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
        BookableHall.lack(scenario).ifPresent(lack -> {
            throw new UserFault(Texts.of(outputs.language(), "appointments.lack." + lack.name(), file));
        });
        Course course = options.course(scenario, stop);
        KeptResults kept = options.kept();
        outputs.prepare(
                Map.of(Path.of(file), new Said("fault.other.scenario")),
                ReportFile.nameFor(scenario.key(), options.settings(), options.days())
                        .replace("-report.html", "-appointments.html"));
        Readings.settingWarnings(reading, outputs.language()).forEach(err()::println);
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            Question question =
                    new Question(options.target(scenario), shares.above0(), withoutSlot, notice, options.precision());
            Optional<AppointmentPlan> plan = new AppointmentStudy(
                            new BookableHall(scenario), question, course, kept, progress)
                    .run(() -> ranges(scenario));
            progress.clear();
            if (plan.isEmpty()) {
                err().println(Texts.of(outputs.language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            Answer answer = AppointmentsAnswer.of(
                    scenario,
                    plan.get(),
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

    /** Whether people keep what they booked, and when they come: the ranges of these that the scenario states. */
    private List<Variation> ranges(Scenario scenario) {
        if (!options.withRanges()) {
            return List.of();
        }
        String stream = "demand.streams." + new BookableHall(scenario).streamKey() + ".";
        return new AssumptionRanges(reader, file, options.settings()).of(scenario, stop, key -> MOVED.stream()
                .anyMatch(part -> (key + ".").startsWith(stream + part + ".")));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private String command(Scenario scenario) {
        List<String> words = new ArrayList<>(List.of(
                "appointments",
                file,
                "--shares",
                shares.text(),
                "--without-slot",
                Double.toString(withoutSlot),
                "--notice",
                Double.toString(notice)));
        words.addAll(options.words(scenario));
        return String.join(" ", words.stream().map(ShellText::word).toList());
    }

    /** Bookable shares as they were written, and those above 0, ascending. */
    record Shares(String text, List<Double> above0) {
        Shares {
            above0 = List.copyOf(above0);
        }
    }

    /** Reads {@code --shares}: numbers are percentages. */
    static final class SharesReader implements ITypeConverter<Shares> {
        @Override
        public Shares convert(String text) {
            TreeSet<Double> shares = new TreeSet<>();
            for (String part : text.split(",", -1)) {
                String plain = part.strip();
                try {
                    double share = Double.parseDouble(plain.replaceAll(" ?%$", "")) / 100;
                    if (share >= 0 && share <= 1) {
                        shares.add(share);
                        continue;
                    }
                } catch (NumberFormatException e) {
                    // Said below, as for a share out of bounds.
                }
                throw new WrongValue("value.percentage", plain);
            }
            shares.remove(0.0);
            if (shares.isEmpty()) {
                throw new WrongValue("value.noShare", text);
            }
            return new Shares(text, List.copyOf(shares));
        }
    }
}
