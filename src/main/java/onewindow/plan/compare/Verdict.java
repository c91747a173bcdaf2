package onewindow.plan.compare;

import onewindow.measure.Estimate;
import onewindow.plan.paired.PairedFigure;

/** What a difference with its interval says. */
public enum Verdict {
    /** The two are the same in every replication. */
    SAME,
    /** The interval lies within what one would not notice. */
    NOT_NOTICEABLE,
    /** The interval lies on one side of 0 and the figure is better or worse there. */
    BETTER,
    WORSE,
    /** The same for figures of which neither more nor less is better. */
    MORE,
    LESS,
    /** The interval holds 0 and what one would notice. */
    OPEN;

    /**
     * Judges a difference.
     *
     * @param notice the smallest difference that one would notice, in the figure's unit
     */
    public static Verdict of(PairedFigure figure, Estimate difference, double notice) {
        if (difference.low() == 0 && difference.high() == 0) {
            return SAME;
        }
        if (difference.low() >= -notice && difference.high() <= notice) {
            return NOT_NOTICEABLE;
        }
        boolean above = difference.low() > 0;
        if (!above && !(difference.high() < 0)) {
            return OPEN;
        }
        if (figure.better() == 0) {
            return above ? MORE : LESS;
        }
        return above == figure.better() > 0 ? BETTER : WORSE;
    }
}
