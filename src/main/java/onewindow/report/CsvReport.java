package onewindow.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.measure.Figures;
import onewindow.measure.RunResult;
import onewindow.measure.Summary;
import onewindow.measure.Summary.DayFigures;
import onewindow.measure.Summary.MatterFigures;
import onewindow.measure.Summary.WindowFigures;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.Scenario;

/**
 * The run as tidy tables, one CSV file each: hours, days, departments, matters, windows, classes and window groups,
 * where there are several halls those, where parts can be ranked the red and black lists, where something happens
 * beyond the ordinary its events and, where cases are followed beyond the counter, those of {@link CaseTables}.
 */
public final class CsvReport {

    /** The tables' files, and with what each begins. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("hours.csv", "hour,from,"),
            Map.entry("days.csv", "day,date,"),
            Map.entry("departments.csv", "department,name_zh,"),
            Map.entry("matters.csv", "matter,name_zh,"),
            Map.entry("windows.csv", "group,name_zh,"),
            Map.entry("classes.csv", "class,name_zh,"),
            Map.entry("groups.csv", "group,name_zh,"),
            Map.entry("halls.csv", "hall,name_zh,"),
            Map.entry("cases-by-kind.csv", "kind,name_zh,"),
            Map.entry("cases-by-department.csv", "department,name_zh,"),
            Map.entry("events.csv", "figure,name_zh,"),
            Map.entry("offices.csv", "office,name_zh,"),
            Map.entry("flow.csv", "from,to,"),
            Map.entry("trips.csv", "what,name_zh,"),
            Map.entry("work-in-progress.csv", "day,"),
            Map.entry("reviews.csv", "what,name_zh,"),
            Map.entry("duties.csv", "duty,name_zh,"),
            Map.entry("cases-by-group.csv", "group,name_zh,"),
            Map.entry("ranking.csv", "parts,key,"),
            Map.entry("what-if.csv", "variant,name_zh,"));

    private final Scenario scenario;
    private final Summary summary;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private CsvReport(Scenario scenario, Summary summary, Path folder) {
        this.scenario = scenario;
        this.summary = summary;
        this.folder = folder;
    }

    /**
     * Returns a file of the folder that has the name of a table and is none, such as a recording that a scenario reads;
     * writing the tables would replace it.
     */
    public static Optional<Path> strangerIn(Path folder) {
        return CsvTable.strangerIn(folder, FILES);
    }

