package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import onewindow.replay.Percentiles;
import onewindow.replay.ReplayResult.CurvePoint;
import onewindow.replay.ReplayResult.Minute;
import onewindow.replay.ReplayResult.RateStep;
import onewindow.replay.ReplayResult.Search;
import onewindow.report.Svg.Point;

/** The pictures of a replay. */
final class ReplayPictures {

    private static final double HEIGHT = 260;

    private ReplayPictures() {}

    /** Response and service times by percentile, the scale ever wider towards 100 %. */
    static Svg percentiles(List<CurvePoint> curve) {
        double most = 0;
        double least = Double.MAX_VALUE;
        for (CurvePoint point : curve) {
            most = Math.max(most, Math.max(point.responseMillis(), point.serviceMillis()));
            least = Math.min(least, Math.min(point.responseMillis(), point.serviceMillis()));
        }
        double nines = nines(curve.get(curve.size() - 1).percentile());
        List<Double> ticks = new ArrayList<>();
        for (double at = 0; at <= nines + 1e-9; at++) {
            ticks.add(at);
        }
        Wording numbers = Wording.in("en");
        Axis up = Axis.spanning(Math.max(least, 0.01), Math.max(most, 0.02));
        Plot plot = new Plot(HEIGHT, 1, new Axis(0, Math.max(1, nines), ticks, false), up)
                .rules(Answers.both("replay.upMillis"), value -> numbers.decimal(value, 2))
                .marks(Answers.both("replay.acrossShare"), value -> share((int) Math.round(value)));
        List<Point> response = new ArrayList<>();
        List<Point> service = new ArrayList<>();
        for (CurvePoint point : curve) {
            double x = plot.x(nines(point.percentile()));
            response.add(new Point(x, plot.y(Math.max(up.low(), point.responseMillis()))));
            service.add(new Point(x, plot.y(Math.max(up.low(), point.serviceMillis()))));
        }
        plot.svg().path(service, "curve other").path(response, "curve");
        return plot.svg();
    }

    /** The percentiles of the response time at each rate that was answered, the limit across. */
    static Svg rates(Search search) {
        List<RateStep> steps = search.steps().stream()
                .filter(step -> step.times().count() > 0)
                .sorted(Comparator.comparingDouble(RateStep::answeredPerSecond))
                .toList();
        double most = search.p99Millis();
        double least = search.p99Millis();
        double fastest = 1;
        for (RateStep step : steps) {
            most = Math.max(most, step.times().max());
            least = Math.min(least, step.times().p50());
            fastest = Math.max(fastest, step.answeredPerSecond());
        }
        Wording numbers = Wording.in("en");
        Axis up = Axis.spanning(Math.max(least, 0.01), most);
        Plot plot = new Plot(HEIGHT, 1, Axis.fromZero(fastest, 5), up)
                .rules(Answers.both("replay.upMillis"), value -> numbers.decimal(value, 2))
                .marks(Answers.both("replay.acrossRate"), numbers::count);
        Svg svg = plot.svg();
        svg.line(plot.x(0), plot.y(search.p99Millis()), plot.x(fastest), plot.y(search.p99Millis()), "pointer");
        curve(plot, up, steps, "curve other", step -> step.times().p50());
        curve(plot, up, steps, "curve other", step -> step.times().p90());
        curve(plot, up, steps, "curve", step -> step.times().p99());
        curve(plot, up, steps, "curve replayed", step -> step.times().p999());
        steps.forEach(step -> svg.circle(
                plot.x(step.answeredPerSecond()),
                plot.y(Math.max(up.low(), step.times().p99())),
                step.held() ? 4 : 2,
                "dot"));
        if (search.held() > 0) {
            plot.pointer(search.held(), 0, Wording.both(w -> w.text("replay.knee", w.count(search.held()))));
        }
        return svg;
    }

    /** The response time of 99 % and of half of the commands in each minute. */
    static Svg minutes(List<Minute> minutes) {
        double most = 0.02;
        double least = Double.MAX_VALUE;
        for (Minute minute : minutes) {
            most = Math.max(most, minute.response().p99());
            least = Math.min(least, minute.response().p50());
        }
        Wording numbers = Wording.in("en");
        Axis up = Axis.spanning(Math.max(least, 0.01), most);
        Plot plot = new Plot(HEIGHT, 1, Axis.fromZero(minutes.size(), 5), up)
                .rules(Answers.both("replay.upMillis"), value -> numbers.decimal(value, 2))
                .marks(Answers.both("replay.acrossMinutes"), numbers::count);
        List<Point> half = new ArrayList<>();
        List<Point> nearlyAll = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i++) {
            Percentiles times = minutes.get(i).response();
            half.add(new Point(plot.x(i + 1), plot.y(Math.max(up.low(), times.p50()))));
            nearlyAll.add(new Point(plot.x(i + 1), plot.y(Math.max(up.low(), times.p99()))));
        }
        plot.svg().path(half, "curve other").path(nearlyAll, "curve");
        return plot.svg();
    }

    private static void curve(
            Plot plot, Axis up, List<RateStep> steps, String style, ToDoubleFunction<RateStep> height) {
        plot.svg()
                .path(
                        steps.stream()
                                .map(step -> new Point(
                                        plot.x(step.answeredPerSecond()),
                                        plot.y(Math.max(up.low(), height.applyAsDouble(step)))))
                                .toList(),
                        style);
    }

    /** 1 for 90 %, 2 for 99 % and so on. */
    private static double nines(double percentile) {
        return -Math.log10(1 - percentile / 100);
    }

    private static String share(int nines) {
        return switch (nines) {
            case 0 -> "0 %";
            case 1 -> "90 %";
            case 2 -> "99 %";
            default -> "99." + "9".repeat(nines - 2) + " %";
        };
    }
}
