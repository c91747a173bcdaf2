package onewindow.report;

import java.util.List;
import java.util.stream.DoubleStream;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.Labels;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** Picture: how far the mean wait moves over each assumption's range, furthest first. */
final class Tornado {

    private static final double ROW = 46;
    private static final double TOP = 34;
    private static final double SIDE = 40;
    private static final double WIDTH = 480;
    private static final int MOST = 12;

    private final List<RangeEffect> effects;
    private final Labels labels;
    private final WaitUnit unit;
    private final Axis axis;

    private Tornado(List<RangeEffect> effects, Labels labels) {
        this.effects = effects;
        this.labels = labels;
        double[] all = effects.stream()
                .flatMapToDouble(e -> DoubleStream.of(e.headlineAtLow(), e.headlineBase(), e.headlineAtHigh()))
                .toArray();
        Ramp span = Ramp.over(all);
        unit = WaitUnit.of(span.high());
        axis = Axis.spanning(unit.in(span.low()), unit.in(span.high()));
    }

    /** Writes the picture, or nothing where no range was tried. */
    static void write(Html html, Scenario scenario, RunResult result) {
        List<RangeEffect> effects = Ranking.effects(result);
        if (effects.isEmpty()) {
            return;
        }
        Tornado tornado = new Tornado(effects, scenario.labels());
        String scale = tornado.axis.logarithmic() ? "tornado.logarithmic" : "tornado.linear";
        html.figureBesideTable(
                Wording.both("tornado.title"),
                Wording.both(w -> w.text("tornado.sentence", w.name(tornado.unit.unit()), w.text(scale))),
                tornado.picture(),
                tornado.table()::write);
    }

    private double x(double seconds) {
        return SIDE + axis.at(unit.in(seconds)) * (WIDTH - 2 * SIDE);
    }

    private Svg picture() {
        List<RangeEffect> shown = effects.subList(0, Math.min(MOST, effects.size()));
        double floor = TOP + shown.size() * ROW + 4;
        Svg svg = new Svg(WIDTH, floor + 40);
        Wording wording = Wording.in("en");
        for (double tick : axis.ticks()) {
            double x = SIDE + axis.at(tick) * (WIDTH - 2 * SIDE);
            svg.line(x, TOP - 6, x, floor, "grid");
            svg.text(x, floor + 16, "tick middle", wording.decimal(tick, 2));
        }
        svg.text(WIDTH - 4, floor + 34, "unit end", Wording.both("tornado.across", unit.unit()));
        double base = effects.get(0).headlineBase();
        svg.line(x(base), TOP - 8, x(base), floor, "pointer");
        for (int i = 0; i < shown.size(); i++) {
            row(svg, shown.get(i), TOP + i * ROW);
        }
        svg.text(x(base), TOP - 14, "note middle", Wording.both(w -> w.text("tornado.stated", w.duration(base))));
        return svg;
    }

    private void row(Svg svg, RangeEffect effect, double y) {
        LocalName name = Wording.both(w -> w.text(
                "tornado.row",
                ParameterName.of(effect.key(), labels, w),
                w.stated(effect.low()),
                w.stated(effect.high())));
        double base = x(effect.headlineBase());
        double low = x(effect.headlineAtLow());
        double high = x(effect.headlineAtHigh());
        svg.rectangle(0, y + 1, WIDTH, 15, "surface").text(2, y + 13, "name start", name);
        svg.rectangle(Math.min(base, low), y + 20, Math.abs(base - low), 16, "low-end");
        svg.rectangle(Math.min(base, high), y + 20, Math.abs(base - high), 16, "high-end");
        svg.line(base, y + 17, base, y + 39, "pointer");
        double left = Math.min(base, Math.min(low, high));
        double right = Math.max(base, Math.max(low, high));
        double leftValue = Math.min(effect.headlineBase(), Math.min(effect.headlineAtLow(), effect.headlineAtHigh()));
        double rightValue = Math.max(effect.headlineBase(), Math.max(effect.headlineAtLow(), effect.headlineAtHigh()));
        if (left < base) {
            svg.text(left - 5, y + 32, "value end", unit.sayBriefly(leftValue));
        }
        if (right > base) {
            svg.text(right + 5, y + 32, "value start", unit.sayBriefly(rightValue));
        }
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable()
                .words("column.assumption")
                .numbers("tornado.atLow", unit.unit())
                .numbers("tornado.atHigh", unit.unit());
        for (RangeEffect effect : effects) {
            table.row(
                    Cell.of(Wording.both(w -> ParameterName.of(effect.key(), labels, w))),
                    Cell.of(unit.say(effect.headlineAtLow())),
                    Cell.of(unit.say(effect.headlineAtHigh())));
        }
        return table;
    }
}
