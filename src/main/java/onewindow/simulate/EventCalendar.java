package onewindow.simulate;

import onewindow.people.Agenda;

/**
 * The event calendar, in order of (time, sequence), so that of events at the same time the one that was put in first
 * comes first.
 *
 * <p>Time and sequence are one number, so that an order is one comparison. The earliest events stand in a short sorted
 * array, the earliest last: for the few dozen windows and people of a hall that are due next, shifting numbers in one
 * cache line after another beats any tree. What does not fit lies in a binary heap, from which the array is filled when
 * it runs empty.
 */
public final class EventCalendar implements Agenda {

    /** The time of an empty calendar. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int SEQUENCE_BITS = 20;
    private static final int SEQUENCE_END = 1 << SEQUENCE_BITS;
    /** The latest time an event can have: 278 years in milliseconds. */
    static final long LATEST = NEVER >> SEQUENCE_BITS;

    private static final int SUBJECT_BITS = 24;
    private static final int SUBJECT_MASK = (1 << SUBJECT_BITS) - 1;
    private static final int SOON = 128;
    private static final int FILL = 96;

    private final long[] soonKeys = new long[SOON];
    private final int[] soonEvents = new int[SOON];
    private int soon;
    private final LaterEvents later = new LaterEvents();
    /** The first key among the later events; every event before it is due soon. */
    private long firstLater = NEVER;

    private int sequence;

    /** Forgets every event. */
    public void clear() {
        soon = 0;
        later.clear();
        firstLater = NEVER;
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
        put((time << SEQUENCE_BITS) | sequence++, (intent << SUBJECT_BITS) | subject);
    }

    private void put(long key, int event) {
        if (key > firstLater) {
            later.put(key, event);
            return;
        }
        if (soon == SOON) {
            makeRoom();
            put(key, event);
            return;
        }
        long[] keys = soonKeys;
        int[] events = soonEvents;
        int i = soon++;
        while (i > 0 && keys[i - 1] < key) {
            keys[i] = keys[i - 1];
            events[i] = events[i - 1];
            i--;
        }
        keys[i] = key;
        events[i] = event;
    }

    /** Returns the time of the next event, or {@link #NEVER}. */
    public long nextTime() {
        if (soon == 0) {
            fill();
        }
        return soon == 0 ? NEVER : soonKeys[soon - 1] >> SEQUENCE_BITS;
    }

    /** Takes the next event and returns its intent and subject; {@link #nextTime} must have been asked before. */
    public int take() {
        return soonEvents[--soon];
    }

    static int intent(int event) {
        return event >>> SUBJECT_BITS;
    }

    /** Returns the subject of what {@link #take} returned. */
    public static int subject(int event) {
        return event & SUBJECT_MASK;
    }

    /** Moves the later half of the soon events to the later ones. */
    private void makeRoom() {
        int half = SOON / 2;
        for (int i = 0; i < half; i++) {
            later.put(soonKeys[i], soonEvents[i]);
        }
        System.arraycopy(soonKeys, half, soonKeys, 0, SOON - half);
        System.arraycopy(soonEvents, half, soonEvents, 0, SOON - half);
        soon = SOON - half;
        firstLater = later.firstKey();
    }

    /** Takes the first of the later events, as many as leave some room for new ones. */
    private void fill() {
        int count = Math.min(FILL, later.size());
        for (int i = count - 1; i >= 0; i--) {
            soonKeys[i] = later.firstKey();
            soonEvents[i] = later.take();
        }
        soon = count;
        firstLater = later.firstKey();
    }

    /** Gives the events that are waiting the lowest sequence numbers, in their present order. */
    private void renumber() {
        while (soon > 0) {
            soon--;
            later.put(soonKeys[soon], soonEvents[soon]);
        }
        if (later.size() >= SEQUENCE_END / 2) {
            throw new IllegalStateException("more than " + SEQUENCE_END / 2
                    + " events are waiting to happen: the windows cannot keep up with the people");
        }
        int[] events = new int[later.size()];
        long[] times = new long[later.size()];
        for (int i = 0; i < events.length; i++) {
            times[i] = later.firstKey() >> SEQUENCE_BITS;
            events[i] = later.take();
        }
        firstLater = NEVER;
        for (sequence = 0; sequence < events.length; sequence++) {
            put((times[sequence] << SEQUENCE_BITS) | sequence, events[sequence]);
        }
    }
}
