package onewindow.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onewindow.hall.HallLayout;
import onewindow.people.Staffing;

/** Reads the windows: what each group serves and how it is staffed. */
final class WindowsBlock {

    /**
     * A group of windows as it is put into the scenario; {@code item} is the key of the item that makes it,
     * {@code hall} the index of its kind of hall.
     */
    record Group(
            String item, Labels.Label label, HallLayout.WindowGroup windows, Staffing staffing, int hall, Value at) {}

    private final Catalogue catalogue;
    private final HallHours hours;
    /** Whether the order of a serves list counts; ranks that nobody looks at would split the lines. */
    private final boolean ranked;

    private final Set<String> keys = new HashSet<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> items = new LinkedHashSet<>();
    private boolean named = true;
    private boolean whole = true;

    /**
     * The groups as far as they could be read.
     *
     * @param items the keys of the items that make the groups
     * @param named whether the keys of all items are known
     * @param whole whether nothing is wrong with the groups
     */
    record Windows(List<Group> groups, Set<String> items, boolean named, boolean whole) {

        /** In place of windows that could not be read at all. */
        static final Windows UNREADABLE = new Windows(List.of(), Set.of(), false, false);

        /**
         * Returns the indices of the groups that are named, in order and once each; empty where one is not there, which
         * is reported.
         */
        List<Integer> groupsNamed(List<Ref> refs, Catalogue catalogue) {
            List<Integer> found = new ArrayList<>();
            boolean known = true;
            for (Ref ref : refs) {
                List<Integer> those = IntStream.range(0, groups.size())
                        .filter(group -> isNamed(groups.get(group), ref.key()))
                        .boxed()
                        .toList();
                known &= !those.isEmpty();
                if (those.isEmpty() && mayBeMissed(ref, catalogue)) {
                    ref.at().error(Catalogue.notThere(ref.key(), "kind.group", List.copyOf(items)));
                }
                those.stream().filter(group -> !found.contains(group)).forEach(found::add);
            }
            return known ? found : List.of();
        }

        /** The key of a group, or that of the item that makes a group of each department. */
        private static boolean isNamed(Group group, String key) {
            return group.label().key().equals(key) || group.item().equals(key);
        }

        /** Whether all groups are known by their keys, and so that there is none of this one. */
        private boolean mayBeMissed(Ref ref, Catalogue catalogue) {
            return named
                    && !ref.isUnreadable()
                    && !items.contains(ref.key())
                    && catalogue.names(Catalogue.Part.DEPARTMENTS)
                    && catalogue.names(Catalogue.Part.HALLS);
        }
    }

    private WindowsBlock(Catalogue catalogue, HallHours hours, boolean ranked) {
        this.catalogue = catalogue;
        this.hours = hours;
        this.ranked = ranked;
    }

    /**
     * Reads the groups, as far as they can be read where something is wrong, which is then reported.
     *
     * @param ranked whether windows prefer what stands first in their serves lists
     */
    static Windows read(Block root, Catalogue catalogue, HallHours hours, boolean ranked) {
        Optional<List<Block>> items = root.require(WindowKeys.WINDOWS);
        if (items.isEmpty()) {
            return Windows.UNREADABLE;
        }
        WindowsBlock reader = new WindowsBlock(catalogue, hours, ranked);
        items.get().forEach(reader::item);
        int windows = reader.groups.stream()
                .mapToInt(group -> group.windows.windows())
                .sum();
        if (windows > WindowKeys.MOST_WINDOWS || reader.groups.size() > WindowKeys.MOST_GROUPS) {
            root.error(
                    WindowKeys.WINDOWS,
                    "windows.many",
                    windows,
                    reader.groups.size(),
                    WindowKeys.MOST_WINDOWS,
                    WindowKeys.MOST_GROUPS);
            return Windows.UNREADABLE;
        }
        return new Windows(reader.groups, reader.items, reader.named, reader.whole);
    }

