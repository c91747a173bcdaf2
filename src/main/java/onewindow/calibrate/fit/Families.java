package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import onewindow.calibrate.fit.FamilyFit.Parameter;
import onewindow.demand.Distribution;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * Fits families of distributions to durations by maximum likelihood, with 95 % intervals from the information matrix.
 *
 * <p>Formulas: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, volume 1 (2nd edition, 1994):
 * lognormal chapter 14, gamma chapter 17, exponential chapter 19, Weibull chapter 21.
 */
public final class Families {

    /** Fewer durations than this are not fitted. */
    public static final int FEWEST = 10;

    /** A difference in AIC that says nothing (Burnham and Anderson, Model Selection and Multimodel Inference, 2002). */
    private static final double NO_DIFFERENCE = 2;

    /** Durations closer together than this share of their mean are always the same. */
    private static final double SAME = 0.005;

    private Families() {}

    /**
     * Fits every family.
     *
     * @return the fits, the chosen one first: that of the fewest parameters within 2 of the least AIC, then the others
     *     by AIC; empty for fewer than {@link #FEWEST} durations
     */
    static List<FamilyFit> fit(Durations durations) {
        if (durations.count() < FEWEST) {
            return List.of();
        }
        if (durations.most() - durations.least() <= SAME * durations.mean()) {
            return List.of(always(durations));
        }
        List<FamilyFit> fits = new ArrayList<>();
        fits.add(exponential(durations));
        fits.add(lognormal(durations));
        gamma(durations).ifPresent(fits::add);
        weibull(durations).ifPresent(fits::add);
        fits.add(uniform(durations));
        fits.sort(Comparator.comparingDouble(FamilyFit::aic));
        double enough = fits.get(0).aic() + NO_DIFFERENCE;
        FamilyFit chosen = fits.stream()
                .filter(fit -> fit.aic() <= enough)
                .min(Comparator.comparingInt(fit -> fit.parameters().size()))
                .orElseThrow();
        fits.remove(chosen);
        fits.add(0, chosen);
        return List.copyOf(fits);
    }

