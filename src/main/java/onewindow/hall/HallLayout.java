package onewindow.hall;

import java.util.List;

/**
 * What a hall is made of: who serves what, as dense indices.
 *
 * @param matters number of matters
 * @param classes number of visit classes
 * @param groups window groups in the order in which they are offered an arriving person
 * @param lines whether people wait in pooled lines or each window has a line of its own
 * @param idleChoice which group with an idle window takes an arriving person
 * @param waitingPlaces how many people may wait at once; {@link Integer#MAX_VALUE} for no limit
 */
public record HallLayout(
        int matters, int classes, List<WindowGroup> groups, Lines lines, IdleChoice idleChoice, int waitingPlaces) {

    public HallLayout {
        groups = List.copyOf(groups);
    }

    /** Returns the layout with other groups. */
    public HallLayout withGroups(List<WindowGroup> others) {
        return new HallLayout(matters, classes, others, lines, idleChoice, waitingPlaces);
    }

    /** Returns the most windows that can be open at once, over all groups. */
    public int windows() {
        return groups.stream().mapToInt(WindowGroup::windows).sum();
    }

    /** How people wait. */
    public enum Lines {
        /** One line for all people whom the same windows serve. */
        POOLED,
        /** A line for each window; a person joins the shortest of the windows that serve the matter. */
        DEDICATED
    }

    /** Which idle window takes an arriving person; within a group it is always the one idle longest. */
    public enum IdleChoice {
        /** The first group in the scenario's order. */
        FIRST_GROUP,
        /** The group that serves the fewest matters, so that versatile windows stay free. */
        LEAST_FLEXIBLE
    }

    /**
     * Windows that serve the same matters and share a timetable.
     *
     * @param windows the most windows that can be open at once
     * @param preference for each matter 0 if the group does not serve it, else its rank of preference from 1 (served
     *     first)
     * @param serves for each visit class whether the group serves it
     */
    public record WindowGroup(int windows, List<Integer> preference, List<Boolean> serves) {
        public WindowGroup {
            preference = List.copyOf(preference);
            serves = List.copyOf(serves);
        }
    }
}
