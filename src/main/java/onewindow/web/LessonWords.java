package onewindow.web;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a lesson in a language: materials, requests, and why a hall runs as fast as it does. */
final class LessonWords {

    static final LessonWords ZH = new LessonWords(Locale.CHINESE);
    static final LessonWords EN = new LessonWords(Locale.ENGLISH);

    private final ResourceBundle bundle;

    private LessonWords(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "onewindow.web.lesson",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Returns a text with its places {@code {0}}, {@code {1}} filled. */
    String said(String key, String... parts) {
        String text = bundle.getString(key);
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", parts[i]);
        }
        return text;
    }
}
