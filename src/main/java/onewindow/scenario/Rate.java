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
                    Wording.of("kind.rate"),
                    SchemaParts.of("type", "string", "pattern", "^\\d*\\.?\\d+(e[+-]?\\d+)? per (minute|hour|day)$"),
                    Rate::parse)
            .hinting(Rate::hint);

    private static Wording hint(String text) {
        int end = Letters.endOfNumber(text);
        if (Double.isNaN(Letters.number(text.substring(0, end)))) {
            return Wording.NONE;
        }
        String number = text.substring(0, end);
        return switch (text.substring(end).strip()) {
            case "" -> Wording.of("hint.writeIfMeant", number + " per hour");
            case "/h", "/hour", "per hr", "an hour" -> Wording.of("hint.writeQuoted", number + " per hour");
            case "/min", "/minute", "a minute" -> Wording.of("hint.writeQuoted", number + " per minute");
            case "/d", "/day", "a day" -> Wording.of("hint.writeQuoted", number + " per day");
            default -> Wording.NONE;
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
            throw new ScalarKind.Unreadable("rate.range");
        }
        return switch (text.substring(per + 5).strip()) {
            case "minute", "min" -> new Rate(number * 60, false);
            case "hour", "h" -> new Rate(number, false);
            case "day" -> new Rate(number, true);
            default -> null;
        };
    }
}
