package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.Point;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/** Pictures of a forecast: how long one waits by the time of coming, and how many wait. */
final class ForecastPictures {

    private static final double HEIGHT = 270;
    private static final double MILLIS_A_MINUTE = 60_000;
    private static final double[] STEPS = {5, 10, 15, 30, 60, 120, 240, 720, 1440};
    private static final int MOST_TICKS = 7;

    private ForecastPictures() {}

    /** Writes the wait at a line by the time at which one comes: median and nine in ten. */
    static void waits(Html html, ForecastOutlook outlook, LineAhead line) {
        List<LaterWait> known = line.later().stream()
                .filter(later -> Double.isFinite(later.waits().p90Seconds()))
                .toList();
        if (known.size() < 2) {
            return;
        }
        double most = known.stream()
                        .mapToDouble(later -> later.waits().p90Seconds())
                        .max()
                        .orElse(1)
                / 60;
        Plot plot = plot(outlook, Math.max(1, most), Wording.both("forecast.minutes"));
        plot.svg()
                .band(
                        through(
                                plot,
                                known,
                                later -> later.waits().p90Seconds() / 60,
                                later -> minutes(outlook, later.atMillis())),
                        through(
                                plot,
                                known,
                                later -> later.waits().medianSeconds() / 60,
                                later -> minutes(outlook, later.atMillis())),
                        "band");
        plot.svg()
                .path(
                        through(
                                plot,
                                known,
                                later -> later.waits().medianSeconds() / 60,
                                later -> minutes(outlook, later.atMillis())),
                        "curve");
        HtmlTable table = new HtmlTable()
                .words("forecast.at")
                .numbers("forecast.median")
                .numbers("forecast.p90")
                .numbers("forecast.notCalled");
        for (LaterWait later : line.later()) {
            table.row(
                    Cell.of(new ForecastWords(outlook, Wording.in("en")).clock(later.atMillis())),
                    Cell.of(Wording.both(w -> new ForecastWords(outlook, w).median(later))),
                    Cell.of(Wording.both(w -> w.duration(later.waits().p90Seconds()))),
                    Cell.of(Wording.both(w -> new ForecastWords(outlook, w).notCalled(later.waits()))));
        }
        LocalName title = outlook.forecast().lines().size() == 1
                ? Wording.both("forecast.waitsTitle")
                : Wording.both(w -> w.text("forecast.waitsTitleAt", new ForecastWords(outlook, w).line(line)));
        html.figure(title, Wording.both("forecast.waitsSay"), plot.svg(), table::write);
    }

    /** Writes how many people wait in the hall: the mean and the band that holds nine in ten. */
    static void waiting(Html html, ForecastOutlook outlook) {
        List<Point> points = outlook.forecast().hall().points();
        if (points.size() < 2) {
            return;
        }
        double most = points.stream().mapToDouble(Point::p95).max().orElse(1);
        Plot plot = plot(outlook, Math.max(1, most), Wording.both("queue.up"));
        plot.svg()
                .band(
                        through(plot, points, Point::p95, point -> minutes(outlook, point.atMillis())),
                        through(plot, points, Point::p5, point -> minutes(outlook, point.atMillis())),
                        "band");
        plot.svg().path(through(plot, points, Point::mean, point -> minutes(outlook, point.atMillis())), "curve");
        HtmlTable table = new HtmlTable()
                .words("html.time")
                .numbers("queue.p5")
                .numbers("forecast.mean")
                .numbers("queue.p95");
        Wording wording = Wording.in("en");
        for (Point point : points) {
            table.row(
                    Cell.of(new ForecastWords(outlook, wording).clock(point.atMillis())),
                    Cell.of(wording.fixed(point.p5(), 0)),
                    Cell.of(wording.fixed(point.mean(), 1)),
                    Cell.of(wording.fixed(point.p95(), 0)));
        }
        html.figure(
                Wording.both("forecast.waitingTitle"), Wording.both("forecast.waitingSay"), plot.svg(), table::write);
    }

    private static Plot plot(ForecastOutlook outlook, double most, LocalName up) {
        Forecast forecast = outlook.forecast();
        double first = minutes(outlook, forecast.timeMillis());
        double last = Math.max(first + 1, minutes(outlook, forecast.untilMillis()));
        Wording wording = Wording.in("en");
        return new Plot(HEIGHT, new Axis(first, last, ticks(first, last), false), Axis.fromZero(most, 4))
                .rules(up, value -> wording.decimal(value, 1))
                .marks(Wording.both("queue.across"), minute -> Wording.clock(Math.round(minute * MILLIS_A_MINUTE)));
    }

    private static double minutes(ForecastOutlook outlook, long millis) {
        return (millis - outlook.day().startMillis()) / MILLIS_A_MINUTE;
    }

    private static List<Double> ticks(double first, double last) {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && (last - first) / STEPS[i] <= MOST_TICKS; i--) {
            step = STEPS[i];
        }
        List<Double> ticks = new ArrayList<>();
        for (double at = Math.ceil(first / step) * step; at <= last; at += step) {
            ticks.add(at);
        }
        return ticks;
    }

    private static <T> List<Svg.Point> through(
            Plot plot, List<T> values, ToDoubleFunction<T> height, ToDoubleFunction<T> time) {
        List<Svg.Point> points = new ArrayList<>();
        for (T value : values) {
            points.add(new Svg.Point(plot.x(time.applyAsDouble(value)), plot.y(height.applyAsDouble(value))));
        }
        return points;
    }
}
