package onewindow.replay;

import java.util.Arrays;
import java.util.List;
import onewindow.hall.HallLayout;
import onewindow.hall.HallLayout.WindowGroup;

/**
 * Which windows have to do with one another because they call the same people: those of groups that serve a matter in
 * common, or that each serve one in common with a third; all of them where all people share so many places to wait.
 */
final class SharedLines {

    /** By group, the first of those that it shares people with. */
    private final int[] pools;

    private boolean mixed;
    private final boolean ownLines;

    private final int[] groupOfWindow;
    /** By matter, a group that serves it; -1 where none does. */
    private final int[] groupOfMatter;

    SharedLines(HallLayout layout) {
        List<WindowGroup> groups = layout.groups();
        pools = new int[groups.size()];
        ownLines = layout.lines() == HallLayout.Lines.DEDICATED;
        boolean full = layout.waitingPlaces() < Integer.MAX_VALUE;
        mixed = ownLines || full;
        groupOfWindow = new int[layout.windows()];
        groupOfMatter = new int[layout.matters()];
        Arrays.fill(groupOfMatter, -1);
        int window = 0;
        for (int group = 0; group < pools.length; group++) {
            pools[group] = full ? 0 : group;
            int windows = groups.get(group).windows();
            Arrays.fill(groupOfWindow, window, window + windows, group);
            window += windows;
            for (int matter = 0; matter < groupOfMatter.length; matter++) {
                if (groups.get(group).preference().get(matter) > 0) {
                    join(group, matter);
                }
            }
        }
    }

    private void join(int group, int matter) {
        if (groupOfMatter[matter] < 0) {
            groupOfMatter[matter] = group;
        } else {
            pools[ofGroup(group)] = ofGroup(groupOfMatter[matter]);
            mixed = true;
        }
    }

    /** Returns how many numbers there are for pools. */
    int size() {
        return pools.length;
    }

    /** Returns the pool of a group of windows. */
    int ofGroup(int group) {
        int pool = group;
        while (pools[pool] != pool) {
            pool = pools[pool];
        }
        return pool;
    }

    /**
     * Whether it matters which window calls whom: there are pools of several groups, each window has a line of its own,
     * or the hall is full at so many who wait. Else one person may be called in place of another from the one line of a
     * pool, and nothing else changes.
     */
    boolean areMixed() {
        return mixed;
    }

    /** Whether each window has a line of its own, so that what is done at a window bears upon who joins which line. */
    boolean areOwn() {
        return ownLines;
    }

    /** Returns the pool of a window, from 0. */
    int ofWindow(int window) {
        return ofGroup(groupOfWindow[window]);
    }

    /** Returns the pool in which people with a matter wait; that of the first group where nobody serves it. */
    int ofMatter(int matter) {
        return ofGroup(Math.max(0, groupOfMatter[matter]));
    }
}
