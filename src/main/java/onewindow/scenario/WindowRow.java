package onewindow.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Window groups that a scenario file gives one timetable: one group, or those of halls that are alike.
 *
 * @param item key of the item under {@code windows}
 * @param department of the item's groups of each department, by key; empty where the item is one group
 * @param key by which reports name the row
 * @param groups the window groups, by index
 */
public record WindowRow(String item, Optional<String> department, String key, LocalName name, List<Integer> groups) {
    public WindowRow {
        groups = List.copyOf(groups);
    }
}
