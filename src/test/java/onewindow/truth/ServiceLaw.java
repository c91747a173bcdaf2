package onewindow.truth;

import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A distribution of service times: as a scenario states it, with its first two moments in minutes computed apart.
 *
 * @param text in the scenario's words
 */
record ServiceLaw(String name, String text, double mean, double secondMoment) {

    private static final double Z95 = 1.6448536269514722;

    /** One of each family, of ten minutes or so. */
    static List<ServiceLaw> drawn(Draws draws) {
        double mean = draws.between(6, 14);
        double cv = draws.between(0.4, 1.3);
        double median = draws.between(6, 12);
        double p95 = draws.between(15, 30);
        double sigma = Math.log(p95 / median) / Z95;
        double scv = draws.between(1.5, 3);
        double low = draws.between(1, 5);
        double mode = draws.between(6, 9);
        double high = draws.between(12, 20);
        double atZero = draws.between(0.05, 0.3);
        int phases = draws.whole(3, 6);
        return List.of(
                byCv("gamma", SolvedCase.text("{gamma: {mean: %s min, cv: %s}}", mean, cv), mean, cv * cv),
                byCv("lognormal", SolvedCase.text("{lognormal: {mean: %s min, cv: %s}}", mean, cv), mean, cv * cv),
                byCv(
                        "lognormal by median",
                        SolvedCase.text("{lognormal: {median: %s min, p95: %s min}}", median, p95),
                        median * Math.exp(sigma * sigma / 2),
                        Math.expm1(sigma * sigma)),
                byCv(
                        "hyperexponential",
                        SolvedCase.text("{hyperexponential: {mean: %s min, scv: %s}}", mean, scv),
                        mean,
                        scv),
                byCv(
                        "Erlang",
                        SolvedCase.text("{erlang: {mean: %s min, phases: %d}}", mean, phases),
                        mean,
                        1.0 / phases),
                weibull(mean, draws.between(0.8, 2)),
                uniform(low, high),
                triangular(low, mode, high),
                empirical(low, mode, high),
                atomAtZero(atZero, mean));
    }

    private static ServiceLaw byCv(String name, String text, double mean, double scv) {
        return new ServiceLaw(name, text, mean, mean * mean * (1 + scv));
    }

    private static ServiceLaw weibull(double mean, double shape) {
        double first = gamma(1 + 1 / shape);
        double scv = gamma(1 + 2 / shape) / (first * first) - 1;
        return byCv("Weibull", SolvedCase.text("{weibull: {mean: %s min, shape: %s}}", mean, shape), mean, scv);
    }

    /** The gamma function, from the density of the gamma distribution at 1: f(1) = exp(-1) / gamma(shape). */
    private static double gamma(double shape) {
        return Math.exp(-1) / GammaDistribution.of(shape, 1).density(1);
    }

    private static ServiceLaw uniform(double low, double high) {
        return new ServiceLaw(
                "uniform",
                SolvedCase.text("{uniform: {low: %s min, high: %s min}}", low, high),
                (low + high) / 2,
                (low * low + low * high + high * high) / 3);
    }

    private static ServiceLaw triangular(double low, double mode, double high) {
        return new ServiceLaw(
                "triangular",
                SolvedCase.text("{triangular: {low: %s min, mode: %s min, high: %s min}}", low, mode, high),
                (low + mode + high) / 3,
                (low * low + mode * mode + high * high + low * mode + low * high + mode * high) / 6);
    }

    private static ServiceLaw empirical(double a, double b, double c) {
        return new ServiceLaw(
                "empirical",
                SolvedCase.text("{empirical: [%s min, %s min, %s min, %s min]}", a, b, b, c),
                (a + 2 * b + c) / 4,
                (a * a + 2 * b * b + c * c) / 4);
    }

    private static ServiceLaw atomAtZero(double atZero, double mean) {
        return new ServiceLaw(
                "deterministic with an atom",
                SolvedCase.text("{deterministic: %s min, atZero: %s}", mean, atZero),
                (1 - atZero) * mean,
                (1 - atZero) * mean * mean);
    }
}
