package onewindow.journal;

import onewindow.casework.CaseCommands;
import onewindow.casework.CaseView;
import onewindow.casework.Channel;
import onewindow.casework.DutyKind;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.casework.TripCause;

/** Cases whose commands are recorded as they are given. */
public final class RecordedCases implements CaseCommands {

    private final CaseCommands cases;
    private final Recorder recorder;

    /** Puts a recorder before cases. */
    public RecordedCases(CaseCommands cases, Recorder recorder) {
        this.cases = cases;
        this.recorder = recorder;
    }

    private int record(long time, Op op, int result, int... arguments) {
        if (result >= 0) {
            recorder.record(Command.of(time, op, arguments), result);
        }
        return result;
    }

    @Override
    public CaseView view() {
        return cases.view();
    }

    @Override
    public void reset() {
        cases.reset();
    }

    @Override
    public int preCheck(long time, int matter, int kind, Channel channel) {
        return record(time, Op.PRE_CHECK, cases.preCheck(time, matter, kind, channel), matter, kind, channel.ordinal());
    }

    @Override
    public int receive(long time, int matter, int kind, Channel channel) {
        return record(time, Op.RECEIVE, cases.receive(time, matter, kind, channel), matter, kind, channel.ordinal());
    }

    @Override
    public int receive(long time, int file) {
        return record(time, Op.RECEIVE_CHECKED, cases.receive(time, file), file);
    }

    @Override
    public int noteTrip(long time, int file, TripCause cause) {
        return record(time, Op.NOTE_TRIP, cases.noteTrip(time, file, cause), file, cause.ordinal());
    }

    @Override
    public int tellMissing(long time, int file) {
        return record(time, Op.TELL_MISSING, cases.tellMissing(time, file), file);
    }

    @Override
    public int supplement(long time, int file) {
        return record(time, Op.SUPPLEMENT, cases.supplement(time, file), file);
    }

    @Override
    public int accept(long time, int file, boolean withGap) {
        return record(time, Op.ACCEPT, cases.accept(time, file, withGap), file, withGap ? 1 : 0);
    }

    @Override
    public int acceptFromReceipt(long time, int file) {
        return record(time, Op.ACCEPT_FROM_RECEIPT, cases.acceptFromReceipt(time, file), file);
    }

    @Override
    public int fillGap(long time, int file) {
        return record(time, Op.FILL_GAP, cases.fillGap(time, file), file);
    }

    @Override
    public int hand(long time, int file, int office) {
        return record(time, Op.HAND, cases.hand(time, file, office), file, office);
    }

    @Override
    public int handToRegion(long time, int file, int office, int region) {
        int result = cases.handToRegion(time, file, office, region);
        return record(time, Op.HAND_TO_REGION, result, file, office, region);
    }

    @Override
    public int startNext(long time, int office) {
        return record(time, Op.START_NEXT, cases.startNext(time, office), office);
    }

    @Override
    public int finishStep(long time, int step) {
        return record(time, Op.FINISH_STEP, cases.finishStep(time, step), step);
    }

    @Override
    public int suspend(long time, int file) {
        return record(time, Op.SUSPEND, cases.suspend(time, file), file);
    }

    @Override
    public int resume(long time, int file) {
        return record(time, Op.RESUME, cases.resume(time, file), file);
    }

    @Override
    public int extend(long time, int file, int byDays) {
        return record(time, Op.EXTEND, cases.extend(time, file, byDays), file, byDays);
    }

    @Override
    public void startDay(long time) {
        cases.startDay(time);
        record(time, Op.START_WORKING_DAY, 0);
    }

    @Override
    public int decide(long time, int file, Outcome outcome) {
        return record(time, Op.DECIDE, cases.decide(time, file, outcome), file, outcome.ordinal());
    }

    @Override
    public int refuseFromOutside(long time, int file) {
        return record(time, Op.REFUSE_FROM_OUTSIDE, cases.refuseFromOutside(time, file), file);
    }

    @Override
    public int makeReady(long time, int file) {
        return record(time, Op.MAKE_READY, cases.makeReady(time, file), file);
    }

    @Override
    public int issue(long time, int file, IssueWay way) {
        return record(time, Op.ISSUE, cases.issue(time, file, way), file, way.ordinal());
    }

    @Override
    public int archive(long time, int file) {
        return record(time, Op.ARCHIVE, cases.archive(time, file), file);
    }

    @Override
    public int review(long time, int file, int level) {
        return record(time, Op.REVIEW, cases.review(time, file, level), file, level);
    }

    @Override
    public int rateByDefault(long time, int file, int level) {
        return record(time, Op.RATE_BY_DEFAULT, cases.rateByDefault(time, file, level), file, level);
    }

    @Override
    public int survey(long time, int file, int level) {
        return record(time, Op.SURVEY, cases.survey(time, file, level), file, level);
    }

    @Override
    public int oweDuty(long time, DutyKind kind, int department, int limitDays) {
        return record(
                time,
                Op.OWE_DUTY,
                cases.oweDuty(time, kind, department, limitDays),
                kind.ordinal(),
                department,
                limitDays);
    }

    @Override
    public int doDuty(long time, int duty) {
        return record(time, Op.DO_DUTY, cases.doDuty(time, duty), duty);
    }

    @Override
    public int setOfficers(long time, int office, int officers) {
        return record(time, Op.SET_OFFICERS, cases.setOfficers(time, office, officers), office, officers);
    }
}
