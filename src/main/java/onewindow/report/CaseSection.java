package onewindow.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.casework.DutyKind;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.DutyFigures;
import onewindow.measure.CaseSummary.OfficeFigures;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** The page's section on what happens to cases beyond the counter. */
final class CaseSection {

    private final Html html;
    private final Scenario scenario;
    private final CaseSummary cases;
    private final Wording wording = Wording.in("en");

    private CaseSection(Html html, Scenario scenario, CaseSummary cases) {
        this.html = html;
        this.scenario = scenario;
        this.cases = cases;
    }

    static void write(Html html, Scenario scenario, CaseSummary cases) {
        CaseSection section = new CaseSection(html, scenario, cases);
        FlowPicture.write(html, scenario, cases);
        section.table("cases.kinds", "cases.kindsSay", section.kinds(), true);
        html.open("div", "class", "grid");
        TripBars.write(html, cases);
        section.ways();
        OpenCasesBand.write(html, cases);
        html.close("div");
        section.table("cases.offices", "cases.officesSay", section.offices(), true);
        section.regions();
        section.reviews();
        section.survey();
        section.table("duty.title", "duty.sentence", section.duties(), true);
        section.table("cases.departments", "cases.departmentsSay", section.departments(), false);
    }

    private void table(String title, String sentence, HtmlTable table, boolean open) {
        if (!table.empty()) {
            html.block(Wording.both(title), Wording.both(sentence), table, open);
        }
    }

    private HtmlTable kinds() {
        return parts("cases.kind", scenario.labels().kinds(), cases.byKind(), true)
                .stacked();
    }

    private HtmlTable departments() {
        return parts("column.department", scenario.labels().departments(), cases.byDepartment(), false);
    }

    private HtmlTable parts(String head, List<Label> labels, List<CaseFigures> parts, boolean scenarioOrder) {
        HtmlTable table = new HtmlTable()
                .sortable()
                .words(head)
                .numbers("cases.received")
                .numbers("cases.daysMean")
                .numbers("cases.daysP50")
                .numbers("cases.daysP90")
                .numbers("cases.daysP95")
                .numbers("cases.onTimeShare")
                .numbers("cases.earlyShare")
                .numbers("cases.late")
                .numbers("cases.warnings")
                .numbers("cases.atMostOne");
        double longest = parts.stream()
                .mapToDouble(part -> part.mean(CaseFigure.ISSUE_DAYS_MEAN))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        List<Integer> order =
                scenarioOrder ? IntStream.range(0, parts.size()).boxed().toList() : CaseWords.byReceived(parts);
        for (int part : order) {
            CaseFigures figures = parts.get(part);
            double days = figures.mean(CaseFigure.ISSUE_DAYS_MEAN);
            table.row(
                    Cell.of(labels.get(part).name()),
                    count(figures, CaseFigure.RECEIVED),
                    Cell.barred(wording.fixed(days, 1), days, days / longest),
                    fixed(figures, CaseFigure.ISSUE_DAYS_P50),
                    fixed(figures, CaseFigure.ISSUE_DAYS_P90),
                    fixed(figures, CaseFigure.ISSUE_DAYS_P95),
                    percent(figures, CaseFigure.ON_TIME),
                    percent(figures, CaseFigure.EARLY),
                    count(figures, CaseFigure.LATE),
                    warnings(figures),
                    percent(figures, CaseFigure.AT_MOST_ONE_TRIP));
        }
        return table;
    }

    private Cell count(CaseFigures figures, CaseFigure figure) {
        return Cell.of(wording.count(figures.mean(figure)), figures.mean(figure));
    }

    private Cell fixed(CaseFigures figures, CaseFigure figure) {
        return Cell.of(wording.fixed(figures.mean(figure), 1), figures.mean(figure));
    }

    private Cell percent(CaseFigures figures, CaseFigure figure) {
        return Cell.of(wording.fixed(100 * figures.mean(figure), 1), figures.mean(figure));
    }

    private Cell warnings(CaseFigures figures) {
        double yellow = figures.mean(CaseFigure.YELLOW_WARNINGS);
        double red = figures.mean(CaseFigure.RED_WARNINGS);
        return Cell.of(wording.count(yellow) + " / " + wording.count(red), red);
    }

    /** How cases came in, how they ended and how results went out, one beneath the other. */
    private void ways() {
        html.open("div", "class", "plot").element("h3", Wording.both("cases.ways"));
        html.element("p", Wording.both("cases.waysSay"), "class", "says");
        counts("cases.channel", CaseWords.CHANNELS, "column.cases").write(html);
        counts("cases.outcome", CaseWords.OUTCOMES, "column.cases").write(html);
        counts("cases.issueWay", CaseWords.ISSUE_WAYS, "column.cases").write(html);
        remarks();
        html.close("div");
    }

    private void remarks() {
        List<CaseWords.Named> present = CaseWords.present(CaseWords.REMARKS, cases.hall());
        HtmlTable table = new HtmlTable().words("cases.amongThem").numbers("column.cases");
        for (CaseWords.Named named : present) {
            table.row(Cell.of(named.name()), Cell.of(wording.count(cases.hall().mean(named.figure()))));
        }
        if (!present.isEmpty()) {
            table.write(html);
        }
    }

