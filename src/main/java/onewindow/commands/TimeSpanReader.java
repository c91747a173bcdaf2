package onewindow.commands;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads a span of time such as {@code 90 min} or {@code 1.5 h}, as the scenario files write it, in milliseconds. */
final class TimeSpanReader implements ITypeConverter<Long> {

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?) ?(s|min|h)");
    private static final Map<String, Integer> MILLIS = Map.of("s", 1000, "min", 60_000, "h", 3_600_000);
    private static final long MOST = 10_000L * 3_600_000;

    @Override
    public Long convert(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (span.matches()) {
            long millis = Math.round(Double.parseDouble(span.group(1)) * MILLIS.get(span.group(2)));
            if (millis <= MOST) {
                return millis;
            }
        }
        throw new WrongValue("value.span", text);
    }
}
