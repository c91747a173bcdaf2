package onewindow.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import onewindow.calibrate.log.VisitLogWriter;
import onewindow.calibrate.log.VisitRecorder;
import onewindow.measure.RunResult;
import onewindow.report.CsvReport;
import onewindow.report.HtmlReport;
import onewindow.report.JsonReport;
import onewindow.report.TextReport;
import onewindow.scenario.Scenario;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a run's reports go: the table to the terminal; the page, JSON and CSV to files. */
final class Outputs {

    private static final String HTML = "--html";
    private static final String JSON = "--json";
    private static final String CSV = "--csv";
    private static final String LOG = "--log";
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(names = JSON, paramLabel = "FILE|-", converter = PathReader.class, descriptionKey = "run.json")
    private Path json;

    @Option(names = CSV, paramLabel = "DIR", converter = PathReader.class, descriptionKey = "run.csv")
    private Path csv;

    @Option(names = LOG, paramLabel = "FILE", converter = PathReader.class, descriptionKey = "run.log")
    private Path log;

    @Option(names = HTML, paramLabel = "FILE", converter = PathReader.class, descriptionKey = "run.html")
    private Path html;

    @Option(names = "--no-html", descriptionKey = "run.no-html")
    private boolean noHtml;

    @Mixin
    private LanguageOption language;

    Language language() {
        return language.chosen();
    }

    /**
     * Settles the paths before anything is run.
     *
     * @param scenarioFile the scenario as the user named it, which no report may overwrite
     * @param page the file of the page where the user names none
     * @param state the file of the hall's state, which no report may overwrite either; null for none
     * @throws UserFault where a report could not be written
     */
    void prepare(String scenarioFile, String page, Path state) {
        if (noHtml && html != null) {
            throw UserFault.of("fault.html");
        }
        if (!noHtml && html == null) {
            html = Path.of(page);
        }
        requireDifferentFiles(Path.of(scenarioFile), state);
        if (html != null) {
            new ReportFile(HTML, html).requireWritable();
        }
        if (json != null && !jsonToTerminal()) {
            new ReportFile(JSON, json).requireWritable();
        }
        if (log != null) {
            new ReportFile(LOG, log).requireWritable();
        }
        if (csv != null) {
            new ReportFolder(CSV, csv).requireWritable();
            CsvReport.strangerIn(csv).ifPresent(file -> {
                throw UserFault.of("fault.csv", CSV, file);
            });
        }
    }

    private void requireDifferentFiles(Path scenarioFile, Path state) {
        Map<String, Path> targets = new LinkedHashMap<>();
        targets.put(HTML, html);
        targets.put(JSON, jsonToTerminal() ? null : json);
        targets.put(CSV, csv);
        targets.put(LOG, log);
        targets.put("--state", state);
        Map<Path, Said> taken = new LinkedHashMap<>();
        taken.put(whole(scenarioFile), new Said("fault.other.scenario"));
        targets.forEach((option, target) -> {
            // Devices such as /dev/null take any number of reports.
            if (target != null && (!Files.exists(target) || Files.isRegularFile(target) || Files.isDirectory(target))) {
                Said other = taken.putIfAbsent(whole(target), new Said("fault.other.option", option));
                if (other != null) {
                    throw UserFault.of("fault.same", option, target, other);
                }
            }
        });
    }

    /** Returns the one name of a file, whatever links lead to it. */
    private static Path whole(Path path) {
        try {
            if (Files.exists(path)) {
                return path.toRealPath();
            }
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = absolute.getParent();
            return folder != null && Files.exists(folder)
                    ? folder.toRealPath().resolve(absolute.getFileName())
                    : absolute;
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private boolean jsonToTerminal() {
        return STANDARD_OUTPUT.equals(json);
    }

    /**
     * Writes the tickets of the first replication as a log, if that was asked for; it is run once more for it.
     *
     * @return whether it was not stopped in between
     */
    boolean writeLog(Scenario scenario, RunRequest request, StopSign stop) {
        if (log == null) {
            return true;
        }
        try {
            new ReportFile(LOG, log).write(out -> {
                OutputStream packed = log.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out;
                try (Writer text = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
                    VisitLogWriter writer = new VisitLogWriter(text);
                    RunRequest first = new RunRequest(request.seed(), 1, 1, request.firstDay(), request.lastDay());
                    new Simulator(scenario)
                            .perform(first, r -> new VisitRecorder(scenario, request.firstDay(), writer), stop);
                    if (stop.isSet()) {
                        throw new Stopped();
                    }
                    writer.finish();
                }
            });
            return true;
        } catch (Stopped e) {
            return false;
        }
    }

    /** Ends the writing of a log whose replication was stopped. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Writes every report that was asked for; the table goes to stderr where JSON takes stdout. */
    void write(Scenario scenario, RunResult result, CommandLine commandLine) {
        PrintWriter table = jsonToTerminal() ? commandLine.getErr() : commandLine.getOut();
        table.print(TextReport.of(scenario, result, language().tag()));
        table.flush();
        if (jsonToTerminal()) {
            JsonReport.write(scenario, result, language().tag(), commandLine.getOut());
            commandLine.getOut().flush();
        } else if (json != null) {
            StringWriter text = new StringWriter();
            JsonReport.write(scenario, result, language().tag(), text);
            new ReportFile(JSON, json).write(text.toString());
        }
        if (csv != null) {
            new ReportFolder(CSV, csv).write(folder -> CsvReport.write(scenario, result, folder));
        }
        if (html != null) {
            new ReportFile(HTML, html)
                    .write(HtmlReport.of(scenario, result, language().tag()));
            table.println(Texts.of(
                    language(), "run.report-written", html.toAbsolutePath().normalize()));
            table.flush();
        }
    }
}
