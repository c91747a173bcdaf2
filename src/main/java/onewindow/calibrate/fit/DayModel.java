package onewindow.calibrate.fit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many people come on a day: a log-linear model of the counts with factors for weekday, month and the day after a
 * holiday, and a gamma factor of mean 1 a day beyond Poisson.
 *
 * <p>Fitted by iterated weighted least squares with the negative binomial's variance {@code m + m^2 cv^2} (McCullagh
 * and Nelder, Generalized Linear Models, 1989, chapters 6 and 9); {@code cv} by the method of moments.
 *
 * @param level people on a day whose factors are all 1
 * @param weekdays factors whose geometric mean is 1; empty where there are too few days to tell
 * @param months likewise
 * @param afterHoliday factor of the first working day after a holiday; NaN where the log has too few
 * @param dayFactorCv coefficient of variation of the gamma factor
 * @param covariance of the logarithms of level and factors, for sums over days
 */
public record DayModel(
        Interval95 level,
        Map<DayOfWeek, Interval95> weekdays,
        Map<Month, Interval95> months,
        Interval95 afterHoliday,
        Interval95 dayFactorCv,
        double[] coefficients,
        double[][] covariance,
        int degreesOfFreedom) {

    private static final int FEWEST_OF_A_WEEKDAY = 2;
    private static final int FEWEST_OF_A_MONTH = 5;
    private static final int FEWEST_AFTER_HOLIDAYS = 2;
    private static final int ROUNDS = 40;
    private static final Interval95 UNKNOWN = new Interval95(Double.NaN, Double.NaN, Double.NaN);

    /**
     * One day of the log.
     *
     * @param date its date
     * @param afterHoliday whether it is the first working day after a holiday
     * @param people how many came
     */
    public record Day(LocalDate date, boolean afterHoliday, long people) {}

    /** Which factors there are: their columns in the matrix of the regression. */
    private record Terms(List<DayOfWeek> weekdays, List<Month> months, boolean afterHoliday) {

        static Terms of(List<Day> days) {
            Map<DayOfWeek, Integer> byWeekday = new TreeMap<>();
            Map<Month, Integer> byMonth = new TreeMap<>();
            int after = 0;
            for (Day day : days) {
                byWeekday.merge(day.date.getDayOfWeek(), 1, Integer::sum);
                byMonth.merge(day.date.getMonth(), 1, Integer::sum);
                after += day.afterHoliday ? 1 : 0;
            }
            return new Terms(
                    known(byWeekday, FEWEST_OF_A_WEEKDAY),
                    known(byMonth, FEWEST_OF_A_MONTH),
                    after >= FEWEST_AFTER_HOLIDAYS && after < days.size());
        }

        /** Those with enough days, where there are two; the others have no factor of their own. */
        private static <T> List<T> known(Map<T, Integer> days, int fewest) {
            List<T> known = days.entrySet().stream()
                    .filter(one -> one.getValue() >= fewest)
                    .map(Map.Entry::getKey)
                    .toList();
            return known.size() > 1 ? known : List.of();
        }

        int columns() {
            return 1 + Math.max(0, weekdays.size() - 1) + Math.max(0, months.size() - 1) + (afterHoliday ? 1 : 0);
        }

        /** The row of a day, by effect coding: the last weekday and the last month are -1 in all their columns. */
        double[] row(LocalDate date, boolean isAfterHoliday) {
            double[] row = new double[columns()];
            row[0] = 1;
            int at = effects(row, 1, weekdays.indexOf(date.getDayOfWeek()), weekdays.size());
            at = effects(row, at, months.indexOf(date.getMonth()), months.size());
            if (afterHoliday && isAfterHoliday) {
                row[at] = 1;
            }
            return row;
        }

        static int effects(double[] row, int from, int index, int levels) {
            for (int i = 0; i < levels - 1; i++) {
                row[from + i] = index == i ? 1 : index == levels - 1 ? -1 : 0;
            }
            return from + Math.max(0, levels - 1);
        }
    }

    /**
     * Fits the model.
     *
     * @param days at least one, with somebody in all
     */
    public static DayModel fit(List<Day> days) {
        Terms terms = Terms.of(days);
        int n = days.size();
        double[][] rows = new double[n][];
        double[] counts = new double[n];
        for (int i = 0; i < n; i++) {
            rows[i] = terms.row(days.get(i).date, days.get(i).afterHoliday);
            counts[i] = days.get(i).people;
        }
        double[] beta = new double[terms.columns()];
        beta[0] = Math.log(Math.max(0.5, Arrays.stream(counts).average().orElse(1)));
        double scv = 0;
        double[][] covariance = {};
        for (int round = 0; round < ROUNDS; round++) {
            Step step = Step.of(rows, counts, beta, scv);
            covariance = step.covariance;
            beta = step.beta;
            scv = Step.squaredCv(rows, counts, beta);
        }
        int freedom = n - beta.length;
        return assembled(terms, beta, covariance, cv(rows, counts, beta, freedom), Math.max(1, freedom));
    }

    private static DayModel assembled(Terms terms, double[] beta, double[][] covariance, Interval95 cv, int freedom) {
        double t = TDistribution.of(freedom).inverseSurvivalProbability(0.025);
        Map<DayOfWeek, Interval95> weekdays = new TreeMap<>();
        Map<Month, Interval95> months = new TreeMap<>();
        int from = 1;
        for (int i = 0; i < terms.weekdays.size(); i++) {
            double[] row = new double[beta.length];
            Terms.effects(row, from, i, terms.weekdays.size());
            weekdays.put(terms.weekdays.get(i), factor(row, beta, covariance, t));
        }
        from += Math.max(0, terms.weekdays.size() - 1);
        for (int i = 0; i < terms.months.size(); i++) {
            double[] row = new double[beta.length];
            Terms.effects(row, from, i, terms.months.size());
            months.put(terms.months.get(i), factor(row, beta, covariance, t));
        }
        double[] last = new double[beta.length];
        last[beta.length - 1] = 1;
        double[] first = new double[beta.length];
        first[0] = 1;
        return new DayModel(
                factor(first, beta, covariance, t),
                weekdays,
                months,
                terms.afterHoliday ? factor(last, beta, covariance, t) : UNKNOWN,
                cv,
                beta,
                covariance,
                freedom);
    }

    private static Interval95 factor(double[] row, double[] beta, double[][] covariance, double t) {
        double half = t * Math.sqrt(Step.quadratic(row, covariance));
        double log = Step.dot(row, beta);
        return new Interval95(Math.exp(log), Math.exp(log - half), Math.exp(log + half));
    }

    /** The interval of a variance by the chi-square law, what Poisson gives taken off. */
    private static Interval95 cv(double[][] rows, double[] counts, double[] beta, int freedom) {
        if (freedom < 1) {
            return new Interval95(0, 0, Double.NaN);
        }
        double poisson = 0;
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            double expected = Math.exp(Step.dot(rows[i], beta));
            double relative = counts[i] / expected - 1;
            total += relative * relative;
            poisson += 1 / expected;
        }
        double variance = total / freedom;
        double ofPoisson = poisson / rows.length;
        ChiSquaredDistribution law = ChiSquaredDistribution.of(freedom);
        double low = total / law.inverseCumulativeProbability(0.975);
        double high = total / law.inverseCumulativeProbability(0.025);
        return new Interval95(
                Math.sqrt(Math.max(0, variance - ofPoisson)),
                Math.sqrt(Math.max(0, low - ofPoisson)),
                Math.sqrt(Math.max(0, high - ofPoisson)));
    }

    /** Returns the factor of a day, 1 for what the model does not know. */
    public double factorOf(LocalDate date, boolean isAfterHoliday) {
        return weekdays.getOrDefault(date.getDayOfWeek(), new Interval95(1, 1, 1))
                        .value()
                * months.getOrDefault(date.getMonth(), new Interval95(1, 1, 1)).value()
                * (isAfterHoliday && !Double.isNaN(afterHoliday.value()) ? afterHoliday.value() : 1);
    }

    /**
     * How many people come on one day.
     *
     * @param expected mean
     * @param low 5 % of such days have fewer
     * @param high 5 % of such days have more
     */
    public record Spread(double expected, double low, double high) {}

    /**
     * Returns how many people come on a day, as a gamma law with the mean and the variance {@code m + m^2 cv^2} of the
     * model.
     */
    public Spread spread(Day day) {
        double mean = level.value() * factorOf(day.date, day.afterHoliday);
        double scv = 1 / mean + dayFactorCv.value() * dayFactorCv.value();
        GammaDistribution law = GammaDistribution.of(1 / scv, mean * scv);
        return new Spread(mean, law.inverseCumulativeProbability(0.05), law.inverseCumulativeProbability(0.95));
    }

    /** Returns how many people are expected over days, with the interval of the expectation. */
    public Interval95 expected(List<Day> days) {
        Terms terms = new Terms(
                List.copyOf(weekdays.keySet()), List.copyOf(months.keySet()), !Double.isNaN(afterHoliday.value()));
        double sum = 0;
        double[] gradient = new double[coefficients.length];
        for (Day day : days) {
            double[] row = terms.row(day.date, day.afterHoliday);
            double expected = Math.exp(Step.dot(row, coefficients));
            sum += expected;
            for (int i = 0; i < row.length; i++) {
                gradient[i] += expected * row[i];
            }
        }
        double t = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(0.025);
        double half = t * Math.sqrt(Step.quadratic(gradient, covariance)) / sum;
        return new Interval95(sum, sum * Math.exp(-half), sum * Math.exp(half));
    }

    /** One step of the iteration. */
    private record Step(double[] beta, double[][] covariance) {

        static Step of(double[][] rows, double[] counts, double[] beta, double scv) {
            int columns = beta.length;
            double[][] information = new double[columns][columns];
            double[] right = new double[columns];
            for (int d = 0; d < rows.length; d++) {
                double expected = Math.exp(dot(rows[d], beta));
                double weight = expected / (1 + expected * scv);
                double off = counts[d] / expected - 1;
                for (int i = 0; i < columns; i++) {
                    right[i] += weight * rows[d][i] * off;
                    for (int j = 0; j < columns; j++) {
                        information[i][j] += weight * rows[d][i] * rows[d][j];
                    }
                }
            }
            double[][] inverse = Matrix.inverse(information);
            double[] next = new double[columns];
            for (int i = 0; i < columns; i++) {
                next[i] = beta[i] + dot(inverse[i], right);
            }
            return new Step(next, inverse);
        }

        static double squaredCv(double[][] rows, double[] counts, double[] beta) {
            double excess = 0;
            double squares = 0;
            for (int i = 0; i < rows.length; i++) {
                double expected = Math.exp(dot(rows[i], beta));
                double scale = rows.length / (double) Math.max(1, rows.length - beta.length);
                excess += (counts[i] - expected) * (counts[i] - expected) * scale - expected;
                squares += expected * expected;
            }
            return Math.max(0, excess / squares);
        }

        static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        static double quadratic(double[] row, double[][] matrix) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * dot(matrix[i], row);
            }
            return Math.max(0, sum);
        }
    }
}