    private void item(Block block) {
        Problems problems = block.at().findings().problems();
        int before = problems.errors();
        Optional<String> key = block.require(WindowKeys.KEY);
        key.ifPresentOrElse(items::add, () -> named = false);
        if (block.has(WindowKeys.EACH)) {
            eachDepartment(block, key.orElse(""));
        } else {
            oneGroup(block, key.orElse(""));
        }
        whole &= problems.errors() == before && block.isReadable();
    }

    private void oneGroup(Block block, String key) {
        block.refuse(Wording.of("each.only"), WindowKeys.SCHEDULES, WindowKeys.DEPARTMENT_STAFF, WindowKeys.POOL);
        Timetable timetable = Timetable.read(block, hours);
        List<Integer> preference = preference(block);
        List<Integer> classes = classes(block);
        List<Boolean> field = field(block, preference);
        if (block.get(WindowKeys.MACHINES, false)) {
            block.refuse(Wording.of("beside.machines"), WindowKeys.STAFF, WindowKeys.REST);
        }
        int staff = block.get(WindowKeys.MACHINES, false) ? 0 : block.get(WindowKeys.STAFF, timetable.most());
        LocalName name = block.get(WindowKeys.NAME, new LocalName(key, key));
        add(block, new Labels.Label(key, name), timetable, staff, new Served(preference, classes, field));
    }

    private void eachDepartment(Block block, String key) {
        block.get(WindowKeys.EACH);
        block.refuse(
                Wording.of("each.not"),
                WindowKeys.SERVES,
                WindowKeys.FIELD,
                WindowKeys.SCHEDULE,
                WindowKeys.DRAWN,
                WindowKeys.MACHINES);
        Optional<Integer> count = block.require(WindowKeys.COUNT);
        int departments = catalogue.departments().size();
        if (catalogue.names(Catalogue.Part.DEPARTMENTS) && count.isPresent() && count.get() < departments) {
            block.error(WindowKeys.COUNT, "few.departments", departments);
            count = Optional.empty();
        }
        Timetable timetable = Timetable.read(block, hours);
        int staff = block.get(WindowKeys.STAFF, count.orElse(0));
        List<Integer> classes = classes(block);
        if (count.isPresent() && hasTooFewStaff(block, staff, count.get())) {
            count = Optional.empty();
        }
        int most = count.orElse(departments);
        List<Double> shares = new ArrayList<>();
        catalogue.departments().forEach(department -> shares.add(department.share()));
        int[] one = new int[departments];
        Arrays.fill(one, 1);
        int[] windows = Shares.apportioned(Math.max(most, departments), shares, one);
        int[] people = Shares.apportioned(count.isPresent() ? staff : most, shares, windows);
        List<Timetable> timetables = timetables(block, timetable, windows);
        ownStaff(block, people, timetables, count.isPresent() && block.isFine(WindowKeys.STAFF));
        Optional<LocalName> name = block.get(WindowKeys.NAME);
        Set<Integer> pool = new LinkedHashSet<>();
        block.get(WindowKeys.POOL, List.of()).forEach(ref -> pool.add(catalogue.department(ref)));
        for (int d = 0; d < departments; d++) {
            Catalogue.Department department = catalogue.departments().get(d);
            Labels.Label label = new Labels.Label(key + "-" + department.key(), named(department.name(), name));
            List<Integer> own = preferenceFor(department.firstMatter(), department.matters());
            Served served = pool.contains(d)
                    ? new Served(
                            preferenceFor(pool),
                            classes,
                            own.stream().map(rank -> rank > 0).toList())
                    : new Served(own, classes, Collections.nCopies(own.size(), true));
            add(block, label, timetables.get(d), people[d], served);
        }
    }

