package onewindow.hall;

import java.util.Arrays;

/** A line of waiting tickets in the order of their order time. */
final class Line {

    final int index;
    /** The groups whose windows serve the line, in the order in which they are offered a person. */
    final GroupWindows[] groups;

    /** The lines that at least one window of these groups serves, this one among them; empty until asked for. */
    Line[] besides = {};
    /** The next ticket to be looked at where several lines are gone through together. */
    Ticket cursor;

    /** Who is to hear when somebody else is first, and by which place each knows the line. */
    private LineHeads[] followers = {};

    private int[] places = {};

    private Ticket first;
    private Ticket last;
    private int size;

    Line(int index, GroupWindows[] groups) {
        this.index = index;
        this.groups = groups;
    }

    void follow(LineHeads heads, int place) {
        int count = followers.length;
        followers = Arrays.copyOf(followers, count + 1);
        places = Arrays.copyOf(places, count + 1);
        followers[count] = heads;
        places[count] = place;
    }

    private void tellFollowers() {
        for (int i = 0; i < followers.length; i++) {
            followers[i].changed(places[i]);
        }
    }

    /** Empties it; to be done with all lines at once, since nobody hears of it. */
    void clear() {
        first = null;
        last = null;
        size = 0;
    }

    /** Returns the ticket that has its turn first, or null where nobody waits. */
    Ticket first() {
        return first;
    }

    /** Returns the window of the line's groups that is offered first and has been idle longest, or null. */
    Window idleWindow() {
        for (GroupWindows group : groups) {
            Window idle = group.idle();
            if (idle != null) {
                return idle;
            }
        }
        return null;
    }

    int size() {
        return size;
    }

    /** Returns whether every group that serves the line has ended its day. */
    boolean isLeft() {
        for (GroupWindows group : groups) {
            if (!group.over) {
                return false;
            }
        }
        return true;
    }

    /** Puts a ticket where it belongs: in the order of order time, those of the same time by number. */
    void insert(Ticket ticket) {
        Ticket before = last;
        while (before != null && ticket.comesBefore(before)) {
            before = before.previous;
        }
        insertAfter(before, ticket);
    }

    private void insertAfter(Ticket before, Ticket ticket) {
        Ticket after = before == null ? first : before.next;
        ticket.line = this;
        ticket.previous = before;
        ticket.next = after;
        if (before == null) {
            first = ticket;
        } else {
            before.next = ticket;
        }
        if (after == null) {
            last = ticket;
        } else {
            after.previous = ticket;
        }
        size++;
        if (before == null) {
            tellFollowers();
        }
    }

    void remove(Ticket ticket) {
        Ticket before = ticket.previous;
        Ticket after = ticket.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        size--;
        if (before == null) {
            tellFollowers();
        }
    }
}
