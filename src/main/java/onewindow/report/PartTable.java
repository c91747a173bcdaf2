package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.measure.Figures;
import onewindow.measure.RunResult;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.Scenario;

/** Table: the parts of the hall (departments, visit classes or window groups), with small bars. */
final class PartTable {

    private static final int MOST = 200;
    private static final int P90 = 3;

    private final Scenario scenario;
    private final RunResult result;

    PartTable(Scenario scenario, RunResult result) {
        this.scenario = scenario;
        this.result = result;
    }

    /** Departments, those that wait longest first. */
    HtmlTable departments() {
        List<Figures> parts = result.summary().byDepartment();
        return table("column.department", scenario.labels().departmentsAndDesks(), parts, Ranking.byWait(parts), false)
                .leftOutOnTelephones(P90)
                .close();
    }

    /** Visit classes in the scenario's order. */
    HtmlTable classes() {
        List<Figures> parts = result.summary().byClass();
        return table("column.class", scenario.labels().classes(), parts, Ranking.all(parts), false)
                .leftOutOnTelephones(P90)
                .close();
    }

    /** Window groups in the scenario's order, with the use of their windows. */
    HtmlTable groups() {
        List<Figures> parts = result.summary().byGroup();
        return table("column.group", scenario.labels().groups(), parts, Ranking.all(parts), true);
    }

    private HtmlTable table(
            String head, List<Label> labels, List<Figures> parts, List<Integer> order, boolean windows) {
        double longest = longest(parts, false);
        WaitUnit unit = WaitUnit.of(longest(parts, true));
        long target = scenario.waitTargetsMillis().get(0);
        HtmlTable table = new HtmlTable()
                .sortable()
                .words(head)
                .numbers("column.arrivals")
                .numbers("column.waitMean", unit.unit())
                .numbers("column.waitP90", unit.unit())
                .numbers(Wording.both(w -> w.text("column.within", w.duration(target / 1000.0))))
                .numbers("column.notServed");
        if (windows) {
            table.numbers("column.utilisation");
        }
        Wording wording = Wording.in("en");
        for (int part : order.subList(0, Math.min(MOST, order.size()))) {
            Figures figures = parts.get(part);
            double arrivals = figures.arrivals().mean();
            double wait = figures.waitMean().mean();
            double within = figures.within().get(0).mean();
            double lost = NotServed.share(figures);
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(labels.get(part).name()),
                    Cell.of(wording.count(arrivals), arrivals),
                    Cell.barred(unit.say(wait), wait, wait / longest),
                    Cell.of(
                            unit.say(figures.waitP90().mean()),
                            figures.waitP90().mean()),
                    Cell.of(wording.fixed(within * 100, 1), within),
                    Cell.of(wording.fixed(lost * 100, 1), lost)));
            if (windows) {
                double use = figures.utilisation().mean();
                cells.add(Cell.barred(wording.fixed(use * 100, 1), use, use));
            }
            table.row(cells);
        }
        return table;
    }

    private static double longest(List<Figures> parts, boolean p90) {
        return parts.stream()
                .mapToDouble(f -> (p90 ? f.waitP90() : f.waitMean()).mean())
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }
}
