package onewindow.hall;

/** Why a person has no ticket. */
public enum Departure {
    /** Turned round at the sight of the line. */
    BALKED,
    /** Found no waiting place. */
    NO_PLACE,
    /** Came when no numbers were given, or none for the matter any more, and did not wait. */
    DOORS_CLOSED,
    /** Had booked and did not come at all. */
    NEVER_CAME
}
