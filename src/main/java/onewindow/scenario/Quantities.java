package onewindow.scenario;

import java.util.List;
import java.util.Map;

/** The values that are numbers with or without a unit: durations, shares, counts, rates. */
final class Quantities {

    /** The longest duration, 20 years. */
    static final double LONGEST_MILLIS = 7_305 * 86_400_000.0;

    static final int MOST = 1_000_000_000;

    private static final int MOST_WORKING_DAYS = 5_000;
    private static final List<String> MEANT_DAYS =
            List.of("", "d", "Days", "working day", "working days", "天", "日", "个工作日", "工作日");

    private static final Wording DURATION_WORDS = Wording.of("kind.duration");
    private static final Map<String, Object> DURATION_SCHEMA =
            SchemaParts.of("type", "string", "pattern", "^\\d*\\.?\\d+ ?(ms|s|min|h|days?)$");

    /** A duration of 0 or more, in milliseconds. */
    static final ScalarKind<Double> DURATION = ScalarKind.figure(
                    "duration", DURATION_WORDS, DURATION_SCHEMA, text -> duration(text, 0))
            .hinting(Quantities::durationHint);

    /** A duration that may be negative, in milliseconds. */
    static final ScalarKind<Double> SIGNED_DURATION = ScalarKind.figure(
                    "signedDuration",
                    Wording.of("kind.signedDuration"),
                    SchemaParts.of("type", "string", "pattern", "^-?\\d*\\.?\\d+ ?(ms|s|min|h|days?)$"),
                    text -> duration(text, -LONGEST_MILLIS))
            .hinting(Quantities::durationHint);

    /** A duration of more than 0, in milliseconds. */
    static final ScalarKind<Double> POSITIVE_DURATION = ScalarKind.figure(
                    "positiveDuration", DURATION_WORDS, DURATION_SCHEMA, text -> duration(text, Double.MIN_VALUE))
            .hinting(Quantities::durationHint);

    /** A duration of 0 or more, in whole milliseconds. */
    static final ScalarKind<Long> MILLIS = ScalarKind.figure(
                    "wholeDuration", DURATION_WORDS, DURATION_SCHEMA, text -> millis(text, 0))
            .hinting(Quantities::durationHint);

    /** A duration of 1 ms or more, in whole milliseconds. */
    static final ScalarKind<Long> POSITIVE_MILLIS = ScalarKind.figure(
                    "positiveWholeDuration", DURATION_WORDS, DURATION_SCHEMA, text -> millis(text, 1))
            .hinting(Quantities::durationHint);

    /** A number of working days, 0 or more. */
    static final ScalarKind<Integer> WORKING_DAYS = workingDays("workingDays", 0);

    /** A number of working days, 1 or more. */
    static final ScalarKind<Integer> POSITIVE_WORKING_DAYS = workingDays("positiveWorkingDays", 1);

    /** A share of 0 to 1, written as such or in percent. */
    static final ScalarKind<Double> SHARE = ScalarKind.figure(
                    "share",
                    Wording.of("kind.share"),
                    SchemaParts.of(
                            "anyOf",
                            List.of(
                                    SchemaParts.of("type", "number", "minimum", 0, "maximum", 1),
                                    SchemaParts.of(
                                            "type", "string", "pattern", "^(100|\\d{1,2}(\\.\\d+)?|\\.\\d+) ?%$"))),
                    text -> {
                        double share = percentOrNumber(text);
                        return share >= 0 && share <= 1 ? share : null;
                    })
            .hinting(text -> Letters.number(text) > 1 && Letters.number(text) <= 100
                    ? Wording.of("hint.writeQuoted", text + " %")
                    : Wording.NONE);

    /** A number of 0 or more. */
    static final ScalarKind<Double> NUMBER_FROM_0 = number("number", Wording.of("kind.numberFrom0"), 0);

    /** A number of more than 0. */
    static final ScalarKind<Double> POSITIVE_NUMBER =
            number("positiveNumber", Wording.of("kind.positiveNumber"), Double.MIN_VALUE);

    private Quantities() {}

    private static ScalarKind<Integer> workingDays(String name, int least) {
        return ScalarKind.figure(
                        name,
                        Wording.of("kind.workingDays"),
                        SchemaParts.of("type", "string", "pattern", "^\\d+ ?days?$"),
                        text -> wholeDays(text, least))
                .hinting(text -> {
                    String number = text.substring(0, Letters.endOfNumber(text));
                    double days = Letters.number(number);
                    boolean meant = days == Math.rint(days)
                            && MEANT_DAYS.contains(
                                    text.substring(number.length()).strip());
                    return meant ? Wording.of("hint.writeQuoted", number.strip() + " days") : Wording.NONE;
                });
    }

