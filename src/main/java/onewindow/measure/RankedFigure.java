package onewindow.measure;

/** A figure by which departments and window groups are ranked. */
public enum RankedFigure {
    /** Good reviews over reviews (好评率). */
    GOOD_RATE(true, true),
    /** Decided within the promised limit, over all decided (按时办结率). */
    ON_TIME(true, true),
    /** Trips to the hall a case (平均跑动次数). */
    TRIPS_MEAN(false, false),
    /** Mean wait of those served, seconds. */
    WAIT_MEAN(false, false);

    private final boolean share;
    private final boolean moreIsBetter;

    RankedFigure(boolean share, boolean moreIsBetter) {
        this.share = share;
        this.moreIsBetter = moreIsBetter;
    }

    /** Whether it is a share of a count, from 0 to 1. */
    public boolean isShare() {
        return share;
    }

    /** Whether a higher value is the better one. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}
