package onewindow.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.hall.HallLayout;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.Scenario;

/** The names by which a state calls the scenario's matters, classes, groups and windows. */
final class StateKeys {

    final Map<String, Integer> matters;
    final Map<String, Integer> classes = new LinkedHashMap<>();
    final Map<String, Integer> groups;
    final Map<String, Integer> streams = new LinkedHashMap<>();
    final Map<String, Integer> kinds;
    final Map<String, Integer> offices;
    private final Labels labels;
    private final HallLayout layout;
    private final String[] classKeys;
    private final int[] firstWindow;

    StateKeys(Scenario scenario) {
        labels = scenario.labels();
        layout = scenario.layout();
        matters = indices(labels.matters());
        groups = indices(labels.groups());
        kinds = indices(labels.kinds());
        offices = indices(labels.offices());
        classKeys = new String[layout.classes()];
        for (int i = 0; i < classKeys.length; i++) {
            classKeys[i] = classKey(i);
            classes.put(classKeys[i], i);
        }
        for (int i = 0; i < scenario.demand().streams().size(); i++) {
            streams.put(scenario.demand().streams().get(i).key(), i);
        }
        firstWindow = new int[layout.groups().size() + 1];
        for (int g = 0; g < layout.groups().size(); g++) {
            firstWindow[g + 1] = firstWindow[g] + layout.groups().get(g).windows();
        }
    }

    private static Map<String, Integer> indices(List<Label> labels) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            indices.putIfAbsent(labels.get(i).key(), i);
        }
        return indices;
    }

    /** Where there are several halls, the class and the number of the hall, {@code walk-in/2}. */
    private String classKey(int visitClass) {
        List<Integer> labelOf = labels.halls().labelOfClass();
        if (labelOf.isEmpty()) {
            return labels.classes().get(visitClass).key();
        }
        int hall = 1;
        for (int other = 0; other < visitClass; other++) {
            hall += labelOf.get(other).equals(labelOf.get(visitClass)) ? 1 : 0;
        }
        return labels.classes().get(labelOf.get(visitClass)).key() + "/" + hall;
    }

    String matter(int matter) {
        return labels.matters().get(matter).key();
    }

    String visitClass(int visitClass) {
        return classKeys[visitClass];
    }

    String group(int group) {
        return labels.groups().get(group).key();
    }

    /** The group of a window. */
    int groupOf(int window) {
        int group = 0;
        while (firstWindow[group + 1] <= window) {
            group++;
        }
        return group;
    }

    /** The number of a window within its group, from 1. */
    int numberOf(int window) {
        return window - firstWindow[groupOf(window)] + 1;
    }

    /** The window of a number within its group. */
    int window(int group, int number) {
        return firstWindow[group] + number - 1;
    }

    int windows(int group) {
        return layout.groups().get(group).windows();
    }

    String office(int office) {
        return labels.offices().get(office).key();
    }

    String kind(int kind) {
        return labels.kinds().get(kind).key();
    }

    boolean serves(int group, int matter, int visitClass) {
        HallLayout.WindowGroup windows = layout.groups().get(group);
        return (matter < 0 || windows.preference().get(matter) > 0)
                && (visitClass < 0 || windows.serves().get(visitClass));
    }

    /** Whether any window serves such a person; -1 for what is not known. */
    boolean isServed(int group, int matter, int visitClass) {
        if (group >= 0) {
            return serves(group, matter, visitClass);
        }
        for (int g = 0; g < layout.groups().size(); g++) {
            if (serves(g, matter, visitClass)) {
                return true;
            }
        }
        return false;
    }
}
