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
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** The samplers of the distributions, each bound to one source of random numbers. */
final class Samplers {

    private final KeyedRandom random;
    private final ContinuousSampler exponential;
    private final ContinuousSampler normal;

    Samplers(KeyedRandom random) {
        this.random = random;
        exponential = ZigguratSampler.Exponential.of(random);
        normal = ZigguratSampler.NormalizedGaussian.of(random);
    }

    /** Returns a sampler; it must be called with the source of random numbers of this object. */
    Sampler of(Distribution distribution) {
        if (distribution instanceof Deterministic d) {
            return r -> d.value();
        } else if (distribution instanceof Exponential d) {
            return exponential(d.mean());
        } else if (distribution instanceof Erlang d) {
            return gamma(d.phases(), d.mean() / d.phases());
        } else if (distribution instanceof Gamma d) {
            return gamma(1 / (d.cv() * d.cv()), d.mean() * d.cv() * d.cv());
        } else if (distribution instanceof Lognormal d) {
            double variance = Math.log1p(d.cv() * d.cv());
            double mu = Math.log(d.mean()) - variance / 2;
            double sigma = Math.sqrt(variance);
            return r -> Math.exp(mu + sigma * normal.sample());
        } else if (distribution instanceof Hyperexponential d) {
            return hyperexponential(d);
        } else if (distribution instanceof Weibull d) {
            double scale = d.mean() / WeibullDistribution.of(d.shape(), 1).getMean();
            double power = 1 / d.shape();
            return r -> scale * Math.pow(exponential.sample(), power);
        } else if (distribution instanceof Triangular d) {
            return r -> triangular(d, r.nextDouble());
        } else if (distribution instanceof Uniform d) {
            return r -> d.low() + (d.high() - d.low()) * r.nextDouble();
        } else if (distribution instanceof Empirical d) {
            double[] values =
                    d.values().stream().mapToDouble(Double::doubleValue).toArray();
            return r -> values[r.nextInt(values.length)];
        } else if (distribution instanceof WithAtomAtZero d) {
            Sampler rest = of(d.rest());
            return r -> r.nextDouble() < d.atZero() ? 0 : rest.sample(r);
        }
        throw new IllegalArgumentException("no sampler for " + distribution);
    }

    /** Returns a sampler of the standard exponential. */
    ContinuousSampler exponential() {
        return exponential;
    }

    /** Returns a sampler of the standard normal. */
    ContinuousSampler normal() {
        return normal;
    }

    private Sampler exponential(double mean) {
        return r -> mean * exponential.sample();
    }

    private Sampler gamma(double shape, double scale) {
        ContinuousSampler gamma = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, scale);
        return r -> gamma.sample();
    }

    /** Balanced means (Sauer and Chandy 1975): both branches carry half of the mean. */
    private Sampler hyperexponential(Hyperexponential d) {
        double p = (1 + Math.sqrt((d.scv() - 1) / (d.scv() + 1))) / 2;
        double first = d.mean() / (2 * p);
        double second = d.mean() / (2 * (1 - p));
        return r -> (r.nextDouble() < p ? first : second) * exponential.sample();
    }

    private static double triangular(Triangular d, double u) {
        double span = d.high() - d.low();
        double peak = (d.mode() - d.low()) / span;
        return u < peak
                ? d.low() + Math.sqrt(u * span * (d.mode() - d.low()))
                : d.high() - Math.sqrt((1 - u) * span * (d.high() - d.mode()));
    }
}
