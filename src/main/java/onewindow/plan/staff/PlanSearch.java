package onewindow.plan.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.ServiceParts;

/**
 * Improves a plan by simulation: windows are added where a goal is missed, and taken away where all goals stay reached
 * without them. Every plan is tried on the same people, and clusters of rows that have nothing to do with each other
 * change at the same time.
 */
final class PlanSearch {

    /** A goal seems reached where its share is so many standard errors above the level. */
    private static final double MARGIN = 1;

    private static final int MOST_TRIALS_UP = 60;
    private static final int MOST_TRIALS_DOWN = 80;
    /** Windows that change at once in a cluster are so many steps apart: what one does is seen before the next. */
    private static final int APART = 4;
    /** A goal that is missed is blamed on a window taken away up to so many steps before it, or in the one after it. */
    private static final int BLAMED_BEFORE = 3;

    private final PlannedHall hall;
    private final Clusters clusters;
    private final List<ServiceParts.Part> parts;
    private final WindowPlan most;
    private final Function<WindowPlan, SampleSums> simulate;
    private final Runnable step;
    private List<Goal> goals;

    private record Raise(double before, int tried) {}

    /**
     * Prepares a search.
     *
     * @param most windows of each row and step
     * @param simulate runs a plan; null where it was stopped
     * @param step is told of each plan tried
     */
    PlanSearch(
            PlannedHall hall,
            List<ServiceParts.Part> parts,
            WindowPlan most,
            Function<WindowPlan, SampleSums> simulate,
            Runnable step) {
        this.hall = hall;
        this.parts = List.copyOf(parts);
        this.most = most;
        this.simulate = simulate;
        this.step = step;
        clusters = new Clusters(hall, parts);
    }

    /** Sets the goals that the plans are to reach. */
    void aimAt(List<Goal> others) {
        goals = List.copyOf(others);
    }

    private SampleSums trial(WindowPlan plan) {
        step.run();
        return simulate.apply(plan);
    }

    /** Returns a plan that seems to reach all goals, or as many as more windows help to reach. */
    WindowPlan raised(WindowPlan from) {
        Map<Goal, Raise> raises = new HashMap<>();
        WindowPlan plan = from;
        for (int trial = 0; trial < MOST_TRIALS_UP; trial++) {
            SampleSums sums = trial(plan);
            if (sums == null) {
                return plan;
            }
            int[][] counts = plan.counts();
            boolean changed = false;
            for (Goal goal : missed(sums)) {
                changed |= raise(goal, sums, counts, raises);
            }
            if (!changed) {
                return plan;
            }
            plan = new WindowPlan(counts);
        }
        return plan;
    }

    /** The goals that seem missed; of a run of missed half-hours only the first, which the others may suffer from. */
    private List<Goal> missed(SampleSums sums) {
        List<Goal> missed = new ArrayList<>();
        Goal before = null;
        for (Goal goal : goals) {
            boolean met = goal.seemsMet(sums, MARGIN);
            boolean follows = before != null
                    && goal.slot() != Goal.DAY
                    && before.part() == goal.part()
                    && before.slot() == goal.slot() - 1;
            if (!met && !follows) {
                missed.add(goal);
            }
            before = met ? null : goal;
        }
        return missed;
    }

    private boolean raise(Goal goal, SampleSums sums, int[][] counts, Map<Goal, Raise> raises) {
        double share = goal.share(sums).value();
        Raise last = raises.get(goal);
        int tried = last == null
                ? 0
                : share > last.before() + .1 * (goal.asked() - last.before()) ? last.tried() : last.tried() + 1;
        int[] candidates = goal.slot() == Goal.DAY ? worstSlots(goal, sums) : near(goal.slot());
        for (int i = tried; i < tried + candidates.length; i++) {
            int slot = candidates[i % candidates.length];
            int row = busiest(goal.part(), slot, sums, counts);
            if (row >= 0) {
                raises.put(goal, new Raise(share, i));
                int open = hall.openFrom(row, slot);
                counts[row][open]++;
                return true;
            }
        }
        return false;
    }

    private static int[] near(int slot) {
        return new int[] {slot, slot + 1, slot - 1};
    }

    /** The steps by how many people come in them and are late, the most first. */
    private int[] worstSlots(Goal goal, SampleSums sums) {
        int slots = hall.slots().count();
        double[] late = new double[slots];
        Integer[] order = new Integer[slots];
        for (int slot = 0; slot < slots; slot++) {
            double people = sums.arrivals(goal.part(), slot);
            late[slot] = people > 0
                    ? people * (1 - sums.inTimeOfCell(goal.part(), slot).value())
                    : 0;
            order[slot] = slot;
        }
        Arrays.sort(order, (one, other) -> Double.compare(late[other], late[one]));
        return Arrays.stream(order).limit(3).mapToInt(Integer::intValue).toArray();
    }

