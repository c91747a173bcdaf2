package onewindow.casework;

import java.util.ArrayList;
import java.util.List;

/** Writes down what happens to cases, without the times. */
final class EventLog implements CaseListener {

    final List<String> lines = new ArrayList<>();

    private void add(String what, int file) {
        lines.add(what + " " + file);
    }

    @Override
    public void casePreChecked(long time, int file) {
        add("pre-checked", file);
    }

    @Override
    public void caseReceived(long time, int file) {
        add("received", file);
    }

    @Override
    public void tripMade(long time, int file, TripCause cause) {
        add("trip " + cause, file);
    }

    @Override
    public void materialsMissing(long time, int file) {
        add("missing", file);
    }

    @Override
    public void caseSupplemented(long time, int file) {
        add("supplemented", file);
    }

    @Override
    public void caseAccepted(long time, int file) {
        add("accepted", file);
    }

    @Override
    public void stepQueued(long time, int step) {
        add("queued step", step);
    }

    @Override
    public void stepStarted(long time, int step) {
        add("started step", step);
    }

    @Override
    public void stepFinished(long time, int step) {
        add("finished step", step);
    }

    @Override
    public void caseSuspended(long time, int file) {
        add("suspended", file);
    }

    @Override
    public void caseResumed(long time, int file) {
        add("resumed", file);
    }

    @Override
    public void limitExtended(long time, int file, int days) {
        add("extended by " + days, file);
    }

    @Override
    public void limitNear(long time, int file) {
        add("yellow", file);
    }

    @Override
    public void limitPassed(long time, int file) {
        add("red", file);
    }

    @Override
    public void caseDecided(long time, int file) {
        add("decided", file);
    }

    @Override
    public void readyForPickup(long time, int file) {
        add("ready", file);
    }

    @Override
    public void caseIssued(long time, int file, IssueWay way) {
        add("issued by " + way, file);
    }

    @Override
    public void caseArchived(long time, int file) {
        add("archived", file);
    }

    @Override
    public void caseReviewed(long time, int file, int level) {
        add("reviewed " + level, file);
    }

    @Override
    public void caseRatedByDefault(long time, int file, int level) {
        add("rated by default " + level, file);
    }

    @Override
    public void caseSurveyed(long time, int file, int level) {
        add("surveyed " + level, file);
    }

    @Override
    public void officersSet(long time, int office, int officers) {
        add("officers " + officers, office);
    }

    @Override
    public void dutyOwed(long time, int duty) {
        add("owed", duty);
    }

    @Override
    public void dutyDone(long time, int duty, boolean inTime) {
        add(inTime ? "done in time" : "done late", duty);
    }
}
