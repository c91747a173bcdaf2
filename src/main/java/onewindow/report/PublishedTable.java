package onewindow.report;

import java.util.List;
import onewindow.measure.RunResult;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/**
 * Table: the model against the published figures; those that contradict themselves are shown so, and nothing is fitted
 * to them.
 */
final class PublishedTable {

    private PublishedTable() {}

    static HtmlTable of(Scenario scenario, RunResult result) {
        List<PublishedRow> rows = PublishedRow.of(scenario, result);
        HtmlTable table = new HtmlTable()
                .stacked()
                .words("column.figure")
                .numbers("published.published")
                .numbers("published.model")
                .numbers("published.difference")
                .words("published.remark")
                .words("column.source");
        for (PublishedRow row : rows) {
            table.row(
                    Cell.of(row.published().name()),
                    Cell.of(Wording.both(
                            w -> TextComparison.value(row, row.published().value(), w))),
                    Cell.of(Wording.both(w -> row.compared() ? TextComparison.modelled(row, w) : "")),
                    Cell.of(Wording.both(w -> row.compared() ? TextComparison.difference(row, w) : "")),
                    Cell.of(remark(row)),
                    Cell.of(row.published().source()));
        }
        return table;
    }

    private static LocalName remark(PublishedRow row) {
        return Wording.both(w -> {
            if (!row.consistent()) {
                return w.text("published.warning", TextComparison.inconsistency(row, w));
            }
            return Double.isFinite(row.fromParts()) ? w.text("published.agrees") : "";
        });
    }
}
