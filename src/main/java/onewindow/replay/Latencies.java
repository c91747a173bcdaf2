package onewindow.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onewindow.journal.Op;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * How long commands took, in microseconds, by kind: the response from when each was to be sent, the service from when
 * it was. Three digits are kept, up to an hour.
 */
final class Latencies {

    private static final long MOST = 3_600_000_000L;
    private static final int DIGITS = 3;
    private static final double MICROS_A_MILLI = 1000;

    private final Map<Op, Pair> all = new EnumMap<>(Op.class);
    private final Map<Op, Pair> interval = new EnumMap<>(Op.class);
    private final Histogram step = fresh();
    private final Histogram responses = fresh();
    private final Histogram services = fresh();
    /** Null where no log is kept. */
    private final HistogramLogWriter log;

    private long intervalStart;

    private record Pair(Histogram response, Histogram service) {
        static Pair fresh() {
            return new Pair(Latencies.fresh(), Latencies.fresh());
        }

        void record(long response, long service) {
            this.response.recordValue(response);
            this.service.recordValue(service);
        }
    }

    Latencies(HistogramLogWriter log, long startMillis) {
        this.log = log;
        intervalStart = startMillis;
        if (log != null) {
            log.outputComment("[response time from the intended sending, and service time from sending, microseconds]");
            log.outputLogFormatVersion();
            log.outputStartTime(startMillis);
            log.setBaseTime(startMillis);
            log.outputLegend();
        }
    }

    private static Histogram fresh() {
        Histogram histogram = new Histogram(1, MOST, DIGITS);
        histogram.setAutoResize(true);
        return histogram;
    }

    /** Adds a command that was answered; times in nanoseconds. */
    void add(Op op, long responseNanos, long serviceNanos) {
        long response = Math.max(0, responseNanos / 1000);
        long service = Math.max(0, serviceNanos / 1000);
        all.computeIfAbsent(op, key -> Pair.fresh()).record(response, service);
        step.recordValue(response);
        responses.recordValue(response);
        services.recordValue(service);
        if (log != null) {
            interval.computeIfAbsent(op, key -> Pair.fresh()).record(response, service);
        }
    }

    /** Writes what has come since the last time to the log. */
    void flush(long nowMillis) {
        if (log == null) {
            return;
        }
        interval.forEach((op, pair) -> {
            write(pair.response, "response-" + op.key(), nowMillis);
            write(pair.service, "service-" + op.key(), nowMillis);
        });
        intervalStart = nowMillis;
    }

    private void write(Histogram histogram, String tag, long nowMillis) {
        if (histogram.getTotalCount() > 0) {
            histogram.setStartTimeStamp(intervalStart);
            histogram.setEndTimeStamp(nowMillis);
            histogram.setTag(tag);
            log.outputIntervalHistogram(histogram);
            histogram.reset();
        }
    }

    /** Begins to count a step anew. */
    void startStep() {
        step.reset();
    }

    /** Returns the response times since the step began. */
    Percentiles step() {
        return percentiles(step);
    }

    /** Returns those of a kind of command, or of all for null. */
    List<KindTimes> kinds() {
        List<KindTimes> kinds = new ArrayList<>();
        all.forEach((op, pair) ->
                kinds.add(new KindTimes(op.key(), percentiles(pair.response), percentiles(pair.service))));
        return kinds;
    }

    KindTimes total() {
        return new KindTimes("", percentiles(responses), percentiles(services));
    }

    /** Returns both times of all commands at percentiles ever nearer to 100, as far as there are ten above each. */
    List<ReplayResult.CurvePoint> curve() {
        List<ReplayResult.CurvePoint> points = new ArrayList<>();
        for (double above = 1; above * responses.getTotalCount() >= 10 && points.size() < 60; above /= 1.2589254) {
            double percentile = 100 * (1 - above);
            points.add(new ReplayResult.CurvePoint(percentile, at(responses, percentile), at(services, percentile)));
        }
        return points;
    }

    /** Percentiles of a histogram of microseconds. */
    static Percentiles percentiles(Histogram histogram) {
        return new Percentiles(
                histogram.getTotalCount(),
                histogram.getMean() / MICROS_A_MILLI,
                at(histogram, 50),
                at(histogram, 90),
                at(histogram, 99),
                at(histogram, 99.9),
                histogram.getMaxValue() / MICROS_A_MILLI);
    }

    private static double at(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }

    /** An empty histogram of microseconds. */
    static Histogram histogram() {
        return fresh();
    }
}
