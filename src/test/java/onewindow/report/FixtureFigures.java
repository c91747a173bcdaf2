package onewindow.report;

import java.util.Collections;
import java.util.List;
import onewindow.measure.Estimate;
import onewindow.measure.EventFigures;
import onewindow.measure.Figures;

/** Plausible figures of a part of a hall for the report's tests; no simulation made them. */
final class FixtureFigures {

    private final double halfWidth;

    /** Figures whose intervals reach so far to either side, relative to the mean; NaN for no intervals. */
    FixtureFigures(double halfWidth) {
        this.halfWidth = halfWidth;
    }

    Estimate around(double mean) {
        return new Estimate(mean, mean * (1 - halfWidth), mean * (1 + halfWidth));
    }

    /** Figures of a part of the hall that so many people came to, of whom a small share was not served. */
    Figures of(double arrivals, double lostShare, double waitMean, double utilisation, double windows) {
        double lost = arrivals * lostShare;
        return new Figures(
                around(arrivals),
                around(arrivals - lost),
                around(lost * 0.7),
                around(0),
                around(0),
                around(lost * 0.25),
                around(lost * 0.05),
                around(0),
                around(0),
                around(0),
                around(0),
                around(waitMean),
                around(waitMean * 0.62),
                around(waitMean * 2.3),
                around(waitMean * 2.9),
                around(waitMean * 4.1),
                around(waitMean * 8.8),
                around(Math.min(0.97, 0.35 + waitMean / 3000)),
                List.of(
                        around(within(600, waitMean, lostShare)),
                        around(within(900, waitMean, lostShare)),
                        around(within(1200, waitMean, lostShare)),
                        around(within(1800, waitMean, lostShare))),
                around(waitMean * 1.01),
                around(arrivals * waitMean / (122 * 29700)),
                around(windows * utilisation),
                around(utilisation),
                around(windows * 104));
    }

    private static double within(double target, double waitMean, double lostShare) {
        return (1 - lostShare) * (1 - Math.exp(-target / waitMean));
    }

    /** A run without outages or caps. */
    static EventFigures noEvents() {
        Estimate none = new Estimate(Double.NaN, Double.NaN, Double.NaN);
        Estimate zero = new Estimate(0, 0, 0);
        return new EventFigures(zero, zero, zero, zero, zero, none, none, none, zero);
    }

    /** Figures of a part that nobody came to. */
    static Figures ofNobody(int targets) {
        Estimate none = new Estimate(Double.NaN, Double.NaN, Double.NaN);
        Estimate zero = new Estimate(0, 0, 0);
        return new Figures(
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Collections.nCopies(targets, none),
                none,
                zero,
                zero,
                none,
                zero);
    }
}
