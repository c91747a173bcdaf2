package onewindow.hall;

/**
 * What is done at the windows of a hall, by a clerk of its own or by a person who has taken a seat. Times and results
 * are those of {@link HallCommands}.
 */
public interface WindowCommands {

    /**
     * A person sits down at a window: from now on it calls nobody but as this person has it call, and it is not idle
     * for anybody who comes. Returns 0, {@link Refusal#SEAT_TAKEN} or {@link Refusal#UNKNOWN_WINDOW}.
     */
    int takeSeat(long time, int window);

    /**
     * The person gets up; the window is its own clerk's again. Returns 0, {@link Refusal#SEAT_EMPTY} or
     * {@link Refusal#UNKNOWN_WINDOW}.
     */
    int leaveSeat(long time, int window);

    /**
     * The person at the window is told what is missing (一次性告知). The visit goes on as before.
     *
     * @param missing as bits, the first material of the matter's list is the lowest
     * @return 0, {@link Refusal#NOT_SERVING} or {@link Refusal#NOTICE_GIVEN}
     */
    int giveNotice(long time, int ticket, int missing);

    /**
     * A free window calls the next person.
     *
     * @return the ticket called; {@link Refusal#NOBODY_WAITS} where the window goes idle instead,
     *     {@link Refusal#WINDOW_CLOSED} where it is closed or closes instead because its group has more windows open
     *     than the timetable says, {@link Refusal#WINDOW_BUSY} or {@link Refusal#UNKNOWN_WINDOW}
     */
    int callNext(long time, int window);

    /**
     * A free window calls one waiting person out of turn.
     *
     * @return the ticket, or {@link Refusal#WINDOW_CLOSED}, {@link Refusal#WINDOW_BUSY}, {@link Refusal#NOT_WAITING},
     *     {@link Refusal#NOT_SERVED_HERE}, {@link Refusal#UNKNOWN_TICKET} or {@link Refusal#UNKNOWN_WINDOW}
     */
    int callTicket(long time, int window, int ticket);

    /** The called person is called once more. Returns the window, or {@link Refusal#NOT_CALLED}. */
    int callAgain(long time, int ticket);

    /** The called person is at the window: service starts. Returns 0 or {@link Refusal#NOT_CALLED}. */
    int startService(long time, int ticket);

    /**
     * Service is finished and the visit over, or the person goes back to the line from which {@link #transferAndBack}
     * sent the person on. Returns the window, now free to call, or {@link Refusal#NOT_SERVING}.
     */
    int finishService(long time, int ticket);

    /**
     * The window's part is done and the person waits again for another matter.
     *
     * @param toEnd true: at the end of the new line; false: by the time at which the first number was taken
     * @return the window, now free to call, or {@link Refusal#NOT_SERVING}, {@link Refusal#NOT_SERVED} or
     *     {@link Refusal#UNKNOWN_MATTER}
     */
    int transfer(long time, int ticket, int matter, boolean toEnd);

    /**
     * As {@link #transfer}; once served there the person waits again for the present matter, by the same order time.
     */
    int transferAndBack(long time, int ticket, int matter, boolean toEnd);

    /** The person steps aside. Returns the window, now free to call, or {@link Refusal#NOT_SERVING}. */
    int hold(long time, int ticket);

    /** The called person did not come. Returns the window, now free to call, or {@link Refusal#NOT_CALLED}. */
    int miss(long time, int ticket);

    /** Opens a closed window by hand. Returns 0, {@link Refusal#WINDOW_OPEN} or {@link Refusal#UNKNOWN_WINDOW}. */
    int openWindow(long time, int window);

    /**
     * Closes an open window by hand: at once, or once the person in hand has left it. Returns 0,
     * {@link Refusal#WINDOW_CLOSED} or {@link Refusal#UNKNOWN_WINDOW}.
     */
    int closeWindow(long time, int window);
}
