package onewindow.calibrate.log;

import java.util.List;
import java.util.stream.Collectors;

/** Says that the files of a log cannot be read, with all that is wrong with them. */
public final class UnreadableLog extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<LogProblem> problems;

    /** States the problems, of which there is at least one. */
    public UnreadableLog(List<LogProblem> problems) {
        super(problems.stream().map(problem -> problem.line(LogTexts.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems, file by file. */
    public List<LogProblem> problems() {
        return problems;
    }

    /**
     * Returns a line for each problem.
     *
     * @param language {@code en} or {@code zh}
     */
    public List<String> lines(String language) {
        return problems.stream().map(problem -> problem.line(language)).toList();
    }
}
