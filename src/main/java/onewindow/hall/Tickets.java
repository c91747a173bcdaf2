package onewindow.hall;

import java.util.Arrays;

/**
 * The tickets in the hall, a column an attribute, rows used again once a visit is over: memory follows the people
 * present, not the people served.
 */
final class Tickets {

    private static final int FIRST_CAPACITY = 64;

    /** Most people that can be in a hall at once. */
    static final int LIMIT = 1 << 24;

    static final byte WAITING = 0;
    static final byte CALLED = 1;
    static final byte SERVING = 2;
    static final byte ON_HOLD = 3;
    static final byte MISSED = 4;
    static final byte ENDED = 5;

    byte[] state = new byte[FIRST_CAPACITY];
    int[] number = new int[FIRST_CAPACITY];
    int[] matter = new int[FIRST_CAPACITY];
    int[] visitClass = new int[FIRST_CAPACITY];
    int[] line = new int[FIRST_CAPACITY];
    int[] window = new int[FIRST_CAPACITY];
    int[] previous = new int[FIRST_CAPACITY];
    int[] next = new int[FIRST_CAPACITY];
    long[] takenAt = new long[FIRST_CAPACITY];
    long[] since = new long[FIRST_CAPACITY];
    long[] orderTime = new long[FIRST_CAPACITY];
    long[] waited = new long[FIRST_CAPACITY];

    private int used;
    private int free = -1;
    private int present;

    Tickets() {
        Arrays.fill(state, ENDED);
    }

    int add() {
        int ticket = free;
        if (ticket >= 0) {
            free = next[ticket];
        } else {
            ticket = used++;
            if (ticket == state.length) {
                grow();
            }
        }
        present++;
        return ticket;
    }

    void remove(int ticket) {
        state[ticket] = ENDED;
        next[ticket] = free;
        free = ticket;
        present--;
    }

    void clear() {
        Arrays.fill(state, 0, used, ENDED);
        used = 0;
        free = -1;
        present = 0;
    }

    int present() {
        return present;
    }

    int highest() {
        return used;
    }

    boolean holds(int ticket) {
        return ticket >= 0 && ticket < used && state[ticket] != ENDED;
    }

    private void grow() {
        int capacity = state.length * 2;
        if (capacity > LIMIT) {
            throw new IllegalStateException(
                    "more than " + LIMIT + " people are in the hall at once: the windows cannot keep up");
        }
        int old = state.length;
        state = Arrays.copyOf(state, capacity);
        Arrays.fill(state, old, capacity, ENDED);
        number = Arrays.copyOf(number, capacity);
        matter = Arrays.copyOf(matter, capacity);
        visitClass = Arrays.copyOf(visitClass, capacity);
        line = Arrays.copyOf(line, capacity);
        window = Arrays.copyOf(window, capacity);
        previous = Arrays.copyOf(previous, capacity);
        next = Arrays.copyOf(next, capacity);
        takenAt = Arrays.copyOf(takenAt, capacity);
        since = Arrays.copyOf(since, capacity);
        orderTime = Arrays.copyOf(orderTime, capacity);
        waited = Arrays.copyOf(waited, capacity);
    }
}
