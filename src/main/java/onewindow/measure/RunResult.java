package onewindow.measure;

import java.util.List;
import java.util.Optional;

/**
 * A finished run: the measures and how they came about.
 *
 * @param seed the seed of all random numbers
 * @param requestedReplications how many were asked for (more than the summary's where the run was interrupted)
 * @param firstDay index of the first measured day, {@code lastDay} of the last
 * @param ranges how far the headline moves over the ranges of the assumptions; empty where that was left out
 * @param whatIf what one change at a time would do; empty where nobody asked
 */
public record RunResult(
        long seed,
        int requestedReplications,
        int firstDay,
        int lastDay,
        Summary summary,
        List<RangeEffect> ranges,
        Environment environment,
        Optional<WhatIf> whatIf) {
    public RunResult {
        ranges = List.copyOf(ranges);
    }

    /** A run beside which no variants were run. */
    public RunResult(
            long seed,
            int requestedReplications,
            int firstDay,
            int lastDay,
            Summary summary,
            List<RangeEffect> ranges,
            Environment environment) {
        this(seed, requestedReplications, firstDay, lastDay, summary, ranges, environment, Optional.empty());
    }

    /** Returns the run with variants beside it. */
    public RunResult with(WhatIf variants) {
        return new RunResult(
                seed, requestedReplications, firstDay, lastDay, summary, ranges, environment, Optional.of(variants));
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
