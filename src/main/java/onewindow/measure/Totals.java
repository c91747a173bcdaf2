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

    final MatterTotals matters;
    final long[] windowServed;
    final long[] windowBusy;
    final long[] windowOpen;
    final long[][] heatServed;
    final long[][] heatWaitSum;
    /**
     * For each sampled time of the day, how often the queue had each length; lengths beyond the table count as the
     * last.
     */
    final long[][] queueSamples;

    final Histogram waits = new Histogram(2);

    /** Returns empty totals for what is measured. */
    static Totals of(Scope scope) {
        return new Totals(
                scope.departmentOfMatter().size(),
                scope.targetsMillis().size(),
                scope.windowsOfGroup().stream().mapToInt(Integer::intValue).sum(),
                scope.hours(),
                QueueSampler.samples(scope.horizon()));
    }

    private Totals(int matters, int targets, int windows, int hours, int samples) {
        this.matters = new MatterTotals(matters, targets);
        windowServed = new long[windows];
        windowBusy = new long[windows];
        windowOpen = new long[windows];
        heatServed = new long[WEEKDAYS][hours];
        heatWaitSum = new long[WEEKDAYS][hours];
        queueSamples = new long[samples][QueueSampler.LONGEST];
    }

    void add(Totals other) {
        matters.add(other.matters);
        add(windowServed, other.windowServed);
        add(windowBusy, other.windowBusy);
        add(windowOpen, other.windowOpen);
        add(heatServed, other.heatServed);
        add(heatWaitSum, other.heatWaitSum);
        add(queueSamples, other.queueSamples);
        waits.add(other.waits);
    }

    void clear() {
        matters.clear();
        for (long[] sums : List.of(windowServed, windowBusy, windowOpen)) {
            Arrays.fill(sums, 0);
        }
        for (long[][] tables : List.of(heatServed, heatWaitSum, queueSamples)) {
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