    private static Integer wholeDays(String text, int least) throws ScalarKind.Unreadable {
        int end = Letters.endOfNumber(text);
        String unit = text.substring(end).strip();
        double days = Letters.number(text.substring(0, end));
        if (!(unit.equals("day") || unit.equals("days")) || Double.isNaN(days)) {
            return null;
        }
        if (days != Math.rint(days) || days < least || days > MOST_WORKING_DAYS) {
            throw new ScalarKind.Unreadable("days.whole", least, MOST_WORKING_DAYS);
        }
        return (int) days;
    }

    /** A number of at least so much; {@code allowed} completes "is not …". */
    static ScalarKind<Double> number(String name, Wording allowed, double least) {
        Map<String, Object> bound = least == Double.MIN_VALUE
                ? SchemaParts.of("type", "number", "exclusiveMinimum", 0)
                : SchemaParts.of("type", "number", "minimum", least);
        return ScalarKind.figure(name, allowed, bound, text -> {
            double number = Letters.number(text);
            return number >= least && number <= 1e12 ? number : null;
        });
    }

    /** A whole number between two bounds, both allowed. */
    static ScalarKind<Integer> count(int least, int most) {
        Wording allowed = most == MOST ? Wording.of("kind.countFrom", least) : Wording.of("kind.count", least, most);
        return ScalarKind.figure(
                "count" + least + "to" + most,
                allowed,
                SchemaParts.of("type", "integer", "minimum", least, "maximum", most),
                text -> {
                    double number = Letters.number(text);
                    return number == Math.rint(number) && number >= least && number <= most ? (int) number : null;
                });
    }

    /** Reads {@code 5 %} as 0.05 and {@code 0.05} as it is; NaN where the text is neither. */
    static double percentOrNumber(String text) {
        return text.endsWith("%")
                ? Letters.number(text.substring(0, text.length() - 1).stripTrailing()) / 100
                : Letters.number(text);
    }

    /** Reads a duration in milliseconds; null where the text is none. */
    static Double duration(String text, double least) throws ScalarKind.Unreadable {
        int end = Letters.endOfNumber(text);
        double unit = unitMillis(text.substring(end).strip());
        if (Double.isNaN(unit)) {
            return null;
        }
        double millis = Letters.number(text.substring(0, end)) * unit;
        if (millis > LONGEST_MILLIS) {
            throw new ScalarKind.Unreadable("duration.long");
        }
        if (millis < least) {
            throw new ScalarKind.Unreadable(millis < 0 ? "duration.negative" : "duration.zero");
        }
        return Double.isNaN(millis) ? null : millis;
    }

    private static Long millis(String text, long least) throws ScalarKind.Unreadable {
        Double millis = duration(text, 0);
        if (millis != null && Math.round(millis) < least) {
            throw new ScalarKind.Unreadable("duration.zero");
        }
        return millis == null ? null : Math.round(millis);
    }

    private static double unitMillis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "min" -> 60_000;
            case "h" -> 3_600_000;
            case "day", "days" -> 86_400_000;
            default -> Double.NaN;
        };
    }

    private static boolean isDuration(String text) {
        int end = Letters.endOfNumber(text);
        return !Double.isNaN(Letters.number(text.substring(0, end)))
                && !Double.isNaN(unitMillis(text.substring(end).strip()));
    }

    private static Wording durationHint(String text) {
        if (text.startsWith("≈") || text.startsWith("~") || text.startsWith("ca") || text.startsWith("约")) {
            return Wording.of("hint.estimate");
        }
        int comma = text.indexOf(',');
        if (comma > 0) {
            String point = text.replace(',', '.');
            return isDuration(point) ? Wording.of("hint.writeQuoted", point) : Wording.NONE;
        }
        int end = Letters.endOfNumber(text);
        String number = text.substring(0, end);
        if (Double.isNaN(Letters.number(number))) {
            return Wording.NONE;
        }
        String unit = meantUnit(text.substring(end).strip());
        if (unit.isEmpty()) {
            return Wording.NONE;
        }
        return Wording.of(end == text.length() ? "hint.writeIfMinutes" : "hint.writeQuoted", number + " " + unit);
    }

    private static String meantUnit(String unit) {
        return switch (unit) {
            case "", "m", "mins", "Min", "MIN", "minute", "minutes", "分", "分钟" -> "min";
            case "S", "sec", "secs", "second", "seconds", "秒", "秒钟" -> "s";
            case "H", "hr", "hrs", "hour", "hours", "小时", "时" -> "h";
            case "d", "D", "Days", "天", "日" -> "days";
            case "msec", "millis", "milliseconds", "毫秒" -> "ms";
            default -> "";
        };
    }
}