    /** The row of those that serve a part whose windows are busiest when they open next; -1 where none can grow. */
    private int busiest(int part, int slot, SampleSums sums, int[][] counts) {
        int found = -1;
        double busiest = -1;
        for (int group : parts.get(part).groups()) {
            int row = hall.rowOf(group);
            int open = slot < 0 ? -1 : hall.openFrom(row, slot);
            if (open >= 0 && counts[row][open] < most.windows(row, open)) {
                double busy = sums.busyHours(group, open) / Math.max(1e-9, sums.openHours(group, open));
                if (busy > busiest) {
                    busiest = busy;
                    found = row;
                }
            }
        }
        return found;
    }

    /** Returns a plan from which no single window can be taken any more, as far as the trials go. */
    WindowPlan lowered(WindowPlan from) {
        SampleSums sums = trial(from);
        if (sums == null) {
            return from;
        }
        Descent descent = new Descent(from, kept(sums));
        int round = mostRowsOfCluster() * APART;
        int idle = 0;
        for (int trial = 0; trial < MOST_TRIALS_DOWN && idle < round; trial++) {
            Boolean changed = descent.trial(trial / APART % (round / APART), trial % APART);
            if (changed == null) {
                break;
            }
            idle = changed ? 0 : idle + 1;
        }
        return descent.plan;
    }

    private List<Goal> kept(SampleSums sums) {
        return goals.stream().filter(goal -> goal.seemsMet(sums, MARGIN)).toList();
    }

    private int mostRowsOfCluster() {
        int[] rows = new int[hall.rows().size()];
        for (int row = 0; row < rows.length; row++) {
            rows[clusters.ofRow(row)]++;
        }
        return Arrays.stream(rows).max().orElse(0);
    }

    private boolean isOf(Goal goal, int[] at) {
        return clusters.ofRow(at[0]) == clusters.ofPart(goal.part());
    }

    private boolean isNear(Goal goal, int[] at) {
        int before = goal.slot() - at[1];
        if (before < 0 && !hall.isOpen(at[0], goal.slot())) {
            return at[1] == hall.openFrom(at[0], goal.slot());
        }
        return before <= BLAMED_BEFORE && before >= -1;
    }

    /** A plan on its way down. */
    private final class Descent {

        private final List<Goal> kept;
        private final boolean[][] refused =
                new boolean[hall.rows().size()][hall.slots().count()];
        /** Clusters whose goals are of whole days: there one window at a time is taken. */
        private final boolean[] single = new boolean[hall.rows().size()];

        private WindowPlan plan;

        Descent(WindowPlan from, List<Goal> kept) {
            this.kept = kept;
            plan = from;
            for (Goal goal : kept) {
                single[clusters.ofPart(goal.part())] |= goal.slot() == Goal.DAY;
            }
        }

        /**
         * Tries to take windows from one row of each cluster, from every so many steps.
         *
         * @return whether something was learnt; null where it was stopped
         */
        Boolean trial(int rank, int first) {
            int[][] counts = plan.counts();
            List<int[]> taken = take(counts, rank, first);
            if (taken.isEmpty()) {
                return false;
            }
            SampleSums sums = PlanSearch.this.trial(new WindowPlan(counts));
            if (sums == null) {
                return null;
            }
            for (Goal goal : kept) {
                if (!goal.seemsMet(sums, MARGIN)) {
                    giveBack(goal, taken, counts);
                }
            }
            plan = new WindowPlan(counts);
            return true;
        }

        private List<int[]> take(int[][] counts, int rank, int first) {
            List<int[]> taken = new ArrayList<>();
            int[] rankOfCluster = new int[counts.length];
            for (int row = 0; row < counts.length; row++) {
                int cluster = clusters.ofRow(row);
                if (rankOfCluster[cluster]++ == rank) {
                    boolean one = single[cluster];
                    for (int slot = one ? 0 : first; slot < counts[row].length; slot += one ? 1 : APART) {
                        if (counts[row][slot] > 1 && !refused[row][slot]) {
                            counts[row][slot]--;
                            taken.add(new int[] {row, slot});
                            slot = one ? counts[row].length : slot;
                        }
                    }
                }
            }
            return taken;
        }

        private void giveBack(Goal goal, List<int[]> taken, int[][] counts) {
            List<int[]> suspects = taken.stream().filter(at -> isOf(goal, at)).toList();
            List<int[]> near = goal.slot() == Goal.DAY
                    ? suspects
                    : suspects.stream().filter(at -> isNear(goal, at)).toList();
            for (int[] at : near.isEmpty() ? suspects : near) {
                counts[at[0]][at[1]] = plan.windows(at[0], at[1]);
                refused[at[0]][at[1]] = true;
            }
        }
    }
}
