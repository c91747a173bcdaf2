package onewindow.commands;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** The languages in which the product speaks to its users. */
enum Language {
    ZH,
    EN;

    /** Returns the name by which options, reports and resource bundles know the language: {@code zh} or {@code en}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What help and completion show. */
    @Override
    public String toString() {
        return tag();
    }

    /** Reads the value of {@code --lang}. */
    static final class Reader implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            for (Language language : values()) {
                if (language.tag().equals(text)) {
                    return language;
                }
            }
            throw new WrongValue("value.lang", text);
        }
    }
}
