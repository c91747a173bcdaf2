package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.measure.Figures;
import onewindow.measure.Summary;
import onewindow.measure.Summary.WaitBin;
import onewindow.report.HtmlTable.Cell;

/** Picture: how the waits of those who waited are distributed; bars of unequal width keep their area. */
final class WaitHistogram {

    private static final double HEIGHT = 270;
    private static final double SHOWN = 0.99;
    private static final int MOST_BARS = 40;

    private final Figures hall;
    private final List<WaitBin> bins;
    private final double atOnce;
    private final double end;
    private final double beyond;
    private final WaitUnit unit;

    private WaitHistogram(Summary summary) {
        hall = summary.hall();
        List<WaitBin> finite = summary.waitBins().stream()
                .filter(b -> Double.isFinite(b.toSeconds()) && b.toSeconds() > b.fromSeconds())
                .toList();
        List<WaitBin> shown = new ArrayList<>();
        double sum = 0;
        for (WaitBin bin : finite) {
            if (sum >= SHOWN) {
                break;
            }
            shown.add(bin);
            sum += bin.share();
        }
        atOnce = Math.max(0, 1 - hall.delayed().mean());
        bins = merged(withoutAtOnce(withoutRest(shown)));
        end = bins.isEmpty() ? 0 : bins.get(bins.size() - 1).toSeconds();
        beyond = Math.max(
                0, 1 - atOnce - bins.stream().mapToDouble(WaitBin::share).sum());
        unit = WaitUnit.of(end);
    }

    /** Writes the picture, or nothing where nobody was served. */
    static void write(Html html, Summary summary) {
        WaitHistogram histogram = new WaitHistogram(summary);
        if (histogram.bins.isEmpty()
                || !Double.isFinite(histogram.hall.waitMean().mean())) {
            return;
        }
        html.figure(
                Wording.both("waits.title"),
                Wording.both(w -> w.text(
                        "waits.sentence",
                        w.name(histogram.unit.unit()),
                        w.duration(histogram.reference()),
                        w.share(histogram.atOnce),
                        w.share(histogram.beyond),
                        w.duration(histogram.end))),
                histogram.picture(),
                histogram.table()::write);
    }

    /** The width to which the heights refer: that of the widest bar. */
    private double reference() {
        return bins.stream()
                .mapToDouble(b -> b.toSeconds() - b.fromSeconds())
                .max()
                .orElse(1);
    }

    private double density(WaitBin bin) {
        return 100 * bin.share() / width(bin) * reference();
    }

    private Svg picture() {
        double most = bins.stream().mapToDouble(this::density).max().orElse(1);
        Axis across = new Axis(0, unit.in(end), Axis.fromZero(unit.in(end), 8).ticks(), false);
        Axis inside = new Axis(
                0,
                across.high(),
                across.ticks().stream().filter(t -> t <= across.high()).toList(),
                false);
        Wording wording = Wording.in("en");
        Plot plot = new Plot(HEIGHT + 60, 4, inside, Axis.fromZero(most, 4))
                .rules(Wording.both("waits.up"), v -> wording.decimal(v, 1))
                .marks(Wording.both("waits.across", unit.unit()), v -> wording.decimal(v, 1));
        for (WaitBin bin : bins) {
            double left = plot.x(unit.in(bin.fromSeconds()));
            double right = plot.x(unit.in(bin.toSeconds()));
            double top = plot.y(density(bin));
            plot.svg().rectangle(left + 0.5, top, right - left - 1, plot.floor() - top, "bar");
        }
        pointer(plot, 0, "waits.median", hall.waitP50().mean());
        pointer(plot, 1, "waits.mean", hall.waitMean().mean());
        pointer(plot, 2, "waits.p90", hall.waitP90().mean());
        pointer(plot, 3, "waits.p95", hall.waitP95().mean());
        return plot.svg();
    }

    private void pointer(Plot plot, int row, String key, double wait) {
        if (wait > 0 && wait <= end) {
            plot.pointer(unit.in(wait), row, Wording.both(w -> w.text(key, w.duration(wait))));
        }
    }

    /** The bins without a last one that holds the rest, however long. */
    private static List<WaitBin> withoutRest(List<WaitBin> bins) {
        int last = bins.size() - 1;
        if (last < 1 || width(bins.get(last)) < 3 * width(bins.get(last - 1))) {
            return bins;
        }
        return bins.subList(0, last);
    }

    /** The bins without those who did not wait at all, who would hide the others. */
    private List<WaitBin> withoutAtOnce(List<WaitBin> bins) {
        List<WaitBin> waited = new ArrayList<>(bins);
        if (!bins.isEmpty() && bins.get(0).fromSeconds() == 0) {
            WaitBin first = bins.get(0);
            waited.set(0, new WaitBin(0, first.toSeconds(), Math.max(0, first.share() - atOnce)));
        }
        return waited;
    }

    private static double width(WaitBin bin) {
        return bin.toSeconds() - bin.fromSeconds();
    }

    /** Joins neighbours so that not more than {@link #MOST_BARS} remain. */
    private static List<WaitBin> merged(List<WaitBin> bins) {
        int each = (bins.size() + MOST_BARS - 1) / MOST_BARS;
        if (each <= 1) {
            return bins;
        }
        List<WaitBin> joined = new ArrayList<>();
        for (int i = 0; i < bins.size(); i += each) {
            List<WaitBin> part = bins.subList(i, Math.min(i + each, bins.size()));
            joined.add(new WaitBin(
                    part.get(0).fromSeconds(),
                    part.get(part.size() - 1).toSeconds(),
                    part.stream().mapToDouble(WaitBin::share).sum()));
        }
        return joined;
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable().words("waits.from").words("waits.to").numbers("waits.share");
        for (WaitBin bin : bins) {
            table.row(
                    Cell.of(Wording.both(w -> w.duration(bin.fromSeconds()))),
                    Cell.of(Wording.both(w -> w.duration(bin.toSeconds()))),
                    Cell.of(Wording.in("en").decimal(100 * bin.share(), 2)));
        }
        return table;
    }
}
