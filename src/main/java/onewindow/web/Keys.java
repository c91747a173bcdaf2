package onewindow.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import onewindow.scenario.Labels;

/** The keys by which callers name one sort of thing of a scenario, with the index of each. */
final class Keys {

    private final List<String> all;
    private final Map<String, Integer> indices = new HashMap<>();

    private Keys(List<String> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            indices.putIfAbsent(all.get(i), i);
        }
    }

    static Keys of(List<Labels.Label> labels) {
        return new Keys(labels.stream().map(Labels.Label::key).toList());
    }

    /** Returns them in the order of their indices. */
    List<String> all() {
        return all;
    }

    /** Returns the index of a key; empty where there is no such thing. */
    OptionalInt indexOf(String key) {
        Integer found = indices.get(key);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
