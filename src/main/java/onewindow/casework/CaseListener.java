package onewindow.casework;

/**
 * Hears what happens to cases, in order. Times are milliseconds since the start of the horizon; cases, steps and
 * offices are indices, and what they are can be asked of the {@link CaseView} during the call.
 */
public interface CaseListener {

    /** A case came to be looked at before it is received. */
    void casePreChecked(long time, int file);

    /** A case was received. */
    void caseReceived(long time, int file);

    /** The applicant made a trip for a case; those made before it was received are told with the receipt. */
    void tripMade(long time, int file, TripCause cause);

    /** The applicant was told what is missing. */
    void materialsMissing(long time, int file);

    /** What was missing came. */
    void caseSupplemented(long time, int file);

    /**
     * The case was accepted; its clocks start with the next working day, or started with the one after its receipt
     * where {@link CaseView#acceptedAt} lies before.
     */
    void caseAccepted(long time, int file);

    /** A step of the case waits in an office. */
    void stepQueued(long time, int step);

    /** An officer began a step. */
    void stepStarted(long time, int step);

    /** A step is done; its officer is free. */
    void stepFinished(long time, int step);

    /** The clocks stand still. */
    void caseSuspended(long time, int file);

    /** The clocks go on with the next working day. */
    void caseResumed(long time, int file);

    /** Both limits were moved by so many days. */
    void limitExtended(long time, int file, int days);

    /** Few days of the promised limit are left (yellow). */
    void limitNear(long time, int file);

    /** The promised limit is over and the case undecided (red). */
    void limitPassed(long time, int file);

    /** The case was decided, or ended without a decision; see {@link CaseView#outcome}. */
    void caseDecided(long time, int file);

    /** The result waits for the applicant. */
    void readyForPickup(long time, int file);

    /** The applicant has the result. */
    void caseIssued(long time, int file, IssueWay way);

    /** The case is over. */
    void caseArchived(long time, int file);

    /** The applicant was asked for a review: its level, 5 the best and 1 the worst, or 0 where none was given. */
    void caseReviewed(long time, int file, int level);

    /** The applicant was asked for a review and gave none, and the handling was rated by default. */
    void caseRatedByDefault(long time, int file, int level);

    /** A third party phoned the applicant of a case that is over: the level as of a review, or 0 for no answer. */
    void caseSurveyed(long time, int file, int level);

    /** Somebody is owed something beside a case; see {@link CaseView#dutyKind}. */
    void dutyOwed(long time, int duty);

    /** It was done, within its limit or not. */
    void dutyDone(long time, int duty, boolean inTime);

    /** An office has so many officers from now on. */
    void officersSet(long time, int office, int officers);
}
