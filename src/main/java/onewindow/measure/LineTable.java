package onewindow.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onewindow.hall.HallLayout;
import onewindow.hall.HallLayout.WindowGroup;

/** The lines of a hall as people see them: those whom the same window groups serve stand in one. */
public final class LineTable {

    private final int classes;
    private final int[] lineOf;
    private final List<List<Integer>> groups = new ArrayList<>();

    /** Puts up the lines of a layout, in the order of their first groups. */
    public LineTable(HallLayout layout) {
        classes = layout.classes();
        List<List<Integer>> of = new ArrayList<>();
        for (int matter = 0; matter < layout.matters(); matter++) {
            for (int visitClass = 0; visitClass < classes; visitClass++) {
                List<Integer> serving = serving(layout, matter, visitClass);
                of.add(serving);
                if (!serving.isEmpty() && !groups.contains(serving)) {
                    groups.add(serving);
                }
            }
        }
        groups.sort(LineTable::compare);
        lineOf = of.stream().mapToInt(groups::indexOf).toArray();
    }

    private static List<Integer> serving(HallLayout layout, int matter, int visitClass) {
        List<Integer> serving = new ArrayList<>();
        for (int group = 0; group < layout.groups().size(); group++) {
            WindowGroup windows = layout.groups().get(group);
            if (windows.preference().get(matter) > 0 && windows.serves().get(visitClass)) {
                serving.add(group);
            }
        }
        return serving;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return Integer.compare(a.get(i), b.get(i));
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** Returns how many lines there are. */
    public int size() {
        return groups.size();
    }

    /** Returns the groups that serve a line. */
    public List<Integer> groups(int line) {
        return Collections.unmodifiableList(groups.get(line));
    }

    /** Returns the line of a matter and class, or -1 where nobody serves them. */
    public int line(int matter, int visitClass) {
        return lineOf[matter * classes + visitClass];
    }
}
