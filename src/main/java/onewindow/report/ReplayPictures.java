package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.replay.ReplayResult.CurvePoint;
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