    /** The timetable of each department: its own, or the windows that demand gives it. */
    private List<Timetable> timetables(Block block, Timetable timetable, int[] windows) {
        List<Timetable> timetables = new ArrayList<>();
        for (int count : windows) {
            timetables.add(timetable.with(count));
        }
        block.get(WindowKeys.SCHEDULES, Map.of()).forEach((key, steps) -> {
            int department = department(block, WindowKeys.SCHEDULES, key);
            if (department >= 0) {
                timetables.set(department, timetable.by(steps, block));
            }
        });
        return timetables;
    }

    /**
     * Puts the people that departments state in place of those that demand gives them; each has one a window.
     *
     * @param known whether those that demand gives are known
     */
    private void ownStaff(Block block, int[] people, List<Timetable> timetables, boolean known) {
        block.get(WindowKeys.DEPARTMENT_STAFF, Map.of()).forEach((key, stated) -> {
            int department = department(block, WindowKeys.DEPARTMENT_STAFF, key);
            if (department >= 0) {
                people[department] = stated;
            }
        });
        boolean fine =
                known && catalogue.names(Catalogue.Part.DEPARTMENTS) && block.isFine(WindowKeys.DEPARTMENT_STAFF);
        for (int d = 0; fine && d < people.length; d++) {
            if (people[d] < timetables.get(d).most()) {
                block.error(
                        WindowKeys.SCHEDULES,
                        "few.departmentStaff",
                        timetables.get(d).most(),
                        catalogue.departments().get(d).key(),
                        people[d]);
            }
        }
    }

    private int department(Block block, Key<?> table, String key) {
        List<String> keys =
                catalogue.departments().stream().map(Catalogue.Department::key).toList();
        int found = keys.indexOf(key);
        if (found < 0 && catalogue.names(Catalogue.Part.DEPARTMENTS)) {
            block.row(table, key).error(Catalogue.notThere(key, "kind.department", keys));
        }
        return found;
    }

    private static LocalName named(LocalName department, Optional<LocalName> windows) {
        return windows.map(name -> new LocalName(department.zh() + name.zh(), department.en() + " " + name.en()))
                .orElse(department);
    }

    /** What a group serves: the preference for each matter, the classes, and which matters lie in its own field. */
    private record Served(List<Integer> preference, List<Integer> classes, List<Boolean> field) {}

    /** Adds the group to its hall or, where several are alike, to each of them. */
    private void add(Block block, Labels.Label label, Timetable timetable, int staff, Served served) {
        if (!block.has(WindowKeys.EACH) && !block.get(WindowKeys.MACHINES, false)) {
            hasTooFewStaff(block, staff, timetable.most());
        }
        List<Halls.Kind> kinds = catalogue.halls().kinds();
        int stated = block.get(WindowKeys.HALL).map(catalogue::hall).orElse(block.isFine(WindowKeys.HALL) ? 0 : -1);
        // Windows of a hall that is not known may be those of any hall.
        for (int kind = Math.max(0, stated); kind < (stated < 0 ? kinds.size() : stated + 1); kind++) {
            Halls.Kind halls = kinds.get(kind);
            for (int hall = halls.first(); hall < halls.first() + halls.count(); hall++) {
                add(block, Halls.numbered(label, halls, hall), timetable, staff, served, kind, hall);
            }
        }
    }

    private void add(
            Block block, Labels.Label label, Timetable timetable, int staff, Served served, int kind, int hall) {
        if (!keys.add(label.key()) && block.get(WindowKeys.KEY).isPresent() && block.isFine(WindowKeys.HALL)) {
            block.error(WindowKeys.KEY, "key.ofGroup", Shown.value(label.key()));
        }
        Optional<Staffing.Rest> rest = block.get(WindowKeys.REST);
        Optional<Staffing.Tidal> tidal = block.get(WindowKeys.TIDAL);
        Staffing staffing = new Staffing(
                timetable.steps(),
                timetable.ownHours(),
                timetable.drawn(),
                staff,
                rest,
                tidal,
                block.get(WindowKeys.SPEED, 1.0),
                served.field,
                block.get(WindowKeys.OUTSIDE_FIELD, 1.0));
        int most = timetable.most() + tidal.map(Staffing.Tidal::extraWindows).orElse(0);
        groups.add(new Group(
                block.get(WindowKeys.KEY, label.key()),
                label,
                new HallLayout.WindowGroup(most, served.preference, servedIn(hall, served.classes)),
                staffing,
                kind,
                block.at()));
    }

