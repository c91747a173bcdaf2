package onewindow.commands;

import java.util.List;
import onewindow.plan.SharePrecision;
import picocli.CommandLine.Option;

/** How sure the shares in time are to be of an answer that tries many numbers of windows. */
final class SharePrecisionOption {

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            defaultValue = "5%",
            converter = PrecisionOption.Reader.class,
            descriptionKey = "shares.precision")
    private double precision;

    /** Half of the 95 % interval of each share, all together. */
    SharePrecision value() {
        return new SharePrecision(precision);
    }

    /** The option as it repeats the command. */
    List<String> words() {
        return PrecisionOption.words(precision);
    }
}
