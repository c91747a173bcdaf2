package onewindow.calibrate.snapshot;

import java.util.List;

/**
 * How well a fitted hall tells the number waiting.
 *
 * @param hall its name
 * @param sound whether its numbering can be relied on
 * @param fitted the days to which it was fitted
 * @param judged other days
 * @param covered half-hours of the judged days, while the hall is open, whose mean lies within the 90 % band
 * @param halfHours all of them
 * @param after mean number waiting on the judged days after the hours of the fitted ones, which the model does not have
 */
public record SnapshotJudgement(
        String hall, boolean sound, Means fitted, Means judged, int covered, int halfHours, double after) {

    /**
     * Means over days.
     *
     * @param observed mean number waiting over the opening hours
     * @param simulated the same
     * @param hours by hour
     */
    public record Means(double observed, double simulated, List<Hour> hours) {

        /** Copies the list. */
        public Means {
            hours = List.copyOf(hours);
        }

        /** Returns the simulated mean's error as a share of the observed mean; NaN where nobody waited. */
        public double error() {
            return observed == 0 ? Double.NaN : simulated / observed - 1;
        }

        /** Returns the mean over the hours of the absolute error, people. */
        public double errorByHour() {
            return hours.stream()
                    .mapToDouble(hour -> Math.abs(hour.simulated() - hour.observed()))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /**
     * The mean number waiting in an hour of the day.
     *
     * @param hour 0 to 23
     */
    public record Hour(int hour, double observed, double simulated) {}
}
