package onewindow.plan.appointments;

import java.util.List;
import onewindow.measure.Estimate;
import onewindow.plan.sample.RatioEstimate;

/**
 * A ratio of sums with what each replication does to it, so that the difference of two ratios on the same replications
 * has a paired interval (the delta method; Law, Simulation Modeling and Analysis, 5th edition, section 9.5.3).
 *
 * @param value the ratio; NaN where nothing came
 * @param each for each replication its numerator less the ratio times its denominator, over the mean denominator; they
 *     add up to 0
 */
record PairedRatio(double value, double[] each) {

    static PairedRatio of(List<double[]> replications, int numerator, int denominator) {
        double n = 0;
        double d = 0;
        for (double[] of : replications) {
            n += of[numerator];
            d += of[denominator];
        }
        double value = n / d;
        double mean = d / replications.size();
        return new PairedRatio(
                value,
                replications.stream()
                        .mapToDouble(of -> (of[numerator] - value * of[denominator]) / mean)
                        .toArray());
    }

    /** Returns this less another of the same replications, as many as both have. */
    PairedRatio less(PairedRatio other) {
        double[] difference = new double[Math.min(each.length, other.each.length)];
        for (int r = 0; r < difference.length; r++) {
            difference[r] = each[r] - other.each[r];
        }
        return new PairedRatio(value - other.value, difference);
    }

    /** Returns half the length of the interval that covers with a probability; NaN with fewer than two replications. */
    double halfWidth(double confidence) {
        int n = each.length;
        if (n < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double part : each) {
            squares += part * part;
        }
        return RatioEstimate.quantile(confidence, n - 1) * Math.sqrt(squares / (n - 1) / n);
    }

    Estimate estimate(double confidence) {
        double half = halfWidth(confidence);
        return new Estimate(value, value - half, value + half);
    }
}
