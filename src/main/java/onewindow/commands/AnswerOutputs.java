package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import onewindow.report.Answer;
import onewindow.report.AnswerCsv;
import onewindow.report.AnswerPage;
import onewindow.report.AnswerText;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a planner's answer goes: the text to the terminal; the page, JSON and CSV to files. */
final class AnswerOutputs {

    @Option(names = "--json", paramLabel = "FILE|-", converter = PathReader.class, descriptionKey = "run.json")
    private Path json;

    @Option(names = "--csv", paramLabel = "DIR", converter = PathReader.class, descriptionKey = "plan.csv")
    private Path csv;

    @Option(names = "--html", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "plan.html")
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
     * @param inputs files that no report may overwrite
     * @param page the file of the page where the user names none
     * @throws UserFault where a report could not be written
     */
    void prepare(Map<Path, Said> inputs, String page) {
        if (noHtml && html != null) {
            throw UserFault.of("fault.html");
        }
        if (!noHtml && html == null) {
            html = Path.of(page);
        }
        Map<Path, Said> taken = new LinkedHashMap<>();
        inputs.forEach((file, what) -> taken.put(file.toAbsolutePath().normalize(), what));
        if (html != null) {
            claim("--html", html, taken);
            new ReportFile("--html", html).requireWritable();
        }
        if (json != null && !jsonToTerminal()) {
            claim("--json", json, taken);
            new ReportFile("--json", json).requireWritable();
        }
        if (csv != null) {
            claim("--csv", csv, taken);
            new ReportFolder("--csv", csv).requireWritable();
        }
    }

    private static void claim(String option, Path target, Map<Path, Said> taken) {
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            return;
        }
        Said other = taken.putIfAbsent(target.toAbsolutePath().normalize(), new Said("fault.other.option", option));
        if (other != null) {
            throw UserFault.of("fault.same", option, target, other);
        }
    }

    private boolean jsonToTerminal() {
        return Path.of("-").equals(json);
    }

    /** Where the answer's text goes: to stderr where JSON takes stdout. */
    PrintWriter terminal(CommandLine commandLine) {
        return jsonToTerminal() ? commandLine.getErr() : commandLine.getOut();
    }

    /** Writes everything that was asked for. */
    void write(Answer answer, CommandLine commandLine) {
        String tag = language().tag();
        PrintWriter terminal = terminal(commandLine);
        terminal.print(AnswerText.of(answer, tag));
        terminal.flush();
        if (jsonToTerminal()) {
            commandLine.getOut().print(answer.json());
            commandLine.getOut().flush();
        } else if (json != null) {
            new ReportFile("--json", json).write(answer.json());
        }
        if (csv != null) {
            AnswerCsv.strangerIn(answer, csv).ifPresent(file -> {
                throw UserFault.of("fault.answer", "--csv", file);
            });
            new ReportFolder("--csv", csv).write(folder -> AnswerCsv.write(answer, folder));
        }
        if (html != null) {
            new ReportFile("--html", html).write(AnswerPage.of(answer, tag));
            terminal.println();
            terminal.println(Texts.of(
                    language(), "run.report-written", html.toAbsolutePath().normalize()));
            terminal.flush();
        }
    }
}
