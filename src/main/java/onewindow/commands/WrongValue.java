package onewindow.commands;

import picocli.CommandLine.TypeConversionException;

/** Says that the value of an option or argument is not one of those allowed. */
final class WrongValue extends TypeConversionException {
    private static final long serialVersionUID = 1;

    private final transient Said said;

    /** States a key of {@link Texts}, in whose text {@code {0}} is the value. */
    WrongValue(String key, Object... arguments) {
        super(new Said(key, arguments).in(Language.EN));
        this.said = new Said(key, arguments);
    }

    String in(Language language) {
        return said.in(language);
    }
}
