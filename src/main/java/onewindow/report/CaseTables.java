package onewindow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.casework.DutyKind;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseStanding;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.DutyFigures;
import onewindow.measure.CaseSummary.OfficeFigures;
import onewindow.measure.CaseSummary.OpenCases;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.Scenario;

/** What happened to cases beyond the counter as tidy tables. */
final class CaseTables {

    private final Scenario scenario;
    private final CaseSummary cases;

    private CaseTables(Scenario scenario, CaseSummary cases) {
        this.scenario = scenario;
        this.cases = cases;
    }

    /** Returns the tables by the names of their files, in order. */
    static Map<String, CsvTable> of(Scenario scenario, CaseSummary cases) {
        CaseTables tables = new CaseTables(scenario, cases);
        Map<String, CsvTable> all = new LinkedHashMap<>();
        all.put("cases-by-kind.csv", tables.parts("kind", scenario.labels().kinds(), cases.byKind()));
        all.put(
                "cases-by-department.csv",
                tables.parts("department", scenario.labels().departments(), cases.byDepartment()));
        all.put("cases-by-group.csv", tables.parts("group", scenario.labels().groups(), cases.byGroup()));
        all.put("offices.csv", tables.offices());
        all.put("flow.csv", tables.flow());
        all.put("trips.csv", tables.trips());
        all.put("work-in-progress.csv", tables.openCases());
        all.put("reviews.csv", tables.reviews());
        all.put("duties.csv", tables.duties());
        if (!cases.regions().isEmpty()) {
            all.put("regions.csv", tables.regions());
        }
        return all;
    }

    private CsvTable parts(String kind, List<Label> labels, List<CaseFigures> parts) {
        CsvTable table = new CsvTable(kind, "name_zh", "name_en");
        for (CaseFigure figure : CaseFigure.values()) {
            table.estimates(FigureNames.snakeCase(figure));
        }
        for (int i = 0; i < parts.size(); i++) {
            table.row().label(labels.get(i));
            parts.get(i).values().forEach(table::estimate);
        }
        return table;
    }

    private CsvTable offices() {
        CsvTable table = new CsvTable("office", "name_zh", "name_en");
        table.estimates("steps", "wait_working_hours", "utilisation_share", "queue_at_day_end_steps");
        for (int i = 0; i < cases.offices().size(); i++) {
            OfficeFigures office = cases.offices().get(i);
            table.row()
                    .label(scenario.labels().offices().get(i))
                    .estimate(office.steps())
                    .estimate(office.waitHours())
                    .estimate(office.utilisation())
                    .estimate(office.queue());
        }
        return table;
    }

    private CsvTable flow() {
        CsvTable table = new CsvTable("from", "to", "cases");
        for (int from = 0; from < cases.flow().length; from++) {
            for (int to = 0; to < cases.flow().length; to++) {
                if (cases.flow()[from][to] > 0) {
                    table.row()
                            .text(CaseWords.placeKey(scenario, cases, from))
                            .text(CaseWords.placeKey(scenario, cases, to))
                            .number(cases.flow()[from][to]);
                }
            }
        }
        return table;
    }

    private CsvTable trips() {
        CsvTable table = new CsvTable("what", "name_zh", "name_en").estimates("value");
        named(table, CaseWords.TRIPS);
        named(table, CaseWords.CAUSES);
        return table;
    }

    private CsvTable reviews() {
        CsvTable table = new CsvTable("what", "name_zh", "name_en").estimates("value");
        named(table, CaseWords.LEVELS);
        named(
                table,
                List.of(
                        new CaseWords.Named(CaseFigure.REVIEWS, "review.given"),
                        new CaseWords.Named(CaseFigure.DEFAULT_RATINGS, "review.byDefault"),
                        new CaseWords.Named(CaseFigure.NOT_REVIEWED, "review.notGiven"),
                        new CaseWords.Named(CaseFigure.REVIEW_RATE, "review.rate"),
                        new CaseWords.Named(CaseFigure.NO_REVIEW_RATE, "review.noRate"),
                        new CaseWords.Named(CaseFigure.GOOD_RATE, "review.goodRate"),
                        new CaseWords.Named(CaseFigure.GIVEN_GOOD_RATE, "review.givenGoodRate")));
        if (cases.surveyed()) {
            named(
                    table,
                    List.of(
                            new CaseWords.Named(CaseFigure.SURVEYED, "survey.phoned"),
                            new CaseWords.Named(CaseFigure.SURVEY_ANSWERS, "survey.answered"),
                            new CaseWords.Named(CaseFigure.SURVEY_GOOD_RATE, "survey.good")));
        }
        return table;
    }

    private CsvTable duties() {
        CsvTable table = new CsvTable("duty", "name_zh", "name_en").estimates("owed", "done", "in_time_share");
        for (DutyKind kind : DutyKind.values()) {
            DutyFigures figures = cases.duties().get(kind.ordinal());
            table.row()
                    .label(new Label(FigureNames.snakeCase(kind), CaseWords.duty(kind)))
                    .estimate(figures.owed())
                    .estimate(figures.done())
                    .estimate(figures.inTime());
        }
        return table;
    }

    private CsvTable regions() {
        CsvTable table = new CsvTable("kind", "region").estimates("answers", "working_hours");
        for (RegionWords.Row row : RegionWords.rows(scenario, cases)) {
            table.row()
                    .text(row.kind().key())
                    .number(row.number())
                    .estimate(row.figures().answers())
                    .estimate(row.figures().hours());
        }
        return table;
    }

    private void named(CsvTable table, List<CaseWords.Named> figures) {
        for (CaseWords.Named named : figures) {
            table.row()
                    .label(new Label(FigureNames.snakeCase(named.figure()), named.name()))
                    .estimate(cases.hall().of(named.figure()));
        }
    }

    private CsvTable openCases() {
        List<String> columns = new ArrayList<>(List.of("day", "date", "cases_mean", "cases_p5", "cases_p95"));
        for (CaseStanding standing : CaseStanding.values()) {
            columns.add(FigureNames.snakeCase(standing));
        }
        CsvTable table = new CsvTable(columns.toArray(String[]::new));
        for (OpenCases day : cases.days()) {
            table.row()
                    .number(day.index() + 1)
                    .text(day.date() == null ? "" : day.date().toString())
                    .number(day.mean())
                    .number(day.p5())
                    .number(day.p95());
            day.byStanding().forEach(table::number);
        }
        return table;
    }
}
