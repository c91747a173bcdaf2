package onewindow.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.demand.Distribution;

/**
 * The departments with their matters, the desks, the classes of people and the halls of a scenario, found by key.
 *
 * <p>A desk is a place in the hall that is no department: it follows the departments with an index and one matter of
 * its own, of which nobody's case is.
 */
final class Catalogue {

    /** A visit class with its share of all people. */
    record VisitClass(String key, LocalName name, double share, Optional<Distribution> patience) {}

    /** A department; its matters are those from {@code firstMatter} on. */
    record Department(String key, LocalName name, double share, int firstMatter, int matters) {}

    /** A matter; {@code share} is its share of the whole demand, {@code service} is empty where the hall's holds. */
    record Matter(String key, LocalName name, int department, double share, Optional<Distribution> service) {}

    private static final LocalName NO_NAME = new LocalName("", "");

    private final List<Department> departments;
    private final List<Department> desks;
    private final List<Matter> matters;
    private final List<VisitClass> classes;
    private final Halls halls;
    private final boolean assumedShares;
    private final boolean known;
    private final Map<String, Integer> departmentIndex = new HashMap<>();
    private final Map<String, Integer> matterIndex = new HashMap<>();
    private final Map<String, Integer> deskMatter = new HashMap<>();
    private final Map<String, Integer> classIndex = new HashMap<>();

    Catalogue(
            List<Department> departments,
            List<Department> desks,
            List<Matter> matters,
            List<VisitClass> classes,
            Halls halls,
            boolean assumedShares,
            boolean known) {
        this.known = known;
        this.departments = List.copyOf(departments);
        this.desks = List.copyOf(desks);
        this.matters = List.copyOf(matters);
        this.classes = List.copyOf(classes);
        this.halls = halls;
        this.assumedShares = assumedShares;
        for (int i = 0; i < departments.size(); i++) {
            departmentIndex.put(departments.get(i).key(), i);
        }
        for (int i = 0; i < caseMatters(); i++) {
            matterIndex.put(matters.get(i).key(), i);
        }
        for (Department desk : desks) {
            deskMatter.put(desk.key(), desk.firstMatter());
        }
        for (int i = 0; i < classes.size(); i++) {
            classIndex.put(classes.get(i).key(), i);
        }
    }

    /** Stands in for a catalogue that could not be read: whatever is referred to is there. */
    static Catalogue unknown() {
        return new Catalogue(
                List.of(new Department("", NO_NAME, 1, 0, 1)),
                List.of(),
                List.of(new Matter("", NO_NAME, 0, 1, Optional.empty())),
                List.of(new VisitClass("", NO_NAME, 1, Optional.empty())),
                Halls.ONE,
                false,
                false);
    }

    /** Whether the catalogue is the file's own; where it is not, nothing is to be held against it. */
    boolean known() {
        return known;
    }

    List<Department> departments() {
        return departments;
    }

    /** The desks; each has one matter. */
    List<Department> desks() {
        return desks;
    }

    /** The matters of the departments, then those of the desks. */
    List<Matter> matters() {
        return matters;
    }

    /** How many matters people come for: those of the departments, which are the first. */
    int caseMatters() {
        return matters.size() - desks.size();
    }

    /** The classes as the file lists them, whatever the hall. */
    List<VisitClass> classes() {
        return classes;
    }

    Halls halls() {
        return halls;
    }

    /** The visit classes by index: each of the classes for each hall. */
    List<VisitClass> visitClasses() {
        return halls.visitClasses(classes);
    }

    boolean assumedShares() {
        return assumedShares;
    }

    /** Returns a department's index, or -1 when there is none of that key, which is then reported. */
    int department(Ref ref) {
        return found(ref, departmentIndex, "a department", departmentKeys());
    }

    /**
     * Returns the index of a class in {@link #classes}, or -1 when there is none of that key, which is then reported.
     */
    int visitClass(Ref ref) {
        return found(ref, classIndex, "a class", classKeys());
    }

