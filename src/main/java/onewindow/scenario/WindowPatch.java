package onewindow.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onewindow.people.Staffing;

/** Writes a scenario file that changes the windows of another, and runs by itself. */
public final class WindowPatch {

    private static final String NUMBER = "\\d{2,}";

    private final Scenario scenario;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /**
     * Begins a patch.
     *
     * @param scenario what was read from the base with the settings
     * @param settings {@code key=value} each, which the patch has too
     */
    public WindowPatch(Scenario scenario, List<String> settings) {
        this.scenario = scenario;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            List<String> segments =
                    Settings.segments(setting.substring(0, equals).strip());
            put(segments, setting.substring(equals + 1).strip());
        }
    }

    /**
     * Returns how a patch in one folder names its base.
     *
     * @param file as it stands in the command line
     */
    public static String base(String file, Path patch) {
        Path found = Path.of(file);
        if (!found.toFile().isFile()) {
            return file;
        }
        Path folder = patch.toAbsolutePath().normalize().getParent();
        return folder.relativize(found.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** Gives a row a timetable and as many people as it needs; breaks, rules and draws of its windows are left out. */
    public void set(WindowRow row, List<Staffing.Step> steps, int people) {
        Staffing before = scenario.staffing().get(row.groups().get(0));
        putTimetable(row, steps, people, before);
        putAside(before.rest(), with(List.of(WindowKeys.WINDOWS.name(), row.item()), WindowKeys.REST.name()));
    }

    private void putTimetable(WindowRow row, List<Staffing.Step> steps, int people, Staffing before) {
        List<String> item = List.of(WindowKeys.WINDOWS.name(), row.item());
        String table = steps.stream()
                .map(step -> Times.clock(step.fromMillis()) + ": " + step.windows())
                .collect(Collectors.joining(", ", "{", "}"));
        if (row.department().isPresent()) {
            put(with(item, WindowKeys.SCHEDULES.name(), row.department().get()), table);
        } else {
            put(with(item, WindowKeys.SCHEDULE.name()), table);
            remove(with(item, WindowKeys.COUNT.name()));
        }
        if (people > before.staff() && row.department().isPresent()) {
            put(with(item, WindowKeys.DEPARTMENT_STAFF.name(), row.department().get()), Integer.toString(people));
        } else if (people > before.staff()) {
            put(with(item, WindowKeys.STAFF.name()), Integer.toString(people));
        }
        putAside(before.tidal(), with(item, WindowKeys.TIDAL.name()));
        putAside(before.drawn().stream().findFirst(), with(item, WindowKeys.DRAWN.name()));
    }

    /**
     * Gives a row so many windows whenever it has any; its breaks stay, rules and draws of its windows are left out.
     */
    public void setNumber(WindowRow row, int windows) {
        Staffing before = scenario.staffing().get(row.groups().get(0));
        List<Staffing.Step> steps = before.steps().stream()
                .map(step -> new Staffing.Step(step.fromMillis(), step.windows() > 0 ? windows : 0))
                .toList();
        putTimetable(row, steps, windows, before);
    }

    /**
     * Lets the windows of some departments serve all matters of these; those of its own are each one's field.
     *
     * @param rows of the departments, in their order
     * @param departments by key
     * @param outsideField factor on service times outside the own field, at least 1
     */
    public void pool(List<WindowRow> rows, List<String> departments, double outsideField) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> item = List.of(WindowKeys.WINDOWS.name(), rows.get(i).item());
            String all = String.join(", ", departments);
            if (rows.get(i).department().isPresent()) {
                put(with(item, WindowKeys.POOL.name()), "[" + all + "]");
            } else {
                put(with(item, WindowKeys.SERVES.name()), "[" + all + "]");
                put(with(item, WindowKeys.FIELD.name()), "[" + departments.get(i) + "]");
            }
            put(with(item, WindowKeys.OUTSIDE_FIELD.name()), Double.toString(outsideField));
        }
    }

    private void putAside(Optional<?> there, List<String> path) {
        if (there.isPresent()) {
            put(path, "null");
        }
    }

    private static List<String> with(List<String> path, String... more) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(more));
        return longer;
    }

    @SuppressWarnings("unchecked")
    private void put(List<String> path, String value) {
        Map<String, Object> at = tree;
        for (String segment : path.subList(0, path.size() - 1)) {
            Object below = at.computeIfAbsent(segment, unseen -> new LinkedHashMap<String, Object>());
            if (!(below instanceof Map)) {
                below = new LinkedHashMap<String, Object>();
                at.put(segment, below);
            }
            at = (Map<String, Object>) below;
        }
        at.put(path.get(path.size() - 1), value);
    }

    /** Takes a setting back that what was put since stands in place of. */
    private void remove(List<String> path) {
        Map<?, ?> at = tree;
        for (String segment : path.subList(0, path.size() - 1)) {
            if (!(at.get(segment) instanceof Map<?, ?> below)) {
                return;
            }
            at = below;
        }
        at.remove(path.get(path.size() - 1));
    }

    /**
     * Returns the file.
     *
     * @param base how it names the scenario that it changes
     * @param assumption what the changes rest on
     */
    public String text(String base, LocalName title, String assumption) {
        StringBuilder text = new StringBuilder();
        text.append("base: ").append(quoted(base)).append('\n');
        text.append("title: {zh: ").append(quoted(title.zh())).append(", en: ");
        text.append(quoted(title.en())).append("}\n");
        text.append("assumption: ").append(quoted(assumption)).append('\n');
        write(text, tree, "");
        return text.toString();
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    private static void write(StringBuilder text, Map<?, ?> block, String indent) {
        block.forEach((key, value) -> {
            text.append(indent).append(key).append(':');
            if (value instanceof Map<?, ?> below) {
                text.append('\n');
                write(text, below, indent + "  ");
            } else {
                text.append(' ').append(value).append('\n');
            }
        });
    }

    /** The keys of the items of a list of windows, each followed by a hyphen where it is one of each department. */
    static List<String> items(Node windows) {
        List<String> items = new ArrayList<>();
        if (windows instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                boolean each = item instanceof Node.Mapping mapping
                        && mapping.find(WindowKeys.EACH.name()).isPresent();
                items.add(Patch.keyOf(item) + (each ? "-" : ""));
            }
        }
        return items;
    }

    /** Groups follow the items in order; those of halls that are alike have numbers behind the same key. */
    static List<WindowRow> rows(Scenario scenario, List<String> items) {
        List<Labels.Label> groups = scenario.labels().groups();
        List<WindowRow> rows = new ArrayList<>();
        int next = 0;
        for (String item : items) {
            boolean each = item.endsWith("-");
            String key = each ? item.substring(0, item.length() - 1) : item;
            List<Labels.Label> parts = each ? scenario.labels().departments() : List.of(new Labels.Label("", null));
            for (Labels.Label part : parts) {
                String whole = item + part.key();
                List<Integer> alike = new ArrayList<>();
                while (next < groups.size() && isOf(groups.get(next).key(), whole)) {
                    alike.add(next++);
                }
                if (!alike.isEmpty()) {
                    rows.add(new WindowRow(
                            key,
                            each ? Optional.of(part.key()) : Optional.empty(),
                            whole,
                            groups.get(alike.get(0)).name(),
                            alike));
                }
            }
        }
        return rows;
    }

    private static boolean isOf(String group, String key) {
        return group.equals(key)
                || group.startsWith(key) && group.substring(key.length()).matches(NUMBER);
    }
}
