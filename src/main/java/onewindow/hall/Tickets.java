package onewindow.hall;

import java.util.Arrays;

/** The tickets in the hall, pooled: memory follows the people present, not the people served. */
final class Tickets {

    private static final int FIRST_CAPACITY = 64;

    /** Most people that can be in a hall at once. */
    static final int LIMIT = 1 << 24;

    private Ticket[] pool = new Ticket[FIRST_CAPACITY];
    private int used;
    private Ticket free;
    private int present;

    Ticket add() {
        present++;
        Ticket ticket = free;
        if (ticket != null) {
            free = ticket.next;
            return ticket;
        }
        if (used == pool.length) {
            grow();
        }
        if (pool[used] == null) {
            pool[used] = new Ticket(used);
        }
        return pool[used++];
    }

    void remove(Ticket ticket) {
        ticket.state = TicketState.ENDED;
        ticket.next = free;
        free = ticket;
        present--;
    }

    void clear() {
        for (int i = 0; i < used; i++) {
            pool[i].state = TicketState.ENDED;
        }
        used = 0;
        free = null;
        present = 0;
    }

    /** Returns the ticket of an index in use, or one that has ended. */
    Ticket get(int index) {
        return pool[index];
    }

    /** Returns the ticket of an index if it is in that state, else null. */
    Ticket in(TicketState state, int index) {
        if (index < 0 || index >= used) {
            return null;
        }
        Ticket ticket = pool[index];
        return ticket.state == state ? ticket : null;
    }

    boolean holds(int index) {
        return index >= 0 && index < used && pool[index].state != TicketState.ENDED;
    }

    int present() {
        return present;
    }

    int end() {
        return used;
    }

    private void grow() {
        int capacity = pool.length * 2;
        if (capacity > LIMIT) {
            throw new OvercrowdedHall(LIMIT);
        }
        pool = Arrays.copyOf(pool, capacity);
    }
}
