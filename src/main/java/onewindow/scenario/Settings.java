package onewindow.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies the settings of the command line, {@code key.path=value}, to a tree. */
final class Settings {

    private static final Place PLACE = new Place(Place.SETTING, 0);
    private static final int DEEPEST = 40;

    private final Patch patch;
    private final Problems problems;

    Settings(Patch patch, Problems problems) {
        this.patch = patch;
        this.problems = problems;
    }

    /** Returns the tree with every setting applied in order; those that cannot be applied are reported and left out. */
    Node.Mapping apply(Node.Mapping root, List<String> settings) {
        Node tree = root;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            String key =
                    equals < 0 ? setting.strip() : setting.substring(0, equals).strip();
            List<String> segments = segments(key);
            if (equals < 0 || segments.isEmpty() || segments.size() > DEEPEST) {
                problems.error(PLACE, "", Wording.of("setting.form", Shown.value(setting)));
                continue;
            }
            String text = setting.substring(equals + 1);
            if (text.isBlank()) {
                problems.error(PLACE, key, Wording.of("setting.empty"));
                continue;
            }
            Optional<Node> value = YamlParser.parseSetting(key, text, problems);
            if (value.isPresent()) {
                tree = set(tree, segments, 0, value.get(), key);
            }
        }
        return (Node.Mapping) tree;
    }

    /** Splits {@code windows[3].count} into windows, [3], count; empty where it is no path. */
    static List<String> segments(String key) {
        List<String> segments = new ArrayList<>();
        for (String part : key.split("\\.", -1)) {
            int bracket = part.indexOf('[');
            String name = bracket < 0 ? part : part.substring(0, bracket);
            if (name.isBlank()) {
                return List.of();
            }
            segments.add(name);
            while (bracket >= 0) {
                int end = part.indexOf(']', bracket);
                int next = end + 1;
                if (end < 0 || (next < part.length() && part.charAt(next) != '[')) {
                    return List.of();
                }
                segments.add(part.substring(bracket, next));
                bracket = next < part.length() ? next : -1;
            }
        }
        return segments;
    }

    private Node set(Node at, List<String> segments, int depth, Node value, String key) {
        if (depth == segments.size()) {
            return at == null ? value : patch.over(at, value, key);
        }
        String segment = segments.get(depth);
        if (segment.equals("source") || segment.equals("assumption") || segment.equals("base")) {
            problems.error(PLACE, key, Wording.of("setting.values", segment));
            return at;
        }
        if (at instanceof Node.Sequence list) {
            return setItem(list, segments, depth, value, key);
        }
        Node opened = WeeklyHours.opened(at, String.join(".", segments.subList(0, depth)), Set.of(segment));
        if (opened instanceof Node.Mapping mapping && !opened.isAnnotatedScalar()) {
            return setMember(mapping, segments, depth, value, key);
        }
        Node.Mapping fresh = new Node.Mapping(PLACE, Map.of(), List.of());
        return setMember(fresh, segments, depth, value, key);
    }

    private Node setMember(Node.Mapping mapping, List<String> segments, int depth, Node value, String key) {
        String name = segments.get(depth);
        Node under = mapping.find(name).orElse(null);
        Node changed = set(under, segments, depth + 1, value, key);
        if (changed == null) {
            return mapping;
        }
        Map<String, Node.Member> one = new LinkedHashMap<>();
        one.put(name, new Node.Member(PLACE, changed));
        Map<String, Node.Member> members = new LinkedHashMap<>(mapping.members());
        members.keySet().removeAll(patch.putAside(mapping.members().keySet(), one.keySet()));
        if (changed.isNull() && under != null) {
            members.remove(name);
        } else {
            boolean isSet = under == null || depth == segments.size() - 1;
            Place place = isSet ? PLACE : mapping.members().get(name).place();
            members.put(name, new Node.Member(place, changed));
        }
        return new Node.Mapping(mapping.place(), members, mapping.annotations());
    }

    private Node setItem(Node.Sequence list, List<String> segments, int depth, Node value, String key) {
        int index = indexOf(list, segments.get(depth));
        boolean last = depth == segments.size() - 1;
        if (index < 0 && last && segments.get(depth).equals(Patch.keyOf(value))) {
            List<Node> more = new ArrayList<>(list.items());
            more.add(value);
            return new Node.Sequence(list.place(), more);
        }
        if (index < 0) {
            Set<String> keys = new LinkedHashSet<>();
            list.items().stream()
                    .map(Patch::keyOf)
                    .filter(itemKey -> itemKey != null)
                    .forEach(keys::add);
            if (last && value instanceof Node.Mapping) {
                problems.error(PLACE, key, Patch.noItem(segments.get(depth), keys));
                return list;
            }
            problems.error(
                    PLACE,
                    key,
                    Wording.of(
                            "setting.noItem",
                            Shown.value(segments.get(depth)),
                            present(segments.get(depth), keys, list)));
            return list;
        }
        List<Node> items = new ArrayList<>(list.items());
        Node changed = set(items.get(index), segments, depth + 1, value, key);
        if (changed.isNull()) {
            items.remove(index);
        } else {
            items.set(index, changed);
        }
        return new Node.Sequence(list.place(), items);
    }

    /** What may have been meant by a segment that names no item, else what items there are. */
    private static Wording present(String segment, Set<String> keys, Node.Sequence list) {
        if (keys.isEmpty()) {
            return Wording.of("setting.items", list.items().size() - 1);
        }
        Wording near = Suggestion.among(segment, keys);
        return near.isNothing() ? Wording.of("list.names", Shown.path(String.join(", ", keys))) : near;
    }

    private static int indexOf(Node.Sequence list, String segment) {
        List<Node> items = list.items();
        if (segment.startsWith("[")) {
            try {
                int index = Integer.parseInt(segment.substring(1, segment.length() - 1));
                return index < items.size() ? index : -1;
            } catch (NumberFormatException e) {
                return -1;
            }
        }
        for (int i = 0; i < items.size(); i++) {
            if (segment.equals(Patch.keyOf(items.get(i)))) {
                return i;
            }
        }
        return -1;
    }
}
