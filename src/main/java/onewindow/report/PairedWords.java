package onewindow.report;

import onewindow.measure.Estimate;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedFigure.Unit;
import onewindow.scenario.LocalName;
import onewindow.scenario.ServiceTarget;

/** The figures in which scenarios are compared, in words. */
final class PairedWords {

    private static final double POINTS = 100;

    private PairedWords() {}

    /** The figure's name, short enough for a table. */
    static String name(PairedFigure figure, ServiceTarget target, Wording w) {
        return w.text("paired.figure." + figure.name(), w.duration(target.withinMillis() / 1000.0));
    }

    static LocalName name(PairedFigure figure, ServiceTarget target) {
        return Wording.both(w -> name(figure, target, w));
    }

    /** The figure's value. */
    static String value(PairedFigure figure, double value, Wording w) {
        if (figure.unit() == Unit.SHARE) {
            return w.share(value);
        }
        if (figure.unit() == Unit.SECONDS) {
            return w.duration(value);
        }
        return switch (figure) {
            case ARRIVALS -> w.count(value);
            case WINDOW_HOURS -> w.decimal(value, 1);
            case ISSUE_DAYS -> w.text("paired.days", w.fixed(value, 2));
            default -> w.fixed(value, 3);
        };
    }

    /** A difference with its sign; of shares in points. */
    static String difference(PairedFigure figure, double difference, Wording w) {
        if (!Double.isFinite(difference)) {
            return Wording.NONE;
        }
        String said = amount(figure, Math.abs(difference), w);
        boolean nothing = said.chars().noneMatch(c -> c >= '1' && c <= '9');
        return (nothing ? "" : difference > 0 ? "+" : "-") + said;
    }

    /** An amount of a figure without a sign; of shares in points. */
    static String amount(PairedFigure figure, double amount, Wording w) {
        return figure.unit() == Unit.SHARE
                ? points(w.decimal(POINTS * amount, POINTS * amount < 9.95 ? 2 : 1), w)
                : value(figure, amount, w);
    }

    private static String points(String number, Wording w) {
        return w.text(number.equals("1") ? "paired.point" : "paired.points", number);
    }

    /** Half of the interval of a difference; nothing where there is none. */
    static String half(PairedFigure figure, Estimate difference, Wording w) {
        double half = difference.high() - difference.mean();
        return Double.isFinite(half) ? w.text("paired.half", amount(figure, half, w)) : "";
    }

    /** The interval of a difference in brackets; nothing where there is none. */
    static String interval(PairedFigure figure, Estimate difference, Wording w) {
        return w.interval(difference, value -> difference(figure, value, w));
    }

    /** The key of the figure's column in a file. */
    static String key(PairedFigure figure) {
        String unit =
                switch (figure.unit()) {
                    case SHARE -> "_share";
                    case SECONDS -> "_seconds";
                    case COUNT -> "";
                };
        return figure.name().toLowerCase(java.util.Locale.ROOT) + unit;
    }
}
