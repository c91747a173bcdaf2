package onewindow.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** Names for the parts of a hall, short ones where each department has one group of windows: its own name. */
final class PartNames {

    private final Map<String, LocalName> names = new HashMap<>();

    /**
     * Prepares the names.
     *
     * @param parts the names of all parts that are shown together, by key
     */
    PartNames(Scenario scenario, Map<String, LocalName> parts) {
        for (Map.Entry<String, LocalName> part : parts.entrySet()) {
            for (Label department : scenario.labels().departments()) {
                if (isOf(department, part.getKey(), part.getValue())) {
                    names.put(part.getKey(), department.name());
                }
            }
        }
        if (new HashSet<>(names.values()).size() < parts.size()) {
            names.clear();
        }
    }

    /** Windows of each department are named so: KEY-DEPARTMENT, and by the department first. */
    private static boolean isOf(Label department, String key, LocalName name) {
        return key.endsWith("-" + department.key())
                && name.zh().startsWith(department.name().zh())
                && name.en().startsWith(department.name().en());
    }

    /** Returns how a part is called. */
    LocalName of(String key, LocalName whole) {
        return names.getOrDefault(key, whole);
    }
}
