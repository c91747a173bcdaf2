package onewindow.live;

import java.util.ArrayList;
import java.util.List;

/**
 * What the owners of halls have done since they started, and what waits for them.
 *
 * @param owners threads that work
 * @param commands in the ledger
 * @param notWritten batches that the ledger did not take, and that were undone
 * @param failing owners whose last batch was not written
 * @param refused commands that were not taken because too many waited
 * @param commits by how long they took: of each bound of {@link #BOUNDS} those above the one before, and those above
 *     all
 * @param commitSeconds time of all commits
 * @param waiting commands that wait
 * @param oldestMillis how long the oldest command waits that has no answer yet, 0 for none
 */
public record Workload(
        int owners,
        long commands,
        long notWritten,
        int failing,
        long refused,
        List<Long> commits,
        double commitSeconds,
        int waiting,
        long oldestMillis) {

    /** Bounds of the times of commits, seconds. */
    public static final List<Double> BOUNDS = List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

    public Workload {
        commits = List.copyOf(commits);
    }

    /** Returns how many batches are in the ledger. */
    public long batches() {
        return commits.stream().mapToLong(Long::longValue).sum();
    }

    /** Returns what two have done together. */
    Workload plus(Workload other) {
        List<Long> both = new ArrayList<>();
        for (int i = 0; i < commits.size(); i++) {
            both.add(commits.get(i) + other.commits.get(i));
        }
        return new Workload(
                owners + other.owners,
                commands + other.commands,
                notWritten + other.notWritten,
                failing + other.failing,
                refused + other.refused,
                both,
                commitSeconds + other.commitSeconds,
                waiting + other.waiting,
                Math.max(oldestMillis, other.oldestMillis));
    }
}
