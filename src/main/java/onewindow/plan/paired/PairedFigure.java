package onewindow.plan.paired;

/** The figures of a hall in which scenarios are compared. */
public enum PairedFigure {
    /** Share of those who came that was served within the target's wait. */
    IN_TIME(Unit.SHARE, 1),
    /** Mean wait of those served, seconds. */
    WAIT_MEAN(Unit.SECONDS, -1),
    /** The wait that half of those served do not exceed, and so on. */
    WAIT_P50(0.5),
    WAIT_P90(0.9),
    WAIT_P95(0.95),
    /** Share of those who came that gave up waiting. */
    ABANDONED(Unit.SHARE, -1),
    /** Share of those who came that turned round, found no place or were sent away. */
    TURNED_AWAY(Unit.SHARE, -1),
    /** People who came, a hall day. */
    ARRIVALS(Unit.COUNT, 0),
    /** Hours in which windows were open, a hall day. */
    WINDOW_HOURS(Unit.COUNT, 0),
    /** Share of that time in which they were busy. */
    BUSY(Unit.SHARE, 0),
    /** Window time worked beyond the timetable, seconds a hall day. */
    OVERTIME(Unit.SECONDS, -1),
    /** Trips to the hall a case, a mean over the cases archived. */
    TRIPS(Unit.COUNT, -1),
    /** Calendar days from receipt to issue of kinds that go behind the counter, a mean over the results issued. */
    ISSUE_DAYS(Unit.COUNT, -1),
    /** Share of the cases with limits decided within the promised one. */
    ON_TIME(Unit.SHARE, 1);

    /** In what a figure is stated. */
    public enum Unit {
        SHARE,
        SECONDS,
        COUNT
    }

    private static final double NO_LEVEL = -1;

    private final Unit unit;
    private final int better;
    private final double level;

    PairedFigure(Unit unit, int better) {
        this.unit = unit;
        this.better = better;
        level = NO_LEVEL;
    }

    PairedFigure(double level) {
        unit = Unit.SECONDS;
        better = -1;
        this.level = level;
    }

    /** Returns in what it is stated. */
    public Unit unit() {
        return unit;
    }

    /** Returns 1 where more is better, -1 where less is, 0 where neither is. */
    public int better() {
        return better;
    }

    /** Returns whether it is a quantile of waits. */
    public boolean isQuantile() {
        return level != NO_LEVEL;
    }

    /** Returns the share of those served that waits no longer; of quantiles only. */
    public double level() {
        return level;
    }
}
