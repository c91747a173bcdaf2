package onewindow.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onewindow.casework.CaseListener;
import onewindow.casework.CaseView;
import onewindow.casework.IssueWay;
import onewindow.casework.TripCause;
import onewindow.measure.CaseDigest;

/** Hears the events of the cases of a hall, hands them to the digest, and keeps what screens are told of them. */
final class CaseNotes implements CaseListener {

    private final CaseDigest digest = new CaseDigest();
    private final Map<Integer, CaseNote> byId = new TreeMap<>();
    private final Map<Integer, CaseNote> byFile = new HashMap<>();
    private final HallNotes notes;
    private final ReviewFigures.Count reviews = new ReviewFigures.Count();
    private CaseView view;
    private int lastId;
    private long sequence;

    CaseNotes(HallNotes notes) {
        this.notes = notes;
    }

    CaseDigest digest() {
        return digest;
    }

    void watch(CaseView caseView) {
        view = caseView;
    }

    /** The events that come next are of the command with this number. */
    void next(long commandSequence) {
        sequence = commandSequence;
    }

    /** Returns how many cases were received, and how they were reviewed. */
    ReviewFigures.Count reviews() {
        return reviews;
    }

    /** Something was said of a case; screens are not told of which. */
    private void judged(long time, int file, String type) {
        byFile.get(file).version = sequence;
        notes.add(time, type, -1, -1);
    }

    /** Returns the open case of a number, or null. */
    CaseNote of(int id) {
        return byId.get(id);
    }

    /** Returns the open cases by their numbers. */
    List<CaseNote> open() {
        return List.copyOf(byId.values());
    }

    /** Returns the case of a file, or null. */
    CaseNote ofFile(int file) {
        return byFile.get(file);
    }

    private void opened(long time, int file, String type) {
        CaseNote note = byFile.get(file);
        if (note == null) {
            note = new CaseNote(++lastId, file);
            byFile.put(file, note);
            byId.put(note.id, note);
        }
        changed(time, file, type);
    }

    private void changed(long time, int file, String type) {
        CaseNote note = byFile.get(file);
        note.version = sequence;
        notes.add(time, type, -1, note.id);
    }

    private void stepChanged(long time, int step, String type) {
        CaseNote note = byFile.get(view.fileOf(step));
        note.version = sequence;
        notes.addStep(time, type, note.id, view.officeOf(step));
    }

    @Override
    public void casePreChecked(long time, int file) {
        digest.casePreChecked(time, file);
        opened(time, file, "case-pre-checked");
    }

    @Override
    public void caseReceived(long time, int file) {
        digest.caseReceived(time, file);
        reviews.handled();
        opened(time, file, "case-received");
    }

    @Override
    public void tripMade(long time, int file, TripCause cause) {
        digest.tripMade(time, file, cause);
        changed(time, file, "trip-made");
    }

    @Override
    public void materialsMissing(long time, int file) {
        digest.materialsMissing(time, file);
        changed(time, file, "materials-missing");
    }

    @Override
    public void caseSupplemented(long time, int file) {
        digest.caseSupplemented(time, file);
        changed(time, file, "case-supplemented");
    }

    @Override
    public void caseAccepted(long time, int file) {
        digest.caseAccepted(time, file);
        changed(time, file, "case-accepted");
    }

    @Override
    public void stepQueued(long time, int step) {
        digest.stepQueued(time, step);
        stepChanged(time, step, "step-queued");
    }

    @Override
    public void stepStarted(long time, int step) {
        digest.stepStarted(time, step);
        stepChanged(time, step, "step-started");
    }

    @Override
    public void stepFinished(long time, int step) {
        digest.stepFinished(time, step);
        stepChanged(time, step, "step-finished");
    }

    @Override
    public void caseSuspended(long time, int file) {
        digest.caseSuspended(time, file);
        changed(time, file, "case-suspended");
    }

    @Override
    public void caseResumed(long time, int file) {
        digest.caseResumed(time, file);
        changed(time, file, "case-resumed");
    }

    @Override
    public void limitExtended(long time, int file, int days) {
        digest.limitExtended(time, file, days);
        changed(time, file, "limit-extended");
    }

    @Override
    public void limitNear(long time, int file) {
        digest.limitNear(time, file);
        changed(time, file, "limit-near");
    }

    @Override
    public void limitPassed(long time, int file) {
        digest.limitPassed(time, file);
        changed(time, file, "limit-passed");
    }

    @Override
    public void caseDecided(long time, int file) {
        digest.caseDecided(time, file);
        changed(time, file, "case-decided");
    }

    @Override
    public void readyForPickup(long time, int file) {
        digest.readyForPickup(time, file);
        changed(time, file, "ready-for-pickup");
    }

    @Override
    public void caseIssued(long time, int file, IssueWay way) {
        digest.caseIssued(time, file, way);
        changed(time, file, "case-issued");
    }

    @Override
    public void caseArchived(long time, int file) {
        digest.caseArchived(time, file);
        changed(time, file, "case-archived");
        byId.remove(byFile.remove(file).id);
    }

    @Override
    public void caseReviewed(long time, int file, int level) {
        digest.caseReviewed(time, file, level);
        reviews.reviewed(level);
        judged(time, file, "case-reviewed");
    }

    @Override
    public void caseRatedByDefault(long time, int file, int level) {
        digest.caseRatedByDefault(time, file, level);
        reviews.ratedByDefault(level);
        judged(time, file, "case-rated-by-default");
    }

    @Override
    public void caseSurveyed(long time, int file, int level) {
        digest.caseSurveyed(time, file, level);
        judged(time, file, "case-surveyed");
    }

    @Override
    public void dutyOwed(long time, int duty) {
        digest.dutyOwed(time, duty);
    }

    @Override
    public void dutyDone(long time, int duty, boolean inTime) {
        digest.dutyDone(time, duty, inTime);
    }

    @Override
    public void officersSet(long time, int office, int officers) {
        digest.officersSet(time, office, officers);
    }
}
