package onewindow.report;

import onewindow.scenario.LocalName;

/** The unit in which a picture or a table states its waits: seconds, minutes or hours, by the largest of them. */
enum WaitUnit {
    SECONDS(1, "unit.seconds"),
    MINUTES(60, "unit.minutes"),
    HOURS(3600, "unit.hours");

    private final double seconds;
    private final String key;

    WaitUnit(double seconds, String key) {
        this.seconds = seconds;
        this.key = key;
    }

    /** The unit in which the largest wait, in seconds, has one to three digits. */
    static WaitUnit of(double largestSeconds) {
        return largestSeconds < 120 ? SECONDS : largestSeconds < 4 * 3600 ? MINUTES : HOURS;
    }

    /** The wait in this unit. */
    double in(double waitSeconds) {
        return waitSeconds / seconds;
    }

    /** The wait in this unit, with one decimal. */
    String say(double waitSeconds) {
        return Wording.in("en").fixed(waitSeconds / seconds, 1);
    }

    /** The wait in this unit as it fits in a cell: one decimal below ten. */
    String sayBriefly(double waitSeconds) {
        double wait = waitSeconds / seconds;
        return wait < 9.95 ? Wording.in("en").fixed(wait, 1) : Wording.in("en").decimal(wait, 0);
    }

    LocalName unit() {
        return Wording.both(key);
    }
}
