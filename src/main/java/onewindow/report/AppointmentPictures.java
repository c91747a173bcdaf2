package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onewindow.measure.Estimate;
import onewindow.plan.appointments.AppointmentPlan;
import onewindow.plan.appointments.AppointmentPlan.Level;
import onewindow.plan.appointments.AppointmentPlan.Setting;
import onewindow.report.Svg.Point;
import onewindow.scenario.LocalName;

/** Pictures of bookers, walk-ins and the hall as more of the people book; without overbooking. */
final class AppointmentPictures {

    private static final double HEIGHT = 290;
    private static final double POINTS = 100;
    private static final double TEN = 10;

    /** Whose line it is, and how it looks. */
    private record Line(String name, String style, Function<Setting, Level> of, boolean fromReference) {}

    private static final List<Line> LINES = List.of(
            new Line("appointments.hall", "curve replayed", Setting::hall, true),
            new Line("appointments.walkIns", "curve other", Setting::walkIns, true),
            new Line("appointments.bookers", "curve", Setting::bookers, false));

    private AppointmentPictures() {}

    /** Mean waits against the share that books. */
    static Svg waits(AppointmentPlan plan) {
        WaitUnit unit = WaitUnit.of(most(plan, level -> level.waitMean()));
        return picture(
                plan,
                Axis.fromZero(unit.in(most(plan, level -> level.waitMean())), 5),
                unit.unit(),
                level -> scaled(level.waitMean(), unit));
    }

    private static Estimate scaled(Estimate wait, WaitUnit unit) {
        return new Estimate(unit.in(wait.mean()), unit.in(wait.low()), unit.in(wait.high()));
    }

    /** Shares in time against the share that books, in percent. */
    static Svg shares(AppointmentPlan plan) {
        double least = points(plan).stream()
                .flatMap(setting -> LINES.stream().map(line -> line.of().apply(setting)))
                .mapToDouble(level -> POINTS * level.inTime().low())
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        return picture(
                plan,
                Axis.between(TEN * Math.floor(least / TEN), POINTS, 5),
                Answers.both("appointments.upShare"),
                level -> {
                    Estimate share = level.inTime();
                    return new Estimate(POINTS * share.mean(), POINTS * share.low(), POINTS * share.high());
                });
    }

    private static double most(AppointmentPlan plan, Function<Level, Estimate> figure) {
        return points(plan).stream()
                .flatMap(setting -> LINES.stream().map(line -> line.of().apply(setting)))
                .mapToDouble(level -> figure.apply(level).mean())
                .filter(Double::isFinite)
                .max()
                .orElse(60);
    }

    private static List<Setting> points(AppointmentPlan plan) {
        List<Setting> points = new ArrayList<>(List.of(plan.reference()));
        plan.settings().stream().filter(setting -> !setting.overbooked()).forEach(points::add);
        return points;
    }

    private static Svg picture(AppointmentPlan plan, Axis up, LocalName unit, Function<Level, Estimate> figure) {
        List<Setting> points = points(plan);
        Wording numbers = Wording.in("en");
        double most = POINTS * points.get(points.size() - 1).share();
        Plot plot = new Plot(HEIGHT, 2, Axis.between(0, most, 8), up)
                .rules(unit, value -> numbers.decimal(value, 1))
                .marks(Answers.both("appointments.across"), value -> numbers.decimal(value, 0) + "%");
        for (Line line : LINES) {
            List<Setting> of = points.stream()
                    .filter(setting -> setting.share() > 0 || line.fromReference())
                    .filter(setting -> Double.isFinite(
                            figure.apply(line.of().apply(setting)).mean()))
                    .toList();
            plot.svg()
                    .band(
                            along(plot, of, line, figure, Estimate::high),
                            along(plot, of, line, figure, Estimate::low),
                            "band");
            plot.svg().path(along(plot, of, line, figure, Estimate::mean), line.style());
        }
        if (plan.advised() >= 0) {
            Setting advised = plan.settings().get(plan.advised());
            plot.pointer(
                    POINTS * advised.share(),
                    1,
                    Wording.both(w -> w.text("appointments.here", w.percent(advised.share(), 1))));
        }
        return plot.svg();
    }

    private static List<Point> along(
            Plot plot,
            List<Setting> settings,
            Line line,
            Function<Level, Estimate> figure,
            Function<Estimate, Double> end) {
        return settings.stream()
                .map(setting -> new Point(
                        plot.x(POINTS * setting.share()),
                        plot.y(end.apply(figure.apply(line.of().apply(setting))))))
                .toList();
    }
}
