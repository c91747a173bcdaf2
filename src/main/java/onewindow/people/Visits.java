package onewindow.people;

import java.util.Arrays;

/** What people remember of each ticket: its person's key, the service still needed, and what has happened already. */
final class Visits {

    private static final int FIRST_CAPACITY = 64;

    /** The person has stepped aside once. */
    static final byte HELD = 1;
    /** The window has passed the case on once. */
    static final byte TRANSFERRED = 2;
    /** The number was missed once. */
    static final byte MISSED = 4;
    /** Nobody: stands in line to find out how long one waits, and is gone as soon as it is called. */
    static final byte PROBE = 8;

    /** The person was here before, and was not told everything that was missing. */
    static final byte CAME_AGAIN = 16;

    long[] key = new long[FIRST_CAPACITY];
    long[] serviceMillis = new long[FIRST_CAPACITY];
    long[] giveUpAt = new long[FIRST_CAPACITY];
    /** Since when one who has stepped aside or missed the call is away. */
    long[] awaySince = new long[FIRST_CAPACITY];

    /** What the person lacks of the materials of a lesson, as bits; -1 where it is drawn from the key. */
    int[] lacking = new int[FIRST_CAPACITY];
    /** By how much the service in hand is lengthened. */
    long[] extraMillis = new long[FIRST_CAPACITY];

    byte[] happened = new byte[FIRST_CAPACITY];

    void start(int ticket, long visitorKey, long service) {
        if (ticket >= key.length) {
            grow(ticket);
        }
        key[ticket] = visitorKey;
        serviceMillis[ticket] = service;
        giveUpAt[ticket] = -1;
        lacking[ticket] = -1;
        extraMillis[ticket] = 0;
        happened[ticket] = 0;
    }

    boolean has(int ticket, byte what) {
        return (happened[ticket] & what) != 0;
    }

    void note(int ticket, byte what) {
        happened[ticket] |= what;
    }

    private void grow(int ticket) {
        int capacity = Math.max(ticket + 1, 2 * key.length);
        key = Arrays.copyOf(key, capacity);
        serviceMillis = Arrays.copyOf(serviceMillis, capacity);
        giveUpAt = Arrays.copyOf(giveUpAt, capacity);
        lacking = Arrays.copyOf(lacking, capacity);
        extraMillis = Arrays.copyOf(extraMillis, capacity);
        awaySince = Arrays.copyOf(awaySince, capacity);
        happened = Arrays.copyOf(happened, capacity);
    }
}
