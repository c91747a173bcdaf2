package onewindow.scenario;

import onewindow.demand.Distribution;

/** Distributions stretched by a factor. */
public final class Scaled {

    private Scaled() {}

    /** Returns the distribution of {@code factor} times the duration. */
    public static Distribution by(Distribution distribution, double factor) {
        if (factor == 1) {
            return distribution;
        }
        if (distribution instanceof Distribution.Deterministic it) {
            return new Distribution.Deterministic(it.value() * factor);
        }
        if (distribution instanceof Distribution.Exponential it) {
            return new Distribution.Exponential(it.mean() * factor);
        }
        if (distribution instanceof Distribution.Erlang it) {
            return new Distribution.Erlang(it.phases(), it.mean() * factor);
        }
        if (distribution instanceof Distribution.Gamma it) {
            return new Distribution.Gamma(it.mean() * factor, it.cv());
        }
        if (distribution instanceof Distribution.Lognormal it) {
            return new Distribution.Lognormal(it.mean() * factor, it.cv());
        }
        if (distribution instanceof Distribution.Hyperexponential it) {
            return new Distribution.Hyperexponential(it.mean() * factor, it.scv());
        }
        if (distribution instanceof Distribution.Weibull it) {
            return new Distribution.Weibull(it.mean() * factor, it.shape());
        }
        if (distribution instanceof Distribution.Triangular it) {
            return new Distribution.Triangular(it.low() * factor, it.mode() * factor, it.high() * factor);
        }
        if (distribution instanceof Distribution.Uniform it) {
            return new Distribution.Uniform(it.low() * factor, it.high() * factor);
        }
        if (distribution instanceof Distribution.Empirical it) {
            return new Distribution.Empirical(
                    it.values().stream().map(value -> value * factor).toList());
        }
        Distribution.WithAtomAtZero it = (Distribution.WithAtomAtZero) distribution;
        return new Distribution.WithAtomAtZero(it.atZero(), by(it.rest(), factor));
    }
}
