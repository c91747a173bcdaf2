package onewindow.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.people.Staffing;

/**
 * The staff of each department, and how many of them are behind the counter.
 *
 * @param staff officers and clerks of each department together
 * @param officers those who work behind the counter while all its windows are open
 * @param groupOfDepartment the window group at which the staff sits; -1 where the officers never sit at a window
 * @param own the window groups of each department that serve nobody else
 */
record DepartmentStaff(
        List<Integer> staff,
        List<Integer> officers,
        List<Integer> groupOfDepartment,
        List<List<WindowsBlock.Group>> own) {

    /**
     * The staff of each department's own windows beyond those open. Where a department has several groups of windows of
     * its own, so many as never sit at one are always behind.
     */
    static DepartmentStaff ofWindows(Catalogue catalogue, List<WindowsBlock.Group> groups) {
        int departments = catalogue.departments().size();
        List<List<WindowsBlock.Group>> own = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>(Collections.nCopies(departments, -1));
        for (int department = 0; department < departments; department++) {
            own.add(new ArrayList<>());
        }
        for (int group = 0; group < groups.size(); group++) {
            int department = onlyDepartment(catalogue, groups.get(group));
            if (department >= 0) {
                own.get(department).add(groups.get(group));
                groupOf.set(department, own.get(department).size() == 1 ? group : -1);
            }
        }
        List<Integer> staff = new ArrayList<>();
        List<Integer> officers = new ArrayList<>();
        for (List<WindowsBlock.Group> ofDepartment : own) {
            staff.add(ofDepartment.stream()
                    .mapToInt(group -> group.staffing().staff())
                    .sum());
            officers.add(ofDepartment.stream()
                    .mapToInt(group -> group.staffing().staff() - windows(group))
                    .sum());
        }
        return new DepartmentStaff(staff, officers, groupOf, own);
    }

    /** Officers who never sit at a window, shared out by demand. */
    static DepartmentStaff sharedOut(Catalogue catalogue, int total, int[] least) {
        List<Integer> officers = new ArrayList<>();
        for (int count : Shares.apportioned(total, shares(catalogue), least)) {
            officers.add(count);
        }
        return new DepartmentStaff(officers, officers, Collections.nCopies(officers.size(), -1), List.of());
    }

    private static List<Double> shares(Catalogue catalogue) {
        return catalogue.departments().stream().map(Catalogue.Department::share).toList();
    }

    /** Returns the one department whose matters a group serves; -1 where there are several, or none. */
    private static int onlyDepartment(Catalogue catalogue, WindowsBlock.Group group) {
        int only = -1;
        for (int matter = 0; matter < catalogue.caseMatters(); matter++) {
            int department = catalogue.matters().get(matter).department();
            if (group.windows().preference().get(matter) > 0 && department != only) {
                if (only >= 0) {
                    return -1;
                }
                only = department;
            }
        }
        return only;
    }

    /** The most windows of a group by its timetable. */
    private static int windows(WindowsBlock.Group group) {
        return group.staffing().steps().stream()
                .mapToInt(Staffing.Step::windows)
                .max()
                .orElse(0);
    }

    /** Returns the staff if somebody works where there is work; empty where not, which is then reported. */
    Optional<DepartmentStaff> checked(Catalogue catalogue, boolean[] needed, Value at) {
        List<Integer> lacking = new ArrayList<>();
        int all = 0;
        for (int department = 0; department < needed.length; department++) {
            all += needed[department] ? 1 : 0;
            if (needed[department] && officers.get(department) == 0) {
                lacking.add(department);
            }
        }
        if (lacking.isEmpty()) {
            return Optional.of(this);
        }
        List<String> keys = lacking.stream()
                .map(department -> catalogue.departments().get(department).key())
                .toList();
        boolean haveWindows =
                lacking.stream().noneMatch(department -> own.get(department).isEmpty());
        at.error("no officer works behind the counter for " + Shown.some(keys, "the department", "the departments")
                + ", whose cases have work there; state staff under offices (" + all + " or more)"
                + (haveWindows ? " or raise the staff of the windows: " + enough(catalogue, lacking) : ""));
        return Optional.empty();
    }

    /** The settings by which each of the departments has one more than its windows. */
    private String enough(Catalogue catalogue, List<Integer> lacking) {
        Map<Value, List<WindowsBlock.Group>> blocks = new LinkedHashMap<>();
        own.forEach(groups -> groups.forEach(group ->
                blocks.computeIfAbsent(group.at(), at -> new ArrayList<>()).add(group)));
        List<String> settings = new ArrayList<>();
        for (int department : lacking) {
            WindowsBlock.Group first = own.get(department).get(0);
            List<WindowsBlock.Group> together = blocks.get(first.at());
            String setting = first.at().key() + "." + WindowKeys.STAFF.name() + "="
                    + (together.size() == 1 ? windows(first) + 1 : enoughForEach(catalogue, together));
            if (!settings.contains(setting)) {
                settings.add(setting);
            }
        }
        return Shown.some(settings, "", "").strip();
    }

    /**
     * How many staff, shared out by demand, leave one more than its windows to each group that one block stands for.
     */
    private static int enoughForEach(Catalogue catalogue, List<WindowsBlock.Group> groups) {
        int[] windows = groups.stream().mapToInt(DepartmentStaff::windows).toArray();
        int low = 0;
        for (int count : windows) {
            low += count;
        }
        int high = low + windows.length;
        while (!leavesOneEach(high, catalogue, windows)) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (leavesOneEach(middle, catalogue, windows)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean leavesOneEach(int staff, Catalogue catalogue, int[] windows) {
        int[] shared = Shares.apportioned(staff, shares(catalogue), windows);
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] <= windows[i]) {
                return false;
            }
        }
        return true;
    }
}
