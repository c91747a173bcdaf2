package onewindow.measure;

import java.util.List;

/**
 * A finished run: the measures and how they came about.
 *
 * @param seed the seed of all random numbers
 * @param requestedReplications how many were asked for (more than the summary's where the run was interrupted)
 * @param firstDay index of the first measured day, {@code lastDay} of the last
 * @param ranges how far the headline moves over the ranges of the assumptions; empty where that was left out
 */
public record RunResult(
        long seed,
        int requestedReplications,
        int firstDay,
        int lastDay,
        Summary summary,
        List<RangeEffect> ranges,
        Environment environment) {
    public RunResult {
        ranges = List.copyOf(ranges);
    }

    /**
     * The headline (mean wait of those served, seconds) with one assumption at each end of its range, all else as
     * stated and on the same people.
     *
     * @param headlineAtLow mean wait in seconds with the assumption at {@code low}
     * @param headlineBase mean wait of the same replications with the assumption as stated
     */
    public record RangeEffect(
            String key, String low, String high, double headlineAtLow, double headlineBase, double headlineAtHigh) {}
}
