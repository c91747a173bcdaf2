package onewindow.journal;

import onewindow.reception.Handled;
import onewindow.reception.PauseReason;
import onewindow.reception.ReceptionCommands;

/** A reception whose commands are recorded as they are given. */
public final class RecordedReception implements ReceptionCommands {

    private final ReceptionCommands reception;
    private final Recorder recorder;

    /** Puts a recorder before a reception. */
    public RecordedReception(ReceptionCommands reception, Recorder recorder) {
        this.reception = reception;
        this.recorder = recorder;
    }

    private int record(long time, Op op, int result, int... arguments) {
        if (result >= 0) {
            recorder.record(Command.of(time, op, arguments), result);
        }
        return result;
    }

    @Override
    public int addMatter(long time, int ticket, int matter) {
        return record(time, Op.ADD_MATTER, reception.addMatter(time, ticket, matter), ticket, matter);
    }

    @Override
    public int noteDone(long time, int ticket, int matter, Handled how) {
        return record(time, Op.NOTE_DONE, reception.noteDone(time, ticket, matter, how), ticket, matter, how.ordinal());
    }

    @Override
    public int pause(long time, int window, PauseReason why) {
        return record(time, Op.PAUSE, reception.pause(time, window, why), window, why.ordinal());
    }

    @Override
    public int endPause(long time, int window) {
        return record(time, Op.END_PAUSE, reception.endPause(time, window), window);
    }

    @Override
    public int book(long time, int matter, int booker, long slotStart) {
        int appointment = reception.book(time, matter, booker, slotStart);
        if (appointment >= 0) {
            recorder.record(new Command(time, Op.BOOK, matter, booker, 0, slotStart), appointment);
        }
        return appointment;
    }

    @Override
    public int rebook(long time, int appointment, long slotStart) {
        int result = reception.rebook(time, appointment, slotStart);
        if (result >= 0) {
            recorder.record(new Command(time, Op.REBOOK, appointment, 0, 0, slotStart), result);
        }
        return result;
    }

    @Override
    public int cancelBooking(long time, int appointment) {
        return record(time, Op.CANCEL_BOOKING, reception.cancelBooking(time, appointment), appointment);
    }

    @Override
    public int checkIn(long time, int appointment, int ticket) {
        return record(time, Op.CHECK_IN, reception.checkIn(time, appointment, ticket), appointment, ticket);
    }

    @Override
    public int missBooking(long time, int appointment) {
        return record(time, Op.MISS_BOOKING, reception.missBooking(time, appointment), appointment);
    }

    @Override
    public int liftBan(long time, int booker) {
        return record(time, Op.LIFT_BAN, reception.liftBan(time, booker), booker);
    }

    @Override
    public int reviewVisit(long time, int number, int level, int department) {
        return record(
                time,
                Op.REVIEW_VISIT,
                reception.reviewVisit(time, number, level, department),
                number,
                level,
                department);
    }

    @Override
    public int followUpCase(long time, int caseNumber, int level, int department) {
        return record(
                time,
                Op.FOLLOW_UP_CASE,
                reception.followUpCase(time, caseNumber, level, department),
                caseNumber,
                level,
                department);
    }

    @Override
    public int doDuty(long time, int duty, boolean complex) {
        return record(time, Op.FOLLOW_UP_DONE, reception.doDuty(time, duty, complex), duty, complex ? 1 : 0);
    }
}
