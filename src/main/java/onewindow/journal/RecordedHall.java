package onewindow.journal;

import onewindow.hall.Departure;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.hall.Placement;
import onewindow.hall.Refusal;

/** A hall whose commands are recorded as they are given; a day is started by its driver, which records that itself. */
public final class RecordedHall implements HallCommands {

    private final HallCommands hall;
    private final int windows;
    private final Recorder recorder;

    /**
     * Puts a recorder before a hall.
     *
     * @param windows how many it has
     */
    public RecordedHall(HallCommands hall, int windows, Recorder recorder) {
        this.hall = hall;
        this.windows = windows;
        this.recorder = recorder;
    }

    private int record(long time, Op op, int result, int... arguments) {
        if (result >= 0) {
            recorder.record(Command.of(time, op, arguments), result);
        }
        return result;
    }

    @Override
    public HallView view() {
        return hall.view();
    }

    @Override
    public void reset() {
        hall.reset();
    }

    @Override
    public int takeTicket(long time, int matter, int visitClass, long orderTime) {
        int ticket = hall.takeTicket(time, matter, visitClass, orderTime);
        if (ticket >= 0) {
            recorder.record(new Command(time, Op.TAKE_TICKET, matter, visitClass, 0, orderTime), ticket);
        }
        return ticket;
    }

    @Override
    public int leaveWithoutTicket(long time, int matter, int visitClass, Departure why) {
        return record(
                time,
                Op.LEAVE_WITHOUT_TICKET,
                hall.leaveWithoutTicket(time, matter, visitClass, why),
                matter,
                visitClass,
                why.ordinal());
    }

    @Override
    public int waitOutside(long time, int matter, int visitClass) {
        return record(time, Op.WAIT_OUTSIDE, hall.waitOutside(time, matter, visitClass), matter, visitClass);
    }

    @Override
    public int endWaitOutside(long time, int matter, int visitClass, long since, boolean letIn) {
        int result = hall.endWaitOutside(time, matter, visitClass, since, letIn);
        if (result >= 0) {
            recorder.record(new Command(time, Op.END_WAIT_OUTSIDE, matter, visitClass, letIn ? 1 : 0, since), result);
        }
        return result;
    }

    @Override
    public void noteOutage(long time, int event, boolean begins) {
        hall.noteOutage(time, event, begins);
        record(time, Op.NOTE_OUTAGE, 0, event, begins ? 1 : 0);
    }

    @Override
    public int leaveInOutage(long time, int ticket) {
        return record(time, Op.LEAVE_IN_OUTAGE, hall.leaveInOutage(time, ticket), ticket);
    }

    @Override
    public int callNext(long time, int window) {
        boolean wasOpen = window >= 0 && window < windows && hall.view().isOpen(window);
        int result = hall.callNext(time, window);
        // A window that finds nobody goes idle, and one too many closes: that is a change too.
        if (result >= 0
                || (wasOpen && (result == Refusal.NOBODY_WAITS.code() || result == Refusal.WINDOW_CLOSED.code()))) {
            recorder.record(Command.of(time, Op.CALL_NEXT, window), result);
        }
        return result;
    }

    @Override
    public int callTicket(long time, int window, int ticket) {
        return record(time, Op.CALL_TICKET, hall.callTicket(time, window, ticket), window, ticket);
    }

    @Override
    public int callAgain(long time, int ticket) {
        return record(time, Op.CALL_AGAIN, hall.callAgain(time, ticket), ticket);
    }

    @Override
    public int startService(long time, int ticket) {
        return record(time, Op.START_SERVICE, hall.startService(time, ticket), ticket);
    }

    @Override
    public int finishService(long time, int ticket) {
        return record(time, Op.FINISH_SERVICE, hall.finishService(time, ticket), ticket);
    }

    @Override
    public int continueService(long time, int ticket, int matter) {
        return record(time, Op.CONTINUE_SERVICE, hall.continueService(time, ticket, matter), ticket, matter);
    }

    @Override
    public int transfer(long time, int ticket, int matter, boolean toEnd) {
        return record(time, Op.TRANSFER, hall.transfer(time, ticket, matter, toEnd), ticket, matter, toEnd ? 1 : 0);
    }

    @Override
    public int transferAndBack(long time, int ticket, int matter, boolean toEnd) {
        return record(
                time,
                Op.TRANSFER_AND_BACK,
                hall.transferAndBack(time, ticket, matter, toEnd),
                ticket,
                matter,
                toEnd ? 1 : 0);
    }

    @Override
    public int sendOn(long time, int ticket, int matter) {
        return record(time, Op.SEND_ON, hall.sendOn(time, ticket, matter), ticket, matter);
    }

    @Override
    public int hold(long time, int ticket) {
        return record(time, Op.HOLD, hall.hold(time, ticket), ticket);
    }

    @Override
    public int endHold(long time, int ticket) {
        return record(time, Op.END_HOLD, hall.endHold(time, ticket), ticket);
    }

    @Override
    public int abandon(long time, int ticket) {
        return record(time, Op.ABANDON, hall.abandon(time, ticket), ticket);
    }

    @Override
    public int sendAway(long time, int ticket) {
        return record(time, Op.SEND_AWAY, hall.sendAway(time, ticket), ticket);
    }

    @Override
    public int miss(long time, int ticket) {
        return record(time, Op.MISS, hall.miss(time, ticket), ticket);
    }

    @Override
    public int reactivate(long time, int ticket, int placesBack) {
        return record(time, Op.REACTIVATE, hall.reactivate(time, ticket, placesBack), ticket, placesBack);
    }

    @Override
    public int drop(long time, int ticket) {
        return record(time, Op.DROP, hall.drop(time, ticket), ticket);
    }

    @Override
    public int setStaffing(long time, int group, int count, boolean ends) {
        return record(time, Op.SET_STAFFING, hall.setStaffing(time, group, count, ends), group, count, ends ? 1 : 0);
    }

    @Override
    public int openWindow(long time, int window) {
        return record(time, Op.OPEN_WINDOW, hall.openWindow(time, window), window);
    }

    @Override
    public int closeWindow(long time, int window) {
        return record(time, Op.CLOSE_WINDOW, hall.closeWindow(time, window), window);
    }

    @Override
    public int takeSeat(long time, int window) {
        return record(time, Op.TAKE_SEAT, hall.takeSeat(time, window), window);
    }

    @Override
    public int leaveSeat(long time, int window) {
        return record(time, Op.LEAVE_SEAT, hall.leaveSeat(time, window), window);
    }

    @Override
    public int giveNotice(long time, int ticket, int missing) {
        return record(time, Op.GIVE_NOTICE, hall.giveNotice(time, ticket, missing), ticket, missing);
    }

    @Override
    public Placement placement(int number) {
        return hall.placement(number);
    }

    @Override
    public void end(long time, boolean cutOff) {
        hall.end(time, cutOff);
        record(time, Op.END_DAY, 0, cutOff ? 1 : 0);
    }
}
