package onewindow.calibrate.log;

import static onewindow.calibrate.log.LoggedVisit.NONE;

import java.util.HashMap;
import java.util.Map;

/**
 * The services last logged at each window: a window serves one person at a time, so that a service which falls into one
 * logged above it says that the window's clock was set back, whatever the order of the rows.
 *
 * <p>A window counts as one place once its first 20 services did not overlap; until then, and where they do, it may be
 * a name that several places share. Of each window the last 64 services are kept, of at most 4,096 windows.
 */
final class WindowClocks {

    /** Times are often kept to the minute. */
    private static final long TOLERANCE_MILLIS = 60_000;

    private static final int KEPT = 64;
    private static final int MOST_WINDOWS = 4_096;
    private static final int FIRST = 20;

    private final Map<String, Window> windows = new HashMap<>();

    /** What a service is to those above it at its window. */
    enum Overlap {
        NONE,
        /** With one above it, at a window that is one place. */
        SET_BACK,
        /** With one above it, at what may be several places. */
        SHARED
    }

    /** The last services of a window. */
    private static final class Window {
        private final long[] starts = new long[KEPT];
        private final long[] ends = new long[KEPT];
        private long latestEnd = NONE;
        private long services;
        private boolean shared;

        private boolean overlaps(long start, long end) {
            if (start >= latestEnd) {
                return false;
            }
            for (int i = 0; i < Math.min(services, KEPT); i++) {
                if (Math.min(end, ends[i]) - Math.max(start, starts[i]) > TOLERANCE_MILLIS) {
                    return true;
                }
            }
            return false;
        }

        private Overlap add(long start, long end) {
            boolean overlaps = overlaps(start, end);
            if (overlaps && !shared && services >= FIRST) {
                return Overlap.SET_BACK;
            }
            shared |= overlaps;
            int place = (int) (services++ % KEPT);
            starts[place] = start;
            ends[place] = end;
            latestEnd = Math.max(latestEnd, end);
            return overlaps ? Overlap.SHARED : Overlap.NONE;
        }
    }

    /** Takes in the service of a row, if it has one. */
    Overlap add(Draft draft, Outcome outcome) {
        String name = draft.text(LogColumn.WINDOW);
        long end = draft.time(LogColumn.END);
        long start = Math.max(draft.time(LogColumn.CALL_TIME), draft.time(LogColumn.START));
        boolean served = outcome == Outcome.SERVED || outcome == Outcome.TRANSFERRED;
        if (!served || name.isEmpty() || end == NONE || start == NONE) {
            return Overlap.NONE;
        }
        Window window = windows.get(name);
        if (window == null) {
            if (windows.size() == MOST_WINDOWS) {
                return Overlap.NONE;
            }
            window = new Window();
            windows.put(name, window);
        }
        return window.add(start, end);
    }
}
