package onewindow.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one reading. */
final class Problems {

    /** More than this of a kind nobody reads; it also bounds what a hostile file can make us keep. */
    private static final int MOST = 1_000;

    private final List<Problem> found = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int errors;
    private int warnings;

    /** Notes a file, so that problems are listed in the order in which the files were opened. */
    void opened(String file) {
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    void error(Place place, String key, String text) {
        if (errors++ < MOST) {
            add(Severity.ERROR, place, key, text);
        }
    }

    void warning(Place place, String key, String text) {
        if (warnings++ < MOST) {
            add(Severity.WARNING, place, key, text);
        }
    }

    private void add(Severity severity, Place place, String key, String text) {
        found.add(new Problem(severity, place.file(), place.line(), Shown.path(key), text));
    }

    int errors() {
        return errors;
    }

    boolean anyError() {
        return errors > 0;
    }

    /** Returns the problems by file and line, settings last; those of one line as they were found. */
    List<Problem> inFileOrder() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Problem problem) -> orderOf(problem.file()))
                .thenComparingInt(Problem::line));
        return sorted;
    }

    /** Returns where a file stands among those opened; what was never opened comes last. */
    int orderOf(String file) {
        int at = files.indexOf(file);
        return at < 0 ? files.size() : at;
    }
}
