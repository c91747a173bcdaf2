package onewindow.plan.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/**
 * The people of a hall in parts of which each has a level of service of its own: those whom the same window groups
 * serve, those of the same department, or those of the same class.
 */
public final class ServiceParts {

    /**
     * One part.
     *
     * @param key of the scenario: of the group, of several joined by {@code +}, or of the department
     * @param groups the window groups that serve its people, by index
     */
    public record Part(String key, LocalName name, List<Integer> groups) {
        public Part {
            groups = List.copyOf(groups);
        }
    }

    private static final int MOST_NAMES = 2;

    private final List<Part> parts;
    /** By class and matter; -1 where nobody serves. */
    private final int[][] partOf;

    private final boolean waitsApart;

    private ServiceParts(List<Part> parts, int[][] partOf) {
        this(parts, partOf, false);
    }

    private ServiceParts(List<Part> parts, int[][] partOf, boolean waitsApart) {
        this.parts = List.copyOf(parts);
        this.partOf = partOf;
        this.waitsApart = waitsApart;
    }

    /** Returns the parts by who serves them, in the order of the groups. */
    public static ServiceParts byWindows(Scenario scenario) {
        List<WindowGroup> groups = scenario.layout().groups();
        int classes = scenario.layout().classes();
        int matters = scenario.layout().matters();
        List<List<List<Integer>>> serving = new ArrayList<>();
        Map<List<Integer>, Integer> known = new LinkedHashMap<>();
        for (int c = 0; c < classes; c++) {
            List<List<Integer>> ofClass = new ArrayList<>();
            for (int m = 0; m < matters; m++) {
                ofClass.add(serving(groups, c, m));
            }
            serving.add(ofClass);
        }
        serving.stream()
                .flatMap(List::stream)
                .filter(set -> !set.isEmpty())
                .distinct()
                .sorted(ServiceParts::inOrder)
                .forEach(set -> known.put(set, known.size()));
        int[][] partOf = new int[classes][matters];
        for (int c = 0; c < classes; c++) {
            for (int m = 0; m < matters; m++) {
                partOf[c][m] = known.getOrDefault(serving.get(c).get(m), -1);
            }
        }
        return new ServiceParts(
                known.keySet().stream().map(set -> part(scenario, set)).toList(), partOf);
    }

    /** Returns the parts by department and desk. */
    public static ServiceParts byDepartment(Scenario scenario) {
        int classes = scenario.layout().classes();
        int matters = scenario.layout().matters();
        List<Integer> departmentOf = scenario.demand().departmentOfMatter();
        int[][] partOf = new int[classes][];
        for (int c = 0; c < classes; c++) {
            partOf[c] = departmentOf.stream().mapToInt(Integer::intValue).toArray();
        }
        List<Part> parts = new ArrayList<>();
        for (int d = 0; d < scenario.labels().departmentsAndDesks().size(); d++) {
            int department = d;
            List<Integer> groups = IntStream.range(0, matters)
                    .filter(m -> departmentOf.get(m) == department)
                    .boxed()
                    .flatMap(m -> serving(scenario.layout().groups(), 0, m).stream())
                    .distinct()
                    .sorted()
                    .toList();
            var label = scenario.labels().departmentsAndDesks().get(d);
            parts.add(new Part(label.key(), label.name(), groups));
        }
        return new ServiceParts(parts, partOf);
    }

    /**
     * Returns the parts by visit class, whose waits are counted apart. People count to the class that they have at
     * their end: who checks in too late to what was booked and loses its class counts to the class queued as.
     */
    public static ServiceParts byClass(Scenario scenario) {
        List<WindowGroup> groups = scenario.layout().groups();
        int classes = scenario.layout().classes();
        int matters = scenario.layout().matters();
        int[][] partOf = new int[classes][matters];
        List<Part> parts = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            Set<Integer> ofClass = new TreeSet<>();
            for (int m = 0; m < matters; m++) {
                List<Integer> serving = serving(groups, c, m);
                partOf[c][m] = serving.isEmpty() ? -1 : c;
                ofClass.addAll(serving);
            }
            List<Integer> labels = scenario.labels().halls().labelOfClass();
            var label = scenario.labels().classes().get(labels.isEmpty() ? c : labels.get(c));
            parts.add(new Part(label.key(), label.name(), List.copyOf(ofClass)));
        }
        return new ServiceParts(parts, partOf, true);
    }

    private static List<Integer> serving(List<WindowGroup> groups, int visitClass, int matter) {
        return IntStream.range(0, groups.size())
                .filter(g -> groups.get(g).preference().get(matter) > 0
                        && groups.get(g).serves().get(visitClass))
                .boxed()
                .toList();
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Integer.compare(one.get(i), other.get(i));
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static Part part(Scenario scenario, List<Integer> groups) {
        List<String> keys = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (int group : groups) {
            var label = scenario.labels().groups().get(group);
            keys.add(label.key());
            chinese.add(label.name().zh());
            english.add(label.name().en());
        }
        return new Part(
                String.join("+", keys), new LocalName(joined(chinese, "、", "等"), joined(english, ", ", " …")), groups);
    }

    private static String joined(List<String> names, String separator, String andMore) {
        return names.size() <= MOST_NAMES
                ? String.join(separator, names)
                : String.join(separator, names.subList(0, MOST_NAMES)) + andMore;
    }

    /** Returns the part of people of a class with a matter; -1 where nobody serves them. */
    public int of(int visitClass, int matter) {
        return partOf[visitClass][matter];
    }

    /** Returns whether the waits of each part are counted apart, and not only those of all together. */
    boolean waitsApart() {
        return waitsApart;
    }

    /** Returns the parts. */
    public List<Part> parts() {
        return parts;
    }
}
