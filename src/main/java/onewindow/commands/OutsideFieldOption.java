package onewindow.commands;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How much longer service takes outside a clerk's own field. */
final class OutsideFieldOption {

    private static final double MOST = 10;

    @Option(
            names = "--outside-field",
            paramLabel = "FACTOR",
            defaultValue = "1.1",
            converter = Reader.class,
            descriptionKey = "pool.outside-field")
    private double factor;

    /** At least 1. */
    double value() {
        return factor;
    }

    /** The option as it repeats the command. */
    List<String> words() {
        return List.of("--outside-field", Double.toString(factor));
    }

    /** Reads {@code --outside-field}. */
    static final class Reader implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double factor = Double.parseDouble(text.strip());
                if (factor >= 1 && factor <= MOST) {
                    return factor;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a factor out of bounds.
            }
            throw new WrongValue("value.factor", text);
        }
    }
}
