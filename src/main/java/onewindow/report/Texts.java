package onewindow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;

/**
 * The report's texts in one language, read from the resource bundles {@code texts_LANGUAGE.properties} and, for the
 * planner's answers, {@code answers_LANGUAGE.properties} in UTF-8.
 */
final class Texts {

    static final List<String> LANGUAGES = List.of("en", "zh");

    private static final Texts ENGLISH = new Texts("en");
    private static final Texts CHINESE = new Texts("zh");

    private final String language;
    private final Properties properties = new Properties();

    private Texts(String language) {
        this.language = language;
        load("texts_" + language + ".properties");
        load("answers_" + language + ".properties");
    }

    private void load(String resource) {
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new MissingResourceException("no resource " + resource, Texts.class.getName(), resource);
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
    static Texts in(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "zh" -> CHINESE;
            default ->
                throw new IllegalArgumentException("'" + language + "' is not a language of the report (en or zh)");
        };
    }

    String language() {
        return language;
    }

    /** Whether there is a text of this key. */
    boolean has(String key) {
        return properties.containsKey(key);
    }

    /**
     * Returns the text with each {@code {n}} replaced by the n-th argument.
     *
     * @throws MissingResourceException when there is no such text
     */
    String get(String key, Object... arguments) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text " + key + " in " + language, Texts.class.getName(), key);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0 || open + 2 >= text.length() || text.charAt(open + 2) != '}') {
                return out.append(text, at, text.length()).toString();
            }
            out.append(text, at, open).append(arguments[text.charAt(open + 1) - '0']);
            at = open + 3;
        }
        return out.toString();
    }
}
