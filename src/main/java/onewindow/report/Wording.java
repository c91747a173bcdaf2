package onewindow.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.measure.Estimate;
import onewindow.scenario.LocalName;

/** Numbers, durations and dates as people read them, in one language. */
final class Wording {

    /** What stands where there is no figure. */
    static final String NONE = "-";

    /** A number and a unit of the scenario file. */
    private static final Pattern QUANTITY = Pattern.compile("([0-9][0-9.,e+-]*) ?(%|[a-z]+(?: [a-z]+)?)");

    private static final Map<String, String> UNITS = Map.of(
            "%", "share.percent",
            "s", "duration.seconds",
            "min", "duration.minutes",
            "h", "duration.hours",
            "d", "stated.days",
            "days", "stated.days",
            "per minute", "stated.perMinute",
            "per hour", "stated.perHour",
            "per day", "stated.perDay");
    private static final List<String> WEEKDAYS = List.of(
            "weekday.mon", "weekday.tue", "weekday.wed", "weekday.thu", "weekday.fri", "weekday.sat", "weekday.sun");
    private static final List<String> MONTHS = List.of(
            "month.1",
            "month.2",
            "month.3",
            "month.4",
            "month.5",
            "month.6",
            "month.7",
            "month.8",
            "month.9",
            "month.10",
            "month.11",
            "month.12");

    private final Texts texts;

    private Wording(String language) {
        texts = Texts.in(language);
    }

    /** Returns the wording of {@code "en"} or {@code "zh"}. */
    static Wording in(String language) {
        return new Wording(language);
    }

    /** Says the same in both languages. */
    static LocalName both(Function<Wording, String> say) {
        return new LocalName(say.apply(in("zh")), say.apply(in("en")));
    }

    /** Says a text of the bundle in both languages. */
    static LocalName both(String key, Object... arguments) {
        return both(w -> w.text(key, arguments));
    }

    String language() {
        return texts.language();
    }

    /** Returns a text of the bundle; arguments that are names are put in the language. */
    String text(String key, Object... arguments) {
        Object[] said = arguments.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof LocalName name) {
                said[i] = name.in(language());
            }
        }
        return texts.get(key, said);
    }

    boolean has(String key) {
        return texts.has(key);
    }

    String name(LocalName name) {
        return name.in(language());
    }

    /** A duration in seconds: {@code 0.45 s}, {@code 6.04 s}, {@code 56.6 s}, {@code 12 min 5 s}, {@code 9 h 2 min}. */
    String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return NONE;
        }
        if (seconds < 0) {
            return "-" + duration(-seconds);
        }
        if (seconds < 59.95) {
            return text(
                    "duration.seconds", seconds < 1 ? significant(seconds, 2) : trimmed(seconds, seconds < 10 ? 2 : 1));
        }
        long whole = Math.round(seconds);
        if (whole < 3600) {
            return whole % 60 == 0
                    ? text("duration.minutes", whole / 60)
                    : text("duration.minutesSeconds", whole / 60, whole % 60);
        }
        long minutes = Math.round(seconds / 60);
        return minutes % 60 == 0
                ? text("duration.hours", grouped(minutes / 60))
                : text("duration.hoursMinutes", grouped(minutes / 60), minutes % 60);
    }

    /**
     * A quantity as the scenario file states it, {@code 12 min}, with its unit in the language; other texts as they
     * are.
     */
    String stated(String value) {
        Matcher quantity = QUANTITY.matcher(value);
        String key = quantity.matches() ? UNITS.get(quantity.group(2)) : null;
        return key == null ? value : text(key, quantity.group(1));
    }

    /** A number of people or cases: whole from 10 on, one decimal below unless it is whole. */
    String count(double number) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        return Math.abs(number) >= 9.95 ? grouped(Math.round(number)) : trimmed(number, 1);
    }

    /** A share of 1 as a percentage with one decimal; what is not quite nothing or everything says so. */
    String share(double share) {
        if (!Double.isFinite(share)) {
            return NONE;
        }
        if (share > 0 && share < 0.0005) {
            return text("share.below", percent(0.001, 1));
        }
        if (share < 1 && share >= 0.9995) {
            return text("share.above", percent(0.999, 1));
        }
        return percent(share, 1);
    }

    /** A percentage with at most so many decimals, without trailing zeros. */
    String percent(double share, int decimals) {
        return text("share.percent", trimmed(share * 100, decimals));
    }

    /** A number with at most so many decimals, without trailing zeros, with thousands separators. */
    String decimal(double number, int decimals) {
        return Double.isFinite(number) ? trimmed(number, decimals) : NONE;
    }

    /** A number with exactly so many decimals, as it stands in a column. */
    String fixed(double number, int decimals) {
        return Double.isFinite(number)
                ? pattern(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                        .format(number)
                : NONE;
    }

    /** The ends of the interval in brackets, or nothing where there is no interval. */
    String interval(Estimate estimate, DoubleFunction<String> say) {
        if (!Double.isFinite(estimate.low()) || !Double.isFinite(estimate.high())) {
            return "";
        }
        return text("interval", say.apply(estimate.low()), say.apply(estimate.high()));
    }

    /** {@code 2022-06-27 (Monday)}. */
    String dated(LocalDate date) {
        return text("dated", date, text(WEEKDAYS.get(date.getDayOfWeek().getValue() - 1)));
    }

    /** The weekday's name, 0 is Monday. */
    String weekday(int index) {
        return text(WEEKDAYS.get(index));
    }

    /** The weekday in about three letters, 0 is Monday. */
    String shortWeekday(int index) {
        String name = weekday(index);
        return language().equals("zh") ? name.replace("星期", "周") : name.substring(0, 3);
    }

    /** The weekday in one letter, 0 is Monday. */
    String initial(int index) {
        String name = weekday(index);
        return language().equals("zh") ? name.substring(name.length() - 1) : name.substring(0, 1);
    }

    /** The month's name, 1 to 12. */
    String month(int month) {
        return text(MONTHS.get(month - 1));
    }

    /** A time of the day, or of a session, in milliseconds, as {@code 09:30}. */
    static String clock(long millis) {
        long minutes = Math.round(millis / 60_000.0);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    /** An hour of the day as {@code 09:00-10:00}. */
    static String hours(int hour) {
        return clock(hour * 3_600_000L) + "-" + clock((hour + 1) * 3_600_000L);
    }

    private static String grouped(long number) {
        return pattern("#,##0").format(number);
    }

    private static String trimmed(double number, int decimals) {
        String text = pattern("#,##0" + (decimals > 0 ? "." + "#".repeat(decimals) : ""))
                .format(number);
        return text.equals("-0") ? "0" : text;
    }

    private static String significant(double number, int digits) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static DecimalFormat pattern(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }
}
