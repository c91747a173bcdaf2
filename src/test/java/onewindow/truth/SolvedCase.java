package onewindow.truth;

import java.util.Locale;

/**
 * A scenario with parameters drawn at random, and a figure of it that was solved apart from the simulator.
 *
 * @param text the scenario file
 * @param figure a name that {@link Figure#named} knows
 * @param unit the expected value's unit in seconds or people
 */
record SolvedCase(String name, String text, String figure, double unit, double expected) {

    static final double MINUTE = 60;

    /** People who come in one replication of a stationary scenario, about. */
    private static final int PEOPLE = 20_000;

    private static final int WARM_UP_HOURS = 300;

    /**
     * Returns a scenario without an end, measured once it is stationary.
     *
     * @param ratePerHour people an hour, which only sets the length of the session
     * @param keys the rest of the file
     */
    static String stationary(double ratePerHour, String... keys) {
        int hours = WARM_UP_HOURS + (int) Math.ceil(PEOPLE / ratePerHour);
        return head() + "horizon: " + hours + " h\nrun: {warmUp: " + WARM_UP_HOURS + " h}\n" + String.join("\n", keys)
                + "\n";
    }

    /** Returns a scenario of working days from 9 to 17. */
    static String days(int count, String... keys) {
        return head() + "horizon: " + count + " days\nhours: 09:00-17:00\n" + String.join("\n", keys) + "\n";
    }

    private static String head() {
        return "title: {zh: 已解, en: Solved}\nsource: solved in a test\n";
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
