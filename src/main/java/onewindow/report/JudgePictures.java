package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import onewindow.calibrate.judge.Judgement;
import onewindow.calibrate.judge.Judgement.Compared;
import onewindow.calibrate.judge.Judgement.HalfHour;
import onewindow.report.HtmlTable.Cell;
import onewindow.report.Svg.Point;
import onewindow.scenario.LocalName;

/** Pictures of the model beside the log: the queue and the wait over the day, departments and weekdays. */
final class JudgePictures {

    private static final double HEIGHT = 270;
    private static final double MILLIS_AN_HOUR = 3_600_000;
    private static final double HALF_HOURS_AN_HOUR = 2;
    private static final double MIDDLE = 0.25;
    private static final double SIDE = 12;
    private static final double ROW = 38;
    private static final int MOST_ROWS = 15;

    private final Html html;
    private final Judgement judgement;
    private final Wording numbers = Wording.in("en");

    private JudgePictures(Html html, Judgement judgement) {
        this.html = html;
        this.judgement = judgement;
    }

    /** A figure by half-hour: log and model, and the replay, empty where there is none. */
    private record Curve(
            String title,
            String sentence,
            LocalName unit,
            Function<HalfHour, Compared> figure,
            List<Double> replay,
            double scale) {}

    /** A figure of a part: its name, how many stand behind it, log and model. */
    private record Row(LocalName name, long of, Compared figure) {}

    /** Writes the pictures for which there is something to show. */
    static void write(Html html, Judgement judgement) {
        JudgePictures pictures = new JudgePictures(html, judgement);
        boolean replayed = judgement.replay().isPresent();
        pictures.overDay(new Curve(
                "judgedQueue.title",
                replayed ? "judgedQueue.sentenceReplayed" : "judgedQueue.sentence",
                Wording.both("judgedQueue.up"),
                HalfHour::queue,
                judgement.replay().map(Judgement.Replay::queue).orElse(List.of()),
                1));
        WaitUnit unit =
                unit(judgement.halfHours().stream().map(HalfHour::meanWait).toList());
        pictures.overDay(new Curve(
                "judgedWait.title",
                replayed ? "judgedWait.sentenceReplayed" : "judgedWait.sentence",
                unit.unit(),
                HalfHour::meanWait,
                judgement.replay().map(Judgement.Replay::waits).orElse(List.of()),
                unit.in(1)));
        pictures.departments();
        pictures.weekdays();
    }

