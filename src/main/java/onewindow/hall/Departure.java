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
    NEVER_CAME,
    /** Had booked and cancelled in time; the place stayed free. */
    CANCELLED,
    /** Had booked and cancelled in time, and somebody else had the place. */
    CANCELLED_AND_USED,
    /** Asked for a slot and is banned from booking. */
    BANNED;

    /** Returns whether it tells of a booking and not of a person who came. */
    public boolean isOfBooking() {
        return ordinal() >= NEVER_CAME.ordinal();
    }
}
