package onewindow.simulate;

import java.util.Arrays;
import onewindow.people.Agenda;

/**
 * The event calendar: a binary heap in order of (time, sequence), so that of events at the same time the one that was
 * put in first comes first.
 *
 * <p>Taking an event leaves a hole at the root, which the next event put in fills if one comes before the next is asked
 * for: mostly a finished service is followed by the start of another, and that then costs one sift instead of two.
 */
final class EventCalendar implements Agenda {

    /** The time of an empty calendar. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int SUBJECT_BITS = 24;
    private static final int INTENT_BITS = 4;
    private static final int SEQUENCE_SHIFT = SUBJECT_BITS + INTENT_BITS;
    private static final int SUBJECT_MASK = (1 << SUBJECT_BITS) - 1;
    private static final int INTENT_MASK = (1 << INTENT_BITS) - 1;

    private long[] times = new long[64];
    /** Sequence, intent and subject in one number, the sequence in the highest bits. */
    private long[] tags = new long[64];

    private int size;
    private boolean hole;
    private long sequence;

    void clear() {
        size = 0;
        hole = false;
        sequence = 0;
    }

    @Override
    public void at(long time, int intent, int subject) {
        long tag = (sequence++ << SEQUENCE_SHIFT) | ((long) intent << SUBJECT_BITS) | subject;
        if (hole) {
            hole = false;
            siftDown(time, tag);
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
        }
        siftUp(size++, time, tag);
    }

    /** Returns the time of the next event, or {@link #NEVER}. */
    long nextTime() {
        if (hole) {
            hole = false;
            size--;
            if (size > 0) {
                siftDown(times[size], tags[size]);
            }
        }
        return size == 0 ? NEVER : times[0];
    }

    /** Takes the next event and returns its tag; {@link #nextTime} must have been asked before. */
    long take() {
        hole = true;
        return tags[0];
    }

    static int intent(long tag) {
        return (int) (tag >> SUBJECT_BITS) & INTENT_MASK;
    }

    static int subject(long tag) {
        return (int) tag & SUBJECT_MASK;
    }

    private void siftUp(int start, long time, long tag) {
        int i = start;
        while (i > 0) {
            int parent = (i - 1) >> 1;
            // A new event has the highest sequence, so it never goes before one of the same time.
            if (times[parent] <= time) {
                break;
            }
            times[i] = times[parent];
            tags[i] = tags[parent];
            i = parent;
        }
        times[i] = time;
        tags[i] = tag;
    }

    private void siftDown(long time, long tag) {
        int i = 0;
        int child = 1;
        while (child < size) {
            int right = child + 1;
            if (right < size && isBefore(times[right], tags[right], times[child], tags[child])) {
                child = right;
            }
            if (!isBefore(times[child], tags[child], time, tag)) {
                break;
            }
            times[i] = times[child];
            tags[i] = tags[child];
            i = child;
            child = 2 * i + 1;
        }
        times[i] = time;
        tags[i] = tag;
    }

    private static boolean isBefore(long time, long tag, long otherTime, long otherTag) {
        return time < otherTime || (time == otherTime && tag < otherTag);
    }
}
