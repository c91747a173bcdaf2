package onewindow.casework;

/** A case as the core keeps it: pooled, so that a file is used again once its case is archived. */
final class CaseFile {

    /** The clock does not run. */
    static final int STOPPED = -2;

    final int index;

    CaseState state = CaseState.ARCHIVED;
    int matter;
    int kind;
    Channel channel;
    Outcome outcome;
    int trips;
    int notices;
    /** Steps that wait or are worked on. */
    int openSteps;

    long openedAt;
    long acceptedAt;
    long decidedAt;

    /** Counted days before the clock was last set going. */
    int countedDays;
    /** Number of the working day after which the running clock counts, or {@link #STOPPED}. */
    int countsAfterDay;

    int extensionDays;
    boolean gap;
    boolean reviewed;
    boolean refusedOutside;
    boolean surveyed;
    boolean warnedYellow;
    boolean warnedRed;
    /** The next file that is free. */
    CaseFile next;

    CaseFile(int index) {
        this.index = index;
    }

    /** Returns a file that stands for none: in no state in which anything can be done with it. */
    static CaseFile unknown() {
        CaseFile file = new CaseFile(-1);
        file.open(CaseState.ARCHIVED, -1, -1, null, 0);
        file.reviewed = true;
        return file;
    }

    boolean isUnknown() {
        return index < 0;
    }

    void open(CaseState first, int ofMatter, int ofKind, Channel by, long time) {
        state = first;
        matter = ofMatter;
        kind = ofKind;
        channel = by;
        outcome = null;
        trips = 0;
        notices = 0;
        openSteps = 0;
        openedAt = time;
        acceptedAt = -1;
        decidedAt = -1;
        gap = false;
        reviewed = false;
        refusedOutside = false;
        surveyed = false;
        countedDays = 0;
        countsAfterDay = STOPPED;
        extensionDays = 0;
        warnedYellow = false;
        warnedRed = false;
    }

    boolean accepted() {
        return acceptedAt >= 0;
    }

    /** Whether it is issued, or ended without a result. */
    boolean isOver() {
        boolean withoutResult = state == CaseState.DECIDED && outcome != Outcome.GRANTED && outcome != Outcome.REFUSED;
        return state == CaseState.ISSUED || withoutResult;
    }

    /** Days counted at the end of a working day: a day on which the clock stood still for a moment is none of them. */
    int countedBy(int day) {
        return countsAfterDay == STOPPED ? countedDays : countedDays + Math.max(0, day - countsAfterDay);
    }

    void startClock(int day) {
        countsAfterDay = day;
    }

    /** The day on which the clock is stopped is not counted: {@code last} is the working day before it. */
    void stopClock(int last) {
        countedDays = countedBy(last);
        countsAfterDay = STOPPED;
    }

    /** Fixes the count: the day of the decision is counted. */
    void endClock(int day) {
        countedDays = countedBy(day);
        countsAfterDay = STOPPED;
    }
}
