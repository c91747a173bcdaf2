package onewindow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import onewindow.measure.Estimate;
import onewindow.measure.EventFigures;
import onewindow.measure.Summary;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** What outages and a cap on the people inside brought, as far as a scenario has any. */
final class EventList {

    private enum Unit {
        COUNT,
        SHARE,
        SECONDS
    }

    /** A figure: the key of its name in the texts, its value. */
    private record Entry(String text, Estimate estimate, Unit unit) {

        /** The key in camel case. */
        String key() {
            return text.substring(text.indexOf('.') + 1);
        }

        /** The key in snake case, with the unit where there is one. */
        String column() {
            StringBuilder column = new StringBuilder();
            for (char c : key().toCharArray()) {
                column.append(c >= 'A' && c <= 'Z' ? "_" + (char) (c + 32) : String.valueOf(c));
            }
            return column + (unit == Unit.SECONDS ? "_seconds" : "");
        }

        LocalName name() {
            return Wording.both(text);
        }

        String shown(Wording wording, double value) {
            return switch (unit) {
                case COUNT -> wording.decimal(value, value < 100 && value != Math.rint(value) ? 1 : 0);
                case SHARE -> wording.share(value);
                case SECONDS -> wording.duration(value);
            };
        }
    }

    /** A line of the terminal with its head. */
    record Row(String key, String text) {}

    private final boolean outages;
    private final boolean caps;
    private final EventFigures figures;

    EventList(Scenario scenario, Summary summary) {
        outages = !scenario.events().outages().isEmpty();
        caps = !scenario.events().caps().isEmpty();
        figures = summary.events();
    }

    boolean empty() {
        return !outages && !caps;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (outages) {
            entries.add(new Entry("events.outages", figures.outages(), Unit.COUNT));
            entries.add(new Entry("events.outageTime", figures.outageTime(), Unit.SECONDS));
            entries.add(new Entry("events.leftInOutage", figures.leftInOutage(), Unit.COUNT));
        }
        if (caps) {
            entries.add(new Entry("events.outside", figures.outside(), Unit.COUNT));
            entries.add(new Entry("events.outsideShare", figures.outsideShare(), Unit.SHARE));
            entries.add(new Entry("events.outsideMean", figures.outsideMean(), Unit.SECONDS));
            entries.add(new Entry("events.outsideP90", figures.outsideP90(), Unit.SECONDS));
            entries.add(new Entry("events.outsideMax", figures.outsideMax(), Unit.SECONDS));
            entries.add(new Entry("events.outsideLine", figures.outsideLine(), Unit.COUNT));
        }
        return entries;
    }

    /** The lines for the terminal. */
    List<Row> rows(Wording w) {
        List<Row> rows = new ArrayList<>();
        if (outages) {
            rows.add(new Row(
                    "events.outages",
                    w.text(
                            "events.outagesAre",
                            new Entry("events.outages", figures.outages(), Unit.COUNT)
                                    .shown(w, figures.outages().mean()),
                            w.duration(figures.outageTime().mean()),
                            w.count(figures.leftInOutage().mean()))));
        }
        if (caps && figures.outside().mean() == 0) {
            rows.add(new Row("events.outside", w.text("events.nobodyOutside")));
        } else if (caps) {
            rows.add(new Row(
                    "events.outside",
                    w.text(
                            "events.outsideAre",
                            w.share(figures.outsideShare().mean()),
                            w.duration(figures.outsideMean().mean()),
                            w.duration(figures.outsideP90().mean()),
                            w.duration(figures.outsideMax().mean()),
                            w.count(figures.outsideLine().mean()))));
        }
        return rows;
    }

    /** The figures by their keys, times in seconds, for JSON. */
    Map<String, Estimate> byKey() {
        Map<String, Estimate> byKey = new LinkedHashMap<>();
        for (Entry entry : entries()) {
            byKey.put(entry.key() + (entry.unit == Unit.SECONDS ? "Seconds" : ""), entry.estimate);
        }
        return byKey;
    }

    /** The table events.csv. */
    CsvTable csv() {
        CsvTable table = new CsvTable("figure", "name_zh", "name_en").estimates("value");
        for (Entry entry : entries()) {
            table.row()
                    .text(entry.column())
                    .text(entry.name().zh())
                    .text(entry.name().en())
                    .estimate(entry.estimate);
        }
        return table;
    }

    /** The table for the page. */
    HtmlTable html() {
        HtmlTable table =
                new HtmlTable().words("events.figure").numbers("events.value").numbers("events.interval");
        for (Entry entry : entries()) {
            table.row(
                    Cell.of(entry.name()),
                    Cell.of(Wording.both(w -> entry.shown(w, entry.estimate.mean()))),
                    Cell.of(Wording.both(w -> {
                        DoubleFunction<String> say = value -> entry.shown(w, value);
                        return Double.isFinite(entry.estimate.low()) ? w.interval(entry.estimate, say) : "";
                    })));
        }
        return table;
    }
}
