package onewindow.scenario;

/**
 * Arrivals in a unit of time.
 *
 * @param number how many
 * @param perDay true: on each day of the hall; false: {@code number} is by the hour
 */
record Rate(double number, boolean perDay) {

    /** {@code 222 per hour}, {@code 3.7 per minute}, {@code 1500 per day}. */
    static final ScalarKind<Rate> KIND = ScalarKind.figure(
                    "rate",
                    "a rate such as 222 per hour (per minute, per hour or per day)",
                    SchemaParts.of("type", "string", "pattern", "^\\d*\\.?\\d+(e[+-]?\\d+)? per (minute|hour|day)$"),
                    Rate::parse)
            .hinting(Rate::hint);

    private static String hint(String text) {
        int end = Letters.endOfNumber(text);
        if (Double.isNaN(Letters.number(text.substring(0, end)))) {
            return "";
        }
        String number = text.substring(0, end);
        return switch (text.substring(end).strip()) {
            case "" -> ", write '" + number + " per hour' if that is meant";
            case "/h", "/hour", "per hr", "an hour" -> ", write '" + number + " per hour'";
            case "/min", "/minute", "a minute" -> ", write '" + number + " per minute'";
            case "/d", "/day", "a day" -> ", write '" + number + " per day'";
            default -> "";
        };
    }

    private static Rate parse(String text) throws ScalarKind.Unreadable {
        int per = text.indexOf(" per ");
        double number =
                per < 0 ? Double.NaN : Letters.number(text.substring(0, per).strip());
        if (Double.isNaN(number)) {
            return null;
        }
        if (!(number > 0) || number > 1e9) {
            throw new ScalarKind.Unreadable("is not between 0 and 1,000,000,000");
        }
        return switch (text.substring(per + 5).strip()) {
            case "minute", "min" -> new Rate(number * 60, false);
            case "hour", "h" -> new Rate(number, false);
            case "day" -> new Rate(number, true);
            default -> null;
        };
    }
}
