package onewindow.scenario;

import java.util.ArrayList;
import java.util.Arrays;
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
     * The staff of each department's own windows beyond those open and, of windows that serve several departments,
     * their staff beyond the most windows, shared out by demand. Where a department has one group of windows of its own
     * and nobody of another, its officers are more when fewer windows are open. Of several halls, what is behind the
     * counter is at the first: the staff of the others' windows works there alone.
     */
    static DepartmentStaff ofWindows(Catalogue catalogue, List<WindowsBlock.Group> groups) {
        int departments = catalogue.departments().size();
        List<List<WindowsBlock.Group>> own = new ArrayList<>();
        for (int department = 0; department < departments; department++) {
            own.add(new ArrayList<>());
        }
        int[] shared = new int[departments];
        for (WindowsBlock.Group group : groups) {
            boolean staffed = group.hall() == 0 && group.staffing().staff() > 0;
            List<Integer> served = staffed ? departments(catalogue, group) : List.of();
            if (served.size() == 1) {
                own.get(served.get(0)).add(group);
            } else if (!served.isEmpty()) {
                share(catalogue, group.staffing().staff() - windows(group), served, shared);
            }
        }
        List<Integer> staff = new ArrayList<>();
        List<Integer> officers = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>();
        for (int department = 0; department < departments; department++) {
            List<WindowsBlock.Group> ofDepartment = own.get(department);
            int all = ofDepartment.stream()
                    .mapToInt(group -> group.staffing().staff())
                    .sum();
            int atWindows =
                    ofDepartment.stream().mapToInt(DepartmentStaff::windows).sum();
            staff.add(all + shared[department]);
            officers.add(all - atWindows + shared[department]);
            boolean moves = ofDepartment.size() == 1 && shared[department] == 0;
            groupOf.add(moves ? groups.indexOf(ofDepartment.get(0)) : -1);
        }
        return new DepartmentStaff(staff, officers, groupOf, own);
    }

    /** Shares officers out among departments by demand, one each at least where there are enough. */
    private static void share(Catalogue catalogue, int officers, List<Integer> served, int[] shared) {
        List<Double> shares = served.stream()
                .map(department -> catalogue.departments().get(department).share())
                .toList();
        int[] least = new int[served.size()];
        Arrays.fill(least, officers >= served.size() ? 1 : 0);
        int[] counts = Shares.apportioned(officers, shares, least);
        for (int i = 0; i < counts.length; i++) {
            shared[served.get(i)] += counts[i];
        }
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

    /** The departments whose matters a group serves. */
    private static List<Integer> departments(Catalogue catalogue, WindowsBlock.Group group) {
        List<Integer> served = new ArrayList<>();
        for (int department = 0; department < catalogue.departments().size(); department++) {
            Catalogue.Department of = catalogue.departments().get(department);
            List<Integer> preference =
                    group.windows().preference().subList(of.firstMatter(), of.firstMatter() + of.matters());
            if (preference.stream().anyMatch(rank -> rank > 0)) {
                served.add(department);
            }
        }
        return served;
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
        at.error(
                "offices.nobody",
                Shown.some(keys, "department"),
                all,
                haveWindows ? Wording.of("offices.raise", enough(catalogue, lacking)) : Wording.NONE);
        return Optional.empty();
    }

    /** The settings by which each of the departments has one more than its windows. */
    private Wording enough(Catalogue catalogue, List<Integer> lacking) {
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
        return Shown.some(settings);
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
