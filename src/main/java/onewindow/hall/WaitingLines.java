package onewindow.hall;

/** The people waiting, as a call order sees them. */
public interface WaitingLines {

    /** Returns the first ticket of a line, or -1 where nobody waits. */
    int first(int line);

    /** Returns the time from which the ticket's place in line counts, milliseconds. */
    long orderTime(int ticket);

    /** Returns the ticket's number of the day, 1 for the first. */
    int number(int ticket);

    /** Returns the ticket's visit class. */
    int visitClass(int ticket);

    /** Returns the window's rank of preference for the ticket's matter, 1 = first. */
    int preference(int window, int ticket);

    /** Returns whether {@code first} came before {@code second}: by order time, then by number. */
    default boolean cameBefore(int first, int second) {
        long a = orderTime(first);
        long b = orderTime(second);
        return a < b || (a == b && number(first) < number(second));
    }
}
