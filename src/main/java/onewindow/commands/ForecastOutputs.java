package onewindow.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.report.ForecastCsv;
import onewindow.report.ForecastJson;
import onewindow.report.ForecastOutlook;
import onewindow.report.ForecastPage;
import onewindow.report.ForecastText;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a forecast goes: the table to the terminal; the page, JSON and CSV to files. */
final class ForecastOutputs {

    private static final String HTML = "--html";
    private static final String JSON = "--json";
    private static final String CSV = "--csv";

    @Option(names = JSON, paramLabel = "FILE|-", converter = PathReader.class, descriptionKey = "run.json")
    private Path json;

    @Option(names = CSV, paramLabel = "DIR", converter = PathReader.class, descriptionKey = "forecast.csv")
    private Path csv;

    @Option(names = HTML, paramLabel = "FILE", converter = PathReader.class, descriptionKey = "forecast.html")
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
     * @throws UserFault where a report could not be written, or would overwrite what was given
     */
    void prepare(String scenarioFile, Path state, String page) {
        if (noHtml && html != null) {
            throw UserFault.of("fault.html");
        }
        if (!noHtml && html == null) {
            html = Path.of(page);
        }
        List<ReportFile> targets = new ArrayList<>();
        if (html != null) {
            targets.add(new ReportFile(HTML, html));
        }
        if (json != null && !jsonToTerminal()) {
            targets.add(new ReportFile(JSON, json));
        }
        Map<Path, Said> taken = new LinkedHashMap<>();
        taken.put(whole(Path.of(scenarioFile)), new Said("fault.other.scenario"));
        taken.put(whole(state), new Said("fault.other.state"));
        for (ReportFile target : targets) {
            Said other = taken.putIfAbsent(whole(target.path()), new Said("fault.other.option", target.option()));
            if (other != null) {
                throw UserFault.of("fault.same", target.option(), target.path(), other);
            }
            target.requireWritable();
        }
        if (csv != null) {
            new ReportFolder(CSV, csv).requireWritable();
            ForecastCsv.strangerIn(csv).ifPresent(stranger -> {
                throw UserFault.of("fault.forecast", CSV, stranger);
            });
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private boolean jsonToTerminal() {
        return Path.of("-").equals(json);
    }

    /** Writes every report that was asked for; the table goes to stderr where JSON takes stdout. */
    void write(ForecastOutlook outlook, CommandLine commandLine) {
        String tag = language().tag();
        PrintWriter table = jsonToTerminal() ? commandLine.getErr() : commandLine.getOut();
        table.print(ForecastText.of(outlook, tag));
        if (jsonToTerminal()) {
            commandLine.getOut().print(ForecastJson.of(outlook));
            commandLine.getOut().flush();
        } else if (json != null) {
            new ReportFile(JSON, json).write(ForecastJson.of(outlook));
        }
        if (csv != null) {
            new ReportFolder(CSV, csv).write(folder -> ForecastCsv.write(outlook, folder));
        }
        if (html != null) {
            new ReportFile(HTML, html).write(ForecastPage.of(outlook, tag));
            table.println(Texts.of(
                    language(), "run.report-written", html.toAbsolutePath().normalize()));
        }
        table.flush();
    }
}
