package onewindow.calibrate.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;

/** What is said of a log, in one language, read from the resource bundle {@code texts_LANGUAGE.properties} in UTF-8. */
final class LogTexts {

    static final String ENGLISH = "en";
    static final String CHINESE = "zh";

    private static final LogTexts IN_ENGLISH = new LogTexts(ENGLISH);
    private static final LogTexts IN_CHINESE = new LogTexts(CHINESE);
    private static final int LONGEST_VALUE = 60;

    private final Properties properties = new Properties();

    private LogTexts(String language) {
        String resource = "texts_" + language + ".properties";
        try (InputStream in = LogTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new MissingResourceException("no resource " + resource, LogTexts.class.getName(), resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the texts of a language.
     *
     * @throws IllegalArgumentException for a language other than {@code en} and {@code zh}
     */
    static LogTexts in(String language) {
        return switch (language) {
            case ENGLISH -> IN_ENGLISH;
            case CHINESE -> IN_CHINESE;
            default -> throw new IllegalArgumentException("'" + language + "' is not a language (en or zh)");
        };
    }

    /** Returns the text with each {@code {n}} replaced by the n-th argument. */
    String get(String key, List<String> arguments) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text " + key, LogTexts.class.getName(), key);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            out.append(text, at, open).append(arguments.get(text.charAt(open + 1) - '0'));
            at = open + 3;
        }
        return out.append(text.substring(at)).toString();
    }

    String get(String key, String... arguments) {
        return get(key, List.of(arguments));
    }

    boolean has(String key) {
        return properties.containsKey(key);
    }

    /** Returns text from a file as it is shown: short, on one line, without control characters. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_VALUE, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return end < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
