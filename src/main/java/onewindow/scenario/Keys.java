package onewindow.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys that a block may have. */
final class Keys {

    private final Map<String, Key<?>> byName = new LinkedHashMap<>();

    private Keys(List<Key<?>> keys) {
        for (Key<?> key : keys) {
            if (byName.put(key.name(), key) != null) {
                throw new IllegalArgumentException("two keys are named " + key.name());
            }
        }
    }

    static Keys of(Key<?>... keys) {
        return new Keys(List.of(keys));
    }

    /** The keys of several blocks; of those of one name, the first counts. */
    static Keys ofAny(Collection<Keys> blocks) {
        Map<String, Key<?>> all = new LinkedHashMap<>();
        blocks.forEach(keys -> keys.byName.forEach(all::putIfAbsent));
        return new Keys(List.copyOf(all.values()));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Collection<String> names() {
        return byName.keySet();
    }

    Collection<Key<?>> all() {
        return byName.values();
    }
}
