package onewindow.commands;

import java.util.Arrays;
import onewindow.hall.HallView;
import onewindow.simulate.HallAudience;

/** Counts visits and their waits, of a simulated hall or of a ledger, to set the two side by side. */
final class VisitFigures implements HallAudience {

    private static final long QUARTER = 900_000;

    private HallView view;
    private long[] waits = new long[256];
    private int served;
    private int taken;
    private int gaveUp;
    private int unserved;
    private int noShows;

    @Override
    public void watch(HallView hallView) {
        view = hallView;
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        taken++;
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        if (served == waits.length) {
            waits = Arrays.copyOf(waits, 2 * served);
        }
        waits[served++] = view.waitedMillis(ticket);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        gaveUp++;
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        noShows++;
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        unserved++;
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        unserved++;
    }

    /** Adds those of another hall. */
    void add(VisitFigures other) {
        waits = Arrays.copyOf(waits, Math.max(1, served + other.served));
        System.arraycopy(other.waits, 0, waits, served, other.served);
        served += other.served;
        taken += other.taken;
        gaveUp += other.gaveUp;
        unserved += other.unserved;
        noShows += other.noShows;
    }

    double taken() {
        return taken;
    }

    double served() {
        return served;
    }

    double gaveUp() {
        return gaveUp;
    }

    double noShows() {
        return noShows;
    }

    double unserved() {
        return unserved;
    }

    double meanWaitSeconds() {
        return Arrays.stream(waits, 0, served).average().orElse(0) / 1000;
    }

    double waitP95Seconds() {
        long[] sorted = Arrays.copyOf(waits, served);
        Arrays.sort(sorted);
        return served == 0 ? 0 : sorted[(int) Math.ceil(0.95 * served) - 1] / 1000.0;
    }

    double withinAQuarter() {
        return served == 0
                ? 0
                : (double) Arrays.stream(waits, 0, served)
                                .filter(wait -> wait <= QUARTER)
                                .count()
                        / served;
    }
}
