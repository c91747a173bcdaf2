package onewindow.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays one node over another: mappings merge, everything else replaces; a mapping over a list of keyed items patches
 * the items; null removes. Hours that hold every day differ on the weekdays that a patch names.
 *
 * <p>Where keys are alternatives (a service time has one family), the patch's alternative puts that of the base aside.
 */
final class Patch {

    /** The key of an item of a list, by which patches and settings find it. */
    private static final String KEY = "key";

    private final List<List<Set<String>>> alternatives;
    private final Problems problems;

    /** Knows which sets of keys exclude each other. */
    Patch(List<List<Set<String>>> alternatives, Problems problems) {
        this.alternatives = alternatives;
        this.problems = problems;
    }

    /** Returns the base with the patch laid over it; {@code path} is the key path, for problems. */
    Node over(Node base, Node patch, String path) {
        if (!(patch instanceof Node.Mapping mapping) || (patch.isAnnotatedScalar() && keyOf(base) == null)) {
            return KeptRange.over(base, patch);
        }
        Node opened = WeeklyHours.opened(base, path, mapping.members().keySet());
        if (opened instanceof Node.Mapping under) {
            return merge(under, mapping, path);
        }
        if (base instanceof Node.Sequence list && !list.items().isEmpty() && isKeyed(list)) {
            return patchItems(list, mapping, path);
        }
        return patch;
    }

    private Node merge(Node.Mapping base, Node.Mapping patch, String path) {
        Map<String, Node.Member> members = new LinkedHashMap<>(base.members());
        members.keySet()
                .removeAll(putAside(base.members().keySet(), patch.members().keySet()));
        patch.members().forEach((key, member) -> {
            Node.Member under = members.get(key);
            if (under == null) {
                members.put(key, member);
            } else if (member.value().isNull()) {
                members.remove(key);
            } else {
                Node merged = over(under.value(), member.value(), path.isEmpty() ? key : path + "." + key);
                members.put(key, new Node.Member(member.place(), merged));
            }
        });
        return new Node.Mapping(patch.place(), members, annotations(base, patch));
    }

    private static List<Node.Annotation> annotations(Node.Mapping base, Node.Mapping patch) {
        if (base.isAnnotatedScalar() && !patch.annotations().isEmpty()) {
            return patch.annotations();
        }
        List<Node.Annotation> all = new ArrayList<>(patch.annotations());
        all.addAll(base.annotations());
        return all;
    }

    Set<String> putAside(Set<String> base, Set<String> patch) {
        Set<String> aside = new LinkedHashSet<>();
        for (List<Set<String>> group : alternatives) {
            for (Set<String> chosen : group) {
                if (patch.stream().anyMatch(chosen::contains)) {
                    group.stream().filter(other -> other != chosen).forEach(aside::addAll);
                }
            }
        }
        aside.retainAll(base);
        aside.removeAll(patch);
        return aside;
    }

    private Node patchItems(Node.Sequence base, Node.Mapping patch, String path) {
        Map<String, Node> items = new LinkedHashMap<>();
        base.items().forEach(item -> items.put(keyOf(item), item));
        patch.members().forEach((key, member) -> {
            Node item = items.get(key);
            String itemPath = path + "." + key;
            if (item == null && key.equals(keyOf(member.value()))) {
                items.put(key, member.value());
            } else if (item == null) {
                problems.error(member.place(), itemPath, noItem(key, items.keySet()));
            } else if (member.value().isNull()) {
                items.remove(key);
            } else {
                items.put(key, over(item, member.value(), itemPath));
            }
        });
        return new Node.Sequence(base.place(), new ArrayList<>(items.values()));
    }

    static Wording noItem(String key, Set<String> keys) {
        Wording near = Suggestion.among(key, keys);
        return Wording.of(
                near.isNothing() ? "item.none" : "item.near",
                Shown.value(key),
                near.isNothing() ? Wording.of("list.names", Shown.path(String.join(", ", keys))) : near,
                Shown.path(key));
    }

    /** Whether every item is a mapping with a key, all different. */
    static boolean isKeyed(Node.Sequence list) {
        Set<String> keys = new LinkedHashSet<>();
        for (Node item : list.items()) {
            String key = keyOf(item);
            if (key == null || !keys.add(key)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the key of an item of a list, or null. */
    static String keyOf(Node item) {
        if (item instanceof Node.Mapping mapping) {
            Node.Member member = mapping.members().get(KEY);
            return member != null && member.value() instanceof Node.Scalar scalar ? scalar.text() : null;
        }
        return null;
    }
}
