package onewindow.calibrate.snapshot;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what was noticed, with the first example of each. */
public final class SnapshotReport {

    private final Map<Finding, Long> counts = new EnumMap<>(Finding.class);
    private final Map<Finding, String> examples = new EnumMap<>(Finding.class);
    private final Set<String> unsoundHalls = new TreeSet<>();

    private long rows;

    SnapshotReport() {}

    void row() {
        rows++;
    }

    /** Returns how many rows there were, the header left out. */
    public long rows() {
        return rows;
    }

    void add(Finding finding, long times, String example) {
        if (times > 0) {
            counts.merge(finding, times, Long::sum);
            examples.putIfAbsent(finding, example);
        }
    }

    void unsound(String hall) {
        unsoundHalls.add(hall);
    }

    /** Returns how often it was noticed. */
    public long count(Finding finding) {
        return counts.getOrDefault(finding, 0L);
    }

    /** Returns where it was noticed first; empty where it never was. */
    public String example(Finding finding) {
        return examples.getOrDefault(finding, "");
    }

    /** Returns the halls whose numbering cannot be relied on, in alphabetical order. */
    public Set<String> unsoundHalls() {
        return Set.copyOf(unsoundHalls);
    }
}
