package onewindow.report;

import java.util.List;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary;
import onewindow.report.HtmlTable.Cell;

/** Picture: how many trips to the hall a case took, and why there was more than one. */
final class TripBars {

    private static final double HEIGHT = 270;

    private final CaseFigures hall;

    private TripBars(CaseFigures hall) {
        this.hall = hall;
    }

    /** Writes the picture, or nothing where no case is over. */
    static void write(Html html, CaseSummary cases) {
        CaseFigures hall = cases.hall();
        if (hall.mean(CaseFigure.ARCHIVED) > 0) {
            TripBars bars = new TripBars(hall);
            html.figureWithTable(
                    Wording.both("trips.title"),
                    Wording.both(w -> w.text(
                            "trips.sentence",
                            w.decimal(hall.mean(CaseFigure.TRIPS_MEAN), 2),
                            w.share(hall.mean(CaseFigure.AT_MOST_ONE_TRIP)))),
                    bars.picture(),
                    bars.table()::write);
        }
    }

    private Svg picture() {
        List<CaseWords.Named> trips = CaseWords.TRIPS;
        double most = trips.stream()
                .mapToDouble(named -> hall.mean(named.figure()))
                .max()
                .orElse(1);
        Axis across = new Axis(0, trips.size(), List.of(), false);
        Plot plot = new Plot(HEIGHT, across, Axis.fromZero(most * 100, 4))
                .rules(Wording.both("trips.up"), v -> Wording.in("en").decimal(v, 0))
                .marks(Wording.both("trips.across"), v -> "");
        for (int i = 0; i < trips.size(); i++) {
            double share = hall.mean(trips.get(i).figure());
            double left = plot.x(i);
            double width = plot.x(i + 1) - left;
            double top = plot.y(share * 100);
            String style = i < 2 ? "bar" : "high-end";
            plot.svg().rectangle(left + width * 0.18, top, width * 0.64, plot.floor() - top, style);
            plot.svg().text(left + width / 2, top - 5, "value middle", Wording.both(w -> w.share(share)));
            String mark = i == trips.size() - 1 ? i + "+" : Integer.toString(i);
            plot.svg().text(left + width / 2, plot.floor() + 18, "tick middle", mark);
        }
        return plot.svg();
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable().words("trips.causes").numbers("trips.further");
        List<CaseWords.Named> causes = CaseWords.present(CaseWords.CAUSES, hall);
        double most = causes.isEmpty() ? 1 : hall.mean(causes.get(0).figure());
        for (CaseWords.Named cause : causes) {
            double trips = hall.mean(cause.figure());
            table.row(Cell.of(cause.name()), Cell.barred(Wording.in("en").count(trips), trips, trips / most));
        }
        return table;
    }
}