    private static boolean hasTooFewStaff(Block block, int staff, int windows) {
        if (staff < windows) {
            block.error(WindowKeys.STAFF, "few.staff", Shown.value(Integer.toString(staff)), windows);
        }
        return staff < windows;
    }

    private List<Integer> preference(Block block) {
        List<Ref> serves = block.get(WindowKeys.SERVES, List.of());
        if (!block.isFine(WindowKeys.SERVES) || !block.isReadable()) {
            return preferenceFor(0, catalogue.matters().size());
        }
        if (serves.isEmpty()) {
            return preferenceFor(0, catalogue.caseMatters());
        }
        boolean known = true;
        List<Integer> preference =
                new ArrayList<>(Collections.nCopies(catalogue.matters().size(), 0));
        int rank = 1;
        for (Ref ref : serves) {
            Optional<Catalogue.Range> range = catalogue.served(ref);
            known &= range.isPresent();
            if (range.isPresent()) {
                for (int matter = range.get().from(); matter < range.get().to(); matter++) {
                    if (preference.get(matter) == 0) {
                        preference.set(matter, rank);
                    }
                }
                rank += ranked ? 1 : 0;
            }
        }
        // What is not known may be anything.
        return known ? preference : preferenceFor(0, catalogue.matters().size());
    }

    private List<Integer> preferenceFor(int firstMatter, int matters) {
        List<Integer> preference =
                new ArrayList<>(Collections.nCopies(catalogue.matters().size(), 0));
        Collections.fill(preference.subList(firstMatter, firstMatter + matters), 1);
        return preference;
    }

    /** For the matters of several departments; one that is not known has the index -1. */
    private List<Integer> preferenceFor(Set<Integer> departments) {
        List<Integer> preference =
                new ArrayList<>(Collections.nCopies(catalogue.matters().size(), 0));
        for (int d : departments) {
            if (d >= 0) {
                Catalogue.Department department = catalogue.departments().get(d);
                int first = department.firstMatter();
                Collections.fill(preference.subList(first, first + department.matters()), 1);
            }
        }
        return preference;
    }

    private List<Boolean> field(Block block, List<Integer> preference) {
        if (!block.has(WindowKeys.FIELD)) {
            if (block.get(WindowKeys.OUTSIDE_FIELD).isPresent()) {
                block.error(WindowKeys.OUTSIDE_FIELD, "field.missing");
            }
            return Collections.nCopies(preference.size(), true);
        }
        List<Boolean> field = new ArrayList<>(Collections.nCopies(preference.size(), false));
        for (Ref ref : block.get(WindowKeys.FIELD, List.of())) {
            catalogue.served(ref).ifPresent(range -> Collections.fill(field.subList(range.from(), range.to()), true));
        }
        return field;
    }

    /** The classes of people that a group serves. */
    private List<Integer> classes(Block block) {
        List<Integer> all =
                IntStream.range(0, catalogue.classes().size()).boxed().toList();
        if (!block.has(WindowKeys.CLASSES)) {
            return all;
        }
        List<Integer> stated = block.get(WindowKeys.CLASSES, List.of()).stream()
                .map(catalogue::visitClass)
                .toList();
        // What is not known may be any class.
        return stated.isEmpty() || stated.contains(-1) ? all : stated;
    }

    /** For each visit class whether windows of a hall serve it. */
    private List<Boolean> servedIn(int hall, List<Integer> classes) {
        List<Boolean> serves = new ArrayList<>(Collections.nCopies(
                catalogue.classes().size() * catalogue.halls().count(), false));
        classes.forEach(index -> serves.set(catalogue.halls().visitClass(index, hall), true));
        return serves;
    }
}
