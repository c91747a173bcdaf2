package onewindow.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of many lines, the one whose first ticket came before those of all others: a tournament that is played anew, from a
 * line up, when somebody else is first in it. The lines are of one class and preferred alike, so that every call order
 * takes this one before the others.
 */
final class LineHeads {

    /** A group that serves no more lines than these looks at each of them. */
    private static final int FEW = 64;

    private final Line[] lines;
    /** By knot, 1 for the final; those of the lines themselves come after, in their order, and are not kept. */
    private final int[] winners;

    private final int[] candidates;
    private final int slot;

    private LineHeads(List<Line> lines, int[] candidates, int slot) {
        this.lines = lines.toArray(new Line[0]);
        winners = new int[this.lines.length];
        this.candidates = candidates;
        this.slot = slot;
        candidates[slot] = this.lines[0].index;
        for (int knot = winners.length - 1; knot > 0; knot--) {
            winners[knot] = winner(2 * knot);
        }
        for (int i = 0; i < this.lines.length; i++) {
            this.lines[i].follow(this, i);
        }
    }

    /**
     * Returns the lines at which a group's windows have to look to find whom they call: all that it serves where these
     * are few, else the first of each class and rank of preference, kept up to date.
     */
    static int[] candidates(HallLayout.WindowGroup group, int[] served, LineMap map, Line[] lines) {
        if (map.dedicated || served.length <= FEW) {
            return served;
        }
        SortedMap<Long, List<Line>> alike = new TreeMap<>();
        for (int line : served) {
            long rank = group.preference().get(map.matterOfLine[line]);
            alike.computeIfAbsent(rank << Integer.SIZE | map.classOfLine[line], key -> new ArrayList<>())
                    .add(lines[line]);
        }
        int[] candidates = new int[alike.size()];
        int slot = 0;
        for (List<Line> each : alike.values()) {
            new LineHeads(each, candidates, slot++);
        }
        return candidates;
    }

    /** Notes that somebody else is first in a line now, or nobody. */
    void changed(int place) {
        int count = lines.length;
        for (int knot = count + place >> 1; knot > 0; knot >>= 1) {
            int before = winners[knot];
            winners[knot] = earlier(winner(2 * knot), winner(2 * knot + 1));
            if (winners[knot] == before && before != place) {
                return;
            }
        }
        candidates[slot] = lines[count == 1 ? 0 : winners[1]].index;
    }

    private int winner(int knot) {
        return knot < lines.length ? winners[knot] : knot - lines.length;
    }

    private int earlier(int one, int other) {
        Ticket first = lines[one].first();
        Ticket second = lines[other].first();
        return first == null || (second != null && second.comesBefore(first)) ? other : one;
    }
}
