package onewindow.report;

import java.util.List;
import onewindow.measure.Estimate;
import onewindow.plan.compare.Comparison;
import onewindow.plan.compare.Comparison.Contestant;
import onewindow.plan.compare.Comparison.Difference;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedFigure.Unit;
import onewindow.report.Svg.Point;

/** The pictures of a comparison. */
final class ComparePictures {

    private static final double HEIGHT = 250;
    private static final double ROW = 34;
    private static final double TOP = 30;
    private static final double SIDE = 14;
    private static final List<String> STYLES = List.of("curve", "curve other", "curve replayed");

    private ComparePictures() {}

    /** How many of the scenarios have a curve: more cannot be told apart. */
    static int curves(Comparison comparison) {
        return Math.min(STYLES.size(), comparison.scenarios().size());
    }

    /** The share of those served that waited no longer, against the wait. */
    static Svg waits(List<Contestant> shown) {
        double longest = shown.stream()
                .flatMap(each -> each.waits().stream())
                .mapToDouble(Comparison.WaitShare::seconds)
                .max()
                .orElse(60);
        WaitUnit unit = WaitUnit.of(longest);
        Wording numbers = Wording.in("en");
        Plot plot = new Plot(HEIGHT, Axis.fromZero(Math.max(unit.in(longest), 1e-3), 6), Axis.fromZero(1, 5))
                .rules(Answers.both("compare.upWaits"), value -> numbers.percent(value, 0))
                .marks(unit.unit(), value -> numbers.decimal(value, 2));
        for (int i = shown.size() - 1; i >= 0; i--) {
            List<Point> curve = shown.get(i).waits().stream()
                    .filter(point -> Double.isFinite(point.share()))
                    .map(point -> new Point(plot.x(unit.in(point.seconds())), plot.y(point.share())))
                    .toList();
            plot.svg().path(curve, STYLES.get(i));
        }
        return plot.svg();
    }

    /** The difference of a figure from the first scenario, a row each, beside what one would not notice. */
    static Svg differences(Comparison comparison, PairedFigure figure) {
        List<Contestant> others =
                comparison.scenarios().subList(1, comparison.scenarios().size());
        double farthest = 0;
        double notice = 0;
        for (Contestant other : others) {
            Difference difference = other.difference(figure);
            notice = Math.max(notice, difference.notice());
            farthest = Math.max(farthest, largest(difference.estimate()));
        }
        double most = Math.max(farthest, 2 * notice);
        WaitUnit unit = WaitUnit.of(most);
        double scale = figure.unit() == Unit.SHARE ? 100 : unit.in(1);
        Axis axis = Axis.between(-scale * most, scale * most, 6);
        double floor = TOP + ROW * others.size() + 6;
        Svg svg = new Svg(Plot.WIDTH, floor + 38);
        svg.rectangle(
                x(axis, -scale * notice),
                TOP - 12,
                x(axis, scale * notice) - x(axis, -scale * notice),
                floor - TOP + 12,
                "shaded");
        Wording numbers = Wording.in("en");
        for (double tick : axis.ticks()) {
            svg.line(x(axis, tick), TOP - 12, x(axis, tick), floor, Math.abs(tick) < 1e-9 ? "axis" : "grid");
            svg.text(x(axis, tick), floor + 16, "tick middle", numbers.decimal(tick, 2));
        }
        svg.text(
                Plot.WIDTH - SIDE,
                floor + 34,
                "unit end",
                figure.unit() == Unit.SHARE ? Answers.both("paired.unitPoints") : unit.unit());
        for (int i = 0; i < others.size(); i++) {
            Estimate estimate = others.get(i).difference(figure).estimate();
            double y = TOP + ROW * i;
            int at = i;
            svg.text(SIDE, y + 2, "name start", Wording.both(w -> CompareAnswer.shortName(comparison, at + 1, w)));
            svg.line(x(axis, scale * estimate.low()), y + 16, x(axis, scale * estimate.high()), y + 16, "whisker");
            svg.circle(x(axis, scale * estimate.mean()), y + 16, 5, "dot");
        }
        return svg;
    }

    private static double largest(Estimate estimate) {
        double ends = Math.max(Math.abs(estimate.low()), Math.abs(estimate.high()));
        return Double.isFinite(ends) ? ends : Math.abs(estimate.mean());
    }

    private static double x(Axis axis, double value) {
        return SIDE + 10 + axis.at(value) * (Plot.WIDTH - 2 * SIDE - 20);
    }
}
