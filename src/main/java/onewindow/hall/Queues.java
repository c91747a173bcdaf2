package onewindow.hall;

import java.util.Arrays;

/** The lines: for each a doubly linked list of waiting tickets in the order of their order time. */
final class Queues {

    private final Tickets tickets;
    private final int[] head;
    private final int[] tail;
    private final int[] size;
    private int waiting;

    Queues(Tickets tickets, int lines) {
        this.tickets = tickets;
        head = new int[lines];
        tail = new int[lines];
        size = new int[lines];
        clear();
    }

    void clear() {
        Arrays.fill(head, -1);
        Arrays.fill(tail, -1);
        Arrays.fill(size, 0);
        waiting = 0;
    }

    int first(int line) {
        return head[line];
    }

    int size(int line) {
        return size[line];
    }

    int waiting() {
        return waiting;
    }

    /** Puts a ticket where its order time belongs: behind everyone with the same or an earlier one. */
    void insert(int line, int ticket) {
        long order = tickets.orderTime[ticket];
        int before = tail[line];
        while (before >= 0 && tickets.orderTime[before] > order) {
            before = tickets.previous[before];
        }
        insertAfter(line, ticket, before);
    }

    /** Puts a ticket behind {@code places} others and gives it the order time that this place has. */
    void insertBehind(int line, int ticket, int places) {
        int before = -1;
        int next = head[line];
        for (int i = 0; i < places && next >= 0; i++) {
            before = next;
            next = tickets.next[next];
        }
        if (before >= 0) {
            tickets.orderTime[ticket] = Math.max(tickets.orderTime[ticket], tickets.orderTime[before]);
        }
        insertAfter(line, ticket, before);
    }

    private void insertAfter(int line, int ticket, int before) {
        int after = before < 0 ? head[line] : tickets.next[before];
        tickets.line[ticket] = line;
        tickets.previous[ticket] = before;
        tickets.next[ticket] = after;
        if (before < 0) {
            head[line] = ticket;
        } else {
            tickets.next[before] = ticket;
        }
        if (after < 0) {
            tail[line] = ticket;
        } else {
            tickets.previous[after] = ticket;
        }
        size[line]++;
        waiting++;
    }

    void remove(int ticket) {
        int line = tickets.line[ticket];
        int before = tickets.previous[ticket];
        int after = tickets.next[ticket];
        if (before < 0) {
            head[line] = after;
        } else {
            tickets.next[before] = after;
        }
        if (after < 0) {
            tail[line] = before;
        } else {
            tickets.previous[after] = before;
        }
        size[line]--;
        waiting--;
    }
}
