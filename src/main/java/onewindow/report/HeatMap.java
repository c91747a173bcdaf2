package onewindow.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.measure.Summary;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/** Picture: the mean wait by weekday and hour of arrival. */
final class HeatMap {

    private static final double LEFT = 54;
    private static final double TOP = 30;
    private static final double ROW = 30;

    private final double[][] heat;
    private final int firstHour;
    private final List<Integer> weekdays;
    private final List<Integer> hours;
    private final WaitUnit unit;
    private final Ramp ramp;

    private HeatMap(Summary summary) {
        heat = summary.heat();
        firstHour = summary.firstHour();
        int columns = summary.byHour().size();
        weekdays = IntStream.range(0, heat.length)
                .filter(d -> Arrays.stream(heat[d]).anyMatch(Double::isFinite))
                .boxed()
                .toList();
        hours = IntStream.range(0, columns)
                .filter(h -> Arrays.stream(heat).anyMatch(day -> Double.isFinite(day[h])))
                .boxed()
                .toList();
        double[] all = Arrays.stream(heat).flatMapToDouble(Arrays::stream).toArray();
        ramp = Ramp.over(all);
        unit = WaitUnit.of(ramp.high());
    }

    /** Writes the picture, or nothing where nobody came. */
    static void write(Html html, Summary summary, List<HallDay> days) {
        HeatMap map = new HeatMap(summary);
        if (!map.weekdays.isEmpty()) {
            LocalName sentence = Wording.both("heat.sentence", map.unit.unit());
            html.figure(
                    Wording.both("heat.title"),
                    map.hasHourBeforeOpening(days)
                            ? Wording.both(w -> w.name(sentence) + w.text("heat.beforeOpening"))
                            : sentence,
                    map.picture(),
                    map.table()::write);
        }
    }

    /** Whether people come in an hour at whose start no day's windows are open. */
    private boolean hasHourBeforeOpening(List<HallDay> days) {
        return hours.stream().mapToLong(hour -> (firstHour + hour) * 3_600_000L).anyMatch(start -> days.stream()
                .flatMap(day -> day.open().stream())
                .noneMatch(open -> open.contains(start)));
    }

    private Svg picture() {
        Svg svg = new Svg(Plot.WIDTH, TOP + ROW * hours.size() + 4);
        double column = (Plot.WIDTH - LEFT - 4) / weekdays.size();
        for (int d = 0; d < weekdays.size(); d++) {
            int weekday = weekdays.get(d);
            svg.text(LEFT + (d + 0.5) * column, TOP - 9, "tick middle", Wording.both(w -> w.shortWeekday(weekday)));
        }
        for (int h = 0; h < hours.size(); h++) {
            double y = TOP + h * ROW;
            svg.text(LEFT - 8, y + ROW / 2 + 4, "tick end", Wording.clock((firstHour + hours.get(h)) * 3_600_000L));
            for (int d = 0; d < weekdays.size(); d++) {
                cell(svg, LEFT + d * column, y, column, heat[weekdays.get(d)][hours.get(h)]);
            }
        }
        return svg;
    }

    private void cell(Svg svg, double x, double y, double column, double wait) {
        svg.rectangle(x + 1, y + 1, column - 2, ROW - 2, ramp.style(wait));
        if (Double.isFinite(wait)) {
            svg.text(x + column / 2, y + ROW / 2 + 4, "value middle " + ramp.inkStyle(wait), unit.sayBriefly(wait));
        }
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable().words("html.hour");
        weekdays.forEach(d -> table.numbers(Wording.both(w -> w.weekday(d))));
        for (int hour : hours) {
            Cell[] cells = new Cell[weekdays.size() + 1];
            cells[0] = Cell.of(Wording.hours(firstHour + hour));
            for (int d = 0; d < weekdays.size(); d++) {
                cells[d + 1] = Cell.of(unit.say(heat[weekdays.get(d)][hour]));
            }
            table.row(cells);
        }
        return table;
    }
}
