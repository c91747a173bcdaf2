package onewindow.plan.paired;

import onewindow.plan.paired.PairedFigure.Unit;

/**
 * The smallest differences that one would notice.
 *
 * @param seconds of a wait, more than 0; of overtime a day likewise, or its share where that is more
 * @param share of a share, 0.01 is one point, more than 0; of counts it is a share of them
 */
public record Notice(double seconds, double share) {

    /** Half a minute and one point. */
    public static final Notice USUAL = new Notice(30, 0.01);

    /** Returns the smallest noticeable difference of a figure of such a size. */
    public double of(PairedFigure figure, double size) {
        if (figure == PairedFigure.OVERTIME) {
            return Math.max(seconds, share * size);
        }
        if (figure.unit() == Unit.SECONDS) {
            return seconds;
        }
        return figure.unit() == Unit.SHARE ? share : share * Math.abs(size);
    }
}
