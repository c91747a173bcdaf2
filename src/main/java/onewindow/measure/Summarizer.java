package onewindow.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.measure.Summary.DayFigures;
import onewindow.measure.Summary.MatterFigures;
import onewindow.measure.Summary.QueuePoint;
import onewindow.measure.Summary.WaitBin;
import onewindow.measure.Summary.WindowFigures;
import org.HdrHistogram.HistogramIterationValue;

/** Brings the figures of replications together: means, confidence intervals, distributions. */
public final class Summarizer {

    private final Scope scope;
    private final List<ReplicationFigures> replications;
    private final Totals totals;
    private final int n;

    /**
     * @param scope what was measured
     * @param replications at least one, in order of their numbers
     * @param perThread the sums of each thread that measured
     */
    public Summarizer(Scope scope, List<ReplicationFigures> replications, List<Totals> perThread) {
        this.scope = scope;
        this.replications = List.copyOf(replications);
        totals = Totals.of(scope);
        perThread.forEach(totals::add);
        n = replications.size();
    }

    /** Returns the summary; the days are those from {@code firstDay} to {@code lastDay}. */
    public Summary summary(int firstDay, int lastDay) {
        ReplicationFigures one = replications.get(0);
        long digest = 0;
        for (ReplicationFigures replication : replications) {
            digest = EventDigest.append(digest, replication.digest);
        }
        return new Summary(
                n,
                figures(r -> r.hall[0]),
                each(one.classes.length, r -> r.classes),
                each(one.departments.length, r -> r.departments),
                each(one.groups.length, r -> r.groups),
                each(one.halls.length, r -> r.halls),
                scope.isDivided() ? each(one.hours.length, r -> r.hours) : List.of(),
                scope.firstHour(),
                matters(),
                windows(),
                days(firstDay, lastDay),
                scope.isDivided() ? heat() : new double[0][],
                queueOverDay(),
                waitBins(),
                String.format("%016x", digest),
                events(),
                cases(firstDay, lastDay));
    }

    private EventFigures events() {
        Row row = r -> r.events;
        return new EventFigures(
                Estimate.ofAmount(values(row, EventTally.OUTAGES)),
                Estimate.ofAmount(values(row, EventTally.OUTAGE_SECONDS)),
                Estimate.ofAmount(values(row, EventTally.LEFT_IN_OUTAGE)),
                Estimate.ofAmount(values(row, EventTally.OUTSIDE)),
                Estimate.ofShare(values(row, EventTally.OUTSIDE_SHARE)),
                Estimate.ofAmount(values(row, EventTally.OUTSIDE_MEAN)),
                Estimate.ofAmount(values(row, EventTally.OUTSIDE_P90)),
                Estimate.ofAmount(values(row, EventTally.OUTSIDE_MAX)),
                Estimate.ofAmount(values(row, EventTally.OUTSIDE_LINE)));
    }

