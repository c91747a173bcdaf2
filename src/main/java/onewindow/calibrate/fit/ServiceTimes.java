package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.calibrate.fit.FamilyFit.Parameter;
import onewindow.demand.Distribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Service times by hall, department and matter: the finest level at which they differ by more than chance, rare
 * departments and matters shrunk towards what stands above them.
 *
 * <p>Whether they differ is asked of the logarithms by an analysis of variance. A shrunk mean is that of the empirical
 * Bayes estimate in the normal model (Efron and Morris, Journal of the American Statistical Association 70, 1975), with
 * the variance between the parts by the method of moments.
 */
final class ServiceTimes {

    /** A difference that chance shows less often than this is taken as one. */
    private static final double LEVEL = 0.001;

    /** A part with so many durations gets a family of its own. */
    private static final int ENOUGH = 200;

    private final Durations hall;
    private final List<Durations> departments = new ArrayList<>();
    private final Logs[] matters;
    private final int[] departmentOfMatter;

    /** Sums of logarithms of one matter. */
    private static final class Logs {
        private long count;
        private double sum;
        private double squares;

        private void add(double log) {
            count++;
            sum += log;
            squares += log * log;
        }

        private double mean() {
            return sum / count;
        }
    }

    /** The service time of a part: the fit, and whether it leans on what stands above. */
    record Fitted(FamilyFit fit, boolean shrunk, long count) {}

    ServiceTimes(int departmentCount, List<Integer> departmentOfMatter, long resolutionMillis) {
        hall = new Durations(resolutionMillis);
        for (int i = 0; i < departmentCount; i++) {
            departments.add(new Durations(resolutionMillis));
        }
        this.departmentOfMatter =
                departmentOfMatter.stream().mapToInt(Integer::intValue).toArray();
        matters = new Logs[this.departmentOfMatter.length];
        for (int i = 0; i < matters.length; i++) {
            matters[i] = new Logs();
        }
    }

    void add(int department, int matter, long millis) {
        hall.add(millis);
        departments.get(department).add(millis);
        matters[matter].add(Math.log((double) Math.max(1, millis)));
    }

    Durations hall() {
        return hall;
    }

    Durations department(int department) {
        return departments.get(department);
    }

    /** Returns the families fitted to all service times, the chosen one first; empty where there are too few. */
    List<FamilyFit> hallFits() {
        return Families.fit(hall);
    }

    /** Returns the service time of each department that has one of its own; empty where they do not differ. */
    List<Optional<Fitted>> byDepartment() {
        List<Optional<Fitted>> fitted = new ArrayList<>();
        Spread spread = Spread.of(departments.stream()
                .map(durations -> new double[] {
                    durations.count(),
                    durations.count() == 0 ? 0 : durations.meanOfLogs(),
                    durations.count() == 0 ? 0 : durations.varianceOfLogs() * durations.count()
                })
                .toList());
        List<FamilyFit> hallFits = hallFits();
        for (Durations durations : departments) {
            if (!spread.differ || durations.count() == 0 || hallFits.isEmpty()) {
                fitted.add(Optional.empty());
            } else if (durations.count() >= ENOUGH) {
                fitted.add(Optional.of(new Fitted(Families.fit(durations).get(0), false, durations.count())));
            } else {
                FamilyFit above = hallFits.get(0);
                double[] mean = spread.shrunk(durations.count(), durations.meanOfLogs());
                double factor = Math.exp(mean[0] - spread.mean);
                fitted.add(Optional.of(
                        new Fitted(scaled(above, factor, mean[1], spread.between), true, durations.count())));
            }
        }
        return fitted;
    }

