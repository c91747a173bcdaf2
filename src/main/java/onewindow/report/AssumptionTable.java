package onewindow.report;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;
import onewindow.scenario.Provenance.Assumed;
import onewindow.scenario.Provenance.Sourced;
import onewindow.scenario.Published;
import onewindow.scenario.Scenario;

/** Tables: what the scenario assumes, why, and what it moves; and what it takes from where. */
final class AssumptionTable {

    private AssumptionTable() {}

    /** The assumptions in the scenario's order. */
    static HtmlTable assumptions(Scenario scenario, RunResult result) {
        Map<String, RangeEffect> effects = new HashMap<>();
        result.ranges().forEach(effect -> effects.put(effect.key(), effect));
        HtmlTable table = new HtmlTable()
                .stacked()
                .words("column.assumption")
                .words("column.value")
                .words("column.range")
                .words("column.moves")
                .words("column.why");
        for (Assumed assumed : scenario.provenance().assumptions()) {
            table.row(
                    Cell.coded(name(scenario, assumed.key()), assumed.key()),
                    Cell.of(Wording.both(w -> w.stated(assumed.value()))),
                    Cell.of(Wording.both(w -> range(assumed, w))),
                    Cell.of(moves(effects.get(assumed.key()))),
                    Cell.of(assumed.why()));
        }
        return table;
    }

    /** What is taken from a source, in the scenario's order. */
    static HtmlTable sources(Scenario scenario) {
        HtmlTable table = new HtmlTable()
                .stacked()
                .words("column.figure")
                .words("column.value")
                .words("column.source");
        for (Sourced sourced : new LinkedHashSet<>(scenario.provenance().sources())) {
            table.row(
                    Cell.coded(name(scenario, sourced.key()), sourced.key()),
                    Cell.of(Wording.both(w -> w.stated(sourced.value()))),
                    Cell.of(sourced.source()));
        }
        return table;
    }

    private static String range(Assumed assumed, Wording wording) {
        return assumed.low().isEmpty()
                ? ""
                : wording.text("html.span", wording.stated(assumed.low()), wording.stated(assumed.high()));
    }

    private static LocalName moves(RangeEffect effect) {
        if (effect == null) {
            return new LocalName("", "");
        }
        return Wording.both(
                w -> w.text("html.span", w.duration(effect.headlineAtLow()), w.duration(effect.headlineAtHigh())));
    }

    private static LocalName name(Scenario scenario, String key) {
        for (Published published : scenario.published()) {
            if (key.equals("published." + published.key())) {
                return Wording.both(w -> w.text("parameters.published", published.name()));
            }
        }
        return key.isEmpty()
                ? Wording.both("column.wholeFile")
                : Wording.both(w -> ParameterName.of(key, scenario.labels(), w));
    }
}
