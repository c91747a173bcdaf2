package onewindow.commands;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import onewindow.report.CalibrationJson;
import onewindow.report.CalibrationPage;
import onewindow.report.CalibrationText;
import onewindow.simulate.StopSign;
import picocli.CommandLine;
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

    /** Of snapshots, so many of the last days are kept from the fit. */
    private static final int DAYS_OF_SNAPSHOTS = 2;

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

    @Option(names = "--hall", paramLabel = "NAME", descriptionKey = "calibrate.hall")
    private String hall;

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

    @Option(names = "--json", paramLabel = "FILE|-", converter = PathReader.class, descriptionKey = "calibrate.json")
    private Path json;

    @Option(names = "--html", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "calibrate.html")
    private Path html;

    @Option(names = "--no-html", descriptionKey = "calibrate.no-html")
    private boolean noHtml;

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
        boolean pageAskedFor = html != null;
        List<ReportFile> targets = targets(name);
        targets.forEach(ReportFile::requireWritable);
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        if (logs.stream().noneMatch(LedgerLog::is)) {
            return calibrate(logs, name, interruption, pageAskedFor);
        }
        if (logs.size() > 1) {
            throw UserFault.of("calibrate.ledger.one", logs.get(0));
        }
        try (LedgerLog visits = LedgerLog.of(logs.get(0), hall, language.chosen())) {
            return calibrate(visits.files(), name, interruption, pageAskedFor);
        }
    }

    /**
     * Calibrates.
     *
     * @param read what is read for the logs that the user named
     */
    private int calibrate(List<Path> read, String name, Interruption interruption, boolean pageAskedFor) {
        LogFiles.Opened opened = opened(read);
        if (opened instanceof LogFiles.Visits visits) {
            Calibration calibration = calibration(visits.log(), name);
            if (!isInterrupted()) {
                write(calibration);
            }
        } else {
            if (pageAskedFor || json != null) {
                throw new UserFault(Texts.of(language.chosen(), "calibrate.snapshot.noReport", logs.get(0)));
            }
            PrintWriter terminal = spec.commandLine().getOut();
            String yaml = new QueueCalibration(
                            (LogFiles.QueueSnapshots) opened,
                            hall,
                            holdOut == null ? DAYS_OF_SNAPSHOTS : holdOut,
                            maxBad,
                            zone,
                            threads(),
                            language.chosen())
                    .scenario(terminal, stop);
            if (!isInterrupted()) {
                new ReportFile("--out", out).write(yaml);
                say(terminal, "calibrate.scenario-written", out);
            }
            terminal.flush();
        }
        return interruption.exitCode();
    }

    private boolean isInterrupted() {
        if (stop.isSet()) {
            spec.commandLine().getErr().println(Texts.of(language.chosen(), "calibrate.interrupted"));
        }
        return stop.isSet();
    }

    private int threads() {
        return threads != null ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** Settles the paths before anything is read. */
    private List<ReportFile> targets(String name) {
        if (noHtml && html != null) {
            throw UserFault.of("fault.html");
        }
        out = out != null ? out : Path.of(name + ".yaml");
        html = noHtml || html != null ? html : Path.of(name + "-calibration.html");
        List<ReportFile> targets = new ArrayList<>(List.of(new ReportFile("--out", out)));
        if (html != null) {
            targets.add(new ReportFile("--html", html));
        }
        if (json != null && !jsonToTerminal()) {
            targets.add(new ReportFile("--json", json));
        }
        Map<Path, Said> taken = new LinkedHashMap<>();
        logs.forEach(log -> taken.put(log.toAbsolutePath().normalize(), new Said("fault.other.log")));
        for (ReportFile target : targets) {
            Said other = taken.putIfAbsent(
                    target.path().toAbsolutePath().normalize(), new Said("fault.other.option", target.option()));
            if (other != null) {
                throw UserFault.of("fault.same", target.option(), target.path(), other);
            }
        }
        return targets;
    }

    private boolean jsonToTerminal() {
        return Path.of("-").equals(json);
    }

    /** The summary goes to stderr where JSON takes stdout. */
    private void write(Calibration calibration) {
        String tag = language.chosen().tag();
        CommandLine commandLine = spec.commandLine();
        PrintWriter terminal = jsonToTerminal() ? commandLine.getErr() : commandLine.getOut();
        new ReportFile("--out", out).write(calibration.draft().yaml());
        terminal.print(CalibrationText.of(calibration, tag));
        if (jsonToTerminal()) {
            commandLine.getOut().print(CalibrationJson.of(calibration));
            commandLine.getOut().flush();
        } else if (json != null) {
            new ReportFile("--json", json).write(CalibrationJson.of(calibration));
        }
        say(terminal, "calibrate.scenario-written", out);
        if (html != null) {
            new ReportFile("--html", html).write(CalibrationPage.of(calibration, tag));
            say(terminal, "run.report-written", html);
        }
        terminal.flush();
    }

    private void say(PrintWriter terminal, String key, Path file) {
        terminal.println(Texts.of(language.chosen(), key, file.toAbsolutePath().normalize()));
    }

    private Calibration calibration(VisitLog log, String name) {
        String tag = language.chosen().tag();
        try {
            String all = String.join(
                    ", ",
                    logs.stream().map(path -> path.getFileName().toString()).toList());
            Calibrator calibrator = new Calibrator(log, new ScenarioDraft.Origin(all, name, name, zone.getId()));
            ReadReportText.lines(calibrator.fit().report(), tag)
                    .forEach(spec.commandLine().getErr()::println);
            ReadReportText.tooManyBad(calibrator.fit().report(), maxBad, tag).ifPresent(line -> {
                List<String> lines = new ArrayList<>(List.of(line));
                lines.addAll(ReadReportText.hints(calibrator.fit().report(), tag));
                throw new UserFault(String.join("\n", lines));
            });
            int days = calibrator.fit().days().size();
            if (days == 0) {
                throw new UserFault(Texts.of(language.chosen(), "calibrate.no-rows", all));
            }
            if (holdOut != null && holdOut >= days) {
                throw new UserFault(Texts.of(language.chosen(), "calibrate.too-few-days", days, holdOut));
            }
            return calibrator.calibrate(
                    holdOut == null ? OptionalInt.empty() : OptionalInt.of(holdOut), threads(), stop);
        } catch (UnreadableLog e) {
            throw new UserFault(String.join("\n", e.lines(tag)));
        }
    }

    private LogFiles.Opened opened(List<Path> read) {
        // The hall of a ledger was chosen when its rows were written.
        boolean ofLedger = !read.equals(logs);
        try {
            LogWords words = LogWords.known();
            words = map == null ? words : words.with(map);
            return LogFiles.open(
                    read,
                    new LogOptions(
                            zone,
                            Optional.ofNullable(encoding),
                            Optional.empty(),
                            ofLedger ? Optional.empty() : Optional.ofNullable(hall),
                            words.with(columns)));
        } catch (UnreadableLog e) {
            throw new UserFault(String.join("\n", e.lines(language.chosen().tag())));
        }
    }

    /** The file's name without folders, {@code .gz} and the ending. */
    private static String stem(Path log) {
        String name = log.getFileName() == null ? "log" : log.getFileName().toString();
        name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
