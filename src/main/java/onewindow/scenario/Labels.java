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
 * @param classes where there are several halls, each class for each hall: class by class, and hall by hall within it
 * @param halls the halls, where there are several
 * @param streams the streams of people beside the main one
 * @param materials for each matter what people must bring for it; empty where the scenario does not say
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
        Halls halls,
        List<Label> streams,
        List<List<LocalName>> materials,
        boolean assumedShares) {

    public Labels {
        departments = List.copyOf(departments);
        desks = List.copyOf(desks);
        matters = List.copyOf(matters);
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
        offices = List.copyOf(offices);
        streams = List.copyOf(streams);
        materials = materials.stream().map(List::copyOf).toList();
    }

    /** Labels of a hall without desks or further streams in which cases are not followed. */
    public Labels(
            List<Label> departments,
            List<Label> matters,
            List<Label> classes,
            List<Label> groups,
            boolean assumedShares) {
        this(
                departments,
                List.of(),
                matters,
                classes,
                groups,
                List.of(),
                List.of(),
                Halls.ONE,
                List.of(),
                matters.stream().map(matter -> List.<LocalName>of()).toList(),
                assumedShares);
    }

    /** Returns the labels with others for the window groups, which all stand in the one hall. */
    Labels withGroups(List<Label> others) {
        return new Labels(
                departments, desks, matters, classes, others, kinds, offices, halls, streams, materials, assumedShares);
    }

    /** The departments, then the desks: what the figures by department are of. */
    public List<Label> departmentsAndDesks() {
        return Stream.concat(departments.stream(), desks.stream()).toList();
    }

    /** How many matters people can come for: those of the departments. */
    public int caseMatters() {
        return matters.size() - desks.size();
    }

    /**
     * Several halls.
     *
     * @param names the halls as the scenario lists them, each of which may stand for several that are alike; empty
     *     where there is but one hall
     * @param labelOfClass for each visit class its label among {@link Labels#classes}
     * @param ofGroup for each window group its hall
     */
    public record Halls(List<Label> names, List<Integer> labelOfClass, List<Integer> ofGroup) {

        /** There is but one. */
        public static final Halls ONE = new Halls(List.of(), List.of(), List.of());

        public Halls {
            names = List.copyOf(names);
            labelOfClass = List.copyOf(labelOfClass);
            ofGroup = List.copyOf(ofGroup);
        }
    }

    /** The scenario's key for a thing and its name. */
    public record Label(String key, LocalName name) {}
}
