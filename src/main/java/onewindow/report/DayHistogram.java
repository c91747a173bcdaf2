package onewindow.report;

import java.util.Arrays;
import java.util.List;
import onewindow.measure.Summary.DayFigures;
import onewindow.report.HtmlTable.Cell;

/** Picture: on how many days the mean wait was how long. */
final class DayHistogram {

    private static final double HEIGHT = 270;

    private final double[] waits;
    private final WaitUnit unit;
    private final Axis across;
    private final int[] counts;

    private DayHistogram(List<DayFigures> days) {
        double[] seconds = days.stream()
                .mapToDouble(DayFigures::waitMean)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double longest = seconds.length == 0 ? 1 : seconds[seconds.length - 1];
        unit = WaitUnit.of(longest);
        waits = Arrays.stream(seconds).map(unit::in).toArray();
        across = Axis.fromZero(unit.in(longest) * 1.0001, 12);
        counts = new int[across.ticks().size() - 1];
        for (double wait : waits) {
            counts[Math.min(counts.length - 1, (int) (wait / across.ticks().get(1)))]++;
        }
    }

    /** Writes the picture, or nothing where fewer than five days have a wait. */
    static void write(Html html, List<DayFigures> days) {
        DayHistogram histogram = new DayHistogram(days);
        if (histogram.waits.length >= 5) {
            html.figure(
                    Wording.both("days.title"),
                    Wording.both("days.sentence", histogram.unit.unit()),
                    histogram.picture(),
                    histogram.table()::write);
        }
    }

    private Svg picture() {
        int most = Arrays.stream(counts).max().orElse(1);
        Wording wording = Wording.in("en");
        Plot plot = new Plot(HEIGHT + 30, 2, across, Axis.fromZero(Math.max(4, most), 4))
                .rules(Wording.both("days.up"), v -> wording.decimal(v, 1))
                .marks(Wording.both("days.across", unit.unit()), v -> wording.decimal(v, 1));
        for (int i = 0; i < counts.length; i++) {
            double left = plot.x(across.ticks().get(i));
            double right = plot.x(across.ticks().get(i + 1));
            plot.svg()
                    .rectangle(left + 1, plot.y(counts[i]), right - left - 2, plot.floor() - plot.y(counts[i]), "bar");
        }
        quantile(plot, 0, "days.median", 0.5);
        quantile(plot, 1, "days.p95", 0.95);
        return plot.svg();
    }

    /** Marks the smallest mean wait that the share of days does not exceed. */
    private void quantile(Plot plot, int row, String key, double share) {
        double wait = waits[(int) Math.ceil(share * waits.length) - 1];
        String said = Wording.in("en").decimal(wait, 1);
        plot.pointer(wait, row, Wording.both(key, said, unit.unit()));
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable().words("days.across", unit.unit()).numbers("days.up");
        Wording wording = Wording.in("en");
        for (int i = 0; i < counts.length; i++) {
            String from = wording.decimal(across.ticks().get(i), 1);
            String to = wording.decimal(across.ticks().get(i + 1), 1);
            table.row(Cell.of(Wording.both("html.span", from, to)), Cell.of(Integer.toString(counts[i])));
        }
        return table;
    }
}
