package onewindow.hall;

/**
 * Where a ticket is known to be, in place of the commands that led there.
 *
 * @param state any but {@link TicketState#ENDED}
 * @param number the number of the day; 0 where it has none
 * @param matter index of the matter
 * @param visitClass index of the visit class
 * @param takenAt when the number was taken, milliseconds
 * @param since since when it is in its state, milliseconds; for one that waits since when in this line
 * @param orderTime the time from which its place in line counts, milliseconds
 * @param waitedMillis how long it waited in lines that it has left
 * @param window the window that called it last, or -1; for one that is called or served the window that it is at
 * @param lineOf where each window has a line of its own, the window in whose line it waits; -1 = the shortest
 */
public record PlacedTicket(
        TicketState state,
        int number,
        int matter,
        int visitClass,
        long takenAt,
        long since,
        long orderTime,
        long waitedMillis,
        int window,
        int lineOf) {}
