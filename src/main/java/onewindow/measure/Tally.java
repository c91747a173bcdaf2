package onewindow.measure;

import java.util.Arrays;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.IntCountsHistogram;

/**
 * Counts and sums of one part of the hall (an hour, a class, a department, a window group, or all of it) over one
 * replication. Times are milliseconds.
 */
final class Tally {

    /** Waits up to two hours have a place from the start; where longer ones come the histogram grows. */
    private static final long FIRST_RANGE = 7_200_000;

    long served;
    long abandoned;
    long balked;
    long blocked;
    long unserved;
    long noShows;
    long missedBookings;
    long cancelledBookings;
    long reusedPlaces;
    long bannedRequests;
    long delayed;
    long waitSum;
    long queuedSum;
    long waitMax;
    /**
     * People served whose wait is at most target i but more than target i - 1; the last entry is beyond all targets.
     */
    final long[] byTarget;
    /** Waiting people times time, and busy windows times time, inside the measured span. */
    long queueArea;

    long busyArea;
    /** Windows on the timetable times time, and windows that work beyond it times time, inside the span. */
    long scheduledArea;

    long beyondArea;

    long overtime;

    /** The waits above 0: most people of a well-staffed hall do not wait, and they are counted more cheaply. */
    private final AbstractHistogram waits;

    /**
     * @param targets number of wait targets
     * @param digits significant decimal digits to which quantiles are kept
     */
    Tally(int targets, int digits) {
        byTarget = new long[targets + 1];
        waits = new IntCountsHistogram(FIRST_RANGE, digits);
        waits.setAutoResize(true);
    }

    /** Counts a person served, whose wait lies between the target before {@code bucket} and that target. */
    void served(long wait, int bucket) {
        served++;
        waitSum += wait;
        queuedSum += wait;
        if (wait > 0) {
            delayed++;
            record(wait);
        }
        if (wait > waitMax) {
            waitMax = wait;
        }
        byTarget[bucket]++;
    }

    /** Takes a wait above 0 into the distribution alone. */
    void record(long wait) {
        waits.recordValue(wait);
    }

    /** Counts a person who left unserved after waiting so long, or what became of a booking. */
    void unserved(Figure outcome, long queued) {
        queuedSum += queued;
        switch (outcome) {
            case ABANDONED -> abandoned++;
            case BALKED -> balked++;
            case BLOCKED -> blocked++;
            case NO_SHOWS -> noShows++;
            case MISSED_BOOKINGS -> missedBookings++;
            case CANCELLED_BOOKINGS -> cancelledBookings++;
            case REUSED_PLACES -> {
                cancelledBookings++;
                reusedPlaces++;
            }
            case BANNED_REQUESTS -> bannedRequests++;
            case UNSERVED -> unserved++;
            default -> throw new IllegalArgumentException("not an outcome: " + outcome);
        }
    }

    long arrivals() {
        return served + abandoned + balked + blocked + unserved + noShows;
    }

    /** The number of people served within the first target, 0 where there is none. */
    long withinFirstTarget() {
        return byTarget.length == 1 ? 0 : byTarget[0];
    }

    /** Adds the waits to a histogram, those of nobody who waited included. */
    void addWaitsTo(AbstractHistogram histogram) {
        histogram.add(waits);
        histogram.recordValueWithCount(0, served - delayed);
    }

    /** Forgets everything, and the distribution of the waits with it. */
    void clear() {
        clearCounts();
        if (waits.getTotalCount() > 0) {
            waits.reset();
        }
    }

    /** Forgets everything but the distribution of the waits. */
    void clearCounts() {
        served = 0;
        abandoned = 0;
        balked = 0;
        blocked = 0;
        unserved = 0;
        noShows = 0;
        missedBookings = 0;
        cancelledBookings = 0;
        reusedPlaces = 0;
        bannedRequests = 0;
        delayed = 0;
        waitSum = 0;
        queuedSum = 0;
        waitMax = 0;
        queueArea = 0;
        busyArea = 0;
        scheduledArea = 0;
        beyondArea = 0;
        overtime = 0;
        Arrays.fill(byTarget, 0);
    }

