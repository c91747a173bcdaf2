package onewindow.demand;

/** What is told of a booking beside the people who come: it is no person who comes. */
public enum BookingNews {
    /** The slot begins and its holder, who did not cancel in time, does not come. */
    NO_SHOW,
    /** The slot begins whose holder cancelled in time, and nobody needed the place. */
    CANCELLED,
    /** The same, and somebody got a place in the slot who without the cancellation would have found none. */
    CANCELLED_AND_USED,
    /** Somebody asks for a slot who may not book for a while. */
    BANNED
}
