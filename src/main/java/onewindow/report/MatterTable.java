package onewindow.report;

import java.util.List;
import onewindow.measure.Summary;
import onewindow.measure.Summary.MatterFigures;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.Scenario;

/** Table: the matters that most people come for. */
final class MatterTable {

    static final int MOST = 30;

    private MatterTable() {}

    static HtmlTable of(Scenario scenario, Summary summary) {
        List<Integer> order = Ranking.mattersByArrivals(summary);
        List<Integer> shown = order.subList(0, Math.min(MOST, order.size()));
        double longest = 0;
        for (int matter : shown) {
            double wait = summary.matters().get(matter).waitMax();
            longest = Double.isFinite(wait) ? Math.max(longest, wait) : longest;
        }
        WaitUnit unit = WaitUnit.of(longest);
        HtmlTable table = new HtmlTable()
                .sortable()
                .words("column.matter")
                .words("column.department")
                .numbers("column.arrivals")
                .numbers("column.waitMean", unit.unit())
                .numbers("column.waitMax", unit.unit());
        Wording wording = Wording.in("en");
        for (int index : shown) {
            MatterFigures matter = summary.matters().get(index);
            int department = scenario.demand().departmentOfMatter().get(index);
            table.row(
                    Cell.of(scenario.labels().matters().get(index).name()),
                    Cell.of(scenario.labels()
                            .departmentsAndDesks()
                            .get(department)
                            .name()),
                    Cell.of(wording.count(matter.arrivals()), matter.arrivals()),
                    Cell.of(unit.say(matter.waitMean()), matter.waitMean()),
                    Cell.of(unit.say(matter.waitMax()), matter.waitMax()));
        }
        return table;
    }
}
