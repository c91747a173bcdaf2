package onewindow.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.PersonAhead;
import onewindow.measure.Forecast.Point;
import onewindow.measure.Forecast.Queue;
import onewindow.measure.Forecast.Wait;

/** A forecast as tidy tables, one CSV file each: waits by line and time of coming, people waiting, tickets. */
public final class ForecastCsv {

    private static final Map<String, String> FILES = Map.of(
            "forecast-waits.csv", "line,groups,",
            "forecast-waiting.csv", "line,groups,",
            "forecast-tickets.csv", "ticket,line,");
    private static final String[] WAIT = {
        "wait_mean_seconds", "wait_p50_seconds", "wait_p90_seconds", "called_share", "gave_up_share", "sent_away_share"
    };

    private final ForecastOutlook outlook;
    private final ForecastWords words;

    private ForecastCsv(ForecastOutlook outlook) {
        this.outlook = outlook;
        words = new ForecastWords(outlook, Wording.in("en"));
    }

    /** Returns a file of the folder that has the name of a table and is none; writing the tables would replace it. */
    public static Optional<Path> strangerIn(Path folder) {
        return CsvTable.strangerIn(folder, FILES);
    }

    /**
     * Writes the tables as {@link CsvReport} does. The line {@code hall} is everybody who waits.
     *
     * @param folder is created where it does not exist
     * @return the files written
     * @throws UncheckedIOException when a file cannot be written
     */
    public static List<Path> write(ForecastOutlook outlook, Path folder) {
        ForecastCsv csv = new ForecastCsv(outlook);
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            files.add(put(csv.waits(), folder.resolve("forecast-waits.csv")));
            files.add(put(csv.waiting(), folder.resolve("forecast-waiting.csv")));
            files.add(put(csv.tickets(), folder.resolve("forecast-tickets.csv")));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path put(CsvTable table, Path file) throws IOException {
        table.write(file);
        return file;
    }

    private CsvTable waits() {
        CsvTable table = new CsvTable("line", "groups", "at").columns(WAIT);
        Forecast forecast = outlook.forecast();
        for (int i = 0; i < forecast.lines().size(); i++) {
            for (LaterWait later : forecast.lines().get(i).later()) {
                head(table, i).text(words.clock(later.atMillis()));
                wait(table, later.waits());
            }
        }
        return table;
    }

    private CsvTable waiting() {
        CsvTable table = new CsvTable("line", "groups", "at", "mean", "p5", "p95");
        points(table, -1, outlook.forecast().hall());
        for (int i = 0; i < outlook.forecast().lines().size(); i++) {
            points(table, i, outlook.forecast().lines().get(i).queue());
        }
        return table;
    }

    private void points(CsvTable table, int line, Queue queue) {
        for (Point point : queue.points()) {
            head(table, line).text(words.clock(point.atMillis()));
            table.number(point.mean()).number(point.p5()).number(point.p95());
        }
    }

    private CsvTable tickets() {
        CsvTable table = new CsvTable("ticket", "line", "waited_seconds").columns(WAIT);
        for (PersonAhead person : outlook.forecast().people()) {
            table.row().text(words.ticket(person)).text(Integer.toString(person.line() + 1));
            table.number(words.waitedSeconds(person));
            wait(table, person.waits());
        }
        return table;
    }

    private CsvTable head(CsvTable table, int line) {
        if (line < 0) {
            return table.row().text("hall").text("");
        }
        LineAhead ahead = outlook.forecast().lines().get(line);
        List<String> keys = ahead.groups().stream()
                .map(group -> outlook.scenario().labels().groups().get(group).key())
                .toList();
        return table.row().text(Integer.toString(line + 1)).text(String.join(" ", keys));
    }

    private static void wait(CsvTable table, Wait wait) {
        table.number(wait.meanSeconds())
                .number(wait.medianSeconds())
                .number(wait.p90Seconds())
                .number(wait.called())
                .number(wait.gaveUp())
                .number(wait.sentAway());
    }
}
