package onewindow.state;

import java.util.List;

/** Says that a file is no state of a hall, with all that is wrong with it. */
public final class UnreadableState extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final List<StateProblem> problems;

    UnreadableState(List<StateProblem> problems) {
        super(String.join("\n", problems.stream().map(StateProblem::line).toList()));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong, in the order of the file; where there is much of it, the first of it. */
    public List<StateProblem> problems() {
        return problems;
    }
}
