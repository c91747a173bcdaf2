package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that a column of a log holds, each with a dense index in the order in which it was first met. */
final class Names {

    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Long> counts = new ArrayList<>();

    /** Counts a name and returns its index, from 0. */
    int count(String name) {
        int at = index.computeIfAbsent(name, unknown -> counts.size());
        if (at == counts.size()) {
            counts.add(0L);
        }
        counts.set(at, counts.get(at) + 1);
        return at;
    }

    /** Returns the index of a name, or -1. */
    int indexOf(String name) {
        return index.getOrDefault(name, -1);
    }

    /** Returns how many there are. */
    int size() {
        return counts.size();
    }

    /** Returns how often the name of an index was counted. */
    long countOf(int at) {
        return counts.get(at);
    }

    /** Returns the names by index. */
    List<String> names() {
        return List.copyOf(index.keySet());
    }
}
