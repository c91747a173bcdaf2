package onewindow.scenario;

import java.util.List;

/**
 * The names behind the dense indices of departments, matters, visit classes and window groups.
 *
 * @param assumedShares true where the shares of departments rest on an assumption, so that rankings must say so
 */
public record Labels(
        List<Label> departments, List<Label> matters, List<Label> classes, List<Label> groups, boolean assumedShares) {

    public Labels {
        departments = List.copyOf(departments);
        matters = List.copyOf(matters);
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
    }

    /** The scenario's key for a thing and its name. */
    public record Label(String key, LocalName name) {}
}
