package onewindow.measure;

/** Two observed shares of independent counts, and whether chance explains their difference. */
public record TwoShares(double first, double firstCount, double second, double secondCount) {

    /** The 97.5th percentile of the standard normal distribution. */
    private static final double MOST_BY_CHANCE = 1.959963984540054;

    /**
     * Returns the difference of the shares in standard errors, after the share of both together: the test for two
     * proportions (such as Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, without a correction
     * for continuity). NaN where a count is 0 or nothing varies.
     */
    public double standardErrors() {
        double together = (first * firstCount + second * secondCount) / (firstCount + secondCount);
        return (first - second) / Math.sqrt(together * (1 - together) * (1 / firstCount + 1 / secondCount));
    }

    /** Whether they differ by more than chance, at 95 %. */
    public boolean differ() {
        return Math.abs(standardErrors()) > MOST_BY_CHANCE;
    }
}
