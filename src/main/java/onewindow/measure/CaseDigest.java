package onewindow.measure;

import onewindow.casework.CaseListener;
import onewindow.casework.CaseView;
import onewindow.casework.IssueWay;
import onewindow.casework.TripCause;

/** A running 64-bit digest of all events behind the counter, as {@link EventDigest} is of those in the hall. */
public final class CaseDigest implements CaseListener {

    private CaseView view;
    private long digest;

    /** Names the casework whose events come in. */
    public void watch(CaseView caseView) {
        view = caseView;
    }

    /** Starts anew, as at the start of a day. */
    public void reset() {
        digest = 0;
    }

    /** Returns the digest of the events since the last reset. */
    public long value() {
        return digest;
    }

    private void add(long time, int event, int first, int second) {
        digest = EventDigest.next(digest, time, event, first, second);
    }

    @Override
    public void casePreChecked(long time, int file) {
        add(time, 1, file, view.matter(file) << 8 | view.kind(file));
    }

    @Override
    public void caseReceived(long time, int file) {
        add(time, 2, file, view.matter(file) << 8 | view.kind(file));
    }

    @Override
    public void tripMade(long time, int file, TripCause cause) {
        add(time, 3, file, cause.ordinal());
    }

    @Override
    public void materialsMissing(long time, int file) {
        add(time, 4, file, 0);
    }

    @Override
    public void caseSupplemented(long time, int file) {
        add(time, 5, file, 0);
    }

    @Override
    public void caseAccepted(long time, int file) {
        add(time, 6, file, view.hasGap(file) ? 1 : 0);
    }

    @Override
    public void stepQueued(long time, int step) {
        add(time, 7, view.fileOf(step), view.officeOf(step));
    }

    @Override
    public void stepStarted(long time, int step) {
        add(time, 8, view.fileOf(step), view.officeOf(step));
    }

    @Override
    public void stepFinished(long time, int step) {
        add(time, 9, view.fileOf(step), view.officeOf(step));
    }

    @Override
    public void caseSuspended(long time, int file) {
        add(time, 10, file, 0);
    }

    @Override
    public void caseResumed(long time, int file) {
        add(time, 11, file, 0);
    }

    @Override
    public void limitExtended(long time, int file, int days) {
        add(time, 12, file, days);
    }

    @Override
    public void limitNear(long time, int file) {
        add(time, 13, file, 0);
    }

    @Override
    public void limitPassed(long time, int file) {
        add(time, 14, file, 0);
    }

    @Override
    public void caseDecided(long time, int file) {
        add(time, 15, file, view.outcome(file).ordinal() | (view.isRefusedOutside(file) ? 1 << 8 : 0));
    }

    @Override
    public void readyForPickup(long time, int file) {
        add(time, 16, file, 0);
    }

    @Override
    public void caseIssued(long time, int file, IssueWay way) {
        add(time, 17, file, way.ordinal());
    }

    @Override
    public void caseArchived(long time, int file) {
        add(time, 18, file, 0);
    }

    @Override
    public void caseReviewed(long time, int file, int level) {
        add(time, 19, file, level);
    }

    @Override
    public void officersSet(long time, int office, int officers) {
        add(time, 20, office, officers);
    }

    @Override
    public void dutyOwed(long time, int duty) {
        add(time, 21, duty, view.dutyDepartment(duty) << 3 | view.dutyKind(duty).ordinal());
    }

    @Override
    public void dutyDone(long time, int duty, boolean inTime) {
        add(time, 22, duty, inTime ? 1 : 0);
    }

    @Override
    public void caseRatedByDefault(long time, int file, int level) {
        add(time, 24, file, level);
    }

    @Override
    public void caseSurveyed(long time, int file, int level) {
        add(time, 23, file, level);
    }
}
