package onewindow.calibrate.fit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Which weekdays spread their people over the day alike: two kinds are kept apart where a test tells them apart, else
 * they are one.
 *
 * <p>The statistic is Pearson's, over half-hours or longer, divided by how far the days of one weekday differ among
 * themselves (McCullagh and Nelder, Generalized Linear Models, 1989, section 4.5: overdispersion), so that days which
 * differ anyhow do not make kinds. Neighbouring half-hours of a day go together, so the degrees of freedom are those of
 * Satterthwaite, {@code tr(S)^2 / tr(S^2)}, with the trace of the squared covariance freed of its bias (Bai and
 * Saranadasa, Statistica Sinica 6, 1996). The level of 0.001 is divided by the number of pairs of weekdays.
 */
record DayKinds(List<Set<DayOfWeek>> kinds) {

    private static final double LEVEL = 0.001;
    private static final int FEWEST_DAYS = 2;
    /** Days beyond the first of each weekday from which it can be told how days of one weekday differ. */
    private static final int FEWEST_TO_TELL = 4;

    /** People in a stretch of the day on a mean day, at least. */
    private static final double FEWEST_PEOPLE = 5;

    private static final int STEPS_OF_A_HALF_HOUR = 2;

    DayKinds {
        kinds = List.copyOf(kinds);
    }

    /** The days of some weekdays, put together. */
    private record Cluster(Set<DayOfWeek> weekdays, double[] counts, int days) {

        double people() {
            double people = 0;
            for (double count : counts) {
                people += count;
            }
            return people;
        }

