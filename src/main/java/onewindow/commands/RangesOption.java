package onewindow.commands;

import java.util.List;
import picocli.CommandLine.Option;

/** Whether it is tried what the ranges of the assumptions do to the answer. */
final class RangesOption {

    @Option(names = "--no-ranges", descriptionKey = "run.no-ranges")
    private boolean without;

    boolean wanted() {
        return !without;
    }

    /** The option as it repeats the command. */
    List<String> words() {
        return without ? List.of("--no-ranges") : List.of();
    }
}
