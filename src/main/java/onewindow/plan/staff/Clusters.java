package onewindow.plan.staff;

import java.util.List;
import onewindow.plan.sample.ServiceParts;

/**
 * Which rows of windows and parts of the people have to do with each other: a change to one cluster does not touch the
 * others, so that many are tried in one simulation.
 */
final class Clusters {

    private final int[] leaderOfRow;
    private final int[] ofPart;

    /** Joins rows that serve the same people. */
    Clusters(PlannedHall hall, List<ServiceParts.Part> parts) {
        leaderOfRow = new int[hall.rows().size()];
        for (int row = 0; row < leaderOfRow.length; row++) {
            leaderOfRow[row] = row;
        }
        for (ServiceParts.Part part : parts) {
            int first = hall.rowOf(part.groups().get(0));
            part.groups().forEach(group -> join(first, hall.rowOf(group)));
        }
        ofPart = parts.stream()
                .mapToInt(part -> leader(hall.rowOf(part.groups().get(0))))
                .toArray();
    }

    private void join(int one, int other) {
        leaderOfRow[leader(other)] = leader(one);
    }

    private int leader(int row) {
        int found = row;
        while (leaderOfRow[found] != found) {
            found = leaderOfRow[found];
        }
        return found;
    }

    /** The cluster of a row: the index of one of its rows. */
    int ofRow(int row) {
        return leader(row);
    }

    /** The cluster of a part of the people. */
    int ofPart(int part) {
        return ofPart[part];
    }
}
