package onewindow.commands;

import onewindow.scenario.Problem;
import onewindow.scenario.Severity;

/** Says a scenario's problems in the user's language. */
final class ProblemWording {

    private ProblemWording() {}

    /** Returns the problem as a line without saying how grave it is. */
    static String line(Problem problem, Language language) {
        return problem.asLine("", language.tag());
    }

    /** Returns the problem as a line that says whether it is an error or a warning. */
    static String marked(Problem problem, Language language) {
        String mark = problem.severity() == Severity.ERROR ? "mark.error" : "mark.warning";
        return problem.asLine(Texts.of(language, mark), language.tag());
    }
}
