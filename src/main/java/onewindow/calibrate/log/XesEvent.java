package onewindow.calibrate.log;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import onewindow.calibrate.log.LogWords.Field;

/** The attributes of one event of XES. */
final class XesEvent {

    String name = "";
    String instance = "";
    String transition = "";
    String timestamp = "";
    private final Map<Field, String> fields = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    void put(String key, String value) {
        switch (key) {
            case "concept:name" -> name = value;
            case "concept:instance" -> instance = value;
            case "lifecycle:transition" -> transition = value.toLowerCase(Locale.ROOT);
            case "time:timestamp" -> timestamp = value;
            case "org:group" -> fields.put(Field.DEPARTMENT, value);
            case "org:resource" -> fields.put(Field.STAFF, value);
            default -> others.put(key, value);
        }
    }

    /** Writes what the event tells into its visit; what a later event tells counts. */
    void fill(EventVisit visit, LogWords words) {
        others.forEach((key, value) -> words.header(key)
                .filter(match -> !EventVisit.isTime(match.field()))
                .ifPresent(match -> visit.put(match.field(), value)));
        fields.forEach(visit::put);
        visit.put(Field.MATTER, name);
        if (!instance.isEmpty()) {
            visit.put(Field.TICKET, instance);
        }
    }
}
