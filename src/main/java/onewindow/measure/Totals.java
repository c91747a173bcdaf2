package onewindow.measure;

import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Whole-number sums over replications, so that adding them up in any order gives the same result. Times are
 * milliseconds.
 */
public final class Totals {

    private static final int WEEKDAYS = 7;

    final long[] matterArrivals;
    final long[] matterServed;
    final long[] matterWaitSum;
    final long[] matterWaitMaxSum;
    final long[][] matterWithin;
    final long[] windowServed;
    final long[] windowBusy;
    final long[] windowScheduled;
    final long[][] heatServed;
    final long[][] heatWaitSum;
    /**
     * For each sampled time of the day, how often the queue had each length; lengths beyond the table count as the
     * last.
     */
    final long[][] queueSamples;

    final Histogram waits = new Histogram(2);

    Totals(int matters, int targets, int windows, int hours, int samples, int longestQueue) {
        matterArrivals = new long[matters];
        matterServed = new long[matters];
        matterWaitSum = new long[matters];
        matterWaitMaxSum = new long[matters];
        matterWithin = new long[targets][matters];
        windowServed = new long[windows];
        windowBusy = new long[windows];
        windowScheduled = new long[windows];
        heatServed = new long[WEEKDAYS][hours];
        heatWaitSum = new long[WEEKDAYS][hours];
        queueSamples = new long[samples][longestQueue];
    }

    void add(Totals other) {
        add(matterArrivals, other.matterArrivals);
        add(matterServed, other.matterServed);
        add(matterWaitSum, other.matterWaitSum);
        add(matterWaitMaxSum, other.matterWaitMaxSum);
        add(matterWithin, other.matterWithin);
        add(windowServed, other.windowServed);
        add(windowBusy, other.windowBusy);
        add(windowScheduled, other.windowScheduled);
        add(heatServed, other.heatServed);
        add(heatWaitSum, other.heatWaitSum);
        add(queueSamples, other.queueSamples);
        waits.add(other.waits);
    }

    void clear() {
        for (long[] sums : List.of(
                matterArrivals,
                matterServed,
                matterWaitSum,
                matterWaitMaxSum,
                windowServed,
                windowBusy,
                windowScheduled)) {
            Arrays.fill(sums, 0);
        }
        for (long[][] tables : List.of(matterWithin, heatServed, heatWaitSum, queueSamples)) {
            for (long[] sums : tables) {
                Arrays.fill(sums, 0);
            }
        }
        waits.reset();
    }

    private static void add(long[][] to, long[][] from) {
        for (int i = 0; i < to.length; i++) {
            add(to[i], from[i]);
        }
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }
}
