package onewindow.plan.paired;

import onewindow.measure.Estimate;
import onewindow.plan.sample.RatioEstimate;

/**
 * A figure over replications with what each replication does to it: the figure's error is, to first order, the mean of
 * these, so that differences and other combinations of figures on the same replications have a paired interval (the
 * delta method; Asmussen and Glynn, Stochastic Simulation, 2007, chapter III).
 *
 * @param value the figure; NaN where there is none
 * @param each one for each replication; they add up to 0
 */
public record Influence(double value, double[] each) {

    /** Returns this figure less another of the same replications. */
    public Influence less(Influence other) {
        double[] difference = new double[each.length];
        for (int r = 0; r < difference.length; r++) {
            difference[r] = each[r] - other.each[r];
        }
        return new Influence(value - other.value, difference);
    }

    /** Returns the standard error; NaN with fewer than two replications. */
    public double standardError() {
        int n = each.length;
        if (n < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double part : each) {
            squares += part * part;
        }
        return Math.sqrt(squares / (n - 1) / n);
    }

    /** Returns half the length of the interval that covers with a probability; Student's t. */
    public double halfWidth(double confidence) {
        return each.length < 2 ? Double.NaN : RatioEstimate.quantile(confidence, each.length - 1) * standardError();
    }

    /** Returns the figure with the interval that covers with a probability. */
    public Estimate estimate(double confidence) {
        double half = halfWidth(confidence);
        return new Estimate(value, value - half, value + half);
    }
}
