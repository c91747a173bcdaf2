package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.measure.CaseStanding;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.OpenCases;
import onewindow.report.HtmlTable.Cell;
import onewindow.report.Svg.Point;
import onewindow.scenario.LocalName;

/** Pictures: the open cases at the end of each hall day, with the band of the replications, and where they stand. */
final class OpenCasesBand {

    private static final double HEIGHT = 270;
    private static final double LEGEND = 17;
    private static final int MOST_TICKS = 8;
    private static final int MOST_ROWS = 40;
    private static final List<String> STYLES = List.of("heat0", "heat3", "high-end", "heat1", "heat4", "heat6");

    private final List<OpenCases> days;
    private final Axis across;
    private final double most;

    private OpenCasesBand(List<OpenCases> days) {
        this.days = days;
        across = new Axis(0, days.size() - 1.0, List.of(), false);
        most = Math.max(1, days.stream().mapToDouble(OpenCases::p95).max().orElse(1));
    }

    /** Writes the pictures, or nothing for fewer than five days. */
    static void write(Html html, CaseSummary cases) {
        if (cases.days().size() < 5) {
            return;
        }
        OpenCasesBand band = new OpenCasesBand(cases.days());
        html.figure(Wording.both("open.title"), Wording.both("open.sentence"), band.total(), band.table()::write);
        html.figure(
                Wording.both("open.standTitle"),
                Wording.both("open.standSentence"),
                band.standings(),
                band.table()::write);
    }

    private Plot plot(double height, int notes, double largest) {
        Plot plot = new Plot(height, notes, across, Axis.fromZero(largest, 4))
                .rules(Wording.both("open.up"), v -> Wording.in("en").decimal(v, 0))
                .marks(Wording.both(days.get(0).date() == null ? "open.acrossUndated" : "open.across"), v -> "");
        int last = -1;
        int every = (days.size() + MOST_TICKS - 1) / MOST_TICKS;
        for (int i = 0; i < days.size(); i++) {
            OpenCases day = days.get(i);
            boolean dated = day.date() != null && days.size() > 2 * MOST_TICKS * 2;
            boolean marked = dated ? day.date().getMonthValue() != last : i % every == 0;
            last = dated ? day.date().getMonthValue() : last;
            if (marked) {
                plot.svg().line(plot.x(i), plot.floor(), plot.x(i), plot.floor() + 4, "axis");
                plot.svg().text(plot.x(i), plot.floor() + 18, "tick middle", mark(day, dated));
            }
        }
        return plot;
    }

    private static LocalName mark(OpenCases day, boolean monthly) {
        if (day.date() == null) {
            String number = Integer.toString(day.index() + 1);
            return new LocalName(number, number);
        }
        if (monthly) {
            return Wording.both(w -> w.month(day.date().getMonthValue())
                    .substring(0, w.language().equals("zh") ? 2 : 3));
        }
        String date = day.date().toString().substring(5);
        return new LocalName(date, date);
    }

    private Svg total() {
        Plot plot = plot(HEIGHT, 0, most);
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        List<Point> mean = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            upper.add(new Point(plot.x(i), plot.y(days.get(i).p95())));
            lower.add(new Point(plot.x(i), plot.y(days.get(i).p5())));
            mean.add(new Point(plot.x(i), plot.y(days.get(i).mean())));
        }
        plot.svg().band(upper, lower, "band");
        plot.svg().path(mean, "curve");
        return plot.svg();
    }

    private Svg standings() {
        List<CaseStanding> shown = new ArrayList<>();
        for (CaseStanding standing : CaseStanding.values()) {
            if (days.stream().anyMatch(day -> day.byStanding().get(standing.ordinal()) > 0)) {
                shown.add(standing);
            }
        }
        int rows = (shown.size() + 2) / 3;
        double largest = days.stream().mapToDouble(OpenCases::mean).max().orElse(1);
        Plot plot = plot(HEIGHT + rows * LEGEND, rows, Math.max(1, largest));
        double[] below = new double[days.size()];
        for (int s = 0; s < shown.size(); s++) {
            CaseStanding standing = shown.get(s);
            String style = STYLES.get(standing.ordinal());
            List<Point> upper = new ArrayList<>();
            List<Point> lower = new ArrayList<>();
            for (int i = 0; i < days.size(); i++) {
                lower.add(new Point(plot.x(i), plot.y(below[i])));
                below[i] += days.get(i).byStanding().get(standing.ordinal());
                upper.add(new Point(plot.x(i), plot.y(below[i])));
            }
            plot.svg().band(upper, lower, style);
            double x = 46 + s % 3 * 145;
            int row = s / 3;
            double y = 22 + row * LEGEND;
            plot.svg().rectangle(x, y, 11, 11, style);
            plot.svg().text(x + 16, y + 10, "tick start", CaseWords.standing(standing));
        }
        return plot.svg();
    }

    private HtmlTable table() {
        HtmlTable table =
                new HtmlTable().words("html.date").numbers("open.mean").numbers("open.band");
        for (CaseStanding standing : CaseStanding.values()) {
            table.numbers(CaseWords.standing(standing));
        }
        Wording wording = Wording.in("en");
        int every = (days.size() + MOST_ROWS - 1) / MOST_ROWS;
        for (int i = 0; i < days.size(); i += every) {
            OpenCases day = days.get(i);
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(
                            day.date() == null
                                    ? Integer.toString(day.index() + 1)
                                    : day.date().toString()),
                    Cell.of(wording.count(day.mean())),
                    Cell.of(Wording.both("html.span", wording.count(day.p5()), wording.count(day.p95())))));
            day.byStanding().forEach(count -> cells.add(Cell.of(wording.count(count))));
            table.row(cells);
        }
        return table;
    }
}
