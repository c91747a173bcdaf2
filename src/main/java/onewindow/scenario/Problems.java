package onewindow.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of one reading. */
final class Problems {

    /** More than this of a kind nobody reads; it also bounds what a hostile file can make us keep. */
    private static final int MOST = 1_000;

    private final Set<Problem> found = new LinkedHashSet<>();
    private final List<String> files = new ArrayList<>();
    private int errors;
    private int warnings;

    /** Notes a file, so that problems are listed in the order in which the files were opened. */
    void opened(String file) {
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    void error(Place place, String key, Wording text) {
        if (errors >= MOST) {
            errors++;
        } else if (add(Severity.ERROR, place, key, text)) {
            errors++;
        }
    }

    void warning(Place place, String key, Wording text) {
        if (warnings++ < MOST) {
            add(Severity.WARNING, place, key, text);
        }
    }

    /** Adds a problem; the same one is not said twice. Returns whether it is new. */
    private boolean add(Severity severity, Place place, String key, Wording text) {
        return found.add(new Problem(severity, place.file(), place.line(), Shown.path(key), text));
    }

    /** What was found up to a moment. */
    record Mark(int found, int errors) {}

    Mark mark() {
        return new Mark(found.size(), errors);
    }

    /** Whether what was found since then says of a value that it is a list, say, where a block should be. */
    boolean saysOfShape(Mark since, Value value) {
        return found.size() > since.found
                && found.stream()
                        .skip(since.found)
                        .anyMatch(problem -> problem.key().equals(Shown.path(value.path()))
                                && problem.wording().key().startsWith("shape."));
    }

    /** Forgets what was found since then. */
    void takeBack(Mark since) {
        Set<Problem> kept = new LinkedHashSet<>();
        found.stream().limit(since.found).forEach(kept::add);
        found.retainAll(kept);
        errors = since.errors;
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
