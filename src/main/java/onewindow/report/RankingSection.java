package onewindow.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import onewindow.measure.ChanceInterval;
import onewindow.measure.RankedFigure;
import onewindow.measure.RedBlackList;
import onewindow.measure.RedBlackList.Entry;
import onewindow.measure.RedBlackList.Verdict;
import onewindow.report.HtmlTable.Cell;
import onewindow.report.RankingWords.Ranked;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** The page's section on who differs from the hall by more than chance does: a picture for each figure. */
final class RankingSection {

    private static final int MOST = 60;
    private static final int NAMED = 5;
    private static final double WIDTH = 480;
    private static final double LEFT = 170;
    private static final double RIGHT = 14;
    private static final double TOP = 34;
    private static final double ROW = 21;
    private static final int NAME = 20;

    private final Ranked ranked;
    private final RedBlackList list;
    private final RankedFigure figure;
    private final WaitUnit unit;
    private final Axis axis;

    private RankingSection(Ranked ranked, RedBlackList list) {
        this.ranked = ranked;
        this.list = list;
        figure = list.figure();
        double[] ends = list.entries().stream()
                .flatMapToDouble(entry -> DoubleStream.of(
                        entry.value(), entry.ofList().low(), entry.ofList().high(), list.hall()))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.of(ends).min().orElse(0);
        double high = DoubleStream.of(ends).max().orElse(1);
        unit = WaitUnit.of(high);
        axis = Axis.between(scaled(low), scaled(high), 4);
    }

    /** Writes a picture and a table for each list. */
    static void write(Html html, Scenario scenario, List<Ranked> shown) {
        html.element("p", Wording.both("rank.say"));
        html.element("p", Wording.both("rank.colours"));
        if (RankingWords.allAlike(shown)) {
            html.element("p", Wording.both("rank.allAlike"));
        }
        if (shown.stream().noneMatch(Ranked::groups) && RankingWords.ownWindows(scenario)) {
            html.element("p", Wording.both("rank.sameForGroups"), "class", "sub");
        }
        for (Ranked ranked : shown) {
            if (shown.size() > 1) {
                html.element("h3", Wording.both(ranked.groups() ? "parts.groups" : "parts.departments"));
            }
            html.open("div", "class", "grid");
            for (RedBlackList list : ranked.lists()) {
                new RankingSection(ranked, list).figure(html);
            }
            html.close("div");
        }
    }

    private double scaled(double value) {
        return figure.isShare() ? 100 * value : figure == RankedFigure.WAIT_MEAN ? unit.in(value) : value;
    }

    private double x(double value) {
        return LEFT + axis.at(scaled(value)) * (WIDTH - LEFT - RIGHT);
    }

    private LocalName value(double value) {
        return Wording.both(w -> RankingWords.value(figure, value, w));
    }

    private void figure(Html html) {
        html.figure(
                Wording.both(RankingWords.name(figure)),
                Wording.both(w -> RankingWords.says(ranked, list, NAMED, w)),
                picture(),
                table()::write);
    }

    private Svg picture() {
        List<Entry> entries = list.entries();
        int cut = Math.max(0, entries.size() - MOST);
        List<Entry> shown = Stream.concat(
                        entries.stream().limit(MOST / 2), entries.stream().skip(cut + (long) MOST / 2))
                .limit(MOST)
                .toList();
        double floor = TOP + shown.size() * ROW + 4;
        Svg svg = new Svg(WIDTH, floor + 40);
        for (double tick : axis.ticks()) {
            double at = LEFT + axis.at(tick) * (WIDTH - LEFT - RIGHT);
            svg.line(at, TOP, at, floor, "grid");
            svg.text(at, floor + 16, "tick middle", Wording.in("en").decimal(tick, 4));
        }
        svg.text(WIDTH - 4, floor + 34, "unit end", across());
        double hall = x(list.hall());
        svg.line(hall, TOP - 8, hall, floor, "pointer");
        String anchor = hall < LEFT + 60 ? "note start" : hall > WIDTH - 80 ? "note end" : "note middle";
        svg.text(hall, TOP - 14, anchor, Wording.both("rank.hall", value(list.hall())));
        for (int i = 0; i < shown.size(); i++) {
            row(svg, shown.get(i), TOP + i * ROW);
        }
        return svg;
    }

    private LocalName across() {
        return figure.isShare()
                ? Wording.both("rank.percent")
                : figure == RankedFigure.WAIT_MEAN ? unit.unit() : Wording.both("rank.trips");
    }

    private void row(Svg svg, Entry entry, double y) {
        LocalName name = ranked.labels().get(entry.part()).name();
        LocalName shortName = new LocalName(Columns.cut(name.zh(), NAME), Columns.cut(name.en(), NAME));
        svg.text(2, y + 15, "name start", shortName);
        String style =
                switch (entry.verdict()) {
                    case BETTER -> "red-list";
                    case NOT_TOLD_APART -> "grey-list";
                    case WORSE -> "black-list";
                };
        double middle = y + ROW / 2;
        interval(svg, entry.ofList(), middle, style + " thin");
        interval(svg, entry.alone(), middle, style + " thick");
        if (entry.verdict() == Verdict.WORSE) {
            svg.rectangle(x(entry.value()) - 4.5, middle - 4.5, 9, 9, style);
        } else {
            svg.circle(x(entry.value()), middle, entry.verdict() == Verdict.BETTER ? 5.5 : 4, style);
        }
        LocalName tip = Wording.both(w -> w.text(
                "rank.tip",
                name,
                RankingWords.value(figure, entry.value(), w),
                w.text(RankingWords.verdict(entry.verdict()))));
        svg.rectangle(0, y, WIDTH, ROW, "hit", tip);
    }

    private void interval(Svg svg, ChanceInterval interval, double y, String style) {
        if (Double.isFinite(interval.low())) {
            svg.line(x(interval.low()), y, x(interval.high()), y, style);
        }
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable()
                .sortable()
                .words(ranked.groups() ? "column.group" : "column.department")
                .numbers("rank.counted")
                .numbers(RankingWords.name(figure))
                .numbers("rank.alone")
                .numbers("rank.ofList")
                .words("rank.verdict");
        for (Entry entry : list.entries()) {
            table.row(
                    Cell.of(ranked.labels().get(entry.part()).name()),
                    Cell.of(Wording.in("en").count(entry.counted()), entry.counted()),
                    Cell.of(value(entry.value()), entry.value()),
                    Cell.of(ends(entry.alone()), entry.alone().low()),
                    Cell.of(ends(entry.ofList()), entry.ofList().low()),
                    Cell.of(Wording.both(RankingWords.verdict(entry.verdict()))));
        }
        return table;
    }

    private LocalName ends(ChanceInterval interval) {
        return Double.isFinite(interval.low())
                ? Wording.both(w -> w.text(
                        "html.span",
                        RankingWords.value(figure, interval.low(), w),
                        RankingWords.value(figure, interval.high(), w)))
                : new LocalName(Wording.NONE, Wording.NONE);
    }
}
