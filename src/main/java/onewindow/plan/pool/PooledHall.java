package onewindow.plan.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.people.Staffing;
import onewindow.scenario.Scenario;

/**
 * A hall's departmental windows in other numbers, some of them comprehensive: windows of a pool keep their department,
 * which is their own field, and serve all matters of the pool.
 */
public final class PooledHall {

    private final Scenario stated;
    /** For each department its window group, or -1 where it has none of its own. */
    private final int[] groupOf;

    private final double outsideField;

    /**
     * Takes over a hall.
     *
     * @param outsideField factor on service times outside a clerk's own field, at least 1
     */
    public PooledHall(Scenario stated, double outsideField) {
        this.stated = stated;
        this.outsideField = outsideField;
        groupOf = new int[stated.labels().departments().size()];
        for (int d = 0; d < groupOf.length; d++) {
            groupOf[d] = soleGroup(d);
        }
    }

    /** The one group that serves a department and nothing else; -1 where there is none. */
    private int soleGroup(int department) {
        int found = -1;
        List<WindowGroup> groups = stated.layout().groups();
        for (int g = 0; g < groups.size(); g++) {
            if (servesDepartment(groups.get(g), department)) {
                if (found >= 0 || servesAnother(groups.get(g), department)) {
                    return -1;
                }
                found = g;
            }
        }
        return found;
    }

    private boolean servesDepartment(WindowGroup group, int department) {
        return serves(group, department, true);
    }

    private boolean servesAnother(WindowGroup group, int department) {
        return serves(group, department, false);
    }

    private boolean serves(WindowGroup group, int department, boolean same) {
        List<Integer> departmentOf = stated.demand().departmentOfMatter();
        for (int m = 0; m < departmentOf.size(); m++) {
            if (group.preference().get(m) > 0 && (departmentOf.get(m) == department) == same) {
                return true;
            }
        }
        return false;
    }

    /** Returns the departments with windows of their own, which can be pooled, by index. */
    public List<Integer> departments() {
        List<Integer> departments = new ArrayList<>();
        for (int d = 0; d < groupOf.length; d++) {
            if (groupOf[d] >= 0) {
                departments.add(d);
            }
        }
        return departments;
    }

    /** Returns the window group of a department; -1 where it has none of its own. */
    public int groupOf(int department) {
        return groupOf[department];
    }

    /** Returns the most windows of a department in the scenario. */
    public int windowsStated(int department) {
        return stated.staffing().get(groupOf[department]).steps().stream()
                .mapToInt(Staffing.Step::windows)
                .max()
                .orElse(0);
    }

    /** The number of a department's matters. */
    int matters(int department) {
        return Collections.frequency(stated.demand().departmentOfMatter(), department);
    }

    /**
     * Returns the hall.
     *
     * @param windows for each department
     * @param pooled for each department whether its windows are comprehensive
     */
    public Scenario with(int[] windows, boolean[] pooled) {
        List<WindowGroup> groups = new ArrayList<>(stated.layout().groups());
        List<Staffing> staffing = new ArrayList<>(stated.staffing());
        for (int d : departments()) {
            int g = groupOf[d];
            WindowGroup group = groups.get(g);
            groups.set(
                    g,
                    new WindowGroup(
                            windows[d], pooled[d] ? poolPreference(pooled) : group.preference(), group.serves()));
            staffing.set(g, staffing(staffing.get(g), windows[d], group.preference(), pooled[d]));
        }
        return stated.withWindows(
                stated.layout().withGroups(groups), staffing, stated.labels().groups());
    }

    private List<Integer> poolPreference(boolean[] pooled) {
        List<Integer> departmentOf = stated.demand().departmentOfMatter();
        List<Integer> preference = new ArrayList<>();
        for (int department : departmentOf) {
            boolean inside = department < pooled.length && pooled[department] && groupOf[department] >= 0;
            preference.add(inside ? 1 : 0);
        }
        return preference;
    }

    /** The same timetable with one number of windows while the department's windows are open at all. */
    private Staffing staffing(Staffing before, int windows, List<Integer> own, boolean pooled) {
        List<Staffing.Step> steps = before.steps().stream()
                .map(step -> new Staffing.Step(step.fromMillis(), step.windows() > 0 ? windows : 0))
                .toList();
        List<Boolean> field = own.stream().map(rank -> rank > 0).toList();
        return new Staffing(
                steps,
                before.ownHours(),
                List.of(),
                Math.max(1, windows),
                before.rest(),
                Optional.empty(),
                before.speed(),
                pooled ? field : before.ownField(),
                pooled ? outsideField : before.outsideOwnField());
    }
}
