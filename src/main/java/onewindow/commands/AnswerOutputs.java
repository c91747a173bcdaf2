package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an answer or a forecast goes: the text to the terminal; the page, JSON and CSV to files. */
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

    /** What is shown, in each form that one can ask for. */
    interface Shown {
        /** As plain text in a language. */
        String text(String language);

        /** As a page that shows a language first. */
        String page(String language);

        /** As JSON. */
        String json();

        /** Writes its tables as CSV and returns the files. */
        List<Path> writeTables(Path folder);
    }

    Language language() {
        return language.chosen();
    }

    /**
     * Settles the paths before anything is run.
     *
     * @param inputs files that nothing may overwrite
     * @param page the file of the page where the user names none
     * @param others further files that will be written
     * @throws UserFault where one could not be written, or would replace another
     */
    void prepare(Map<Path, Said> inputs, String page, List<ReportFile> others) {
        if (noHtml && html != null) {
            throw UserFault.of("fault.html");
        }
        if (!noHtml && html == null) {
            html = Path.of(page);
        }
        Map<Path, Said> taken = new LinkedHashMap<>();
        inputs.forEach((file, what) -> taken.put(file.toAbsolutePath().normalize(), what));
        List<ReportFile> files = new ArrayList<>(others);
        if (html != null) {
            files.add(new ReportFile("--html", html));
        }
        if (json != null && !jsonToTerminal()) {
            files.add(new ReportFile("--json", json));
        }
        for (ReportFile file : files) {
            claim(file.option(), file.path(), taken);
            file.requireWritable();
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

    /**
     * Refuses a folder in which the tables would replace what is none of them.
     *
     * @param strangerIn finds such a file in a folder
     * @throws UserFault where there is one
     */
    void requireRoomForTables(Function<Path, Optional<Path>> strangerIn) {
        if (csv != null) {
            strangerIn.apply(csv).ifPresent(file -> {
                throw UserFault.of("fault.answer", "--csv", file);
            });
        }
    }

    /** Where the text goes: to stderr where JSON takes stdout. */
    private PrintWriter terminal(CommandLine commandLine) {
        return jsonToTerminal() ? commandLine.getErr() : commandLine.getOut();
    }

    /** Writes everything that was asked for. */
    void write(Shown shown, CommandLine commandLine) {
        String tag = language().tag();
        PrintWriter terminal = terminal(commandLine);
        terminal.print(shown.text(tag));
        terminal.flush();
        if (jsonToTerminal()) {
            commandLine.getOut().print(shown.json());
            commandLine.getOut().flush();
        } else if (json != null) {
            new ReportFile("--json", json).write(shown.json());
        }
        if (csv != null) {
            new ReportFolder("--csv", csv).write(shown::writeTables);
        }
        if (html != null) {
            new ReportFile("--html", html).write(shown.page(tag));
            terminal.println();
            terminal.println(Texts.of(
                    language(), "run.report-written", html.toAbsolutePath().normalize()));
            terminal.flush();
        }
    }
}
