package onewindow.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import onewindow.measure.RunResult;
import onewindow.report.CsvReport;
import onewindow.report.HtmlReport;
import onewindow.report.JsonReport;
import onewindow.report.TextReport;
import onewindow.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Where a run's reports go: the table to the terminal, the page, JSON and CSV to files that appear whole or not at all.
 */
final class Outputs {

    private static final String STANDARD_OUTPUT = "-";

    @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "run.json")
    private String json;

    @Option(names = "--csv", paramLabel = "DIR", descriptionKey = "run.csv")
    private Path csv;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "run.html")
    private Path html;

    @Option(names = "--no-html", descriptionKey = "run.no-html")
    private boolean noHtml;

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "en", descriptionKey = "run.lang")
    private Language language = Language.en;

    /** The languages of the product, by the names that the command line takes. */
    enum Language {
        zh,
        en
    }

    String language() {
        return language.name();
    }

    /**
     * Settles the paths before anything is run.
     *
     * @param key the scenario's short name
     * @throws UserFault where a report could not be written
     */
    void prepare(String key) {
        if (noHtml) {
            if (html != null) {
                throw new UserFault("--html and --no-html exclude each other");
            }
        } else {
            html = html == null ? Path.of(key + "-report.html") : html;
            requireWritable("--html", html);
        }
        if (json != null && !json.equals(STANDARD_OUTPUT)) {
            requireWritable("--json", Path.of(json));
        }
        if (csv != null && Files.exists(csv) && !Files.isDirectory(csv)) {
            throw new UserFault("--csv: '" + csv + "' is a file; it must be a folder or a new name");
        }
    }

    private static void requireWritable(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UserFault(option + ": '" + file + "' is a folder; it must be a file");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserFault(option + ": the folder of '" + file + "' does not exist");
        }
        if (!Files.isWritable(folder)) {
            throw new UserFault(option + ": the folder of '" + file + "' cannot be written to");
        }
    }

    /** Writes every report that was asked for; the table goes to stderr where JSON takes stdout. */
    void write(Scenario scenario, RunResult result, CommandLine commandLine) {
        boolean jsonToTerminal = STANDARD_OUTPUT.equals(json);
        PrintWriter table = jsonToTerminal ? commandLine.getErr() : commandLine.getOut();
        table.print(TextReport.of(scenario, result, language()));
        table.flush();
        if (jsonToTerminal) {
            JsonReport.write(scenario, result, commandLine.getOut());
            commandLine.getOut().flush();
        } else if (json != null) {
            StringWriter text = new StringWriter();
            JsonReport.write(scenario, result, text);
            writeWhole("--json", Path.of(json), text.toString());
        }
        if (csv != null) {
            writeCsv(scenario, result);
        }
        if (!noHtml) {
            writeWhole("--html", html, HtmlReport.of(scenario, result, language()));
            table.println(Texts.of(language(), "run.report-written", html.toAbsolutePath()));
            table.flush();
        }
    }

    private void writeCsv(Scenario scenario, RunResult result) {
        try {
            Files.createDirectories(csv);
            CsvReport.write(scenario, result, csv);
        } catch (IOException e) {
            throw cannotWrite("--csv", csv, e);
        } catch (UncheckedIOException e) {
            throw cannotWrite("--csv", csv, e.getCause());
        }
    }

    private static void writeWhole(String option, Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            deleteQuietly(part);
            throw cannotWrite(option, file, e);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The first fault is the one to report.
        }
    }

    private static UserFault cannotWrite(String option, Path file, IOException fault) {
        return new UserFault(option + ": '" + file + "' cannot be written: " + fault.getMessage());
    }
}
