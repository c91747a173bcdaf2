package onewindow.report;

import onewindow.scenario.LocalName;

/** The frame of a picture with two scales: where values lie on it, and its marks with their units. */
final class Plot {

    static final double WIDTH = 480;
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    /** Half the width of a time of the day, which stands at the right end of the scale. */
    private static final double HALF_A_CLOCK = 18;

    private static final double TOP = 24;
    private static final double NOTE = 15;
    private static final double BOTTOM = 40;

    private final Svg svg;
    private final Axis across;
    private final Axis up;
    private final double height;
    private final double top;

    Plot(double height, Axis across, Axis up) {
        this(height, 0, across, up);
    }

    /** With room for so many notes above. */
    Plot(double height, int notes, Axis across, Axis up) {
        this.svg = new Svg(WIDTH, height);
        this.across = across;
        this.up = up;
        this.height = height;
        this.top = TOP + notes * NOTE;
    }

    Svg svg() {
        return svg;
    }

    double x(double value) {
        return LEFT + across.at(value) * (WIDTH - LEFT - RIGHT);
    }

    double y(double value) {
        return height - BOTTOM - up.at(value) * (height - top - BOTTOM);
    }

    double floor() {
        return height - BOTTOM;
    }

    /** Draws the horizontal lines of the upward scale, each with what it says, and the scale's unit above them. */
    Plot rules(LocalName unit, LabelOf label) {
        for (double tick : up.ticks()) {
            svg.line(LEFT, y(tick), WIDTH - RIGHT, y(tick), tick == up.low() ? "axis" : "grid");
            svg.text(LEFT - 6, y(tick) + 4, "tick end", label.of(tick));
        }
        svg.text(4, 13, "unit start", unit);
        return this;
    }

    /** Draws the marks of the scale across, and its unit below them at the right. */
    Plot marks(LocalName unit, LabelOf label) {
        for (double tick : across.ticks()) {
            svg.line(x(tick), floor(), x(tick), floor() + 4, "axis");
            svg.text(Math.min(x(tick), WIDTH - HALF_A_CLOCK), floor() + 18, "tick middle", label.of(tick));
        }
        svg.text(WIDTH - RIGHT, height - 6, "unit end", unit);
        return this;
    }

    /** Draws a vertical line with what it marks in the given row above. */
    Plot pointer(double value, int row, LocalName says) {
        double x = x(value);
        double y = TOP + row * NOTE + 2;
        svg.line(x, y - 9, x, floor(), "pointer");
        boolean left = x > WIDTH * 0.62;
        svg.text(left ? x - 5 : x + 5, y, left ? "note end" : "note start", says);
        return this;
    }

    /** What a mark says. */
    interface LabelOf {
        String of(double value);
    }
}
