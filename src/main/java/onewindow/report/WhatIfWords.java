package onewindow.report;

import java.util.Arrays;
import java.util.List;
import onewindow.measure.Estimate;
import onewindow.measure.KeyFigure;
import onewindow.measure.WhatIf;
import onewindow.measure.WhatIf.Change;
import onewindow.scenario.LocalName;

/** How the comparison with variants is worded: its figures, their differences and what to read into them. */
final class WhatIfWords {

    private static final double POINTS = 100;

    private final WhatIf whatIf;
    private final Wording wording;

    WhatIfWords(WhatIf whatIf, Wording wording) {
        this.whatIf = whatIf;
        this.wording = wording;
    }

    /** The figures that exist, in order. */
    static List<KeyFigure> figures(WhatIf whatIf) {
        return Arrays.stream(KeyFigure.values()).filter(whatIf::has).toList();
    }

    static LocalName title(Change change) {
        return new LocalName(change.zh(), change.en());
    }

    /**
     * Whether more of a figure is better, as for a share in time, or worse, as for a wait; of how many come it is
     * neither, and no picture is drawn.
     */
    static boolean moreIsBetter(KeyFigure figure) {
        return switch (figure) {
            case WITHIN, AT_MOST_ONE_TRIP, ON_TIME -> true;
            case WAIT_MEAN, TRIPS_MEAN, ISSUE_DAYS, ARRIVALS -> false;
        };
    }

    /** The figure's name, short enough for the head of a column. */
    String head(KeyFigure figure) {
        return switch (figure) {
            case WAIT_MEAN -> wording.text("whatIf.waitMean");
            case WITHIN -> wording.text("whatIf.within", wording.duration(whatIf.withinSeconds()));
            case TRIPS_MEAN -> wording.text("whatIf.trips");
            case AT_MOST_ONE_TRIP -> wording.text("whatIf.atMostOne");
            case ISSUE_DAYS -> wording.text("whatIf.issueDays");
            case ON_TIME -> wording.text("whatIf.onTime");
            case ARRIVALS -> wording.text("whatIf.arrivals");
        };
    }

    /** The scenario's own figure. */
    String stated(KeyFigure figure) {
        return value(figure, whatIf.stated().get(figure.ordinal()).mean());
    }

    /** What the scenario's own figure is, in words. */
    String statedIs(KeyFigure figure) {
        return wording.text("whatIf.statedIs", stated(figure));
    }

    /** Which way is better. */
    String better(KeyFigure figure) {
        return wording.text(moreIsBetter(figure) ? "whatIf.moreIsBetter" : "whatIf.lessIsBetter");
    }

    private String value(KeyFigure figure, double value) {
        return switch (figure) {
            case WAIT_MEAN -> wording.duration(value);
            case WITHIN, AT_MOST_ONE_TRIP, ON_TIME -> wording.share(value);
            case TRIPS_MEAN -> wording.fixed(value, 3);
            case ISSUE_DAYS -> wording.text("cases.days", wording.fixed(value, 2));
            case ARRIVALS -> wording.count(value);
        };
    }

    /** A difference with its sign, marked where it is not told apart from chance. */
    String difference(Change change, KeyFigure figure) {
        double mean = change.of(figure).mean();
        if (!Double.isFinite(mean)) {
            return Wording.NONE;
        }
        String said = amount(figure, Math.abs(mean));
        String sign = mean > 0 ? "+" : mean < 0 ? "-" : "";
        return change.toldApart(figure) ? sign + said : wording.text("whatIf.chance", sign + said);
    }

    /** Half the width of a difference's interval; nothing where there is none. */
    String halfWidth(Change change, KeyFigure figure) {
        Estimate difference = change.of(figure);
        double half = difference.halfWidth();
        return Double.isFinite(half) ? wording.text("text.plusMinus", amount(figure, half)) : "";
    }

    /** An amount of the figure, without a sign; shares as percentage points. */
    String amount(KeyFigure figure, double amount) {
        return switch (figure) {
            case WITHIN, AT_MOST_ONE_TRIP, ON_TIME -> wording.text("whatIf.points", wording.fixed(POINTS * amount, 2));
            default -> value(figure, amount);
        };
    }

    /** What stands beneath: what the mark means, and which variants take a lever away. */
    List<String> notes() {
        List<String> reversed = whatIf.changes().stream()
                .filter(Change::leverReversed)
                .map(change -> wording.name(title(change)))
                .toList();
        String mark = wording.text(whatIf.replications() > 1 ? "whatIf.mark" : "whatIf.noMark");
        return reversed.isEmpty()
                ? List.of(mark)
                : List.of(mark, wording.text("whatIf.reversed", String.join(wording.text("list.comma"), reversed)));
    }
}