    private static WaitUnit unit(List<Compared> waits) {
        return WaitUnit.of(waits.stream()
                .flatMap(wait -> java.util.stream.Stream.of(wait.observed(), wait.high()))
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0));
    }

    private static double hour(HalfHour half) {
        return half.fromMillis() / MILLIS_AN_HOUR;
    }

    private static double replayAt(Curve curve, HalfHour half) {
        int step = (int) Math.round(hour(half) * HALF_HOURS_AN_HOUR);
        return curve.replay.isEmpty() ? Double.NaN : curve.replay.get(step) * curve.scale;
    }

    private void overDay(Curve curve) {
        List<HalfHour> known = judgement.halfHours().stream()
                .filter(half -> Double.isFinite(curve.figure.apply(half).observed())
                        && Double.isFinite(curve.figure.apply(half).simulated()))
                .toList();
        if (known.size() < 2) {
            return;
        }
        double most = 0;
        for (HalfHour half : known) {
            Compared figure = curve.figure.apply(half);
            double replay = replayAt(curve, half);
            most = Math.max(most, Math.max(figure.observed(), figure.high()) * curve.scale);
            most = Double.isFinite(replay) ? Math.max(most, replay) : most;
        }
        double from = Math.floor(hour(known.get(0)));
        double to = Math.ceil(hour(known.get(known.size() - 1)) + 2 * MIDDLE);
        Plot plot = new Plot(HEIGHT, Axis.between(from, to, 9), Axis.fromZero(most, 4))
                .rules(curve.unit, value -> numbers.decimal(value, 2))
                .marks(Wording.both("html.time"), hour -> Wording.clock(Math.round(hour * MILLIS_AN_HOUR)));
        plot.svg()
                .band(
                        line(plot, known, half -> curve.figure.apply(half).high() * curve.scale),
                        line(plot, known, half -> curve.figure.apply(half).low() * curve.scale),
                        "band");
        plot.svg().path(line(plot, known, half -> curve.figure.apply(half).simulated() * curve.scale), "curve");
        List<HalfHour> replayed = known.stream()
                .filter(half -> Double.isFinite(replayAt(curve, half)))
                .toList();
        if (replayed.size() > 1) {
            plot.svg().path(line(plot, replayed, half -> replayAt(curve, half)), "curve replayed");
        }
        List<Point> log = line(plot, known, half -> curve.figure.apply(half).observed() * curve.scale);
        plot.svg().path(log, "curve other");
        log.forEach(point -> plot.svg().circle(point.x(), point.y(), 3, "unseen"));
        html.figure(Wording.both(curve.title), Wording.both(curve.sentence), plot.svg(), table(curve, known)::write);
    }

    private static List<Point> line(Plot plot, List<HalfHour> known, ToDoubleFunction<HalfHour> value) {
        return known.stream()
                .map(half -> new Point(plot.x(hour(half) + MIDDLE), plot.y(value.applyAsDouble(half))))
                .toList();
    }

    private HtmlTable table(Curve curve, List<HalfHour> known) {
        HtmlTable table = heads("html.time", curve.replay.isEmpty());
        for (HalfHour half : known) {
            Compared figure = curve.figure.apply(half);
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(Wording.clock(half.fromMillis())),
                    Cell.of(numbers.fixed(figure.observed() * curve.scale, 2)),
                    Cell.of(numbers.fixed(figure.simulated() * curve.scale, 2)),
                    Cell.of(Wording.both(
                            "html.span",
                            numbers.fixed(figure.low() * curve.scale, 2),
                            numbers.fixed(figure.high() * curve.scale, 2)))));
            if (!curve.replay.isEmpty()) {
                cells.add(Cell.of(numbers.fixed(replayAt(curve, half), 2)));
            }
            table.row(cells);
        }
        return table;
    }

    private static HtmlTable heads(String first, boolean withoutReplay) {
        HtmlTable table = new HtmlTable()
                .words(first)
                .numbers("calibration.log")
                .numbers("calibration.model")
                .numbers("calibration.band");
        return withoutReplay ? table : table.numbers("calibration.replay");
    }

    private void departments() {
        List<Row> rows = judgement.departments().stream()
                .filter(part -> Double.isFinite(part.meanWait().simulated()))
                .sorted(Comparator.comparingLong(part -> -part.people()))
                .map(part -> new Row(named(part.name()), part.people(), part.meanWait()))
                .toList();
        if (rows.size() > 1) {
            dots("judgedDepartments.title", "judgedDepartments.sentence", "column.department", rows);
        }
    }

    private static LocalName named(String name) {
        return name.isEmpty() ? Wording.both("calibration.unnamed") : new LocalName(name, name);
    }

    private void weekdays() {
        List<Row> rows = judgement.weekdays().stream()
                .filter(day -> Double.isFinite(day.meanWait().simulated()))
                .map(day -> new Row(Wording.both(w -> w.weekday(day.weekday().ordinal())), day.days(), day.meanWait()))
                .toList();
        if (rows.size() > 1) {
            dots("judgedWeekdays.title", "judgedWeekdays.sentence", "judgedWeekdays.day", rows);
        }
    }

    /** Each row: the model's band with its mean, and the log's dot, in the warning colour where it lies outside. */
    private void dots(String title, String sentence, String first, List<Row> rows) {
        List<Row> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        WaitUnit unit = unit(rows.stream().map(Row::figure).toList());
        double most = shown.stream()
                .mapToDouble(row -> Math.max(row.figure.observed(), row.figure.high()))
                .max()
                .orElse(1);
        Axis axis = Axis.fromZero(unit.in(most), 5);
        double floor = 8 + shown.size() * ROW;
        Svg svg = new Svg(Plot.WIDTH, floor + 40);
        for (double tick : axis.ticks()) {
            double x = across(axis, tick);
            svg.line(x, 4, x, floor, "grid");
            svg.text(x, floor + 16, "tick middle", numbers.decimal(tick, 2));
        }
        svg.text(Plot.WIDTH - 4, floor + 34, "unit end", Wording.both("judgedWait.across", unit.unit()));
        for (int i = 0; i < shown.size(); i++) {
            Row row = shown.get(i);
            double y = 8 + i * ROW;
            LocalName name = Wording.both(w -> Columns.cut(w.name(row.name), 60));
            svg.rectangle(0, y, Plot.WIDTH, 15, "surface").text(2, y + 12, "name start", name);
            double low = across(axis, unit.in(row.figure.low()));
            double high = across(axis, unit.in(row.figure.high()));
            double mean = across(axis, unit.in(row.figure.simulated()));
            svg.rectangle(low, y + 20, Math.max(2, high - low), 10, "band");
            svg.line(mean, y + 19, mean, y + 31, "curve");
            String style = row.figure.within() ? "seen" : "unseen";
            svg.circle(across(axis, unit.in(row.figure.observed())), y + 25, 4.5, style);
        }
        HtmlTable table = heads(first, true);
        for (Row row : rows) {
            table.row(
                    Cell.of(row.name),
                    Cell.of(unit.say(row.figure.observed())),
                    Cell.of(unit.say(row.figure.simulated())),
                    Cell.of(Wording.both("html.span", unit.say(row.figure.low()), unit.say(row.figure.high()))));
        }
        html.figure(
                Wording.both(title),
                Wording.both(sentence, shown.size() < rows.size() ? Wording.both("judged.most", shown.size()) : ""),
                svg,
                table::write);
    }

    private static double across(Axis axis, double value) {
        return SIDE + axis.at(value) * (Plot.WIDTH - 2 * SIDE);
    }
}
