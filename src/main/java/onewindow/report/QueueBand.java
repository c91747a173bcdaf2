package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import onewindow.measure.Summary;
import onewindow.measure.Summary.QueuePoint;
import onewindow.report.HtmlTable.Cell;
import onewindow.report.Svg.Point;

/** Picture: the number waiting over the day, its median and the band that holds nine days in ten. */
final class QueueBand {

    private static final double HEIGHT = 270;
    private static final int MOST_POINTS = 240;
    private static final int MOST_ROWS = 30;
    private static final double MILLIS_AN_HOUR = 3_600_000;

    private final List<QueuePoint> points;
    private final boolean session;

    private QueueBand(List<QueuePoint> points, boolean session) {
        this.points = thinned(points, MOST_POINTS);
        this.session = session;
    }

    /**
     * Writes the picture, or nothing where there are not two points.
     *
     * @param session true where the horizon is one session, whose time is counted from its start
     */
    static void write(Html html, Summary summary, boolean session) {
        List<QueuePoint> known = summary.queueOverDay().stream()
                .filter(p -> Double.isFinite(p.median()) && Double.isFinite(p.p5()) && Double.isFinite(p.p95()))
                .toList();
        if (known.size() < 2) {
            return;
        }
        QueueBand band = new QueueBand(known, session);
        html.figure(
                Wording.both(session ? "queue.titleSession" : "queue.title"),
                Wording.both(session ? "queue.sentenceSession" : "queue.sentence"),
                band.picture(),
                band.table()::write);
    }

    private Svg picture() {
        double first = hours(points.get(0));
        double last = hours(points.get(points.size() - 1));
        double most = points.stream().mapToDouble(QueuePoint::p95).max().orElse(1);
        Wording wording = Wording.in("en");
        Plot.LabelOf time =
                session ? hour -> wording.decimal(hour, 1) : hour -> Wording.clock(Math.round(hour * MILLIS_AN_HOUR));
        Plot plot = new Plot(
                        HEIGHT, new Axis(first, last, ticks(first, last), false), Axis.fromZero(Math.max(1, most), 4))
                .rules(Wording.both("queue.up"), v -> wording.decimal(v, 1))
                .marks(Wording.both(session ? "queue.acrossSession" : "queue.across"), time);
        plot.svg().band(line(plot, QueuePoint::p95), line(plot, QueuePoint::p5), "band");
        plot.svg().path(line(plot, QueuePoint::median), "curve");
        return plot.svg();
    }

    private static List<Double> ticks(double first, double last) {
        List<Double> ticks = new ArrayList<>();
        for (double tick : Axis.fromZero(last - first, 9).ticks()) {
            double step = Axis.fromZero(last - first, 9).ticks().get(1);
            double at = Math.ceil(first / step - 1e-9) * step + tick;
            if (at <= last + 1e-9) {
                ticks.add(at);
            }
        }
        return ticks;
    }

    private static double hours(QueuePoint point) {
        return point.timeMillis() / MILLIS_AN_HOUR;
    }

    private List<Point> line(Plot plot, ToDoubleFunction<QueuePoint> value) {
        return points.stream()
                .map(p -> new Point(plot.x(hours(p)), plot.y(value.applyAsDouble(p))))
                .toList();
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable()
                .words(session ? "queue.acrossSession" : "html.time")
                .numbers("queue.p5")
                .numbers("queue.median")
                .numbers("queue.p95");
        Wording wording = Wording.in("en");
        for (QueuePoint point : thinned(points, MOST_ROWS)) {
            table.row(
                    Cell.of(session ? wording.decimal(hours(point), 1) : Wording.clock(point.timeMillis())),
                    Cell.of(wording.fixed(point.p5(), 1)),
                    Cell.of(wording.fixed(point.median(), 1)),
                    Cell.of(wording.fixed(point.p95(), 1)));
        }
        return table;
    }

    /** Every so-manyth point, so that not more than so many remain. */
    private static List<QueuePoint> thinned(List<QueuePoint> points, int most) {
        int each = (points.size() + most - 1) / most;
        List<QueuePoint> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i += each) {
            kept.add(points.get(i));
        }
        return kept;
    }
}
