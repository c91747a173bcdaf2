package onewindow.simulate;

import java.util.Arrays;
import java.util.stream.IntStream;
import onewindow.people.Agenda;

/**
 * The event calendar: a binary heap in order of (time, sequence), so that of events at the same time the one that was
 * put in first comes first.
 *
 * <p>Time and sequence are one number, so that an order is one comparison. Taking an event leaves a hole at the root,
 * which the next event put in fills if one comes before the next is asked for: mostly a finished service is followed by
 * the start of another, and that then costs one sift instead of two.
 */
final class EventCalendar implements Agenda {

    /** The time of an empty calendar. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int SEQUENCE_BITS = 20;
    private static final int SEQUENCE_END = 1 << SEQUENCE_BITS;
    /** The latest time an event can have: 278 years in milliseconds. */
    static final long LATEST = NEVER >> SEQUENCE_BITS;

    private static final int SUBJECT_BITS = 24;
    private static final int SUBJECT_MASK = (1 << SUBJECT_BITS) - 1;

    private long[] keys = new long[64];
    /** Intent and subject of each event. */
    private int[] events = new int[64];

    private int size;
    private boolean hole;
    private int sequence;

    void clear() {
        size = 0;
        hole = false;
        sequence = 0;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the time is later than {@link #LATEST}
     */
    @Override
    public void at(long time, int intent, int subject) {
        if (time > LATEST) {
            throw new IllegalArgumentException("an event in " + time + " ms is beyond the calendar's 278 years");
        }
        if (sequence == SEQUENCE_END) {
            renumber();
        }
        long key = (time << SEQUENCE_BITS) | sequence++;
        int event = (intent << SUBJECT_BITS) | subject;
        if (hole) {
            hole = false;
            siftDown(key, event);
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
        }
        siftUp(size++, key, event);
    }

    /** Returns the time of the next event, or {@link #NEVER}. */
    long nextTime() {
        if (hole) {
            fillHole();
        }
        return size == 0 ? NEVER : keys[0] >> SEQUENCE_BITS;
    }

    /** Takes the next event and returns its intent and subject; {@link #nextTime} must have been asked before. */
    int take() {
        hole = true;
        return events[0];
    }

    static int intent(int event) {
        return event >>> SUBJECT_BITS;
    }

    static int subject(int event) {
        return event & SUBJECT_MASK;
    }

    private void fillHole() {
        hole = false;
        size--;
        if (size > 0) {
            siftDown(keys[size], events[size]);
        }
    }

    /** Gives the events that are waiting the lowest sequence numbers, in their present order. */
    private void renumber() {
        if (hole) {
            fillHole();
        }
        long[] oldKeys = keys.clone();
        int[] oldEvents = events.clone();
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Long.compare(oldKeys[a], oldKeys[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (sequence = 0; sequence < size; sequence++) {
            keys[sequence] = (oldKeys[order[sequence]] >> SEQUENCE_BITS << SEQUENCE_BITS) | sequence;
            events[sequence] = oldEvents[order[sequence]];
        }
    }

    private void siftUp(int start, long key, int event) {
        int i = start;
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

    private void siftDown(long key, int event) {
        long[] k = keys;
        int[] e = events;
        int end = size;
        int i = 0;
        int child = 1;
        while (child < end) {
            int right = child + 1;
            if (right < end && k[right] < k[child]) {
                child = right;
            }
            if (k[child] > key) {
                break;
            }
            k[i] = k[child];
            e[i] = e[child];
            i = child;
            child = 2 * i + 1;
        }
        k[i] = key;
        e[i] = event;
    }
}
