package onewindow.hall;

/** Why a person leaves without a ticket. */
public enum Departure {
    /** Turned round at the sight of the line. */
    BALKED,
    /** Found no waiting place. */
    NO_PLACE,
    /** Came when no numbers were given and did not wait. */
    DOORS_CLOSED
}
