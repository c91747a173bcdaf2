package onewindow.scenario;

/** How times of the day are shown in problems. */
final class Times {

    private Times() {}

    /** Returns milliseconds of the day as {@code 09:30}; beyond a day, or off the minute, as a duration. */
    static String clock(long millis) {
        if (millis > Clocks.DAY_MILLIS || millis % 60_000 != 0) {
            return duration(millis);
        }
        long minutes = millis / 60_000;
        return two(minutes / 60) + ":" + two(minutes % 60);
    }

    /** Returns a duration in the largest unit in which it is whole. */
    static String duration(long millis) {
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + " h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
