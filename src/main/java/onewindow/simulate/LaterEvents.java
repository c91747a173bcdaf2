package onewindow.simulate;

import java.util.Arrays;

/** Events in a binary heap by their keys, the lowest first. */
final class LaterEvents {

    private long[] keys = new long[64];
    private int[] events = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Returns the lowest key, or {@link EventCalendar#NEVER} where there is none. */
    long firstKey() {
        return size == 0 ? EventCalendar.NEVER : keys[0];
    }

    void put(long key, int event) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
        }
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) >> 1;
            if (keys[parent] < key) {
                break;
            }
            keys[i] = keys[parent];
            events[i] = events[parent];
            i = parent;
        }
        keys[i] = key;
        events[i] = event;
    }

    /** Takes the event of the lowest key; there must be one. */
    int take() {
        int first = events[0];
        size--;
        if (size > 0) {
            siftDown(keys[size], events[size]);
        }
        return first;
    }

    private void siftDown(long key, int event) {
        int i = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] > key) {
                break;
            }
            keys[i] = keys[child];
            events[i] = events[child];
            i = child;
            child = 2 * i + 1;
        }
        keys[i] = key;
        events[i] = event;
    }
}
