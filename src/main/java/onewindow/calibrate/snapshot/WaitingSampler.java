package onewindow.calibrate.snapshot;

import java.util.ArrayList;
import java.util.List;
import onewindow.hall.HallView;
import onewindow.simulate.HallAudience;

/** Looks at the lines of a simulated hall every five minutes, as the snapshots of a real one do. */
final class WaitingSampler implements HallAudience {

    private static final long DAY_MILLIS = 86_400_000;
    private static final long STEP_MILLIS = 300_000;
    private static final int STEPS_A_HALF_HOUR = 6;

    private final int[] departmentOfMatter;
    private final int[] waiting;
    private final double[][] sums;
    private final List<double[]> days = new ArrayList<>();
    private final double[][] all;
    private HallView view;
    private long day = -1;
    private long step;

    WaitingSampler(int[] departmentOfMatter, int departments) {
        this.departmentOfMatter = departmentOfMatter.clone();
        waiting = new int[departments];
        sums = new double[departments][HallSnapshots.HALF_HOURS];
        all = new double[departments][HallSnapshots.HALF_HOURS];
    }

    /** Ends the last day. */
    void finish() {
        if (day >= 0) {
            look((day + 1) * DAY_MILLIS);
            double[] hall = new double[HallSnapshots.HALF_HOURS];
            for (int d = 0; d < sums.length; d++) {
                for (int h = 0; h < hall.length; h++) {
                    double mean = sums[d][h] / STEPS_A_HALF_HOUR;
                    hall[h] += mean;
                    all[d][h] += mean;
                    sums[d][h] = 0;
                }
                waiting[d] = 0;
            }
            days.add(hall);
            day = -1;
        }
    }

    /** Returns the mean number waiting in the hall by half-hour, of each day on which somebody came. */
    List<double[]> days() {
        return days;
    }

    /** Returns the sum over the days of the mean number waiting for a department, by half-hour. */
    double[] sum(int department) {
        return all[department];
    }

    private void look(long time) {
        for (; day * DAY_MILLIS + step * STEP_MILLIS < time && step < DAY_MILLIS / STEP_MILLIS; step++) {
            for (int d = 0; d < waiting.length; d++) {
                sums[d][(int) step / STEPS_A_HALF_HOUR] += waiting[d];
            }
        }
    }

    private void change(long time, int ticket, int by) {
        if (time / DAY_MILLIS != day) {
            finish();
            day = time / DAY_MILLIS;
            step = 0;
        }
        look(time);
        waiting[departmentOfMatter[view.matter(ticket)]] += by;
    }

    @Override
    public void watch(HallView of) {
        view = of;
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        change(time, ticket, 1);
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        change(time, ticket, -1);
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        change(time, ticket, 1);
    }

    @Override
    public void ticketSentOn(long time, int ticket, int toMatter) {
        change(time, ticket, -1);
        waiting[departmentOfMatter[toMatter]]++;
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        change(time, ticket, 1);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        change(time, ticket, -1);
    }

    @Override
    public void ticketReactivated(long time, int ticket) {
        change(time, ticket, 1);
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        change(time, ticket, -1);
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        change(time, ticket, -1);
    }
}
