package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import onewindow.measure.Estimate;
import onewindow.measure.KeyFigure;
import onewindow.measure.WhatIf;
import onewindow.measure.WhatIf.Change;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/** The page's section on what one change at a time would do: a small picture for each figure, and the table. */
final class WhatIfSection {

    private static final double ROW = 40;
    private static final double TOP = 20;
    private static final double WIDTH = 480;
    private static final double SIDE = 112;

    private final WhatIf whatIf;
    private final List<KeyFigure> figures;

    private WhatIfSection(WhatIf whatIf) {
        this.whatIf = whatIf;
        figures = WhatIfWords.figures(whatIf);
    }

    static void write(Html html, WhatIf whatIf) {
        WhatIfSection section = new WhatIfSection(whatIf);
        html.element("p", Wording.both(w -> w.text("whatIf.say", w.count(whatIf.replications()))));
        html.element("p", said(whatIf, 0));
        if (new WhatIfWords(whatIf, Wording.in("en")).notes().size() > 1) {
            html.element("p", said(whatIf, 1));
        }
        html.open("div", "class", "grid");
        for (KeyFigure figure : section.figures) {
            if (figure != KeyFigure.AT_MOST_ONE_TRIP && figure != KeyFigure.ARRIVALS) {
                section.picture(html, figure);
            }
        }
        html.close("div");
        html.block(Wording.both("whatIf.table"), Wording.both("whatIf.tableSay"), section.table(), true);
    }

    private static LocalName said(WhatIf whatIf, int note) {
        return Wording.both(w -> new WhatIfWords(whatIf, w).notes().get(note));
    }

    private LocalName words(Function<WhatIfWords, String> say) {
        return Wording.both(w -> say.apply(new WhatIfWords(whatIf, w)));
    }

    private void picture(Html html, KeyFigure figure) {
        double most = whatIf.changes().stream()
                .map(change -> change.of(figure))
                .flatMapToDouble(d -> DoubleStream.of(d.mean(), d.low(), d.high()))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        double scale = (WIDTH / 2 - SIDE) / Math.max(most, 1e-12);
        double floor = TOP + whatIf.changes().size() * ROW;
        Svg svg = new Svg(WIDTH, floor + 8);
        svg.text(WIDTH / 2, 12, "note middle", words(w -> w.statedIs(figure)));
        svg.line(WIDTH / 2, TOP, WIDTH / 2, floor, "axis");
        for (int i = 0; i < whatIf.changes().size(); i++) {
            row(svg, whatIf.changes().get(i), figure, TOP + i * ROW, scale);
        }
        html.figureWithTable(words(w -> w.head(figure)), words(w -> w.better(figure)), svg, nothing -> {});
    }

    private void row(Svg svg, Change change, KeyFigure figure, double y, double scale) {
        Estimate difference = change.of(figure);
        svg.rectangle(0, y + 1, WIDTH, 15, "surface").text(2, y + 13, "name start", WhatIfWords.title(change));
        svg.line(WIDTH / 2, y + 16, WIDTH / 2, y + ROW, "axis");
        if (!Double.isFinite(difference.mean())) {
            return;
        }
        boolean better = difference.mean() > 0 == WhatIfWords.moreIsBetter(figure);
        String style = change.toldApart(figure) ? (better ? "low-end" : "high-end") : "band";
        double at = WIDTH / 2 + difference.mean() * scale;
        svg.rectangle(Math.min(WIDTH / 2, at), y + 19, Math.abs(at - WIDTH / 2), 14, style);
        double end = at;
        if (Double.isFinite(difference.low())) {
            double low = WIDTH / 2 + difference.low() * scale;
            double high = WIDTH / 2 + difference.high() * scale;
            svg.line(low, y + 26, high, y + 26, "whisker");
            end = difference.mean() < 0 ? low : high;
        }
        boolean left = difference.mean() < 0;
        double text = left ? Math.min(end, WIDTH / 2) - 5 : Math.max(end, WIDTH / 2) + 5;
        svg.text(text, y + 31, left ? "value end" : "value start", words(w -> w.difference(change, figure)));
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable().stacked().words("whatIf.variant");
        figures.forEach(figure -> table.numbers(words(w -> w.head(figure))));
        List<Cell> stated = new ArrayList<>(List.of(Cell.of(Wording.both("whatIf.stated"))));
        figures.forEach(figure -> stated.add(Cell.of(words(w -> w.stated(figure)))));
        table.row(stated);
        for (Change change : whatIf.changes()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.coded(WhatIfWords.title(change), change.key())));
            figures.forEach(figure -> cells.add(
                    Cell.of(words(w -> (w.difference(change, figure) + " " + w.halfWidth(change, figure)).strip()))));
            table.row(cells);
        }
        return table;
    }
}
