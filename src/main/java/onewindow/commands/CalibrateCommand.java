package onewindow.commands;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import onewindow.calibrate.Calibration;
import onewindow.calibrate.Calibrator;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.log.LogFiles;
import onewindow.calibrate.log.LogOptions;
import onewindow.calibrate.log.LogWords;
import onewindow.calibrate.log.ReadReportText;
import onewindow.calibrate.log.UnreadableLog;
import onewindow.calibrate.log.VisitLog;
import onewindow.simulate.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a scenario of a hall's own log and says how well it fits. */
@Command(name = "calibrate", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {

    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "LOG", arity = "1..*", converter = PathReader.class, descriptionKey = "calibrate.logs")
    private List<Path> logs;

    @Option(names = "--out", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "calibrate.out")
    private Path out;

    @Option(names = "--map", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "calibrate.map")
    private Path map;

    @Option(names = "--column", paramLabel = "NAME=HEADER", descriptionKey = "calibrate.column")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--encoding", paramLabel = "ENCODING", descriptionKey = "calibrate.encoding")
    private Charset encoding;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai", descriptionKey = "calibrate.zone")
    private ZoneId zone;

    @Option(
            names = "--hold-out",
            paramLabel = "DAYS",
            converter = WholeNumber.Days.class,
            descriptionKey = "calibrate.hold-out")
    private Integer holdOut;

    @Option(
            names = "--max-bad",
            paramLabel = "SHARE",
            defaultValue = "1%",
            converter = ShareReader.class,
            descriptionKey = "calibrate.max-bad")
    private double maxBad;

    @Option(
            names = "--threads",
            paramLabel = "T",
            converter = WholeNumber.Threads.class,
            descriptionKey = "run.threads")
    private Integer threads;

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        String name = stem(logs.get(0));
        Path scenario = out != null ? out : Path.of(name + ".yaml");
        ReportFile target = new ReportFile("--out", scenario);
        target.requireWritable();
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        Calibration calibration = calibration(name);
        if (stop.isSet()) {
            spec.commandLine().getErr().println(Texts.of(language.chosen(), "calibrate.interrupted"));
            return interruption.exitCode();
        }
        target.write(calibration.draft().yaml());
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(Texts.of(
                language.chosen(),
                "calibrate.scenario-written",
                scenario.toAbsolutePath().normalize()));
        terminal.flush();
        return interruption.exitCode();
    }

    private Calibration calibration(String name) {
        String tag = language.chosen().tag();
        try {
            VisitLog log = opened();
            String all = String.join(
                    ", ",
                    logs.stream().map(path -> path.getFileName().toString()).toList());
            Calibrator calibrator = new Calibrator(log, new ScenarioDraft.Origin(all, name, name, zone.getId()));
            ReadReportText.lines(calibrator.fit().report(), tag)
                    .forEach(spec.commandLine().getErr()::println);
            ReadReportText.tooManyBad(calibrator.fit().report(), maxBad, tag).ifPresent(line -> {
                throw new UserFault(line);
            });
            return calibrator.calibrate(
                    holdOut == null ? OptionalInt.empty() : OptionalInt.of(holdOut),
                    threads != null ? threads : Runtime.getRuntime().availableProcessors(),
                    stop);
        } catch (UnreadableLog e) {
            throw new UserFault(String.join("\n", e.lines(tag)));
        }
    }

    private VisitLog opened() {
        LogWords words = LogWords.known();
        words = map == null ? words : words.with(map);
        LogOptions options = new LogOptions(zone, Optional.ofNullable(encoding), Optional.empty(), words.with(columns));
        LogFiles.Opened opened = LogFiles.open(logs, options);
        if (opened instanceof LogFiles.Visits visits) {
            return visits.log();
        }
        throw new UserFault(Texts.of(language.chosen(), "calibrate.snapshots", logs.get(0)));
    }

    /** The file's name without folders, {@code .gz} and the ending. */
    private static String stem(Path log) {
        String name = log.getFileName() == null ? "log" : log.getFileName().toString();
        name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
