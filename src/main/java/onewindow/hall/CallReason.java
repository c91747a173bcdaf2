package onewindow.hall;

/** Why one waiting ticket is called before another. */
public enum CallReason {
    /** It has waited longer. */
    WAITED_LONGER,
    /** Both came in the same millisecond; it has the lower number. */
    LOWER_NUMBER,
    /** Its class is called first. */
    CLASS_RANK,
    /** Its class's head start and its wait together weigh more. */
    AGED_MORE,
    /** It is its class's turn in the ratio. */
    CLASS_TURN,
    /** The window prefers its matter. */
    PREFERRED_MATTER,
    /** The window does not serve the other. */
    NOT_SERVED_HERE,
    /** It stands before the other in the same line. */
    AHEAD_IN_LINE
}
