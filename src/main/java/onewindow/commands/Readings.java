package onewindow.commands;

import java.util.List;
import java.util.stream.Collectors;
import onewindow.scenario.Labels;
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
            throw UserFault.of("fault.file", file);
        }
        return reader.read(file, settings);
    }

    /** Returns the warnings about settings, which no {@code check} of the file would show, a line each. */
    static List<String> settingWarnings(Reading reading, Language language) {
        return reading.warnings().stream()
                .filter(Problem::isOfSetting)
                .map(problem -> ProblemWording.marked(problem, language))
                .toList();
    }

    /**
     * Returns the scenario.
     *
     * @throws UserFault with every error, a line each, where there is none
     */
    static Scenario scenario(Reading reading, Language language) {
        return reading.scenario()
                .orElseThrow(() -> new UserFault(reading.errors().stream()
                        .map(problem -> ProblemWording.line(problem, language))
                        .collect(Collectors.joining("\n"))));
    }

    /** Refuses a scenario of several halls, of which a service could not tell which one somebody comes to. */
    static void requireOneHall(Scenario scenario, String file) {
        List<Labels.Label> halls = scenario.labels().halls().names();
        if (!halls.isEmpty()) {
            throw UserFault.of(
                    "serve.several-halls",
                    file,
                    halls.stream().map(Labels.Label::key).collect(Collectors.joining(", ")));
        }
    }
}