    /** Adds the counts of another part, but not the distribution of its waits. */
    void addCounts(Tally other) {
        served += other.served;
        abandoned += other.abandoned;
        balked += other.balked;
        blocked += other.blocked;
        unserved += other.unserved;
        noShows += other.noShows;
        missedBookings += other.missedBookings;
        cancelledBookings += other.cancelledBookings;
        reusedPlaces += other.reusedPlaces;
        bannedRequests += other.bannedRequests;
        delayed += other.delayed;
        waitSum += other.waitSum;
        queuedSum += other.queuedSum;
        waitMax = Math.max(waitMax, other.waitMax);
        queueArea += other.queueArea;
        busyArea += other.busyArea;
        scheduledArea += other.scheduledArea;
        beyondArea += other.beyondArea;
        overtime += other.overtime;
        for (int i = 0; i < byTarget.length; i++) {
            byTarget[i] += other.byTarget[i];
        }
    }

    /** Adds another part, the distribution of its waits included. */
    void add(Tally other) {
        addCounts(other);
        waits.add(other.waits);
    }

    /** Adds the window time of another part: on the timetable and beyond it. */
    void addWindowTime(Tally other) {
        scheduledArea += other.scheduledArea;
        beyondArea += other.beyondArea;
        overtime += other.overtime;
    }

    /**
     * Returns the part's figures, one a column of {@link Figure} and one a target; times in seconds.
     *
     * @param spanMillis the measured time, of which the queue and the busy windows are means
     * @param days over which overtime is a mean
     */
    double[] figures(long spanMillis, int days) {
        double[] f = new double[Figure.COUNT + byTarget.length - 1];
        long arrivals = arrivals();
        f[Figure.ARRIVALS.ordinal()] = arrivals;
        f[Figure.SERVED.ordinal()] = served;
        f[Figure.ABANDONED.ordinal()] = abandoned;
        f[Figure.BALKED.ordinal()] = balked;
        f[Figure.BLOCKED.ordinal()] = blocked;
        f[Figure.UNSERVED.ordinal()] = unserved;
        f[Figure.NO_SHOWS.ordinal()] = noShows;
        f[Figure.MISSED_BOOKINGS.ordinal()] = missedBookings;
        f[Figure.CANCELLED_BOOKINGS.ordinal()] = cancelledBookings;
        f[Figure.REUSED_PLACES.ordinal()] = reusedPlaces;
        f[Figure.BANNED_REQUESTS.ordinal()] = bannedRequests;
        f[Figure.WAIT_MEAN.ordinal()] = seconds(waitSum) / served;
        f[Figure.WAIT_P50.ordinal()] = quantile(50);
        f[Figure.WAIT_P90.ordinal()] = quantile(90);
        f[Figure.WAIT_P95.ordinal()] = quantile(95);
        f[Figure.WAIT_P99.ordinal()] = quantile(99);
        f[Figure.WAIT_MAX.ordinal()] = served == 0 ? Double.NaN : seconds(waitMax);
        f[Figure.DELAYED.ordinal()] = (double) delayed / served;
        f[Figure.QUEUED_PER_ARRIVAL.ordinal()] = seconds(queuedSum) / arrivals;
        f[Figure.QUEUE.ordinal()] = (double) queueArea / spanMillis;
        f[Figure.BUSY_WINDOWS.ordinal()] = (double) busyArea / spanMillis;
        f[Figure.UTILISATION.ordinal()] =
                scheduledArea == 0 ? Double.NaN : (double) (busyArea - beyondArea) / scheduledArea;
        f[Figure.OVERTIME.ordinal()] = seconds(overtime) / days;
        long within = 0;
        for (int i = 0; i < byTarget.length - 1; i++) {
            within += byTarget[i];
            f[Figure.COUNT + i] = (double) within / arrivals;
        }
        return f;
    }

    /** The middle of the histogram's cell that holds the quantile, in seconds; NaN where nobody was served. */
    private double quantile(double percent) {
        if (served == 0) {
            return Double.NaN;
        }
        double rank = Math.ceil(percent / 100 * served) - (served - delayed);
        if (rank <= 0) {
            return 0;
        }
        return seconds(waits.medianEquivalentValue(waits.getValueAtPercentile(100 * rank / delayed)));
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }
}
