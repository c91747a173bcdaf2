package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.measure.Figures;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;

/** The figures by hall, where a scenario has several: a line each for the terminal, a row each for the page. */
final class HallTable {

    private static final int COLUMN = 14;

    private final Scenario scenario;
    private final List<Figures> halls;
    private final Labels.Halls labels;

    HallTable(Scenario scenario, List<Figures> halls) {
        this.scenario = scenario;
        this.halls = halls;
        labels = scenario.labels().halls();
    }

    /** The most windows that a hall can have open, those of all halls together that it stands for. */
    int windows(int hall) {
        int windows = 0;
        for (int group = 0; group < labels.ofGroup().size(); group++) {
            windows += labels.ofGroup().get(group) == hall
                    ? scenario.layout().groups().get(group).windows()
                    : 0;
        }
        return windows;
    }

    /** The lines of the terminal, the heads first; none where there is but one hall. */
    List<String> lines(Wording wording, int margin) {
        if (halls.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        String target = wording.text(
                "column.withinShort",
                wording.duration(scenario.waitTargetsMillis().get(0) / 1000.0));
        lines.add(line(
                wording.text("text.halls"),
                margin,
                List.of(
                        wording.text("column.arrivals"),
                        wording.text("headline.meanWait"),
                        target,
                        wording.text("text.windows"),
                        wording.text("column.use"))));
        for (int hall = 0; hall < halls.size(); hall++) {
            Figures figures = halls.get(hall);
            String name = wording.name(labels.names().get(hall).name());
            lines.add(line(
                    "  " + Columns.cut(name, margin - 4),
                    margin,
                    List.of(
                            wording.count(figures.arrivals().mean()),
                            wording.duration(figures.waitMean().mean()),
                            wording.share(figures.within().get(0).mean()),
                            wording.count(windows(hall)),
                            wording.share(figures.utilisation().mean()))));
        }
        return lines;
    }

    private static String line(String head, int margin, List<String> cells) {
        StringBuilder line = new StringBuilder(Columns.left(head, margin));
        cells.forEach(cell -> line.append(Columns.left(cell, COLUMN)));
        return line.toString().stripTrailing();
    }

    /** The table of the page. */
    HtmlTable table() {
        double longest = longest(false);
        WaitUnit unit = WaitUnit.of(longest(true));
        HtmlTable table = new HtmlTable()
                .sortable()
                .stacked()
                .words("column.hall")
                .numbers("column.arrivals")
                .numbers("column.waitMean", unit.unit())
                .numbers("column.waitP90", unit.unit())
                .numbers(Wording.both(w -> w.text(
                        "column.within", w.duration(scenario.waitTargetsMillis().get(0) / 1000.0))))
                .numbers("column.notServed")
                .numbers("text.windows")
                .numbers("column.utilisation");
        Wording wording = Wording.in("en");
        for (int hall = 0; hall < halls.size(); hall++) {
            Figures figures = halls.get(hall);
            double wait = figures.waitMean().mean();
            double p90 = figures.waitP90().mean();
            double within = figures.within().get(0).mean();
            double use = figures.utilisation().mean();
            table.row(
                    Cell.of(labels.names().get(hall).name()),
                    Cell.of(
                            wording.count(figures.arrivals().mean()),
                            figures.arrivals().mean()),
                    Cell.barred(unit.say(wait), wait, wait / longest),
                    Cell.of(unit.say(p90), p90),
                    Cell.of(wording.fixed(within * 100, 1), within),
                    Cell.of(wording.fixed(NotServed.share(figures) * 100, 1), NotServed.share(figures)),
                    Cell.of(wording.count(windows(hall)), windows(hall)),
                    Cell.barred(wording.fixed(use * 100, 1), use, use));
        }
        return table;
    }

    private double longest(boolean p90) {
        return halls.stream()
                .mapToDouble(f -> (p90 ? f.waitP90() : f.waitMean()).mean())
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }
}