    /** Returns the index of a kind of hall, or -1 when there is none of that key, which is then reported. */
    int hall(Ref ref) {
        int found = halls.named(ref.key());
        if (found < 0 && known) {
            ref.at().error(notThere(ref.key(), "a hall", halls.keys()));
        }
        return known ? found : 0;
    }

    /** Returns a matter's index, or -1 when there is none of that key, which is then reported. */
    int matter(Ref ref) {
        return found(ref, matterIndex, "a matter", matterKeys());
    }

    /**
     * Returns the matters of a department or one matter as a range; empty when there is neither, which is then
     * reported.
     */
    Optional<Range> mattersOf(Ref ref) {
        if (!known) {
            return Optional.of(new Range(0, 1));
        }
        Integer department = departmentIndex.get(ref.key());
        if (department != null) {
            Department found = departments.get(department);
            return Optional.of(new Range(found.firstMatter, found.firstMatter + found.matters));
        }
        Integer matter = matterIndex.get(ref.key());
        if (matter != null) {
            return Optional.of(new Range(matter, matter + 1));
        }
        if (deskMatter.containsKey(ref.key())) {
            ref.at().error(Shown.value(ref.key()) + " is a desk, for which only cases bring people");
            return Optional.empty();
        }
        String near = Suggestion.among(ref.key(), departmentKeys());
        near = near.isEmpty() ? Suggestion.among(ref.key(), matterKeys()) : near;
        ref.at()
                .error(Shown.value(ref.key()) + " is neither a department nor a matter"
                        + (near.isEmpty() ? listed(departmentKeys()) : near));
        return Optional.empty();
    }

    /** Returns what a window serves by a key, like {@link #mattersOf}; it may be a desk too. */
    Optional<Range> served(Ref ref) {
        Integer matter = deskMatter.get(ref.key());
        return matter == null ? mattersOf(ref) : Optional.of(new Range(matter, matter + 1));
    }

    /** Returns the matter of a desk, or -1 when there is none of that key, which is then reported. */
    int desk(Ref ref) {
        if (known && desks.isEmpty()) {
            ref.at()
                    .error(Shown.value(ref.key()) + " is not a desk; the file has no desks, write desks: [{key: "
                            + Shown.path(ref.key()) + "}]");
            return -1;
        }
        return found(
                ref, deskMatter, "a desk", desks.stream().map(Department::key).toList());
    }

    /** Matters from {@code from} to before {@code to}. */
    record Range(int from, int to) {}

    /** Whether a key names a department. */
    boolean isDepartment(String key) {
        return departmentIndex.containsKey(key);
    }

    /** Returns the index of a matter by its key, or -1. */
    int matterNamed(String key) {
        return matterIndex.getOrDefault(key, known ? -1 : 0);
    }

    /** Returns the index of a class by its key, or -1. */
    int classNamed(String key) {
        return classIndex.getOrDefault(key, known ? -1 : 0);
    }

    private int found(Ref ref, Map<String, Integer> index, String what, List<String> keys) {
        Integer found = index.getOrDefault(ref.key(), known ? null : 0);
        if (found == null) {
            ref.at().error(notThere(ref.key(), what, keys));
            return -1;
        }
        return found;
    }

    static String notThere(String key, String what, List<String> keys) {
        String near = Suggestion.among(key, keys);
        return Shown.value(key) + " is not " + what + (near.isEmpty() ? listed(keys) : near);
    }

    private static String listed(List<String> keys) {
        return keys.size() <= 8
                ? " (" + String.join(", ", keys) + ")"
                : " (" + keys.get(0) + ", " + keys.get(1) + ", … " + keys.get(keys.size() - 1) + ")";
    }

    /** The keys and names of departments or desks. */
    static List<Labels.Label> labels(List<Department> places) {
        return places.stream()
                .map(place -> new Labels.Label(place.key(), place.name()))
                .toList();
    }

    List<String> classKeys() {
        return classes.stream().map(VisitClass::key).toList();
    }

    private List<String> departmentKeys() {
        return departments.stream().map(Department::key).toList();
    }

    private List<String> matterKeys() {
        return matters.stream().map(Matter::key).toList();
    }
}