        Cluster with(Cluster other) {
            Set<DayOfWeek> both = EnumSet.copyOf(weekdays);
            both.addAll(other.weekdays);
            double[] sum = counts.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other.counts[i];
            }
            return new Cluster(both, sum, days + other.days);
        }
    }

    /**
     * Finds the kinds.
     *
     * @param days people in each quarter of an hour of the days
     * @return the kinds, that with most days first; all weekdays of the days belong to one of them
     */
    static DayKinds of(Map<LocalDate, int[]> days) {
        int[] binOfStep = bins(days);
        Map<DayOfWeek, List<double[]>> byWeekday = new EnumMap<>(DayOfWeek.class);
        days.forEach((date, steps) -> byWeekday
                .computeIfAbsent(date.getDayOfWeek(), unknown -> new ArrayList<>())
                .add(binned(steps, binOfStep)));
        Set<DayOfWeek> rare = EnumSet.noneOf(DayOfWeek.class);
        List<Cluster> clusters = new ArrayList<>();
        int bins = binOfStep[binOfStep.length - 1] + 1;
        Residuals residuals = new Residuals(bins);
        for (Map.Entry<DayOfWeek, List<double[]>> weekday : byWeekday.entrySet()) {
            Cluster own = cluster(weekday.getKey(), weekday.getValue());
            if (own.days < FEWEST_DAYS || own.people() == 0) {
                rare.add(weekday.getKey());
            } else {
                clusters.add(own);
                weekday.getValue().forEach(day -> residuals.add(day, own.counts));
                residuals.freedom += own.days - 1;
            }
        }
        if (clusters.isEmpty() || residuals.freedom < FEWEST_TO_TELL || bins < 2) {
            return new DayKinds(List.of(Set.copyOf(byWeekday.keySet())));
        }
        List<Cluster> merged = merged(clusters, residuals);
        merged.sort(Comparator.comparingInt((Cluster cluster) -> -cluster.days)
                .thenComparing(cluster -> cluster.weekdays.iterator().next()));
        merged.get(0).weekdays.addAll(rare);
        return new DayKinds(merged.stream().map(Cluster::weekdays).toList());
    }

    private static List<Cluster> merged(List<Cluster> weekdays, Residuals residuals) {
        List<Cluster> clusters = new ArrayList<>(weekdays);
        double level = LEVEL / Math.max(1, weekdays.size() * (weekdays.size() - 1) / 2.0);
        while (clusters.size() > 1) {
            double best = -1;
            int first = 0;
            int second = 0;
            for (int i = 0; i < clusters.size(); i++) {
                for (int j = i + 1; j < clusters.size(); j++) {
                    double p = pValue(clusters.get(i), clusters.get(j), residuals);
                    if (p > best) {
                        best = p;
                        first = i;
                        second = j;
                    }
                }
            }
            if (best < level) {
                return clusters;
            }
            clusters.add(clusters.remove(second).with(clusters.remove(first)));
        }
        return clusters;
    }

    /** How often two clusters of one kind would differ more. */
    private static double pValue(Cluster one, Cluster other, Residuals residuals) {
        double[] both = one.with(other).counts;
        double apart = distance(one.counts, both) + distance(other.counts, both);
        double freedom = residuals.effectiveBins();
        return FDistribution.of(freedom, freedom * residuals.freedom).survivalProbability(apart / residuals.ofADay());
    }

    /** How days differ from their weekday, each difference divided by the root of what is expected. */
    private static final class Residuals {
        private final double[][] products;
        private int freedom;

        Residuals(int bins) {
            products = new double[bins][bins];
        }

        void add(double[] day, double[] weekday) {
            double[] residual = residual(day, weekday);
            for (int i = 0; i < residual.length; i++) {
                for (int j = 0; j < residual.length; j++) {
                    products[i][j] += residual[i] * residual[j];
                }
            }
        }

        private double trace() {
            double trace = 0;
            for (int i = 0; i < products.length; i++) {
                trace += products[i][i] / freedom;
            }
            return trace;
        }

        /** The expected distance of a day; people who come independently of each other make it at least so far. */
        double ofADay() {
            return Math.max(products.length - 1, trace());
        }

        double effectiveBins() {
            double squares = 0;
            for (double[] row : products) {
                for (double product : row) {
                    squares += product * product / freedom / freedom;
                }
            }
            double trace = trace();
            double n = freedom;
            double unbiased = n * n / ((n - 1) * (n + 2)) * (squares - trace * trace / n);
            int most = products.length - 1;
            return unbiased <= 0 ? most : Math.max(1, Math.min(most, trace * trace / unbiased));
        }
    }

    /** Pearson's distance of counts from the shares of others. */
    private static double distance(double[] counts, double[] shares) {
        double distance = 0;
        for (double residual : residual(counts, shares)) {
            distance += residual * residual;
        }
        return distance;
    }

    private static double[] residual(double[] counts, double[] shares) {
        double all = 0;
        double of = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            of += shares[i];
        }
        double[] residual = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double expected = shares[i] * all / of;
            residual[i] = expected > 0 ? (counts[i] - expected) / Math.sqrt(expected) : 0;
        }
        return residual;
    }

    private static Cluster cluster(DayOfWeek weekday, List<double[]> days) {
        double[] sum = new double[days.get(0).length];
        for (double[] day : days) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += day[i];
            }
        }
        return new Cluster(EnumSet.of(weekday), sum, days.size());
    }

    /** Stretches of half-hours with enough people on a mean day. */
    private static int[] bins(Map<LocalDate, int[]> days) {
        double[] mean = new double[LogSurvey.STEPS];
        days.values().forEach(steps -> {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += (double) steps[i] / days.size();
            }
        });
        int[] binOfStep = new int[mean.length];
        int bin = 0;
        double people = 0;
        for (int i = 0; i < mean.length; i++) {
            if (i % STEPS_OF_A_HALF_HOUR == 0 && people >= FEWEST_PEOPLE) {
                bin++;
                people = 0;
            }
            binOfStep[i] = bin;
            people += mean[i];
        }
        return binOfStep;
    }

    private static double[] binned(int[] steps, int[] binOfStep) {
        double[] binned = new double[binOfStep[binOfStep.length - 1] + 1];
        for (int i = 0; i < steps.length; i++) {
            binned[binOfStep[i]] += steps[i];
        }
        return binned;
    }

    /** Returns the number of the kind to which a day belongs, 0 for a weekday that was not seen. */
    int of(LocalDate date) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.get(kind).contains(date.getDayOfWeek())) {
                return kind;
            }
        }
        return 0;
    }

    /** Returns the days of each kind. */
    List<Map<LocalDate, int[]>> split(Map<LocalDate, int[]> days) {
        List<Map<LocalDate, int[]>> split = new ArrayList<>();
        kinds.forEach(kind -> split.add(new TreeMap<>()));
        days.forEach((date, steps) -> split.get(of(date)).put(date, steps));
        return split;
    }
}
