package onewindow.scenario;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is said to the user, in each language of the bundles: a key of theirs and what is filled in.
 *
 * @param key of the bundles; empty where nothing is said
 * @param arguments for {@code {0}}, {@code {1}} and so on; those that are wordings are said in the same language
 * @param value what stands for {@code {v}}: the value of which something is said
 */
public record Wording(String key, List<Object> arguments, String value) {

    /** Nothing. */
    static final Wording NONE = of("");

    private static final String BUNDLE = "onewindow.scenario.problems";

    /** Copies the arguments. */
    public Wording {
        arguments = List.copyOf(arguments);
    }

    static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments), "");
    }

    /**
     * Names the items of a list, in the plural.
     *
     * @param what their name in the bundles, such as {@code halls}; checked at once, since lists seldom go wrong
     */
    static Wording ofItems(String what) {
        Wording items = of("items." + what);
        if (!bundle("en").containsKey(items.key)) {
            throw new IllegalArgumentException("the bundles have no " + items.key);
        }
        return items;
    }

    /** The same said of a value. */
    Wording about(String shown) {
        return new Wording(key, arguments, shown);
    }

    boolean isNothing() {
        return key.isEmpty();
    }

    /** Returns the text in the language {@code "zh"} or {@code "en"}. */
    public String in(String language) {
        return isNothing() ? "" : filled(bundle(language).getString(key), language);
    }

    static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Fills in what stands in braces; other braces are those of YAML and stay. */
    private String filled(String pattern, String language) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            boolean placeholder =
                    pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            char name = placeholder ? pattern.charAt(at + 1) : ' ';
            if (name == 'v' || Letters.isDigit(name)) {
                text.append(name == 'v' ? value : said(arguments.get(name - '0'), language));
                at += 2;
            } else {
                text.append(pattern.charAt(at));
            }
        }
        return text.toString();
    }

    private static String said(Object argument, String language) {
        return argument instanceof Wording wording ? wording.in(language) : argument.toString();
    }
}
