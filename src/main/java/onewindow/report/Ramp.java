package onewindow.report;

/** Seven steps of one colour, from the smallest value to the largest. */
record Ramp(double low, double high) {

    static final int STEPS = 7;

    /** The ramp over the finite ones of the values. */
    static Ramp over(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new Ramp(low, high);
    }

    /** The step's style, {@code heat0} to {@code heat6}; {@code none} for what is not finite. */
    String style(double value) {
        if (!Double.isFinite(value)) {
            return "none";
        }
        return "heat" + step(value);
    }

    /** The style of a text on that colour. */
    String inkStyle(double value) {
        return step(value) >= STEPS / 2 + 1 ? "on-dark" : "on-light";
    }

    private int step(double value) {
        double share = high > low ? (value - low) / (high - low) : 0;
        return (int) Math.max(0, Math.min(STEPS - 1, Math.floor(share * STEPS)));
    }
}
