package onewindow.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How the estimates came true that were shown to those who took tickets, since the service started. For any thread.
 *
 * <p>An estimate of 0 is left out of the share below it: where most do not wait, half of all waits being at most 0 says
 * nothing.
 */
public final class EstimateScore {

    private static final long HALF_HOUR = 1_800_000;
    private static final double SECOND = 1000;

    private final Sums all = new Sums();
    private final SortedMap<Integer, Sums> byHalfHour = new TreeMap<>();
    private final Map<String, Sums> byQueue = new LinkedHashMap<>();

    /**
     * What became of some estimates.
     *
     * @param told tickets that were given an estimate as they were taken
     * @param called of these those that have been called, to which all other figures belong
     * @param left those whose holder left before, was sent away, or was still in line as the day ended
     * @param errorSeconds sum of the waits less their p50
     * @param absoluteErrorSeconds sum of how far the waits lie from their p50
     * @param testedP50 those with a p50 above 0
     * @param withinP50 of these those that waited at most so long
     * @param testedP90 those with a p90 above 0
     * @param withinP90 of these those that waited at most so long
     */
    public record Figures(
            long told,
            long called,
            long left,
            double errorSeconds,
            double absoluteErrorSeconds,
            long testedP50,
            long withinP50,
            long testedP90,
            long withinP90) {

        /** Returns by how much waits are longer than their p50, in the mean, seconds; NaN where nobody was called. */
        public double meanErrorSeconds() {
            return called == 0 ? Double.NaN : errorSeconds / called;
        }

        /** Returns how far waits lie from their p50, in the mean, seconds; NaN where nobody was called. */
        public double meanAbsoluteErrorSeconds() {
            return called == 0 ? Double.NaN : absoluteErrorSeconds / called;
        }
    }

    private static final class Sums {
        private long told;
        private long called;
        private long left;
        private double error;
        private double absoluteError;
        private long testedP50;
        private long withinP50;
        private long testedP90;
        private long withinP90;

        void called(Estimate estimate, long waited) {
            double seconds = (waited - estimate.p50Millis()) / SECOND;
            called++;
            error += seconds;
            absoluteError += Math.abs(seconds);
            if (estimate.p50Millis() > 0) {
                testedP50++;
                withinP50 += waited <= estimate.p50Millis() ? 1 : 0;
            }
            if (estimate.p90Millis() > 0) {
                testedP90++;
                withinP90 += waited <= estimate.p90Millis() ? 1 : 0;
            }
        }

        Figures figures() {
            return new Figures(told, called, left, error, absoluteError, testedP50, withinP50, testedP90, withinP90);
        }
    }

    private void each(long millisOfDay, String queue, Consumer<Sums> change) {
        change.accept(all);
        change.accept(byHalfHour.computeIfAbsent((int) (millisOfDay / HALF_HOUR), key -> new Sums()));
        change.accept(byQueue.computeIfAbsent(queue, key -> new Sums()));
    }

    /**
     * Somebody was shown an estimate.
     *
     * @param millisOfDay when
     * @param queue the line by name
     */
    synchronized void told(long millisOfDay, String queue) {
        each(millisOfDay, queue, sums -> sums.told++);
    }

    /**
     * Somebody who was shown an estimate has been called.
     *
     * @param waited how long that took, milliseconds
     * @param millisOfDay when it was shown
     */
    synchronized void called(Estimate told, long waited, long millisOfDay, String queue) {
        each(millisOfDay, queue, sums -> sums.called(told, waited));
    }

    /** Somebody who was shown an estimate has left without having been called. */
    synchronized void left(long millisOfDay, String queue) {
        each(millisOfDay, queue, sums -> sums.left++);
    }

    /** Returns the figures of all. */
    public synchronized Figures all() {
        return all.figures();
    }

    /** Returns the figures by the half-hour of the day in which the ticket was taken, 0 for the one from midnight. */
    public synchronized SortedMap<Integer, Figures> byHalfHour() {
        SortedMap<Integer, Figures> figures = new TreeMap<>();
        byHalfHour.forEach((halfHour, sums) -> figures.put(halfHour, sums.figures()));
        return figures;
    }

    /** Returns the figures by line, named by the keys of the window groups that serve it. */
    public synchronized Map<String, Figures> byQueue() {
        Map<String, Figures> figures = new LinkedHashMap<>();
        byQueue.forEach((queue, sums) -> figures.put(queue, sums.figures()));
        return figures;
    }
}
