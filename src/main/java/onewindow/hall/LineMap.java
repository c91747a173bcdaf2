package onewindow.hall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import onewindow.hall.HallLayout.IdleChoice;
import onewindow.hall.HallLayout.Lines;
import onewindow.hall.HallLayout.WindowGroup;

/**
 * Which line a ticket joins and which lines a window serves.
 *
 * <p>Pooled: people of one class whom the same groups serve with the same preference share a line. Dedicated: each
 * window has a line for each class.
 */
final class LineMap {

    /** Of the layout that was last asked for. */
    private static volatile LineMap last;

    private final HallLayout layout;
    final int lines;
    final int windows;
    final int[] groupOfWindow;
    final int[] firstWindow;
    /**
     * Groups that serve a matter and class, in the order in which they are offered; index {@code matter * classes +
     * class}. Where the same groups do, it is the same array.
     */
    final int[][] groupsOf;
    /** Pooled lines only: the groups that serve a line, in the order in which they are offered. */
    final int[][] groupsOfLine;
    /** Pooled lines only: the class of its people. */
    final int[] classOfLine;
    /** Pooled lines only: one of their matters, which all groups prefer as they do the others. */
    final int[] matterOfLine;

    final int[][] linesOfWindow;
    final boolean dedicated;

    private final int classes;
    private final int[] lineOf;

    /** Returns the map of a layout; thousands of halls may share a layout, and then share its map. */
    @SuppressWarnings("ReferenceEquality") // to compare layouts of 1,266 matters costs more than another map
    static LineMap of(HallLayout layout) {
        LineMap known = last;
        if (known == null || known.layout != layout) {
            known = new LineMap(layout);
            last = known;
        }
        return known;
    }

    private LineMap(HallLayout layout) {
        this.layout = layout;
        classes = layout.classes();
        dedicated = layout.lines() == Lines.DEDICATED;
        List<WindowGroup> groups = layout.groups();
        firstWindow = new int[groups.size() + 1];
        for (int g = 0; g < groups.size(); g++) {
            firstWindow[g + 1] = firstWindow[g] + groups.get(g).windows();
        }
        windows = firstWindow[groups.size()];
        groupOfWindow = new int[windows];
        for (int g = 0; g < groups.size(); g++) {
            Arrays.fill(groupOfWindow, firstWindow[g], firstWindow[g + 1], g);
        }
        int[] offered = offeringOrder(layout);
        groupsOf = new int[layout.matters() * classes][];
        lineOf = new int[layout.matters() * classes];
        linesOfWindow = new int[windows][];
        List<int[]> pooled = pool(layout, offered);
        groupsOfLine = pooled.toArray(new int[0][]);
        classOfLine = new int[groupsOfLine.length];
        matterOfLine = new int[groupsOfLine.length];
        for (int i = 0; i < lineOf.length; i++) {
            if (lineOf[i] >= 0) {
                classOfLine[lineOf[i]] = i % classes;
                matterOfLine[lineOf[i]] = i / classes;
            }
        }
        if (dedicated) {
            lines = windows * classes;
            for (int w = 0; w < windows; w++) {
                linesOfWindow[w] = dedicatedLines(groups.get(groupOfWindow[w]), w);
            }
        } else {
            lines = groupsOfLine.length;
            shareLines(groups.size());
        }
    }

    /**
     * Returns the pooled line of a matter and class, index {@code matter * classes + class}; -1 where nobody serves
     * them.
     */
    int lineOf(int index) {
        return lineOf[index];
    }

    private static int[] offeringOrder(HallLayout layout) {
        List<WindowGroup> groups = layout.groups();
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            order.add(g);
        }
        if (layout.idleChoice() == IdleChoice.LEAST_FLEXIBLE) {
            order.sort(Comparator.comparingLong(g ->
                    groups.get(g).preference().stream().filter(rank -> rank > 0).count()));
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<int[]> pool(HallLayout layout, int[] offered) {
        SortedMap<String, Integer> known = new TreeMap<>();
        SortedMap<String, int[]> sets = new TreeMap<>();
        List<int[]> pooled = new ArrayList<>();
        List<List<Integer>> serving = serving(layout, offered);
        for (int matter = 0; matter < layout.matters(); matter++) {
            for (int c = 0; c < classes; c++) {
                StringBuilder signature = new StringBuilder().append(c);
                List<Integer> found = new ArrayList<>();
                for (int g : serving.get(matter)) {
                    WindowGroup group = layout.groups().get(g);
                    if (group.serves().get(c)) {
                        found.add(g);
                        signature
                                .append(' ')
                                .append(g)
                                .append(':')
                                .append(group.preference().get(matter));
                    }
                }
                int index = matter * classes + c;
                groupsOf[index] = sets.computeIfAbsent(
                        found.toString(),
                        key -> found.stream().mapToInt(Integer::intValue).toArray());
                lineOf[index] = found.isEmpty() ? -1 : lineOf(signature.toString(), known, pooled, groupsOf[index]);
            }
        }
        return pooled;
    }

    private static int lineOf(String signature, SortedMap<String, Integer> known, List<int[]> pooled, int[] groups) {
        Integer line = known.putIfAbsent(signature, pooled.size());
        if (line == null) {
            pooled.add(groups);
            return pooled.size() - 1;
        }
        return line;
    }

    /** For each matter the groups that serve it for anybody, in the order in which they are offered. */
    private static List<List<Integer>> serving(HallLayout layout, int[] offered) {
        List<List<Integer>> serving = new ArrayList<>();
        for (int matter = 0; matter < layout.matters(); matter++) {
            serving.add(new ArrayList<>());
        }
        for (int g : offered) {
            int matter = 0;
            for (int rank : layout.groups().get(g).preference()) {
                if (rank > 0) {
                    serving.get(matter).add(g);
                }
                matter++;
            }
        }
        return serving;
    }

    private int[] dedicatedLines(WindowGroup group, int window) {
        List<Integer> served = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            if (group.serves().get(c)) {
                served.add(window * classes + c);
            }
        }
        return served.stream().mapToInt(Integer::intValue).toArray();
    }

    private void shareLines(int groups) {
        List<List<Integer>> ofGroup = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            ofGroup.add(new ArrayList<>());
        }
        for (int line = 0; line < groupsOfLine.length; line++) {
            for (int g : groupsOfLine[line]) {
                ofGroup.get(g).add(line);
            }
        }
        for (int g = 0; g < groups; g++) {
            int[] served = ofGroup.get(g).stream().mapToInt(Integer::intValue).toArray();
            Arrays.fill(linesOfWindow, firstWindow[g], firstWindow[g + 1], served);
        }
    }
}
