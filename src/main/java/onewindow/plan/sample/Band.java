package onewindow.plan.sample;

/** The ends of an interval; NaN where it is not known. */
public record Band(double low, double high) {

    /** Half the length. */
    public double half() {
        return (high - low) / 2;
    }

    /** Whether a value lies in it, its ends included. */
    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
