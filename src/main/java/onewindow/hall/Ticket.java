package onewindow.hall;

/** A ticket in the hall; the object is used again for another person once the visit is over. */
final class Ticket {

    /** The index by which commands and events name the ticket. */
    final int index;

    TicketState state = TicketState.ENDED;
    /** The number of the day, 1 for the first ticket. */
    int number;

    int matter;
    int visitClass;
    long takenAt;
    /** Since when it waits in its present line. */
    long since;
    /** The time from which its place in line counts. */
    long orderTime;
    /** How long it waited in lines it has left. */
    long waited;

    Line line;
    Ticket previous;
    Ticket next;
    /** The window that called it last, or -1. */
    int window;
    /** The matter for which it waits again once it was served for the present one, or -1. */
    int backTo = -1;

    Ticket(int index) {
        this.index = index;
    }

    /** Returns whether this ticket has its turn before another: by order time, then by number. */
    boolean comesBefore(Ticket other) {
        return orderTime < other.orderTime || (orderTime == other.orderTime && number < other.number);
    }
}
