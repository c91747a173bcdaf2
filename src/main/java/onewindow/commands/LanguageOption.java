package onewindow.commands;

import picocli.CommandLine.Option;

/** The option {@code --lang} of every command that speaks both languages. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "en",
            converter = Language.Reader.class,
            descriptionKey = "lang")
    private Language language = Language.EN;

    Language chosen() {
        return language;
    }
}
