package onewindow.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What reading a scenario file came to: the scenario, or the problems that stand in its way.
 *
 * @param scenario empty when there is an error
 * @param problems errors and warnings, in the order of the files and their lines
 */
public record Reading(Optional<Scenario> scenario, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }

    /** Returns whether the scenario can be used. */
    public boolean ok() {
        return scenario.isPresent();
    }

    /** Returns the problems that stand in the way; empty exactly when there is a scenario. */
    public List<Problem> errors() {
        return of(Severity.ERROR);
    }

    /** Returns the problems that do not stand in the way. */
    public List<Problem> warnings() {
        return of(Severity.WARNING);
    }

    private List<Problem> of(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
