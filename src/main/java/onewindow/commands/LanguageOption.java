package onewindow.commands;

import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The option {@code --lang} of every command that speaks both languages. */
final class LanguageOption {

    private static final String NAME = "--lang";

    @Option(
            names = NAME,
            paramLabel = "zh|en",
            defaultValue = "en",
            converter = Language.Reader.class,
            descriptionKey = "lang")
    private Language language = Language.EN;

    Language chosen() {
        return language;
    }

    /** Returns the language that a command line asks for, be it one that is not understood; else English. */
    static Language in(String... args) {
        for (int i = 0; i < args.length; i++) {
            boolean chinese = args[i].equals(NAME + "=" + Language.ZH.tag())
                    || args[i].equals(NAME) && i + 1 < args.length && args[i + 1].equals(Language.ZH.tag());
            if (chinese) {
                return Language.ZH;
            }
        }
        return Language.EN;
    }

    /** Returns the language that the user asked for; empty where the option is not given. */
    static Optional<Language> in(ParseResult parsed) {
        for (ParseResult at = parsed; at != null; at = at.subcommand()) {
            OptionSpec option = at.matchedOption(NAME);
            if (option != null) {
                return Optional.of(option.<Language>getValue());
            }
        }
        return Optional.empty();
    }
}
