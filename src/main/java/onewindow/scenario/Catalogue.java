package onewindow.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * A matter.
     *
     * @param share of the whole demand
     * @param service empty where the hall's holds
     * @param materials what people must bring; empty where the scenario does not say
     */
    record Matter(
            String key,
            LocalName name,
            int department,
            double share,
            Optional<Distribution> service,
            List<LocalName> materials) {}

    /** What the rest of a scenario names by keys. */
    enum Part {
        DEPARTMENTS,
        MATTERS,
        DESKS,
        CLASSES,
        HALLS
    }

    /**
     * How far the file's blocks could be read.
     *
     * @param unnamed the parts of which some names are not known: what is named beside them may be one of these
     * @param whole whether nothing at all is wrong with them
     */
    record Read(Set<Part> unnamed, boolean whole) {}

    private static final LocalName NO_NAME = new LocalName("", "");
    private static final Department NO_DEPARTMENT = new Department("", NO_NAME, 1, 0, 1);
    private static final Matter NO_MATTER = new Matter("", NO_NAME, 0, 1, Optional.empty(), List.of());

    private static final Map<Part, String> KINDS = Map.of(
            Part.DEPARTMENTS, "kind.department",
            Part.MATTERS, "kind.matter",
            Part.DESKS, "kind.desk",
            Part.CLASSES, "kind.class",
            Part.HALLS, "kind.hall");

    private final List<Department> departments;
    private final List<Department> desks;
    private final List<Matter> matters;
    private final List<VisitClass> classes;
    private final Halls halls;
    private final boolean assumedShares;
    /** What is not all named, since something of it could not be read. */
    private final Set<Part> unnamed;

    private final boolean whole;
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
            Read read) {
        this.unnamed = Set.copyOf(read.unnamed);
        this.whole = read.whole;
        boolean none = departments.isEmpty();
        this.departments = none ? List.of(NO_DEPARTMENT) : List.copyOf(departments);
        this.desks = none ? List.of() : List.copyOf(desks);
        this.matters = none ? List.of(NO_MATTER) : List.copyOf(matters);
        this.classes = List.copyOf(classes);
        this.halls = halls;
        this.assumedShares = assumedShares;
        for (int i = 0; i < this.departments.size(); i++) {
            departmentIndex.put(this.departments.get(i).key(), i);
        }
        for (int i = 0; i < caseMatters(); i++) {
            matterIndex.put(this.matters.get(i).key(), i);
        }
        for (Department desk : this.desks) {
            deskMatter.put(desk.key(), desk.firstMatter());
        }
        for (int i = 0; i < classes.size(); i++) {
            classIndex.put(classes.get(i).key(), i);
        }
    }

    /** Whether all names of a part are known; where they are not, none is missed. */
    boolean names(Part part) {
        return !unnamed.contains(part);
    }

    /** Whether nothing is wrong with the catalogue; where something is, its numbers are not to be relied on. */
    boolean whole() {
        return whole;
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

    /**
     * Returns a department's index; where there is none of that key, which is then reported, that of the one that was
     * probably meant, else -1.
     */
    int department(Ref ref) {
        return found(ref, departmentIndex, Part.DEPARTMENTS, departmentKeys());
    }

    /** Returns the index of a class in {@link #classes}, like {@link #department}. */
    int visitClass(Ref ref) {
        return found(ref, classIndex, Part.CLASSES, classKeys());
    }

    /** Returns the index of a kind of hall, like {@link #department}. */
    int hall(Ref ref) {
        Map<String, Integer> index = new HashMap<>();
        List<String> keys = halls.keys();
        for (int i = 0; i < keys.size(); i++) {
            index.put(keys.get(i), i);
        }
        return found(ref, index, Part.HALLS, keys);
    }

    /** Returns a matter's index, like {@link #department}. */
    int matter(Ref ref) {
        return found(ref, matterIndex, Part.MATTERS, matterKeys());
    }

    /**
     * Returns the matters of a department or one matter as a range; where there is neither, which is then reported,
     * what was probably meant, else nothing.
     */
    Optional<Range> mattersOf(Ref ref) {
        return mattersOf(ref, List.of(), true);
    }

    private Optional<Range> mattersOf(Ref ref, List<String> besides, boolean besidesNamed) {
        Optional<Range> named = mattersNamed(ref.key());
        if (named.isPresent() || ref.isUnreadable()) {
            return named;
        }
        if (deskMatter.containsKey(ref.key())) {
            ref.at().error("name.desk");
            return Optional.empty();
        }
        Optional<String> near = Suggestion.nearest(ref.key(), departmentKeys())
                .or(() -> Suggestion.nearest(ref.key(), matterKeys()))
                .or(() -> Suggestion.nearest(ref.key(), besides));
        if (near.isEmpty() && !(names(Part.DEPARTMENTS) && names(Part.MATTERS) && besidesNamed)) {
            return Optional.empty();
        }
        ref.at()
                .error(
                        "name.neitherOfBoth",
                        near.map(Suggestion::didYouMean).orElseGet(() -> listed(departmentKeys())));
        return near.flatMap(meant -> mattersNamed(meant)
                .or(() -> Optional.ofNullable(deskMatter.get(meant)).map(desk -> new Range(desk, desk + 1))));
    }

    private Optional<Range> mattersNamed(String key) {
        Integer department = departmentIndex.get(key);
        if (department != null && !key.isEmpty()) {
            Department found = departments.get(department);
            return Optional.of(new Range(found.firstMatter, found.firstMatter + found.matters));
        }
        Integer matter = key.isEmpty() ? null : matterIndex.get(key);
        return matter == null ? Optional.empty() : Optional.of(new Range(matter, matter + 1));
    }

    /** Returns what a window serves by a key, like {@link #mattersOf}; it may be a desk too. */
    Optional<Range> served(Ref ref) {
        Integer matter = deskMatter.get(ref.key());
        if (matter != null && !ref.isUnreadable()) {
            return Optional.of(new Range(matter, matter + 1));
        }
        return mattersOf(ref, deskKeys(), names(Part.DESKS));
    }

    /** Returns the matter of a desk, like {@link #department}. */
    int desk(Ref ref) {
        if (names(Part.DESKS) && desks.isEmpty() && !ref.isUnreadable()) {
            ref.at().error("desks.none", Shown.path(ref.key()));
            return -1;
        }
        return found(ref, deskMatter, Part.DESKS, deskKeys());
    }

    /** Matters from {@code from} to before {@code to}. */
    record Range(int from, int to) {}

    /** Whether a key names a department. */
    boolean isDepartment(String key) {
        return departmentIndex.containsKey(key);
    }

    /** Returns the index of a matter by its key, or -1. */
    int matterNamed(String key) {
        return matterIndex.getOrDefault(key, -1);
    }

    /** Returns the index of a class by its key, or -1. */
    int classNamed(String key) {
        return classIndex.getOrDefault(key, -1);
    }

    /** Whether classes or halls by which a table under a key is kept are all there; reports each that is not. */
    boolean know(Part part, Block block, Key<?> key) {
        List<String> keys = part == Part.CLASSES ? classKeys() : halls.keys();
        boolean known = true;
        for (String name : block.rows(key)) {
            if (!keys.contains(name)) {
                known = false;
                if (names(part) || Suggestion.nearest(name, keys).isPresent()) {
                    block.row(key, name).error(notThere(name, KINDS.get(part), keys));
                }
            }
        }
        return known;
    }

    private int found(Ref ref, Map<String, Integer> index, Part part, List<String> keys) {
        Integer found = index.get(ref.key());
        if (found != null && !ref.isUnreadable()) {
            return found;
        }
        Optional<String> near = Suggestion.nearest(ref.key(), keys);
        // What has a name that is not known may be meant, unless a known name is near.
        if (!ref.isUnreadable() && (names(part) || near.isPresent())) {
            ref.at().error(notThere(ref.key(), KINDS.get(part), keys));
        }
        return near.filter(meant -> !ref.isUnreadable()).map(index::get).orElse(-1);
    }

    /** Says that a key names nothing, with what may have been meant or what there is. */
    static Wording notThere(String key, String what, List<String> keys) {
        Wording near = Suggestion.among(key, keys);
        return Wording.of("text.isNot", Shown.value(key), Wording.of(what), near.isNothing() ? listed(keys) : near);
    }

    private static Wording listed(List<String> all) {
        List<String> keys = all.stream().filter(key -> !key.isEmpty()).toList();
        if (keys.isEmpty()) {
            return Wording.NONE;
        }
        return Wording.of(
                "list.names",
                keys.size() <= 8
                        ? String.join(", ", keys)
                        : keys.get(0) + ", " + keys.get(1) + ", … " + keys.get(keys.size() - 1));
    }

    /** The keys and names of departments or desks. */
    static List<Labels.Label> labels(List<Department> places) {
        return places.stream()
                .map(place -> new Labels.Label(place.key(), place.name()))
                .toList();
    }

    Wording noMatter(String key) {
        return notThere(key, "kind.matter", matterKeys());
    }

    Wording noClass(String key) {
        return notThere(key, "kind.class", classKeys());
    }

    List<String> classKeys() {
        return classes.stream().map(VisitClass::key).toList();
    }

    private List<String> deskKeys() {
        return desks.stream().map(Department::key).toList();
    }

    private List<String> departmentKeys() {
        return departments.stream().map(Department::key).toList();
    }

    private List<String> matterKeys() {
        return matters.subList(0, caseMatters()).stream().map(Matter::key).toList();
    }
}
