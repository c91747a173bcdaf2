package onewindow.plan.vary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One key of a scenario with the values that it takes.
 *
 * @param key as in a setting
 * @param values as in a setting, at least one, all different
 * @param whole whether they come from a range between whole numbers, so that the key may want whole numbers
 */
public record GridAxis(String key, List<String> values, boolean whole) {

    /** What is allowed, in words that complete "is not …". */
    public static final String ALLOWED =
            "a key with values such as windows.main.count=80,90 or service.exponential=8 min..20 min/5 (5 values)";

    private static final int MOST_VALUES = 10_000;
    private static final Pattern RANGE = Pattern.compile(
            "(-?\\d+(?:\\.\\d+)?) ?([a-z%][a-z ]*)?\\.\\.(-?\\d+(?:\\.\\d+)?) ?([a-z%][a-z ]*)?/(\\d{1,5})");

    /** A range that does not say how many values it has. */
    private static final Pattern BARE_RANGE =
            Pattern.compile("-?\\d+(\\.\\d+)? ?[a-z%]*\\.\\.-?\\d+(\\.\\d+)? ?[a-z%]*(/.*)?");

    public GridAxis {
        values = List.copyOf(values);
    }

    /** Reads {@code key=a,b,c} or {@code key=lo..hi/n}; empty where the text is neither. */
    public static Optional<GridAxis> parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.substring(equals + 1).isBlank()) {
            return Optional.empty();
        }
        String key = text.substring(0, equals).strip();
        String values = text.substring(equals + 1).strip();
        Matcher range = RANGE.matcher(values);
        if (range.matches()) {
            return range(key, range);
        }
        List<String> list = list(values).stream().map(String::strip).distinct().toList();
        return list.isEmpty()
                        || list.stream().anyMatch(String::isEmpty)
                        || BARE_RANGE.matcher(values).matches()
                ? Optional.empty()
                : Optional.of(new GridAxis(key, list, false));
    }

    private static Optional<GridAxis> range(String key, Matcher range) {
        BigDecimal low = new BigDecimal(range.group(1));
        BigDecimal high = new BigDecimal(range.group(3));
        String unit = range.group(4) != null ? range.group(4) : "";
        boolean sameUnit = range.group(2) == null || range.group(2).equals(unit);
        int count = Integer.parseInt(range.group(5));
        if (!sameUnit || low.compareTo(high) >= 0 || count < 2 || count > MOST_VALUES) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigDecimal step = high.subtract(low).multiply(BigDecimal.valueOf(i));
            BigDecimal value = low.add(step.divide(BigDecimal.valueOf(count - 1L), MathContext.DECIMAL32));
            values.add(number(value) + (unit.isEmpty() ? "" : " " + unit));
        }
        boolean whole = unit.isEmpty()
                && !range.group(1).contains(".")
                && !range.group(3).contains(".");
        return Optional.of(new GridAxis(key, values.stream().distinct().toList(), whole));
    }

    private static String number(BigDecimal value) {
        return value.round(new MathContext(7)).stripTrailingZeros().toPlainString();
    }

    /** Splits at commas outside brackets and quotes. */
    private static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** Returns the setting of one of the values. */
    public String setting(int value) {
        return key + "=" + values.get(value);
    }

    /** Returns the same with values rounded to whole numbers. */
    public GridAxis rounded() {
        return new GridAxis(
                key,
                values.stream()
                        .map(value -> Long.toString(Math.round(Double.parseDouble(value))))
                        .distinct()
                        .toList(),
                true);
    }
}
