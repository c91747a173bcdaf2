package onewindow.demand;

import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Empirical;
import onewindow.demand.Distribution.Erlang;
import onewindow.demand.Distribution.Exponential;
import onewindow.demand.Distribution.Gamma;
import onewindow.demand.Distribution.Hyperexponential;
import onewindow.demand.Distribution.Lognormal;
import onewindow.demand.Distribution.Triangular;
import onewindow.demand.Distribution.Uniform;
import onewindow.demand.Distribution.Weibull;
import onewindow.demand.Distribution.WithAtomAtZero;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * Durations that are known to last at least so long, by inversion of the tail: with the survival function {@code S} and
 * {@code u} uniform on (0, 1) the duration beyond {@code t} is {@code S^-1(u S(t))}.
 */
final class Tail {

    /** Below this probability the tail is taken to be empty: its inverse is lost to rounding. */
    private static final double NOTHING = 1e-280;

    private Tail() {}

    /**
     * Returns a duration of at least {@code elapsed} milliseconds, or -1 where the distribution has none so long.
     *
     * @param random gives the uniform numbers
     */
    static double beyond(Distribution distribution, double elapsed, KeyedRandom random) {
        if (distribution instanceof Deterministic d) {
            return d.value() >= elapsed ? d.value() : -1;
        } else if (distribution instanceof Exponential d) {
            return elapsed - d.mean() * Math.log(positive(random));
        } else if (distribution instanceof Hyperexponential d) {
            return hyperexponential(d, elapsed, random);
        } else if (distribution instanceof Empirical d) {
            double[] longer = d.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(value -> value >= elapsed)
                    .toArray();
            return longer.length == 0 ? -1 : longer[random.nextInt(longer.length)];
        } else if (distribution instanceof WithAtomAtZero d) {
            return elapsed <= 0 && random.nextDouble() < d.atZero() ? 0 : beyond(d.rest(), elapsed, random);
        }
        ContinuousDistribution law = law(distribution);
        double survives = law.survivalProbability(elapsed);
        return survives < NOTHING ? -1 : Math.max(elapsed, law.inverseSurvivalProbability(positive(random) * survives));
    }

    private static ContinuousDistribution law(Distribution distribution) {
        if (distribution instanceof Erlang d) {
            return GammaDistribution.of(d.phases(), d.mean() / d.phases());
        } else if (distribution instanceof Gamma d) {
            double variance = d.cv() * d.cv();
            return GammaDistribution.of(1 / variance, d.mean() * variance);
        } else if (distribution instanceof Lognormal d) {
            double variance = Math.log1p(d.cv() * d.cv());
            return LogNormalDistribution.of(Math.log(d.mean()) - variance / 2, Math.sqrt(variance));
        } else if (distribution instanceof Weibull d) {
            return WeibullDistribution.of(
                    d.shape(), d.mean() / WeibullDistribution.of(d.shape(), 1).getMean());
        } else if (distribution instanceof Triangular d) {
            return TriangularDistribution.of(d.low(), d.mode(), d.high());
        } else if (distribution instanceof Uniform d) {
            return UniformContinuousDistribution.of(d.low(), d.high());
        }
        throw new IllegalArgumentException("no tail of " + distribution);
    }

    /** The branch is drawn by how likely each has lasted so long; from there on it is memoryless. */
    private static double hyperexponential(Hyperexponential d, double elapsed, KeyedRandom random) {
        double p = (1 + Math.sqrt((d.scv() - 1) / (d.scv() + 1))) / 2;
        double first = d.mean() / (2 * p);
        double second = d.mean() / (2 * (1 - p));
        double odds = (1 - p) / p * Math.exp(elapsed * (1 / first - 1 / second));
        double mean = random.nextDouble() * (1 + odds) < 1 ? first : second;
        return elapsed - mean * Math.log(positive(random));
    }

    /** A uniform number that is never 0. */
    private static double positive(KeyedRandom random) {
        return 1 - random.nextDouble();
    }
}
