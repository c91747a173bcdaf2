package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.plan.staff.StaffingAnswer;
import onewindow.plan.staff.StaffingAnswer.Row;
import onewindow.report.Svg.Point;

/** Pictures of a hall's windows by half-hour. */
final class StaffPictures {

    private static final double TOP = 24;
    private static final double ROW = 42;
    private static final double CELL = 22;
    private static final double HEIGHT = 270;
    private static final int MOST_ROWS = 40;
    private static final double NARROWEST_LABEL = 44;
    private static final double MILLIS_AN_HOUR = 3_600_000;

    private StaffPictures() {}

    private static List<Integer> slots(StaffingAnswer staffing) {
        return IntStream.range(0, staffing.slotStarts().size())
                .filter(slot ->
                        staffing.rows().stream().anyMatch(row -> row.planned().get(slot) > 0))
                .boxed()
                .toList();
    }

    /** Windows of each group by half-hour: a row of cells for each group. */
    static Svg heat(StaffingAnswer staffing, PartNames names) {
        List<Row> shown =
                staffing.rows().subList(0, Math.min(MOST_ROWS, staffing.rows().size()));
        List<Integer> slots = slots(staffing);
        int most = shown.stream()
                .flatMap(row -> row.planned().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        Ramp ramp = new Ramp(0, Math.max(1, most));
        Svg svg = new Svg(Plot.WIDTH, TOP + ROW * shown.size() + 4);
        double column = Plot.WIDTH / slots.size();
        int each = Math.max(1, (int) Math.ceil(NARROWEST_LABEL / column));
        for (int i = 0; i < slots.size(); i += each) {
            svg.text(
                    i * column + 1,
                    TOP - 8,
                    "tick start",
                    Wording.clock(staffing.slotStarts().get(slots.get(i))));
        }
        for (int r = 0; r < shown.size(); r++) {
            Row row = shown.get(r);
            double y = TOP + r * ROW;
            svg.text(
                    1,
                    y + 12,
                    "name start",
                    Wording.both(w -> Columns.cut(w.name(names.of(row.key(), row.name())), 40)));
            for (int i = 0; i < slots.size(); i++) {
                int windows = row.planned().get(slots.get(i));
                svg.rectangle(i * column + 0.5, y + 17, column - 1, CELL, ramp.style(windows));
                svg.text(
                        i * column + column / 2,
                        y + 32,
                        "value middle " + ramp.inkStyle(windows),
                        Integer.toString(windows));
            }
        }
        return svg;
    }

    /** All windows over the day: planned, and (the other line) today's. */
    static Svg day(StaffingAnswer staffing) {
        double length = staffing.slotHours();
        double from = staffing.slotStarts().get(0) / MILLIS_AN_HOUR;
        double to = from + length * staffing.slotStarts().size();
        double most = 1;
        List<double[]> sums = new ArrayList<>();
        for (int slot = 0; slot < staffing.slotStarts().size(); slot++) {
            double planned = 0;
            double today = 0;
            for (Row row : staffing.rows()) {
                planned += row.planned().get(slot) * row.halls();
                today += row.today().get(slot) * row.halls();
            }
            sums.add(new double[] {planned, today});
            most = Math.max(most, Math.max(planned, today));
        }
        Wording numbers = Wording.in("en");
        Plot plot = new Plot(HEIGHT, Axis.between(Math.floor(from), Math.ceil(to), 9), Axis.fromZero(most, 5))
                .rules(Answers.both("staff.upWindows"), value -> numbers.decimal(value, 0))
                .marks(Wording.both("html.time"), hour -> Wording.clock(Math.round(hour * MILLIS_AN_HOUR)));
        List<Point> planned = new ArrayList<>();
        List<Point> today = new ArrayList<>();
        for (int slot = 0; slot < sums.size(); slot++) {
            for (double x : new double[] {from + slot * length, from + (slot + 1) * length}) {
                planned.add(new Point(plot.x(x), plot.y(sums.get(slot)[0])));
                today.add(new Point(plot.x(x), plot.y(sums.get(slot)[1])));
            }
        }
        plot.svg().path(today, "curve other").path(planned, "curve");
        return plot.svg();
    }
}