    private HtmlTable counts(String head, List<CaseWords.Named> figures, String unit) {
        HtmlTable table = new HtmlTable().words(head).numbers(unit).numbers("cases.share");
        List<CaseWords.Named> present = CaseWords.present(figures, cases.hall());
        double sum = present.stream()
                .mapToDouble(named -> cases.hall().mean(named.figure()))
                .sum();
        for (CaseWords.Named named : present) {
            double count = cases.hall().mean(named.figure());
            table.row(
                    Cell.of(named.name()),
                    Cell.of(wording.count(count)),
                    Cell.barred(wording.fixed(100 * count / sum, 1), count, count / sum));
        }
        return table;
    }

    private HtmlTable offices() {
        HtmlTable table = new HtmlTable()
                .sortable()
                .close()
                .words("cases.office")
                .numbers("cases.steps")
                .numbers("cases.officeWait")
                .numbers("cases.officeUse")
                .numbers("cases.officeQueue");
        double longest = cases.offices().stream()
                .mapToDouble(office -> office.waitHours().mean())
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        for (int i : byWait()) {
            OfficeFigures office = cases.offices().get(i);
            double wait = office.waitHours().mean();
            double use = office.utilisation().mean();
            table.row(
                    Cell.of(scenario.labels().offices().get(i).name()),
                    Cell.of(wording.count(office.steps().mean()), office.steps().mean()),
                    Cell.barred(wording.fixed(wait, 2), wait, wait / longest),
                    Cell.barred(wording.fixed(100 * use, 1), use, use),
                    Cell.of(
                            wording.fixed(office.queue().mean(), 1),
                            office.queue().mean()));
        }
        return table;
    }

    /** The partner regions that take longest. */
    private void regions() {
        RegionWords.sentence(cases, wording).ifPresent(says -> {
            HtmlTable table = new HtmlTable()
                    .words("region.name")
                    .numbers("region.answers")
                    .numbers("region.hours");
            for (RegionWords.Row row : RegionWords.slowest(scenario, cases)) {
                double hours = row.figures().hours().mean();
                table.row(
                        Cell.of(row.name()),
                        Cell.of(wording.fixed(row.figures().answers().mean(), 1)),
                        Cell.barred(wording.fixed(hours, 1), hours, hours / RegionWords.longest(cases)));
            }
            html.block(
                    Wording.both("region.title"),
                    Wording.both(w -> RegionWords.sentence(cases, w).orElseThrow() + w.text("region.slowest")),
                    table,
                    true);
        });
    }

    private HtmlTable duties() {
        HtmlTable table = new HtmlTable()
                .words("duty.kind")
                .numbers("duty.owed")
                .numbers("duty.done")
                .numbers("duty.inTime");
        for (DutyKind kind : DutyKind.values()) {
            DutyFigures figures = cases.duties().get(kind.ordinal());
            if (figures.owed().mean() > 0) {
                table.row(
                        Cell.of(CaseWords.duty(kind)),
                        Cell.of(wording.count(figures.owed().mean())),
                        Cell.of(wording.count(figures.done().mean())),
                        Cell.of(wording.fixed(100 * figures.inTime().mean(), 1)));
            }
        }
        return table;
    }

    /** The offices that began a step, those with the longest wait first. */
    private List<Integer> byWait() {
        return IntStream.range(0, cases.offices().size())
                .boxed()
                .filter(i -> Double.isFinite(cases.offices().get(i).waitHours().mean()))
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -cases.offices().get(i).waitHours().mean()))
                .toList();
    }

    private void reviews() {
        CaseFigures hall = cases.hall();
        if (!(hall.mean(CaseFigure.REVIEWS) > 0)) {
            return;
        }
        LocalName says = Wording.both(w -> w.text(
                        "review.sentence",
                        w.percent(hall.mean(CaseFigure.REVIEW_RATE), 2),
                        w.percent(hall.mean(CaseFigure.NO_REVIEW_RATE), 2),
                        w.percent(hall.mean(CaseFigure.GOOD_RATE), 2))
                + byDefault(w)
                + (cases.reviewsTooMuchAlike() ? w.text("review.alike") : ""));
        html.block(
                Wording.both("review.title"), says, counts("review.level", CaseWords.LEVELS, "review.reviews"), true);
    }

    private String byDefault(Wording w) {
        CaseFigures hall = cases.hall();
        return hall.mean(CaseFigure.DEFAULT_RATINGS) > 0
                ? w.text(
                        "review.sentenceByDefault",
                        w.count(hall.mean(CaseFigure.DEFAULT_RATINGS)),
                        w.percent(hall.mean(CaseFigure.GIVEN_GOOD_RATE), 2))
                : "";
    }

    private void survey() {
        if (!cases.surveyed()) {
            return;
        }
        CaseFigures hall = cases.hall();
        HtmlTable table =
                new HtmlTable().words("survey.source").numbers("survey.answers").numbers("survey.goodRate");
        if (hall.mean(CaseFigure.REVIEWS) > 0) {
            table.row(
                    Cell.of(Wording.both("survey.reviews")),
                    Cell.of(wording.count(hall.mean(CaseFigure.REVIEWS))),
                    share(hall.mean(CaseFigure.GOOD_RATE)));
        }
        table.row(
                Cell.of(Wording.both("survey.third")),
                Cell.of(wording.count(hall.mean(CaseFigure.SURVEY_ANSWERS))),
                share(hall.mean(CaseFigure.SURVEY_GOOD_RATE)));
        html.block(
                Wording.both("survey.title"),
                Wording.both(w -> CaseWords.survey(cases, w).orElseThrow()),
                table,
                true);
    }

    private Cell share(double share) {
        return Cell.barred(wording.fixed(100 * share, 2), share, share);
    }
}
