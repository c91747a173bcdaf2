package onewindow.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import onewindow.measure.Figures;
import onewindow.measure.RunResult;
import onewindow.measure.Summary;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/** Pictures: a bar for each hour of the day, of the windows' use or of the mean wait. */
final class HourBars {

    private static final double HEIGHT = 270;

    private final Summary summary;
    private final int days;
    private final List<Integer> hours;

    private HourBars(RunResult result) {
        summary = result.summary();
        days = Setting.days(result);
        hours = IntStream.range(0, summary.byHour().size())
                .filter(h -> summary.byHour().get(h).arrivals().mean() > 0
                        || summary.byHour().get(h).utilisation().mean() > 0)
                .boxed()
                .toList();
    }

    /** Writes how much of the windows' time on the timetable is used, by hour. */
    static void windowUse(Html html, RunResult result) {
        HourBars bars = new HourBars(result);
        if (bars.hours.isEmpty()) {
            return;
        }
        Svg picture = bars.picture(
                bars.values(f -> f.utilisation().mean()),
                new Axis(0, 1, List.of(0.0, 0.25, 0.5, 0.75, 1.0), false),
                Wording.both("use.unit"),
                use -> Wording.in("en").decimal(use * 100, 0));
        html.figure(Wording.both("use.title"), Wording.both("use.sentence"), picture, bars.table()::write);
    }

    /** Writes the mean wait by hour of arrival. */
    static void waits(Html html, RunResult result) {
        HourBars bars = new HourBars(result);
        if (bars.hours.isEmpty()) {
            return;
        }
        double[] waits = bars.values(f -> f.waitMean().mean());
        WaitUnit unit = WaitUnit.of(Ramp.over(waits).high());
        for (int i = 0; i < waits.length; i++) {
            waits[i] = unit.in(waits[i]);
        }
        Svg picture =
                bars.picture(waits, Axis.fromZero(Ramp.over(waits).high(), 4), unit.unit(), wait -> Wording.in("en")
                        .decimal(wait, wait < 10 ? 1 : 0));
        html.figure(
                Wording.both("hours.title"), Wording.both("hours.sentence", unit.unit()), picture, bars.table()::write);
    }

    private Svg picture(double[] values, Axis up, LocalName unit, Plot.LabelOf label) {
        Axis across = new Axis(0, hours.size(), List.of(), false);
        Plot plot = new Plot(HEIGHT, across, up).rules(unit, label).marks(Wording.both("html.hourOfDay"), label);
        int every = hours.size() > 12 ? 2 : 1;
        for (int i = 0; i < hours.size(); i++) {
            double left = plot.x(i);
            double width = plot.x(i + 1) - left;
            if (Double.isFinite(values[i])) {
                plot.svg()
                        .rectangle(
                                left + width * 0.14,
                                plot.y(values[i]),
                                width * 0.72,
                                plot.floor() - plot.y(values[i]),
                                "bar");
                plot.svg().text(left + width / 2, plot.y(values[i]) - 5, "value middle", label.of(values[i]));
            }
            if (i % every == 0) {
                plot.svg()
                        .text(
                                left + width / 2,
                                plot.floor() + 18,
                                "tick middle",
                                Wording.clock((summary.firstHour() + hours.get(i)) * 3_600_000L));
            }
        }
        return plot.svg();
    }

    private double[] values(ToDoubleFunction<Figures> figure) {
        return hours.stream()
                .mapToDouble(h -> figure.applyAsDouble(summary.byHour().get(h)))
                .toArray();
    }

    private HtmlTable table() {
        WaitUnit unit = WaitUnit.of(Ramp.over(values(f -> f.waitMean().mean())).high());
        HtmlTable table = new HtmlTable()
                .words("html.hour")
                .numbers("column.arrivalsDay")
                .numbers("column.waitMean", unit.unit())
                .numbers("column.queue")
                .numbers("column.busyWindows")
                .numbers("column.utilisation");
        Wording wording = Wording.in("en");
        for (int hour : hours) {
            Figures figures = summary.byHour().get(hour);
            table.row(
                    Cell.of(Wording.hours(summary.firstHour() + hour)),
                    Cell.of(wording.fixed(figures.arrivals().mean() / days, 1)),
                    Cell.of(unit.say(figures.waitMean().mean())),
                    Cell.of(wording.fixed(figures.queue().mean(), 1)),
                    Cell.of(wording.fixed(figures.busyWindows().mean(), 1)),
                    Cell.of(wording.fixed(100 * figures.utilisation().mean(), 1)));
        }
        return table;
    }
}
