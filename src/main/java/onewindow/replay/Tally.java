package onewindow.replay;

import org.HdrHistogram.Histogram;

/** What is counted and timed of the commands that are played, from a moment on. */
final class Tally {

    final Latencies latencies;
    final Outcomes outcomes = new Outcomes();
    /** How late the player's thread took commands from the scripts that were due: where it is at its own limit. */
    final Histogram lag = Latencies.histogram();
    /** Likewise, since the step began. */
    final Histogram stepLag = Latencies.histogram();

    long due;
    long answered;
    long repeated;
    /** Requests of clerks who found nobody in the line where somebody should be, and look again. */
    long looks;

    long overlapping;
    long late;
    long gapNanos;
    long gaps;
    long longestGapNanos;

    Tally(IntervalLog log) {
        latencies = new Latencies(log.writer(), System.currentTimeMillis());
    }

    /** Commands that are due and have no answer. */
    long waiting() {
        return due - answered;
    }

    /** Begins to count a step anew. */
    void startStep() {
        latencies.startStep();
        stepLag.reset();
    }

    void noteLag(long micros) {
        lag.recordValue(micros);
        stepLag.recordValue(micros);
    }

    void noteGap(long nanos) {
        gaps++;
        gapNanos += nanos;
        longestGapNanos = Math.max(longestGapNanos, nanos);
    }
}
