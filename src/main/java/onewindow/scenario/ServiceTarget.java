package onewindow.scenario;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a hall wants to reach: a share of all who come is served after a wait of at most so long, overall or on so many
 * of its days.
 *
 * @param share of those who come, more than 0 and at most 1; who gives up or is not served counts as not in time
 * @param withinMillis the wait, 0 or more
 * @param days on how many of {@code ofDays} days the share must be reached; empty where it must be over all of them
 * @param ofDays at least {@code days}; empty with it
 */
public record ServiceTarget(double share, long withinMillis, OptionalInt days, OptionalInt ofDays) {

    static final String PATTERN = "^\\d+(\\.\\d+)? ?% within \\d+(\\.\\d+)? ?(ms|s|min|h)( on \\d+ of \\d+ days)?$";

    private static final Pattern TEXT = Pattern.compile(
            "(\\d+(?:\\.\\d+)?) ?% within (\\d+(?:\\.\\d+)?) ?(ms|s|min|h)" + "(?: on (\\d{1,6}) of (\\d{1,6}) days)?");

    /** A target over all days. */
    public ServiceTarget(double share, long withinMillis) {
        this(share, withinMillis, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Reads a target; empty where the text is none. */
    public static Optional<ServiceTarget> parse(String text) {
        Matcher found = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        double share = Double.parseDouble(found.group(1)) / 100;
        double within = Double.parseDouble(found.group(2)) * millis(found.group(3));
        boolean byDay = found.group(4) != null;
        int days = byDay ? Integer.parseInt(found.group(4)) : 1;
        int ofDays = byDay ? Integer.parseInt(found.group(5)) : 1;
        if (share <= 0 || share > 1 || within > Quantities.LONGEST_MILLIS || days < 1 || days > ofDays) {
            return Optional.empty();
        }
        return Optional.of(new ServiceTarget(
                share,
                Math.round(within),
                byDay ? OptionalInt.of(days) : OptionalInt.empty(),
                byDay ? OptionalInt.of(ofDays) : OptionalInt.empty()));
    }

    private static long millis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "min" -> 60_000;
            default -> 3_600_000;
        };
    }

    /** The share of days on which {@link #share} must be reached; empty where it must be over all of them. */
    public Optional<Double> shareOfDays() {
        return days.isPresent() ? Optional.of((double) days.getAsInt() / ofDays.getAsInt()) : Optional.empty();
    }

    /** As it is read. */
    @Override
    public String toString() {
        return number(share * 100) + "% within " + within()
                + (days.isPresent() ? " on " + days.getAsInt() + " of " + ofDays.getAsInt() + " days" : "");
    }

    private String within() {
        return withinMillis % 60_000 == 0 ? withinMillis / 60_000 + " min" : number(withinMillis / 1000.0) + " s";
    }

    private static String number(double number) {
        double rounded = Math.round(number * 1e6) / 1e6;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
