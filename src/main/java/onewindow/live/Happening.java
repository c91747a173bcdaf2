package onewindow.live;

/**
 * Something out of the ordinary that a trainer has let happen in a hall.
 *
 * @param place index of the window group or window that it is about; -1 for the whole hall
 * @param people how many come by it
 * @param from when it began, hall time
 * @param until when it is over
 */
public record Happening(Kind kind, int place, int people, long from, long until) {

    /** What can happen. */
    public enum Kind {
        /** The systems of a window group or of all have failed. */
        OUTAGE,
        /** People come together. */
        BUS,
        /** A window is closed. */
        SHUT,
        /** There is a quarrel at a window. */
        QUARREL
    }
}
