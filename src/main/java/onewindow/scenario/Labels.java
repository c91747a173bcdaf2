package onewindow.scenario;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names behind the dense indices of departments, matters, visit classes and window groups and, where cases are
 * followed beyond the counter, of kinds of case and offices.
 *
 * @param desks places in the hall that are no department; their indices follow those of the departments
 * @param matters the matters of the departments, then one for each desk
 * @param kinds kinds of case; empty where cases are not followed
 * @param offices one for each department, then the bureau of approval if there is one, then the world outside; empty
 *     where cases are not followed
 * @param assumedShares true where the shares of departments rest on an assumption, so that rankings must say so
 */
public record Labels(
        List<Label> departments,
        List<Label> desks,
        List<Label> matters,
        List<Label> classes,
        List<Label> groups,
        List<Label> kinds,
        List<Label> offices,
        boolean assumedShares) {

    public Labels {
        departments = List.copyOf(departments);
        desks = List.copyOf(desks);
        matters = List.copyOf(matters);
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
        offices = List.copyOf(offices);
    }

    /** Labels of a hall without desks in which cases are not followed. */
    public Labels(
            List<Label> departments,
            List<Label> matters,
            List<Label> classes,
            List<Label> groups,
            boolean assumedShares) {
        this(departments, List.of(), matters, classes, groups, List.of(), List.of(), assumedShares);
    }

    /** The departments, then the desks: what the figures by department are of. */
    public List<Label> departmentsAndDesks() {
        return Stream.concat(departments.stream(), desks.stream()).toList();
    }

    /** How many matters people can come for: those of the departments. */
    public int caseMatters() {
        return matters.size() - desks.size();
    }

    /** The scenario's key for a thing and its name. */
    public record Label(String key, LocalName name) {}
}