    /**
     * Writes the tables, in UTF-8 with a byte order mark so that spreadsheets read the Chinese names. Columns carry
     * their unit; a figure that does not exist is an empty cell; columns ending in {@code _low} and {@code _high} are
     * the ends of 95 % intervals.
     *
     * @param folder is created where it does not exist; files of the same names are replaced
     * @return the files written
     * @throws UncheckedIOException when a file cannot be written
     */
    public static List<Path> write(Scenario scenario, RunResult result, Path folder) {
        try {
            Files.createDirectories(folder);
            CsvReport report = new CsvReport(scenario, result.summary(), folder);
            Labels labels = scenario.labels();
            report.hours();
            report.days();
            report.parts(
                    "departments.csv",
                    "department",
                    labels.departmentsAndDesks(),
                    result.summary().byDepartment());
            report.matters();
            report.windows();
            report.parts(
                    "classes.csv", "class", labels.classes(), result.summary().byClass());
            report.parts(
                    "groups.csv", "group", labels.groups(), result.summary().byGroup());
            EventList events = new EventList(scenario, report.summary);
            if (!events.empty()) {
                report.write("events.csv", events.csv());
            }
            report.halls();
            List<RankingWords.Ranked> ranked = RankingWords.all(scenario, report.summary);
            if (!ranked.stream().allMatch(RankingWords.Ranked::empty)) {
                report.write("ranking.csv", RankingRecords.table(ranked));
            }
            if (report.summary.cases().isPresent()) {
                report.write(CaseTables.of(scenario, report.summary.cases().get()));
            }
            if (result.whatIf().isPresent()) {
                report.write("what-if.csv", WhatIfRecords.table(result.whatIf().get()));
            }
            return List.copyOf(report.written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hours() throws IOException {
        CsvTable table = new CsvTable("hour", "from", "to").figures(scenario.waitTargetsMillis());
        for (int i = 0; i < summary.byHour().size(); i++) {
            int hour = summary.firstHour() + i;
            table.row()
                    .number(hour)
                    .text(Wording.clock(hour * 3_600_000L))
                    .text(Wording.clock((hour + 1) * 3_600_000L))
                    .figures(summary.byHour().get(i));
        }
        write("hours.csv", table);
    }

    private void days() throws IOException {
        CsvTable table = new CsvTable(
                "day",
                "date",
                "weekday",
                "arrivals_mean",
                "arrivals_p5",
                "arrivals_p95",
                "wait_mean_seconds",
                "wait_p5_seconds",
                "wait_p95_seconds",
                "queue_max_people",
                "within_" + CsvTable.seconds(scenario.waitTargetsMillis().get(0)) + "_seconds_share");
        for (DayFigures day : summary.days()) {
            table.row()
                    .number(day.index() + 1)
                    .text(day.date() == null ? "" : day.date().toString())
                    .text(
                            day.date() == null
                                    ? ""
                                    : Wording.in("en")
                                            .weekday(day.date().getDayOfWeek().getValue() - 1))
                    .number(day.arrivalsMean())
                    .number(day.arrivalsP5())
                    .number(day.arrivalsP95())
                    .number(day.waitMean())
                    .number(day.waitP5())
                    .number(day.waitP95())
                    .number(day.queueMax())
                    .number(day.within());
        }
        write("days.csv", table);
    }

    private void parts(String file, String kind, List<Label> labels, List<Figures> parts) throws IOException {
        CsvTable table = new CsvTable(kind, "name_zh", "name_en").figures(scenario.waitTargetsMillis());
        for (int i = 0; i < parts.size(); i++) {
            table.row().label(labels.get(i)).figures(parts.get(i));
        }
        write(file, table);
    }

    private void halls() throws IOException {
        List<Figures> halls = summary.byHall();
        if (halls.isEmpty()) {
            return;
        }
        CsvTable table = new CsvTable("hall", "name_zh", "name_en", "windows").figures(scenario.waitTargetsMillis());
        for (int i = 0; i < halls.size(); i++) {
            table.row()
                    .label(scenario.labels().halls().names().get(i))
                    .number(new HallTable(scenario, halls).windows(i))
                    .figures(halls.get(i));
        }
        write("halls.csv", table);
    }

    private void matters() throws IOException {
        List<String> columns = new ArrayList<>(List.of(
                "matter",
                "name_zh",
                "name_en",
                "department",
                "arrivals",
                "served",
                "wait_mean_seconds",
                "wait_max_seconds"));
        for (long target : scenario.waitTargetsMillis()) {
            columns.add("within_" + CsvTable.seconds(target) + "_seconds_share");
        }
        CsvTable table = new CsvTable(columns.toArray(String[]::new));
        for (int i = 0; i < summary.matters().size(); i++) {
            MatterFigures matter = summary.matters().get(i);
            int department = scenario.demand().departmentOfMatter().get(i);
            table.row()
                    .label(scenario.labels().matters().get(i))
                    .text(scenario.labels()
                            .departmentsAndDesks()
                            .get(department)
                            .key())
                    .number(matter.arrivals())
                    .number(matter.served())
                    .number(matter.waitMean())
                    .number(matter.waitMax());
            matter.within().forEach(table::number);
        }
        write("matters.csv", table);
    }

    private void windows() throws IOException {
        CsvTable table =
                new CsvTable("group", "name_zh", "name_en", "window", "served", "utilisation_share", "busy_seconds");
        for (int group = 0; group < summary.windows().size(); group++) {
            List<WindowFigures> windows = summary.windows().get(group);
            for (int window = 0; window < windows.size(); window++) {
                WindowFigures figures = windows.get(window);
                table.row()
                        .label(scenario.labels().groups().get(group))
                        .number(window + 1)
                        .number(figures.served())
                        .number(figures.utilisation())
                        .number(figures.busySeconds());
            }
        }
        write("windows.csv", table);
    }

    private void write(Map<String, CsvTable> tables) throws IOException {
        for (Map.Entry<String, CsvTable> table : tables.entrySet()) {
            write(table.getKey(), table.getValue());
        }
    }

    private void write(String name, CsvTable table) throws IOException {
        Path file = folder.resolve(name);
        table.write(file);
        written.add(file);
    }
}
