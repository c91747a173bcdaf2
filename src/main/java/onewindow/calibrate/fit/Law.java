package onewindow.calibrate.fit;

import onewindow.demand.Distribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** The distribution functions of the families that are fitted. */
final class Law {

    private Law() {}

    /**
     * Returns the law of a distribution, in milliseconds.
     *
     * @throws IllegalArgumentException for a family that is not fitted
     */
    static ContinuousDistribution of(Distribution distribution) {
        if (distribution instanceof Distribution.Exponential d) {
            return ExponentialDistribution.of(d.mean());
        }
        if (distribution instanceof Distribution.Gamma d) {
            return GammaDistribution.of(1 / (d.cv() * d.cv()), d.mean() * d.cv() * d.cv());
        }
        if (distribution instanceof Distribution.Lognormal d) {
            double variance = Math.log1p(d.cv() * d.cv());
            return LogNormalDistribution.of(Math.log(d.mean()) - variance / 2, Math.sqrt(variance));
        }
        if (distribution instanceof Distribution.Weibull d) {
            return WeibullDistribution.of(
                    d.shape(), d.mean() / WeibullDistribution.of(d.shape(), 1).getMean());
        }
        if (distribution instanceof Distribution.Uniform d) {
            return UniformContinuousDistribution.of(d.low(), d.high());
        }
        throw new IllegalArgumentException("no family is fitted that gives " + distribution);
    }

    /** Returns the duration below which a share of all lie, milliseconds. */
    static double quantile(Distribution distribution, double share) {
        return distribution instanceof Distribution.Deterministic always
                ? always.value()
                : of(distribution).inverseCumulativeProbability(share);
    }
}
