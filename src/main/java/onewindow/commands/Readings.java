package onewindow.commands;

import java.util.List;
import java.util.stream.Collectors;
import onewindow.scenario.Problem;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;

/** Reads what the user named as FILE. */
final class Readings {

    private Readings() {}

    /** Reads a file as it stands in the command line; never throws for what is wrong with it. */
    static Reading read(ScenarioReader reader, String file, List<String> settings) {
        if (file.isBlank()) {
            throw new UserFault("FILE: '" + file + "' is not the name of a file");
        }
        return reader.read(file, settings);
    }

    /**
     * Returns the scenario.
     *
     * @throws UserFault with every error, a line each, where there is none
     */
    static Scenario scenario(ScenarioReader reader, String file, List<String> settings) {
        Reading reading = read(reader, file, settings);
        return reading.scenario()
                .orElseThrow(() -> new UserFault(
                        reading.errors().stream().map(Problem::asLine).collect(Collectors.joining("\n"))));
    }
}
