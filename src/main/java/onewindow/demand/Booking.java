package onewindow.demand;

/** A place in a slot and who booked it. */
final class Booking {

    final long visitor;
    final int slot;
    /** When the slot begins, milliseconds since the start of the horizon. */
    final long slotStart;
    /** When the person asked who asked on the slot's day, before which the person cannot come. */
    final long notBefore;

    boolean cancelled;
    /** Comes to the slot; false for one who stays away or cancels too late. */
    boolean comes = true;

    Booking(long visitor, int slot, long slotStart, long notBefore) {
        this.visitor = visitor;
        this.slot = slot;
        this.slotStart = slotStart;
        this.notBefore = notBefore;
    }
}
