package onewindow.plan.course;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import onewindow.calendar.HallDay;
import onewindow.hall.HallView;
import onewindow.simulate.HallAudience;

/** Watches a simulated hall and tells the course of each of its days. */
final class DayWatcher implements HallAudience {

    private final ObjIntConsumer<DayCourse> days;
    private HallView view;
    private DayCourse course;
    private HallDay day;
    private boolean measured;
    private long[] calledAt = new long[256];
    private long[] waited = new long[256];

    /**
     * Watches a hall.
     *
     * @param days is told the course of each measured day and the day's index
     */
    DayWatcher(ObjIntConsumer<DayCourse> days) {
        this.days = days;
    }

    @Override
    public void watch(HallView hall) {
        view = hall;
    }

    @Override
    public void dayStarted(HallDay started, boolean isMeasured) {
        day = started;
        measured = isMeasured;
        course = new DayCourse();
    }

    @Override
    public void dayEnded(long time) {
        if (measured) {
            days.accept(course, day.index());
        }
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        if (ticket >= calledAt.length) {
            calledAt = Arrays.copyOf(calledAt, Math.max(ticket + 1, 2 * calledAt.length));
            waited = Arrays.copyOf(waited, calledAt.length);
        }
        calledAt[ticket] = -1;
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        calledAt[ticket] = time;
        waited[ticket] = view.waitedMillis(ticket);
    }

    private void end(long time, int ticket) {
        long taken = view.takenAt(ticket) - day.startMillis();
        if (calledAt[ticket] >= 0) {
            course.called(taken, calledAt[ticket] - day.startMillis(), waited[ticket]);
        } else {
            course.notCalled(taken, time - day.startMillis());
        }
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        end(time, ticket);
        course.served(time - day.startMillis());
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        end(time, ticket);
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        end(time, ticket);
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        end(time, ticket);
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        end(time, ticket);
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        end(time, ticket);
    }
}
