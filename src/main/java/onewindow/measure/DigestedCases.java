package onewindow.measure;

import onewindow.casework.CaseListener;
import onewindow.casework.IssueWay;
import onewindow.casework.TripCause;

/** Hands every event behind the counter to a digest and to the measures. */
public final class DigestedCases implements CaseListener {

    private final CaseDigest digest;
    private final CaseMeasures measures;

    /** Pairs the two. */
    public DigestedCases(CaseDigest digest, CaseMeasures measures) {
        this.digest = digest;
        this.measures = measures;
    }

    @Override
    public void casePreChecked(long time, int file) {
        digest.casePreChecked(time, file);
        measures.casePreChecked(time, file);
    }

    @Override
    public void caseReceived(long time, int file) {
        digest.caseReceived(time, file);
        measures.caseReceived(time, file);
    }

    @Override
    public void tripMade(long time, int file, TripCause cause) {
        digest.tripMade(time, file, cause);
        measures.tripMade(time, file, cause);
    }

    @Override
    public void materialsMissing(long time, int file) {
        digest.materialsMissing(time, file);
        measures.materialsMissing(time, file);
    }

    @Override
    public void caseSupplemented(long time, int file) {
        digest.caseSupplemented(time, file);
        measures.caseSupplemented(time, file);
    }

    @Override
    public void caseAccepted(long time, int file) {
        digest.caseAccepted(time, file);
        measures.caseAccepted(time, file);
    }

    @Override
    public void stepQueued(long time, int step) {
        digest.stepQueued(time, step);
        measures.stepQueued(time, step);
    }

    @Override
    public void stepStarted(long time, int step) {
        digest.stepStarted(time, step);
        measures.stepStarted(time, step);
    }

    @Override
    public void stepFinished(long time, int step) {
        digest.stepFinished(time, step);
        measures.stepFinished(time, step);
    }

    @Override
    public void caseSuspended(long time, int file) {
        digest.caseSuspended(time, file);
        measures.caseSuspended(time, file);
    }

    @Override
    public void caseResumed(long time, int file) {
        digest.caseResumed(time, file);
        measures.caseResumed(time, file);
    }

    @Override
    public void limitExtended(long time, int file, int days) {
        digest.limitExtended(time, file, days);
        measures.limitExtended(time, file, days);
    }

    @Override
    public void limitNear(long time, int file) {
        digest.limitNear(time, file);
        measures.limitNear(time, file);
    }

    @Override
    public void limitPassed(long time, int file) {
        digest.limitPassed(time, file);
        measures.limitPassed(time, file);
    }

    @Override
    public void caseDecided(long time, int file) {
        digest.caseDecided(time, file);
        measures.caseDecided(time, file);
    }

    @Override
    public void readyForPickup(long time, int file) {
        digest.readyForPickup(time, file);
        measures.readyForPickup(time, file);
    }

    @Override
    public void caseIssued(long time, int file, IssueWay way) {
        digest.caseIssued(time, file, way);
        measures.caseIssued(time, file, way);
    }

    @Override
    public void caseArchived(long time, int file) {
        digest.caseArchived(time, file);
        measures.caseArchived(time, file);
    }

    @Override
    public void caseReviewed(long time, int file, int level) {
        digest.caseReviewed(time, file, level);
        measures.caseReviewed(time, file, level);
    }

    @Override
    public void caseRatedByDefault(long time, int file, int level) {
        digest.caseRatedByDefault(time, file, level);
        measures.caseRatedByDefault(time, file, level);
    }

    @Override
    public void caseSurveyed(long time, int file, int level) {
        digest.caseSurveyed(time, file, level);
        measures.caseSurveyed(time, file, level);
    }

    @Override
    public void officersSet(long time, int office, int officers) {
        digest.officersSet(time, office, officers);
        measures.officersSet(time, office, officers);
    }

    @Override
    public void dutyOwed(long time, int duty) {
        digest.dutyOwed(time, duty);
        measures.dutyOwed(time, duty);
    }

    @Override
    public void dutyDone(long time, int duty, boolean inTime) {
        digest.dutyDone(time, duty, inTime);
        measures.dutyDone(time, duty, inTime);
    }
}
