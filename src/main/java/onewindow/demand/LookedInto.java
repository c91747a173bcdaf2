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
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * Durations into which somebody looks at a moment chosen by chance: the longer one is, the more likely it is met, so
 * that with the density {@code f} and the mean {@code m} they have the density {@code x f(x) / m} (Feller 1971, the
 * inspection paradox).
 */
final class LookedInto {

    private LookedInto() {}

    /** Returns such a duration, in milliseconds. */
    static double of(Distribution distribution, KeyedRandom random) {
        double u = 1 - random.nextDouble();
        if (distribution instanceof Deterministic d) {
            return d.value();
        } else if (distribution instanceof Exponential d) {
            return gamma(2, d.mean(), u);
        } else if (distribution instanceof Erlang d) {
            return gamma(d.phases() + 1, d.mean() / d.phases(), u);
        } else if (distribution instanceof Gamma d) {
            double variance = d.cv() * d.cv();
            return gamma(1 / variance + 1, d.mean() * variance, u);
        } else if (distribution instanceof Lognormal d) {
            double variance = Math.log1p(d.cv() * d.cv());
            double mu = Math.log(d.mean()) + variance / 2;
            return LogNormalDistribution.of(mu, Math.sqrt(variance)).inverseSurvivalProbability(u);
        } else if (distribution instanceof Weibull d) {
            double scale = d.mean() / WeibullDistribution.of(d.shape(), 1).getMean();
            return scale * Math.pow(gamma(1 + 1 / d.shape(), 1, u), 1 / d.shape());
        } else if (distribution instanceof Hyperexponential d) {
            // With balanced means each branch carries half of the time.
            double p = (1 + Math.sqrt((d.scv() - 1) / (d.scv() + 1))) / 2;
            return gamma(2, d.mean() / (2 * (random.nextDouble() < 0.5 ? p : 1 - p)), u);
        } else if (distribution instanceof Uniform d) {
            return Math.sqrt(d.low() * d.low() + u * (d.high() * d.high() - d.low() * d.low()));
        } else if (distribution instanceof Triangular d) {
            return triangular(d, random);
        } else if (distribution instanceof Empirical d) {
            return empirical(d, u);
        } else if (distribution instanceof WithAtomAtZero d) {
            return of(d.rest(), random);
        }
        throw new IllegalArgumentException("no lengths of " + distribution);
    }

    private static double gamma(double shape, double scale, double u) {
        return GammaDistribution.of(shape, scale).inverseSurvivalProbability(u);
    }

    /** By rejection: of three draws one is taken or more, since the mean is at least a third of the longest. */
    private static double triangular(Triangular d, KeyedRandom random) {
        while (true) {
            double x = Tail.beyond(d, d.low(), random);
            if (random.nextDouble() * d.high() < x) {
                return x;
            }
        }
    }

    private static double empirical(Empirical d, double u) {
        double left = u * d.values().stream().mapToDouble(Double::doubleValue).sum();
        for (double value : d.values()) {
            left -= value;
            if (left <= 0) {
                return value;
            }
        }
        return d.values().get(d.values().size() - 1);
    }
}
