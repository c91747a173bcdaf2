package onewindow.demand;

import java.util.List;

/**
 * A distribution of durations, in milliseconds, as a scenario states it.
 *
 * <p>Every parameter named {@code mean}, {@code low}, {@code mode}, {@code high} or {@code value} is in milliseconds;
 * coefficients of variation are standard deviation over mean.
 */
public sealed interface Distribution {

    /** Returns the mean in milliseconds. */
    double mean();

    /** Always the same duration. */
    record Deterministic(double value) implements Distribution {
        @Override
        public double mean() {
            return value;
        }
    }

    /** Exponential with the given mean. */
    record Exponential(double mean) implements Distribution {}

    /** The sum of {@code phases} exponentials, with the mean of the sum. */
    record Erlang(int phases, double mean) implements Distribution {}

    /** Gamma by mean and coefficient of variation. */
    record Gamma(double mean, double cv) implements Distribution {}

    /** Lognormal by mean and coefficient of variation of the duration itself (not of its logarithm). */
    record Lognormal(double mean, double cv) implements Distribution {

        private static final double Z95 = 1.6448536269514722;

        /**
         * Returns the lognormal with the given median and 95th percentile, both in milliseconds, {@code 0 < median <
         * p95}.
         *
         * <p>With {@code s = ln(p95 / median) / z(0.95)}: {@code mean = median * exp(s^2 / 2)} and {@code cv^2 =
         * exp(s^2) - 1}.
         */
        public static Lognormal ofMedianAndP95(double median, double p95) {
            double sigma = Math.log(p95 / median) / Z95;
            return new Lognormal(median * Math.exp(sigma * sigma / 2), Math.sqrt(Math.expm1(sigma * sigma)));
        }
    }

    /**
     * Two exponential branches with balanced means: each branch carries half of the mean.
     *
     * @param scv squared coefficient of variation, more than 1
     */
    record Hyperexponential(double mean, double scv) implements Distribution {}

    /** Weibull by mean and shape. */
    record Weibull(double mean, double shape) implements Distribution {}

    /** Triangular between {@code low} and {@code high} with the peak at {@code mode}. */
    record Triangular(double low, double mode, double high) implements Distribution {
        @Override
        public double mean() {
            return (low + mode + high) / 3;
        }
    }

    /** Uniform between {@code low} and {@code high}. */
    record Uniform(double low, double high) implements Distribution {
        @Override
        public double mean() {
            return (low + high) / 2;
        }
    }

    /** One of the observed values, each as likely as the others; a value may be listed more than once. */
    record Empirical(List<Double> values) implements Distribution {
        public Empirical {
            values = List.copyOf(values);
        }

        @Override
        public double mean() {
            return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    /** Zero with probability {@code atZero} (0 to 1), else drawn from {@code rest}. */
    record WithAtomAtZero(double atZero, Distribution rest) implements Distribution {
        @Override
        public double mean() {
            return (1 - atZero) * rest.mean();
        }
    }
}
