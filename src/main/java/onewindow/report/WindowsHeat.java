package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onewindow.calendar.Interval;
import onewindow.calibrate.fit.HallModel;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/** Picture: how many windows of each group are open at which time of the day, and the timetable made of it. */
final class WindowsHeat {

    private static final double TOP = 24;
    private static final double ROW = 42;
    private static final double CELL = 22;
    private static final int MOST_ROWS = 20;
    private static final int STEPS_A_CELL = 2;

    private final HallModel hall;
    private final List<Integer> steps;
    private final Wording numbers = Wording.in("en");

    private WindowsHeat(HallModel hall) {
        this.hall = hall;
        long step = hall.profile().stepMillis();
        steps = IntStream.range(0, hall.profile().perDay().size() / STEPS_A_CELL)
                .map(cell -> cell * STEPS_A_CELL)
                .filter(first -> hall.open().stream().anyMatch(session -> overlaps(session, first * step, step)))
                .boxed()
                .toList();
    }

    private static boolean overlaps(Interval session, long from, long step) {
        return session.fromMillis() < from + STEPS_A_CELL * step && session.toMillis() > from;
    }

    /** Writes the picture, or nothing where the log names no window. */
    static void write(Html html, HallModel hall) {
        WindowsHeat heat = new WindowsHeat(hall);
        if (!hall.groups().isEmpty() && !heat.steps.isEmpty()) {
            boolean all = hall.groups().size() <= MOST_ROWS;
            html.figure(
                    Wording.both("windowsOpen.title"),
                    Wording.both("windowsOpen.sentence", all ? "" : Wording.both("windowsOpen.most", MOST_ROWS)),
                    heat.picture(),
                    heat.table()::write);
        }
    }

    private double open(HallModel.Group group, int first) {
        return (group.openByStep().get(first) + group.openByStep().get(first + 1)) / STEPS_A_CELL;
    }

    private Svg picture() {
        List<HallModel.Group> shown =
                hall.groups().subList(0, Math.min(MOST_ROWS, hall.groups().size()));
        double[] all = shown.stream()
                .flatMapToDouble(group -> steps.stream().mapToDouble(first -> open(group, first)))
                .toArray();
        double most = Math.max(1, Ramp.over(all).high());
        Ramp ramp = new Ramp(0, most);
        Svg svg = new Svg(Plot.WIDTH, TOP + ROW * shown.size() + 4);
        double column = Plot.WIDTH / steps.size();
        long step = hall.profile().stepMillis();
        int each = Math.max(1, (int) Math.ceil(44 / column));
        for (int i = 0; i < steps.size(); i += each) {
            svg.text(i * column + 1, TOP - 8, "tick start", Wording.clock(steps.get(i) * step));
        }
        for (int g = 0; g < shown.size(); g++) {
            double y = TOP + g * ROW;
            svg.text(1, y + 12, "name start", Wording.both(name(shown.get(g))));
            for (int i = 0; i < steps.size(); i++) {
                double open = open(shown.get(g), steps.get(i));
                double x = i * column;
                svg.rectangle(x + 0.5, y + 17, column - 1, CELL, ramp.style(open));
                svg.text(
                        x + column / 2, y + 32, "value middle " + ramp.inkStyle(open), Long.toString(Math.round(open)));
            }
        }
        return svg;
    }

    private java.util.function.Function<Wording, String> name(HallModel.Group group) {
        String first = hall.departments().get(group.departments().nextSetBit(0)).name();
        int others = group.departments().cardinality() - 1;
        return wording -> {
            String named = first.isEmpty() ? wording.text("calibration.unnamed") : Columns.cut(first, 40);
            String whole = others == 0 ? named : wording.text("calibration.andMore", named, others);
            int windows = group.windows().size();
            return windows == 0
                    ? whole
                    : wording.text(
                            "windowsOpen.group",
                            whole,
                            wording.text(windows == 1 ? "setting.oneWindow" : "setting.windows", windows));
        };
    }

    private HtmlTable table() {
        HtmlTable table = new HtmlTable()
                .words("column.group")
                .words("windowsOpen.timetable")
                .words("windowsOpen.windows");
        for (HallModel.Group group : hall.groups()) {
            String windows = String.join(", ", group.windows());
            table.row(
                    Cell.of(Wording.both(name(group))),
                    Cell.of(new LocalName(timetable(group), timetable(group))),
                    Cell.of(new LocalName(windows, windows)));
        }
        return table;
    }

    /** The timetable as the scenario has it: the rounded number at each time at which it changes. */
    private String timetable(HallModel.Group group) {
        long step = hall.profile().stepMillis();
        List<String> changes = new ArrayList<>();
        int before = -1;
        for (Interval session : hall.open()) {
            for (long at = session.fromMillis(); at < session.toMillis(); at += step) {
                int open = group.scheduled().get((int) (at / step));
                if (open != before) {
                    changes.add(Wording.clock(at) + " " + numbers.decimal(open, 0));
                    before = open;
                }
            }
        }
        return changes.stream().collect(Collectors.joining(", "));
    }
}
