package onewindow.calibrate.snapshot;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What was shown of one queue on one day, in the order of time. */
final class QueueDay {

    /** No number is shown. */
    static final int NONE = -1;

    private final TreeMap<Integer, Snapshot> byMinute = new TreeMap<>();

    /** Returns whether there was one at that minute already; the new one replaces it. */
    boolean add(int minute, Snapshot snapshot) {
        return byMinute.put(minute, snapshot) != null;
    }

    int size() {
        return byMinute.size();
    }

    int[] minutes() {
        return byMinute.keySet().stream().mapToInt(minute -> minute).toArray();
    }

    int[] waiting() {
        return byMinute.values().stream().mapToInt(Snapshot::waiting).toArray();
    }

    /** Returns the median of the open windows over the day. */
    int medianOpen() {
        int[] open =
                byMinute.values().stream().mapToInt(Snapshot::open).sorted().toArray();
        return open.length == 0 ? 0 : open[open.length / 2];
    }

    /** Returns the numbers that were shown, {@link #NONE} where none was. */
    int[] numbers() {
        return byMinute.values().stream().mapToInt(Snapshot::number).toArray();
    }

    boolean idle() {
        return Arrays.stream(waiting()).allMatch(people -> people == 0)
                && Arrays.stream(numbers()).allMatch(number -> number == NONE);
    }

    Map<Integer, Snapshot> snapshots() {
        return byMinute;
    }

    /**
     * One look at a queue.
     *
     * @param open windows that serve it
     * @param waiting people
     * @param number the one being called, or {@link #NONE}
     */
    record Snapshot(int open, int waiting, int number) {}
}
