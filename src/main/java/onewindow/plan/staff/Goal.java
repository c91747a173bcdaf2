package onewindow.plan.staff;

import onewindow.plan.sample.Band;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.SampleSums;

/**
 * The people whose share served in time must reach a level: those of a part who come in one step of the day, or on the
 * whole day.
 *
 * @param part of the people, by index
 * @param slot step of the day; {@link #DAY} for the whole day
 * @param asked the share
 */
record Goal(int part, int slot, double asked) {

    static final int DAY = -1;

    /** Returns the share that a sample shows. */
    RatioEstimate share(SampleSums sums) {
        return slot == DAY ? sums.inTimeOfPart(part) : sums.inTimeOfCell(part, slot);
    }

    /** Returns what a sample says, at a confidence; where everybody must be in time, nobody seen late will do. */
    Verdict verdict(SampleSums sums, double confidence) {
        RatioEstimate share = share(sums);
        Band band = share.shareInterval(confidence);
        if (!(share.weight() > 0)) {
            return Verdict.UNDECIDED;
        }
        if (band.low() >= asked) {
            return Verdict.MET;
        }
        return band.high() < asked ? Verdict.NOT_MET : Verdict.UNDECIDED;
    }

    /** Returns whether a sample's own share is so many standard errors above the level. */
    boolean seemsMet(SampleSums sums, double standardErrors) {
        RatioEstimate share = share(sums);
        return share.weight() > 0 && share.value() - standardErrors * share.standardError() >= asked;
    }

    Goal asking(double other) {
        return new Goal(part, slot, other);
    }
}
