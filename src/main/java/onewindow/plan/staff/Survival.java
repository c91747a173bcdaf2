package onewindow.plan.staff;

import java.util.List;
import onewindow.demand.Distribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** How likely a duration is longer than so many milliseconds. */
interface Survival {

    /** Returns the probability that the duration is longer. */
    double beyond(double millis);

    /** Returns the function of a distribution as a scenario states it. */
    static Survival of(Distribution distribution) {
        if (distribution instanceof Distribution.Deterministic it) {
            return millis -> millis < it.value() ? 1 : 0;
        }
        if (distribution instanceof Distribution.Exponential it) {
            return millis -> Math.exp(-millis / it.mean());
        }
        if (distribution instanceof Distribution.Erlang it) {
            return GammaDistribution.of(it.phases(), it.mean() / it.phases())::survivalProbability;
        }
        if (distribution instanceof Distribution.Gamma it) {
            double squared = it.cv() * it.cv();
            return GammaDistribution.of(1 / squared, it.mean() * squared)::survivalProbability;
        }
        if (distribution instanceof Distribution.Lognormal it) {
            double variance = Math.log1p(it.cv() * it.cv());
            return LogNormalDistribution.of(Math.log(it.mean()) - variance / 2, Math.sqrt(variance))
                    ::survivalProbability;
        }
        if (distribution instanceof Distribution.Hyperexponential it) {
            double first = (1 + Math.sqrt((it.scv() - 1) / (it.scv() + 1))) / 2;
            return millis -> first * Math.exp(-2 * first * millis / it.mean())
                    + (1 - first) * Math.exp(-2 * (1 - first) * millis / it.mean());
        }
        if (distribution instanceof Distribution.Weibull it) {
            double scale = it.mean() / WeibullDistribution.of(it.shape(), 1).getMean();
            return WeibullDistribution.of(it.shape(), scale)::survivalProbability;
        }
        return bounded(distribution);
    }

    private static Survival bounded(Distribution distribution) {
        if (distribution instanceof Distribution.Triangular it) {
            return TriangularDistribution.of(it.low(), it.mode(), it.high())::survivalProbability;
        }
        if (distribution instanceof Distribution.Uniform it) {
            return millis -> it.high() == it.low()
                    ? (millis < it.low() ? 1 : 0)
                    : Math.max(0, Math.min(1, (it.high() - millis) / (it.high() - it.low())));
        }
        if (distribution instanceof Distribution.Empirical it) {
            List<Double> values = it.values();
            return millis ->
                    (double) values.stream().filter(value -> value > millis).count() / values.size();
        }
        Distribution.WithAtomAtZero it = (Distribution.WithAtomAtZero) distribution;
        Survival rest = of(it.rest());
        return millis -> (1 - it.atZero()) * rest.beyond(millis);
    }

    /** Returns the function of the same duration stretched by a factor. */
    default Survival times(double factor) {
        return millis -> beyond(millis / factor);
    }
}
