package onewindow.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onewindow.measure.Summary.DayFigures;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/** Picture: the calendar of days by month, each hall day coloured by its mean wait. */
final class DayCalendar {

    private static final double CELL = 25;
    private static final double TOP = 44;
    private static final double WIDTH = 7 * CELL + 2;
    private static final int MOST_MONTHS = 36;

    private final Map<LocalDate, DayFigures> days = new TreeMap<>();
    private final Ramp ramp;
    private final WaitUnit unit;

    private DayCalendar(List<DayFigures> all) {
        all.forEach(day -> days.put(day.date(), day));
        ramp = Ramp.over(all.stream().mapToDouble(DayFigures::waitMean).toArray());
        unit = WaitUnit.of(ramp.high());
    }

    /** Writes a small picture for each month and the legend; at most three years, the rest is in the tables. */
    static void write(Html html, List<DayFigures> all) {
        DayCalendar calendar = new DayCalendar(all);
        LocalName sentence = Wording.both("calendar.sentence", calendar.unit.unit());
        html.open("figure", "class", "plot").open("figcaption");
        html.element("h3", Wording.both("calendar.title"))
                .element("p", sentence)
                .close("figcaption");
        html.open("div", "class", "months");
        YearMonth first = YearMonth.from(all.get(0).date());
        YearMonth last = YearMonth.from(all.get(all.size() - 1).date());
        int months = 0;
        for (YearMonth month = first; !month.isAfter(last) && months < MOST_MONTHS; month = month.plusMonths(1)) {
            YearMonth shown = month;
            LocalName title =
                    Wording.both(w -> w.text("calendar.month", shown.getYear(), w.month(shown.getMonthValue())));
            html.open("div", "class", "month")
                    .markup(calendar.month(month, title).markup(title, sentence))
                    .close("div");
            months++;
        }
        html.close("div");
        calendar.legend(html);
        html.folded("html.table", calendar.table()::write);
        html.close("figure");
    }

    private Svg month(YearMonth month, LocalName title) {
        int offset = month.atDay(1).getDayOfWeek().getValue() - 1;
        int weeks = (offset + month.lengthOfMonth() + 6) / 7;
        Svg svg = new Svg(WIDTH, TOP + weeks * CELL + 2);
        svg.text(1, 14, "name start", title);
        for (int d = 0; d < 7; d++) {
            int weekday = d;
            svg.text(1 + (d + 0.5) * CELL, TOP - 8, "tick middle", Wording.both(w -> w.initial(weekday)));
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            int place = offset + day - 1;
            int week = place / 7;
            cell(svg, month.atDay(day), 1 + place % 7 * CELL, TOP + week * CELL);
        }
        return svg;
    }

    private void cell(Svg svg, LocalDate date, double x, double y) {
        DayFigures day = days.get(date);
        String number = Integer.toString(date.getDayOfMonth());
        if (day == null) {
            svg.text(x + CELL / 2, y + CELL / 2 + 4, "off middle", number);
            return;
        }
        LocalName tip = Wording.both(
                w -> w.text("calendar.tip", w.dated(date), w.count(day.arrivalsMean()), w.duration(day.waitMean())));
        svg.rectangle(x + 1, y + 1, CELL - 2, CELL - 2, ramp.style(day.waitMean()), tip);
        String ink = Double.isFinite(day.waitMean()) ? ramp.inkStyle(day.waitMean()) : "on-light";
        svg.text(x + CELL / 2, y + CELL / 2 + 4, "day middle " + ink, number);
    }

    private void legend(Html html) {
        Svg svg = new Svg(230, 34);
        for (int i = 0; i < Ramp.STEPS; i++) {
            svg.rectangle(1 + i * 32, 1, 31, 12, "heat" + i);
        }
        svg.text(1, 28, "tick start", Wording.both(w -> w.duration(ramp.low())));
        svg.text(1 + Ramp.STEPS * 32, 28, "tick end", Wording.both(w -> w.duration(ramp.high())));
        html.open("div", "class", "legend");
        html.markup(svg.markup(Wording.both("calendar.legend"), Wording.both("calendar.legend")))
                .close("div");
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable()
                .words("html.date")
                .numbers("column.arrivals")
                .numbers("column.waitMean", unit.unit())
                .numbers("column.waitBand", unit.unit())
                .numbers("column.queueMax");
        Wording wording = Wording.in("en");
        for (DayFigures day : days.values()) {
            table.row(
                    Cell.of(day.date().toString()),
                    Cell.of(wording.count(day.arrivalsMean())),
                    Cell.of(unit.say(day.waitMean())),
                    Cell.of(Wording.both("html.span", unit.say(day.waitP5()), unit.say(day.waitP95()))),
                    Cell.of(wording.decimal(day.queueMax(), 0)));
        }
        return table;
    }
}
