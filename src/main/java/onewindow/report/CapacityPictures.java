package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import onewindow.plan.capacity.Capacity;
import onewindow.plan.capacity.Capacity.LoadPoint;
import onewindow.plan.capacity.Capacity.PartCapacity;
import onewindow.plan.capacity.Capacity.SlotLoad;
import onewindow.report.Svg.Point;

/** Pictures of a hall under more and more load. */
final class CapacityPictures {

    private static final double HEIGHT = 270;
    private static final double ROW = 26;
    private static final double NAMES = 150;
    private static final double TOP = 30;
    private static final int MOST_PARTS = 40;
    private static final double BEYOND = 1.7;
    private static final double LEAST_SHOWN = 2;
    private static final double MILLIS_AN_HOUR = 3_600_000;

    private CapacityPictures() {}

    /** The loads that are shown: those up to somewhat beyond the break. */
    private static List<LoadPoint> shown(Capacity capacity) {
        double most = Math.max(
                LEAST_SHOWN,
                BEYOND * capacity.breaksAt().map(Capacity.Break::load).orElse(1.0));
        return capacity.curve().stream().filter(point -> point.load() <= most).toList();
    }

    private static Axis across(List<LoadPoint> points) {
        return Axis.between(0, points.get(points.size() - 1).load(), 8);
    }

    private static List<Point> line(Plot plot, List<LoadPoint> points, ToDoubleFunction<LoadPoint> value) {
        return points.stream()
                .filter(point -> Double.isFinite(value.applyAsDouble(point)))
                .map(point -> new Point(plot.x(point.load()), plot.y(value.applyAsDouble(point))))
                .toList();
    }

    /** The share that the target asks for against the load. */
    static Svg share(Capacity capacity) {
        List<LoadPoint> points = shown(capacity);
        Wording numbers = Wording.in("en");
        Plot plot = new Plot(HEIGHT, 2, across(points), Axis.fromZero(1, 5))
                .rules(Answers.both("capacity.upShare"), value -> numbers.percent(value, 0))
                .marks(Answers.both("capacity.across"), value -> numbers.decimal(value, 2));
        double asked = capacity.today().asked();
        plot.svg()
                .line(
                        plot.x(0),
                        plot.y(asked),
                        plot.x(points.get(points.size() - 1).load()),
                        plot.y(asked),
                        "pointer");
        plot.svg()
                .band(
                        line(plot, points, p -> p.reached().high()),
                        line(plot, points, p -> p.reached().low()),
                        "band");
        plot.svg().path(line(plot, points, p -> p.reached().mean()), "curve");
        plot.pointer(1, 0, Answers.both("capacity.stated"));
        capacity.breaksAt()
                .ifPresent(at -> plot.pointer(
                        at.load(), 1, Wording.both(w -> w.text("capacity.breaksHere", w.fixed(at.load(), 2)))));
        return plot.svg();
    }

    /** Mean wait and the wait that 95 % do not exceed against the load. */
    static Svg waits(Capacity capacity) {
        List<LoadPoint> points = shown(capacity);
        double most = points.stream()
                .mapToDouble(p -> p.waitP95().mean())
                .filter(Double::isFinite)
                .max()
                .orElse(60);
        WaitUnit unit = WaitUnit.of(most);
        Wording numbers = Wording.in("en");
        Plot plot = new Plot(HEIGHT, 2, across(points), Axis.fromZero(unit.in(most), 5))
                .rules(unit.unit(), value -> numbers.decimal(value, 1))
                .marks(Answers.both("capacity.across"), value -> numbers.decimal(value, 2));
        plot.svg()
                .band(
                        line(plot, points, p -> unit.in(p.waitMean().high())),
                        line(plot, points, p -> unit.in(p.waitMean().low())),
                        "band");
        plot.svg().path(line(plot, points, p -> unit.in(p.waitMean().mean())), "curve");
        List<Point> p95 = line(plot, points, p -> unit.in(p.waitP95().mean()));
        plot.svg().path(p95, "curve other");
        plot.pointer(1, 0, Answers.both("capacity.stated"));
        capacity.breaksAt()
                .ifPresent(at -> plot.pointer(
                        at.load(), 1, Wording.both(w -> w.text("capacity.breaksHere", w.fixed(at.load(), 2)))));
        return plot.svg();
    }

