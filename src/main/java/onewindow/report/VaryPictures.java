package onewindow.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedFigure.Unit;
import onewindow.plan.vary.GridAxis;
import onewindow.plan.vary.Variation;
import onewindow.plan.vary.Variation.GridPoint;
import onewindow.report.Svg.Point;
import onewindow.scenario.LocalName;

/** The pictures of a grid: a heat map over two keys, a line with its band over one. */
final class VaryPictures {

    private static final double HEIGHT = 230;
    private static final double LEFT = 88;
    private static final double TOP = 40;
    private static final double ROW = 30;

    private VaryPictures() {}

    /** A figure over two axes, a mean over the others. */
    static Svg heat(Variation variation, PairedFigure figure, int down, int across, LocalName downName) {
        GridAxis rows = variation.grid().axes().get(down);
        GridAxis columns = variation.grid().axes().get(across);
        double[][] cells = means(variation, figure, down, across);
        Ramp ramp =
                Ramp.over(Arrays.stream(cells).flatMapToDouble(Arrays::stream).toArray());
        WaitUnit unit = WaitUnit.of(ramp.high());
        Svg svg = new Svg(Plot.WIDTH, TOP + ROW * rows.values().size() + 6);
        double column = (Plot.WIDTH - LEFT - 4) / columns.values().size();
        int each = Math.max(1, (int) Math.ceil(52 / column));
        svg.text(4, 13, "unit start", downName);
        for (int c = 0; c < columns.values().size(); c += each) {
            svg.text(
                    LEFT + (c + 0.5) * column,
                    TOP - 9,
                    "tick middle",
                    stated(columns.values().get(c)));
        }
        for (int r = 0; r < rows.values().size(); r++) {
            double y = TOP + r * ROW;
            svg.text(LEFT - 8, y + ROW / 2 + 4, "tick end", stated(rows.values().get(r)));
            for (int c = 0; c < columns.values().size(); c++) {
                double value = cells[r][c];
                svg.rectangle(LEFT + c * column + 1, y + 1, column - 2, ROW - 2, ramp.style(value));
                if (Double.isFinite(value) && column > 34) {
                    svg.text(
                            LEFT + (c + 0.5) * column,
                            y + ROW / 2 + 4,
                            "value middle " + ramp.inkStyle(value),
                            figure.unit() == Unit.SHARE
                                    ? Wording.in("en").fixed(100 * value, 1)
                                    : unit.sayBriefly(value));
                }
            }
        }
        return svg;
    }

    private static LocalName stated(String value) {
        return Wording.both(w -> Columns.cut(w.stated(value), 12));
    }

    /** The unit in which a heat map's waits are stated. */
    static LocalName unit(Variation variation, PairedFigure figure) {
        if (figure.unit() == Unit.SHARE) {
            return Answers.plain("%");
        }
        return WaitUnit.of(largest(variation, figure)).unit();
    }

    private static double largest(Variation variation, PairedFigure figure) {
        return variation.points().stream()
                .mapToDouble(point -> point.of(figure).mean())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static double[][] means(Variation variation, PairedFigure figure, int down, int across) {
        int rows = variation.grid().axes().get(down).values().size();
        int columns = variation.grid().axes().get(across).values().size();
        double[][] sums = new double[rows][columns];
        int[][] counts = new int[rows][columns];
        for (GridPoint point : variation.points()) {
            double value = point.of(figure).mean();
            if (Double.isFinite(value)) {
                sums[point.values().get(down)][point.values().get(across)] += value;
                counts[point.values().get(down)][point.values().get(across)]++;
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                sums[r][c] = counts[r][c] == 0 ? Double.NaN : sums[r][c] / counts[r][c];
            }
        }
        return sums;
    }

    /** A figure over the values of the one axis, evenly spaced in their order, with its 95 % band. */
    static Svg line(Variation variation, PairedFigure figure, LocalName name) {
        GridAxis axis = variation.grid().axes().get(0);
        double most = variation.points().stream()
                .mapToDouble(point -> point.of(figure).high())
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        boolean share = figure.unit() == Unit.SHARE;
        WaitUnit unit = WaitUnit.of(most);
        Wording numbers = Wording.in("en");
        int last = axis.values().size() - 1;
        double scale = share ? 1 : unit.in(1);
        int each = Math.max(1, (int) Math.ceil(axis.values().size() / 7.0));
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= last; i += each) {
            ticks.add((double) i);
        }
        Plot plot = new Plot(
                        HEIGHT,
                        new Axis(0, Math.max(1, last), ticks, false),
                        share ? Axis.fromZero(1, 5) : Axis.fromZero(scale * most, 5))
                .rules(
                        share ? Answers.plain("") : unit.unit(),
                        value -> share ? numbers.percent(value, 0) : numbers.decimal(value, 1))
                .marks(name, value -> axis.values().get((int) Math.round(value)));
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        List<Point> middle = new ArrayList<>();
        for (GridPoint point : variation.points()) {
            if (Double.isFinite(point.of(figure).mean())) {
                double x = plot.x(point.values().get(0));
                upper.add(new Point(x, plot.y(scale * point.of(figure).high())));
                lower.add(new Point(x, plot.y(scale * point.of(figure).low())));
                middle.add(new Point(x, plot.y(scale * point.of(figure).mean())));
            }
        }
        plot.svg().band(upper, lower, "band").path(middle, "curve");
        middle.forEach(at -> plot.svg().circle(at.x(), at.y(), 3.5, "dot"));
        return plot.svg();
    }
}