    private static FamilyFit always(Durations durations) {
        double mean = durations.mean();
        Interval95 value = new Interval95(mean, durations.least(), durations.most());
        return new FamilyFit(
                new Distribution.Deterministic(mean),
                List.of(new Parameter("deterministic", value, true)),
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    private static FamilyFit exponential(Durations durations) {
        double mean = durations.mean();
        double n = durations.count();
        Interval95 estimate = Interval95.ofLog(mean, 1 / Math.sqrt(n));
        return judged(
                durations,
                new Distribution.Exponential(mean),
                List.of(new Parameter("mean", estimate, true)),
                -n * (Math.log(mean) + 1));
    }

    private static FamilyFit lognormal(Durations durations) {
        double n = durations.count();
        double mu = durations.meanOfLogs();
        double variance = durations.varianceOfLogs();
        double sigma = Math.sqrt(variance);
        double mean = Math.exp(mu + variance / 2);
        double cv = Math.sqrt(Math.expm1(variance));
        double seLogMean = Math.sqrt((variance + variance * variance / 2) / n);
        double seLogCv = sigma * Math.exp(variance) / Math.expm1(variance) * sigma / Math.sqrt(2 * n);
        double logLikelihood = -n * (mu + Math.log(sigma) + 0.5 * Math.log(2 * Math.PI) + 0.5);
        return judged(
                durations,
                new Distribution.Lognormal(mean, cv),
                meanAndCv(Interval95.ofLog(mean, seLogMean), Interval95.ofLog(cv, seLogCv)),
                logLikelihood);
    }

    private static List<Parameter> meanAndCv(Interval95 mean, Interval95 cv) {
        return List.of(new Parameter("mean", mean, true), new Parameter("cv", cv, false));
    }

    private static Optional<FamilyFit> gamma(Durations durations) {
        double n = durations.count();
        double mean = durations.mean();
        double s = Math.log(mean) - durations.meanOfLogs();
        if (!(s > 0)) {
            return Optional.empty();
        }
        double shape = rising(k -> s - (Math.log(k) - Digamma.value(k)), 1e-3, 1e6);
        double seLogShape = 1 / Math.sqrt(n * shape * (shape * Trigamma.value(shape) - 1));
        double cv = 1 / Math.sqrt(shape);
        double scale = mean / shape;
        double logLikelihood = (shape - 1) * n * durations.meanOfLogs()
                - n * shape
                - n * (shape * Math.log(scale) + LogGamma.value(shape));
        return Optional.of(judged(
                durations,
                new Distribution.Gamma(mean, cv),
                meanAndCv(
                        Interval95.ofLog(mean, 1 / Math.sqrt(shape * n)), Interval95.ofLog(cv, shape * seLogShape / 2)),
                logLikelihood));
    }

    /** The intervals take the asymptotic covariance of the two parameters' estimates, chapter 21. */
    private static Optional<FamilyFit> weibull(Durations durations) {
        double n = durations.count();
        double unit = durations.mean();
        double meanLog = durations.meanOfLogs() - Math.log(unit);
        double shape = rising(k -> weibullScore(durations, unit, k) - 1 / k - meanLog, 0.05, 50);
        double power = powerSum(durations, unit, shape)[0] / n;
        double scale = unit * Math.pow(power, 1 / shape);
        double mean = scale * Math.exp(LogGamma.value(1 + 1 / shape));
        double slope = -Digamma.value(1 + 1 / shape) / (shape * shape);
        double varianceOfShape = 0.6079 * shape * shape / n;
        double varianceOfLogScale = 1.1087 / (shape * shape * n);
        double covariance = 0.2570 / n;
        double seLogMean = Math.sqrt(varianceOfLogScale + slope * slope * varianceOfShape + 2 * slope * covariance);
        double logLikelihood =
                n * (Math.log(shape) - shape * Math.log(scale)) + (shape - 1) * n * durations.meanOfLogs() - n;
        return Double.isNaN(logLikelihood)
                ? Optional.empty()
                : Optional.of(judged(
                        durations,
                        new Distribution.Weibull(mean, shape),
                        List.of(
                                new Parameter("mean", Interval95.ofLog(mean, seLogMean), true),
                                new Parameter("shape", Interval95.ofLog(shape, Math.sqrt(0.6079 / n)), false)),
                        logLikelihood));
    }

    private static double weibullScore(Durations durations, double unit, double shape) {
        double[] sums = powerSum(durations, unit, shape);
        return sums[1] / sums[0];
    }

    /** The sums of {@code (x/unit)^shape} and of the same times {@code ln(x/unit)}, each bin at its middle. */
    private static double[] powerSum(Durations durations, double unit, double shape) {
        double sum = 0;
        double logSum = 0;
        for (int bin = 0; bin < Durations.BINS; bin++) {
            if (durations.inBin(bin) > 0) {
                double log = Math.log(Durations.middleOf(bin) / unit);
                double power = durations.inBin(bin) * Math.exp(shape * log);
                sum += power;
                logSum += power * log;
            }
        }
        return new double[] {sum, logSum};
    }

    /** The ends lie beyond the observed ones by what n draws leave out on average. */
    private static FamilyFit uniform(Durations durations) {
        double n = durations.count();
        double least = durations.least();
        double most = durations.most();
        double width = most - least;
        double margin = width / (n - 1);
        double low = Math.max(0, least - margin);
        double high = most + margin;
        // Of the larger gap beyond the ends, 95 % lie below the width times -ln(0.05)/n.
        double gap = width * -Math.log(0.05) / n;
        return judged(
                durations,
                new Distribution.Uniform(low, high),
                List.of(
                        new Parameter("low", new Interval95(low, Math.max(0, least - gap), least), true),
                        new Parameter("high", new Interval95(high, most, most + gap), true)),
                -n * Math.log(high - low));
    }

    private static FamilyFit judged(
            Durations durations, Distribution distribution, List<Parameter> parameters, double logLikelihood) {
        double[] distances = distances(durations, Law.of(distribution)::cumulativeProbability);
        return new FamilyFit(
                distribution, parameters, 2 * parameters.size() - 2 * logLikelihood, distances[0], distances[1]);
    }

    /**
     * Returns the statistic of Anderson and Darling over the number of durations, {@code integral of (Fn - F)^2 / (F (1
     * - F)) dF}, and the largest distance, both at the bins' ends.
     */
    private static double[] distances(Durations durations, DoubleUnaryOperator fitted) {
        double below = 0;
        double before = fitted.applyAsDouble(Durations.startOf(0));
        double square = 0;
        double largest = 0;
        for (int bin = 0; bin < Durations.BINS; bin++) {
            below += durations.inBin(bin);
            double here = fitted.applyAsDouble(Durations.startOf(bin + 1));
            double apart = below / durations.count() - here;
            largest = Math.max(largest, Math.abs(apart));
            double middle = (before + here) / 2;
            if (middle > 1e-9 && middle < 1 - 1e-9) {
                square += apart * apart / (middle * (1 - middle)) * (here - before);
            }
            before = here;
        }
        return new double[] {square, largest};
    }

    /** Finds where a function that rises with its argument is 0, by halving on a logarithmic scale. */
    private static double rising(DoubleUnaryOperator function, double low, double high) {
        double from = Math.log(low);
        double to = Math.log(high);
        for (int i = 0; i < 60; i++) {
            double middle = (from + to) / 2;
            if (function.applyAsDouble(Math.exp(middle)) < 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return Math.exp((from + to) / 2);
    }
}