    /** The loads at which the parts break, first to last. */
    static Svg parts(List<PartCapacity> parts, PartNames names) {
        List<PartCapacity> shown = parts.subList(0, Math.min(MOST_PARTS, parts.size()));
        double most = shown.stream()
                .flatMap(part -> part.breaksAt().stream())
                .mapToDouble(at -> Math.max(at.load(), at.band().high()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        Axis axis = Axis.fromZero(Math.max(1, most), 5);
        double floor = TOP + shown.size() * ROW;
        Svg svg = new Svg(Plot.WIDTH, floor + 40);
        Wording numbers = Wording.in("en");
        for (double tick : axis.ticks()) {
            svg.line(x(axis, tick), TOP - 4, x(axis, tick), floor, "grid");
            svg.text(x(axis, tick), floor + 16, "tick middle", numbers.decimal(tick, 2));
        }
        svg.text(Plot.WIDTH - 14, floor + 34, "unit end", Answers.both("capacity.across"));
        for (int i = 0; i < shown.size(); i++) {
            PartCapacity part = shown.get(i);
            double y = TOP + i * ROW;
            svg.text(
                    NAMES - 8,
                    y + 16,
                    "tick end",
                    Wording.both(w -> Columns.cut(
                            w.name(names.of(part.key(), part.name())),
                            w.language().equals("zh") ? 22 : 24)));
            double load = part.breaksAt().map(Capacity.Break::load).orElse(part.alwaysMet() ? axis.high() : 0);
            svg.rectangle(NAMES, y + 4, x(axis, load) - NAMES, ROW - 9, load < 1 ? "high-end" : "low-end");
            part.breaksAt()
                    .filter(at -> Double.isFinite(at.band().low()))
                    .ifPresent(at -> svg.line(
                            x(axis, at.band().low()),
                            y + 4 + (ROW - 9) / 2,
                            x(axis, Math.min(axis.high(), at.band().high())),
                            y + 4 + (ROW - 9) / 2,
                            "pointer"));
        }
        svg.line(x(axis, 1), TOP - 8, x(axis, 1), floor, "pointer");
        svg.text(x(axis, 1), TOP - 12, "note middle", Answers.both("capacity.stated"));
        return svg;
    }

    private static double x(Axis axis, double load) {
        return NAMES + axis.at(load) * (Plot.WIDTH - NAMES - 14);
    }

    /** Share in time and share of windows busy over the day. */
    static Svg day(Capacity capacity) {
        List<SlotLoad> slots = capacity.slots();
        double half =
                slots.size() > 1 ? (slots.get(1).startMillis() - slots.get(0).startMillis()) / MILLIS_AN_HOUR : 1;
        double from = slots.get(0).startMillis() / MILLIS_AN_HOUR;
        double to = slots.get(slots.size() - 1).startMillis() / MILLIS_AN_HOUR + half;
        Wording numbers = Wording.in("en");
        Plot plot = new Plot(HEIGHT, Axis.between(Math.floor(from), Math.ceil(to), 9), Axis.fromZero(1, 5))
                .rules(Answers.both("capacity.upDay"), value -> numbers.percent(value, 0))
                .marks(Wording.both("html.time"), hour -> Wording.clock(Math.round(hour * MILLIS_AN_HOUR)));
        List<Point> inTime = new ArrayList<>();
        List<Point> busy = new ArrayList<>();
        for (SlotLoad slot : slots) {
            double x = plot.x(slot.startMillis() / MILLIS_AN_HOUR + half / 2);
            if (slot.arrivals() > 0 && Double.isFinite(slot.inTime().mean())) {
                inTime.add(new Point(x, plot.y(slot.inTime().mean())));
            }
            if (Double.isFinite(slot.busyShare())) {
                busy.add(new Point(x, plot.y(slot.busyShare())));
            }
        }
        plot.svg().path(busy, "curve other").path(inTime, "curve");
        return plot.svg();
    }
}
