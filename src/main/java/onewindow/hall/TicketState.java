package onewindow.hall;

/** Where a ticket stands in its visit. */
public enum TicketState {
    /** In a line. */
    WAITING,
    /** Called, on the way to the window; the window is held for it. */
    CALLED,
    /** At the window. */
    SERVING,
    /** Stepped aside from the window, to be recalled. */
    ON_HOLD,
    /** Was not there when called; may be reactivated. */
    MISSED,
    /** The visit is over. */
    ENDED
}
