package onewindow.commands;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say beside their reports, in Chinese and English. */
final class Texts {

    private static final String BUNDLE = "onewindow.commands.Texts";

    private Texts() {}

    /** Returns a text with its arguments filled in. */
    static String of(Language language, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
