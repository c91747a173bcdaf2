package onewindow.commands;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How sure an answer is to be. */
final class PrecisionOption {

    private static final double FINEST = 0.0001;
    private static final double COARSEST = 0.5;

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            defaultValue = "1%",
            converter = Reader.class,
            descriptionKey = "plan.precision")
    private double precision;

    /** Half of the 95 % interval: of shares as such, of other figures as a share of them. */
    double value() {
        return precision;
    }

    /** The option as it repeats the command. */
    List<String> words() {
        return words(precision);
    }

    /** A precision as it repeats a command. */
    static List<String> words(double precision) {
        return List.of("--precision", Double.toString(precision));
    }

    /** Reads {@code --precision}. */
    static final class Reader implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double share = new ShareReader().convert(text);
            if (share < FINEST || share > COARSEST) {
                throw new WrongValue("value.precision", text);
            }
            return share;
        }
    }
}
