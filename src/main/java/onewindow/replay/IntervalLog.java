package onewindow.replay;

import org.HdrHistogram.HistogramLogWriter;

/**
 * Where histograms of each second go, in the log format of HdrHistogram.
 *
 * @param writer null for none
 */
public record IntervalLog(HistogramLogWriter writer) {

    /** Writes to a stream. */
    public static IntervalLog to(java.io.PrintStream out) {
        return new IntervalLog(new HistogramLogWriter(out));
    }

    /** Writes nothing. */
    public static IntervalLog none() {
        return new IntervalLog(null);
    }
}
