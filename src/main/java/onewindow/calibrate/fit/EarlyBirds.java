package onewindow.calibrate.fit;

/** People who wait at the door and take their numbers in the first minute in which numbers are given. */
final class EarlyBirds {

    /** How long after the first number a number counts as one of somebody who waited. */
    static final long MOMENT_MILLIS = 60_000;

    private static final long MOMENTS = LogSurvey.STEP_MILLIS / MOMENT_MILLIS;

    private EarlyBirds() {}

    /**
     * Returns how many of a step's people waited at the door: those of its first minute beyond what a minute of the
     * rest of the step brings, where they are more than three standard deviations beyond it.
     *
     * @param firstMinute people in the first minute
     * @param step people in the whole step
     */
    static double among(long firstMinute, double step) {
        double usual = (step - firstMinute) / (MOMENTS - 1);
        return firstMinute > usual + 3 * Math.sqrt(usual + 1) ? firstMinute - usual : 0;
    }
}
