package onewindow.plan.pool;

import java.util.List;
import java.util.stream.IntStream;

/** Windows shared out among departments one by one, each to where a window has most work. */
public final class SharedByWork {

    private SharedByWork() {}

    /**
     * Returns the windows of each department: at least one where there is work, then each further one to the department
     * with most work for each of its windows and one more, which favours small ones less than the mere ratio would.
     *
     * @param total of all departments
     * @param hours of work by department; 0 or less where it gets none
     */
    public static int[] of(int total, List<Double> hours) {
        int[] windows = new int[hours.size()];
        int left = total;
        for (int d = 0; d < windows.length && left > 0; d++) {
            if (hours.get(d) > 0) {
                windows[d] = 1;
                left--;
            }
        }
        for (; left > 0; left--) {
            int most = IntStream.range(0, windows.length)
                    .filter(d -> windows[d] > 0)
                    .reduce((a, b) -> hours.get(b) / windows[b] > hours.get(a) / windows[a] ? b : a)
                    .orElseThrow();
            windows[most]++;
        }
        return windows;
    }
}
