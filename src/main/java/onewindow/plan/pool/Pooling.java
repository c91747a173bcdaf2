package onewindow.plan.pool;

import java.util.List;
import java.util.Optional;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.WholeHall;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;

/**
 * The pooling frontier: how many windows a hall needs as more and more departments share comprehensive windows.
 *
 * @param target which the people of each department, or of the comprehensive windows together, are to get
 * @param outsideField factor on service times outside a clerk's own field
 * @param windowsToday windows of the departments in the scenario
 * @param today what those reach, all people together
 * @param steps from all separate to all in one
 * @param advised index of the step that is advised: the first with most of what pooling can save
 * @param outOfReach departments that miss the target with any number of windows, by name
 * @param windowsOverRanges how many windows the advised merger needs over the ranges of the assumptions
 * @param savedOverRanges how many windows it saves there
 * @param whole the hall with its back office and the advised windows; empty where none is followed or it was not run
 * @param samples on what it rests
 * @param sure how sure the shares are by which it was checked
 */
public record Pooling(
        ServiceTarget target,
        double outsideField,
        int windowsToday,
        Reached today,
        List<Step> steps,
        int advised,
        List<LocalName> outOfReach,
        List<RangeEffect> windowsOverRanges,
        List<RangeEffect> savedOverRanges,
        Optional<WholeHall> whole,
        SampleFacts samples,
        Sureness sure) {

    public Pooling {
        steps = List.copyOf(steps);
        outOfReach = List.copyOf(outOfReach);
        windowsOverRanges = List.copyOf(windowsOverRanges);
        savedOverRanges = List.copyOf(savedOverRanges);
    }

    /** Returns the same with what the ranges of the assumptions do. */
    public Pooling with(List<RangeEffect> windows, List<RangeEffect> saved) {
        return new Pooling(
                target,
                outsideField,
                windowsToday,
                today,
                steps,
                advised,
                outOfReach,
                windows,
                saved,
                whole,
                samples,
                sure);
    }

    /** Returns the same with the hall and its back office. */
    public Pooling with(WholeHall wholeHall) {
        return new Pooling(
                target,
                outsideField,
                windowsToday,
                today,
                steps,
                advised,
                outOfReach,
                windowsOverRanges,
                savedOverRanges,
                Optional.of(wholeHall),
                samples,
                sure);
    }

    /** Whether a target is reached, as far as the replications tell. */
    public enum Verdict {
        /** Its interval lies above what is asked. */
        MET,
        /** Its interval holds what is asked. */
        UNDECIDED,
        /** Its interval lies below. */
        MISSED
    }

    /** Share of all who came that was served in time, and the mean wait of those served in seconds. */
    public record Reached(Estimate inTime, Estimate waitMean) {}

    /**
     * The hall with some departments in one pool and all others apart.
     *
     * @param joins the department that joins with this step; empty for the first step
     * @param key its key of the scenario
     * @param pooled how many departments share the comprehensive windows; 0 or at least 2
     * @param members which they are, by index
     * @param windows the fewest that meet the target, of the pool and of all others together
     * @param poolWindows of the pool
     * @param perDepartment windows by department in the scenario's order; those of pooled ones are comprehensive
     * @param mattersToLearn matters outside their own field that the clerks of the pool's windows learn, over all of
     *     them: one clerk who learns ten counts ten
     * @param reached by all people of the hall
     * @param poolInTime share in time of the pool's people; NaN where there is no pool
     * @param busyShare share of their open time in which the departments' windows are busy
     * @param check the worst verdict over the parts, on other people than those by whom the windows were found
     */
    public record Step(
            LocalName joins,
            String key,
            int pooled,
            List<Integer> members,
            int windows,
            int poolWindows,
            List<Integer> perDepartment,
            long mattersToLearn,
            Reached reached,
            double poolInTime,
            double busyShare,
            Verdict check) {
        public Step {
            members = List.copyOf(members);
            perDepartment = List.copyOf(perDepartment);
        }

        /** Returns the hall as it is with this step. */
        public Scenario hall(PooledHall stated) {
            boolean[] together = new boolean[perDepartment.size()];
            members.forEach(d -> together[d] = true);
            return stated.with(
                    perDepartment.stream().mapToInt(Integer::intValue).toArray(), together);
        }
    }

    /**
     * Half of the 95 % interval of the share in time of a part of the people, all parts of a step together.
     *
     * @param asked half-width
     * @param widest of all steps as they were checked; NaN where none has an interval
     */
    public record Sureness(double asked, double widest) {}

    /**
     * Replications.
     *
     * @param fewest of each step, however unsure the answer may be
     * @param replications of each step
     * @param checked the fewest by which a step was checked
     * @param run in all, kept ones left out
     * @param interrupted whether it was stopped early
     */
    public record SampleFacts(
            long seed, long checkSeed, int fewest, int replications, int checked, long run, boolean interrupted) {}
}
