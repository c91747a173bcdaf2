package onewindow.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The named parts of the schema, each described once. */
final class SchemaParts {

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    /** Returns a part from names and values in turn, in that order. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> part = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            part.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return part;
    }

    /** Returns a reference to a part, describing it the first time. */
    Map<String, Object> reference(String name, Supplier<Map<String, Object>> description) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, description.get());
        }
        return of("$ref", "#/$defs/" + name);
    }

    Map<String, Object> definitions() {
        return definitions;
    }
}
