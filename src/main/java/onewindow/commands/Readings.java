package onewindow.commands;

import java.util.stream.Collectors;
import onewindow.scenario.Problem;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;

/** Turns what reading a scenario came to into the scenario or a fault of the user's. */
final class Readings {

    private Readings() {}

    /**
     * Returns the scenario.
     *
     * @throws UserFault with every error, a line each, where there is none
     */
    static Scenario scenario(Reading reading) {
        return reading.scenario()
                .orElseThrow(() -> new UserFault(
                        reading.errors().stream().map(Problem::asLine).collect(Collectors.joining("\n"))));
    }
}
