package onewindow.plan.vary;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys with their values, and every combination of them.
 *
 * @param axes at least one
 */
public record Grid(List<GridAxis> axes) {

    /** The most combinations that are run. */
    public static final int MOST = 10_000;

    public Grid {
        axes = List.copyOf(axes);
    }

    /** Returns how many combinations there are. */
    public long size() {
        long size = 1;
        for (GridAxis axis : axes) {
            size *= axis.values().size();
        }
        return size;
    }

    /** Returns the indices of the values of a combination, one for each axis; the last axis runs fastest. */
    public List<Integer> values(int point) {
        List<Integer> values = new ArrayList<>();
        int rest = point;
        for (int a = axes.size() - 1; a >= 0; a--) {
            int count = axes.get(a).values().size();
            values.add(0, rest % count);
            rest /= count;
        }
        return values;
    }

    /** Returns the settings of a combination. */
    public List<String> settings(List<Integer> values) {
        List<String> settings = new ArrayList<>();
        for (int a = 0; a < axes.size(); a++) {
            settings.add(axes.get(a).setting(values.get(a)));
        }
        return settings;
    }
}