    private Optional<CaseSummary> cases(int firstDay, int lastDay) {
        List<ReplicationCases> cases =
                replications.stream().map(r -> r.cases).filter(Objects::nonNull).toList();
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseSummarizer(scope.horizon(), cases).summary(firstDay, lastDay));
    }

    private interface Row {
        double[] of(ReplicationFigures replication);
    }

    private interface Rows {
        double[][] of(ReplicationFigures replication);
    }

    private List<Figures> each(int parts, Rows rows) {
        List<Figures> figures = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int index = part;
            figures.add(figures(r -> rows.of(r)[index]));
        }
        return figures;
    }

    private Figures figures(Row row) {
        List<Estimate> within = new ArrayList<>();
        for (int i = 0; i < scope.targetsMillis().size(); i++) {
            within.add(estimate(row, Figure.COUNT + i));
        }
        return new Figures(
                estimate(row, Figure.ARRIVALS.ordinal()),
                estimate(row, Figure.SERVED.ordinal()),
                estimate(row, Figure.ABANDONED.ordinal()),
                estimate(row, Figure.BALKED.ordinal()),
                estimate(row, Figure.BLOCKED.ordinal()),
                estimate(row, Figure.UNSERVED.ordinal()),
                estimate(row, Figure.NO_SHOWS.ordinal()),
                estimate(row, Figure.MISSED_BOOKINGS.ordinal()),
                estimate(row, Figure.CANCELLED_BOOKINGS.ordinal()),
                estimate(row, Figure.REUSED_PLACES.ordinal()),
                estimate(row, Figure.BANNED_REQUESTS.ordinal()),
                estimate(row, Figure.WAIT_MEAN.ordinal()),
                estimate(row, Figure.WAIT_P50.ordinal()),
                estimate(row, Figure.WAIT_P90.ordinal()),
                estimate(row, Figure.WAIT_P95.ordinal()),
                estimate(row, Figure.WAIT_P99.ordinal()),
                estimate(row, Figure.WAIT_MAX.ordinal()),
                estimate(row, Figure.DELAYED.ordinal()),
                within,
                estimate(row, Figure.QUEUED_PER_ARRIVAL.ordinal()),
                estimate(row, Figure.QUEUE.ordinal()),
                estimate(row, Figure.BUSY_WINDOWS.ordinal()),
                estimate(row, Figure.UTILISATION.ordinal()),
                estimate(row, Figure.OVERTIME.ordinal()));
    }

    private Estimate estimate(Row row, int column) {
        double[] values = values(row, column);
        return Figure.isShare(column) ? Estimate.ofShare(values) : Estimate.ofAmount(values);
    }

    private double[] values(Row row, int column) {
        return replications.stream()
                .mapToDouble(r -> row.of(r)[column])
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    private List<MatterFigures> matters() {
        List<MatterFigures> matters = new ArrayList<>();
        MatterTotals counts = totals.matters;
        for (int m = 0; m < counts.matters(); m++) {
            List<Double> within = new ArrayList<>();
            for (int i = 0; i < scope.targetsMillis().size(); i++) {
                within.add((double) counts.within(m, i) / counts.arrivals(m));
            }
            matters.add(new MatterFigures(
                    (double) counts.arrivals(m) / n,
                    (double) counts.served(m) / n,
                    counts.waitSum(m) / 1000.0 / counts.served(m),
                    counts.waitMaxSum(m) / 1000.0 / n,
                    within));
        }
        return matters;
    }

    private List<List<WindowFigures>> windows() {
        List<List<WindowFigures>> groups = new ArrayList<>();
        int w = 0;
        for (int count : scope.windowsOfGroup()) {
            List<WindowFigures> windows = new ArrayList<>();
            for (int i = 0; i < count; i++, w++) {
                windows.add(new WindowFigures(
                        (double) totals.windowServed[w] / n,
                        (double) totals.windowBusy[w] / totals.windowOpen[w],
                        totals.windowBusy[w] / 1000.0 / n));
            }
            groups.add(windows);
        }
        return groups;
    }

    private List<DayFigures> days(int firstDay, int lastDay) {
        List<DayFigures> figures = new ArrayList<>();
        for (int d = firstDay; d <= lastDay; d++) {
            int day = d;
            HallDay hallDay = scope.horizon().days().get(d);
            double[] arrivals = replications.stream()
                    .mapToDouble(r -> r.days.arrivals[day])
                    .sorted()
                    .toArray();
            double[] waits = replications.stream()
                    .mapToDouble(r -> r.days.waitMean(day))
                    .filter(v -> !Double.isNaN(v))
                    .sorted()
                    .toArray();
            figures.add(new DayFigures(
                    d,
                    hallDay.date(),
                    mean(arrivals),
                    Quantiles.of(arrivals, 0.05),
                    Quantiles.of(arrivals, 0.95),
                    mean(waits),
                    Quantiles.of(waits, 0.05),
                    Quantiles.of(waits, 0.95),
                    mean(replications.stream()
                            .mapToDouble(r -> r.days.queueMax[day])
                            .toArray()),
                    mean(replications.stream()
                            .mapToDouble(r -> r.days.withinFirstTarget[day])
                            .filter(v -> !Double.isNaN(v))
                            .toArray())));
        }
        return figures;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private double[][] heat() {
        double[][] heat = new double[totals.heatServed.length][];
        for (int weekday = 0; weekday < heat.length; weekday++) {
            heat[weekday] = new double[totals.heatServed[weekday].length];
            for (int hour = 0; hour < heat[weekday].length; hour++) {
                heat[weekday][hour] = totals.heatWaitSum[weekday][hour] / 1000.0 / totals.heatServed[weekday][hour];
            }
        }
        return heat;
    }

    private List<QueuePoint> queueOverDay() {
        List<QueuePoint> points = new ArrayList<>();
        long time = QueueSampler.first(scope.horizon());
        for (long[] counts : totals.queueSamples) {
            points.add(new QueuePoint(
                    time,
                    Quantiles.ofCounts(counts, 0.05),
                    Quantiles.ofCounts(counts, 0.5),
                    Quantiles.ofCounts(counts, 0.95)));
            time += QueueSampler.EVERY_MILLIS;
        }
        return points;
    }

    /**
     * Bins of a width that a person reads easily, about twenty up to the 99th percentile; the last one holds the rest.
     */
    private List<WaitBin> waitBins() {
        long count = totals.waits.getTotalCount();
        if (count == 0) {
            return List.of();
        }
        long width = Quantiles.roundWidth(totals.waits.getValueAtPercentile(99) / 20.0);
        List<WaitBin> bins = new ArrayList<>();
        for (HistogramIterationValue value : totals.waits.linearBucketValues(width)) {
            double share = (double) value.getCountAddedInThisIterationStep() / count;
            int i = bins.size();
            if (i <= 25) {
                bins.add(new WaitBin(i * width / 1000.0, (i + 1) * width / 1000.0, share));
            } else {
                WaitBin last = bins.remove(bins.size() - 1);
                bins.add(new WaitBin(last.fromSeconds(), totals.waits.getMaxValue() / 1000.0, last.share() + share));
            }
        }
        return bins;
    }
}