    /**
     * Returns the service time of each matter of a department that has one of its own.
     *
     * @param above the department's
     */
    List<Optional<Fitted>> byMatter(int department, FamilyFit above) {
        List<Integer> own = new ArrayList<>();
        for (int matter = 0; matter < matters.length; matter++) {
            if (departmentOfMatter[matter] == department && matters[matter].count > 0) {
                own.add(matter);
            }
        }
        Spread spread = Spread.of(own.stream()
                .map(matter -> matters[matter])
                .map(logs -> new double[] {
                    logs.count, logs.mean(), Math.max(0, logs.squares - logs.count * logs.mean() * logs.mean())
                })
                .toList());
        List<Optional<Fitted>> fitted = new ArrayList<>();
        double[] logs = new double[matters.length];
        double weighted = 0;
        for (int matter : own) {
            logs[matter] = spread.shrunk(matters[matter].count, matters[matter].mean())[0];
            weighted += matters[matter].count * Math.exp(logs[matter]);
        }
        double overall = departments.get(department).sum() / weighted;
        double mean = departments.get(department).mean();
        for (int matter = 0; matter < matters.length; matter++) {
            if (!spread.differ || departmentOfMatter[matter] != department || matters[matter].count == 0) {
                fitted.add(Optional.empty());
            } else {
                double error = spread.shrunk(matters[matter].count, matters[matter].mean())[1];
                double factor = overall * Math.exp(logs[matter]) / mean;
                fitted.add(Optional.of(
                        new Fitted(scaled(above, factor, error, spread.between), true, matters[matter].count)));
            }
        }
        return fitted;
    }

    /** The same family with another mean and with the spread that is left within the part. */
    private static FamilyFit scaled(FamilyFit above, double factor, double errorOfLog, double between) {
        double mean = above.distribution().mean() * factor;
        Interval95 estimate = Interval95.ofLog(mean, errorOfLog);
        Distribution distribution = above.distribution();
        if (distribution instanceof Distribution.Lognormal lognormal) {
            double cv = within(lognormal.cv(), between);
            return shaped(new Distribution.Lognormal(mean, cv), estimate, "cv", cv);
        }
        if (distribution instanceof Distribution.Gamma gamma) {
            double cv = within(gamma.cv(), between);
            return shaped(new Distribution.Gamma(mean, cv), estimate, "cv", cv);
        }
        if (distribution instanceof Distribution.Weibull weibull) {
            return shaped(new Distribution.Weibull(mean, weibull.shape()), estimate, "shape", weibull.shape());
        }
        return new FamilyFit(
                new Distribution.Exponential(mean),
                List.of(new Parameter("mean", estimate, true)),
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    private static FamilyFit shaped(Distribution distribution, Interval95 mean, String key, double shape) {
        Interval95 alike = new Interval95(shape, Double.NaN, Double.NaN);
        return new FamilyFit(
                distribution,
                List.of(new Parameter("mean", mean, true), new Parameter(key, alike, false)),
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /** The squares of the coefficients of variation multiply: {@code 1 + cv^2 = (1 + between^2)(1 + within^2)}. */
    private static double within(double cv, double between) {
        double ratio = (1 + cv * cv) / Math.exp(between);
        return Math.sqrt(Math.max(0.01, ratio - 1));
    }

    /**
     * How the means of parts spread.
     *
     * @param differ whether by more than chance
     * @param mean mean of the logarithms over all
     * @param within variance within a part
     * @param between variance between the parts beyond chance
     */
    private record Spread(boolean differ, double mean, double within, double between) {

        /** Of parts, each {count, mean, sum of squares about it}. */
        static Spread of(List<double[]> parts) {
            double count = 0;
            double sum = 0;
            double inner = 0;
            double squaredCounts = 0;
            int filled = 0;
            for (double[] part : parts) {
                count += part[0];
                sum += part[0] * part[1];
                inner += part[2];
                squaredCounts += part[0] * part[0];
                filled += part[0] > 0 ? 1 : 0;
            }
            double mean = count == 0 ? 0 : sum / count;
            if (filled < 2 || count - filled < 1 || inner <= 0) {
                return new Spread(false, mean, 0, 0);
            }
            double outer = 0;
            for (double[] part : parts) {
                outer += part[0] * (part[1] - mean) * (part[1] - mean);
            }
            double within = inner / (count - filled);
            double between = Math.max(0, (outer - (filled - 1) * within) / (count - squaredCounts / count));
            double f = outer / (filled - 1) / within;
            boolean differ =
                    between > 0 && FDistribution.of(filled - 1, count - filled).survivalProbability(f) < LEVEL;
            return new Spread(differ, mean, within, between);
        }

        /** Returns the shrunk mean of a part and its standard error. */
        double[] shrunk(long count, double mean) {
            double noise = within / (double) count;
            double weight = between / (between + noise);
            return new double[] {this.mean + weight * (mean - this.mean), Math.sqrt(weight * noise)};
        }
    }
}
