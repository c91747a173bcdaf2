package onewindow.calibrate.draft;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.DoubleFunction;
import onewindow.calibrate.fit.Interval95;

/** How numbers, durations and texts are written in a scenario file. */
final class Yaml {

    /** Begins a source. */
    static final String LOG = "the log; ";

    static final String NOT_IN_LOG = "not in the log";

    private static final double SECOND = 1_000;
    private static final double MINUTE = 60_000;

    private Yaml() {}

    /** A text in quotes. */
    static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n', '\r', '\t' -> quoted.append(' ');
                default -> quoted.append(Character.isISOControl(c) ? '?' : c);
            }
        }
        return quoted.append('"').toString();
    }

    /** A number to so many significant digits, without trailing zeros and without an exponent. */
    static String number(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        int before = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        String plain = String.format(Locale.ROOT, "%." + Math.max(0, digits - before) + "f", value);
        return plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain;
    }

    /** A duration in the unit in which people say it. */
    static String duration(double millis) {
        if (millis >= MINUTE) {
            return number(millis / MINUTE, 5) + " min";
        }
        return millis >= SECOND ? number(millis / SECOND, 5) + " s" : number(millis, 5) + " ms";
    }

    /** A duration that may be negative. */
    static String signedDuration(double millis) {
        return (millis < 0 ? "-" : "") + duration(Math.abs(millis));
    }

    /** A share in per cent, fine enough that thousands of them sum to 100 %. */
    static String share(double share) {
        return number(Math.round(share * 1e10) / 1e8, 12) + " %";
    }

    /** A time of the day. */
    static String time(long millisOfDay) {
        long minutes = Math.round(millisOfDay / MINUTE);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    /** The interval in words, in the unit of the value; empty where there is none. */
    static String interval(Interval95 estimate, DoubleFunction<String> written) {
        return Double.isNaN(estimate.low()) || Double.isNaN(estimate.high())
                ? ""
                : "95 % interval " + written.apply(estimate.low()) + " to " + written.apply(estimate.high());
    }

    /** A fitted value with the log and its interval as its source, where there is an interval. */
    static String valued(Interval95 estimate, DoubleFunction<String> written) {
        String interval = interval(estimate, written);
        return interval.isEmpty()
                ? written.apply(estimate.value())
                : "{value: " + written.apply(estimate.value()) + ", source: " + text(LOG + interval) + "}";
    }

    /** A fitted share likewise. */
    static String sourcedShare(Interval95 share) {
        String interval = interval(share, value -> number(100 * value, 4) + " %");
        return "{value: " + share(share.value()) + (interval.isEmpty() ? "" : ", source: " + text(LOG + interval))
                + "}";
    }

    /** A factor. */
    static String factor(double value) {
        return number(value, 4);
    }

    /** The key of a weekday. */
    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
