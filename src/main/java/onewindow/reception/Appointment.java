package onewindow.reception;

/**
 * A place in a slot, and what became of it.
 *
 * @param number 1 for the hall's first, never given again
 * @param booker number by which the person is known
 * @param dayStart when the slot's hall day begins
 * @param slotStart when the slot begins, milliseconds since the start of the horizon
 * @param ticket number of the ticket that the person got on coming; 0 for none
 * @param version how often it has changed, 1 for never
 */
public record Appointment(
        int number, int matter, int booker, long dayStart, long slotStart, State state, int ticket, int version) {

    /** Where an appointment stands. */
    public enum State {
        /** The person may come. */
        BOOKED,
        /** The person cancelled it in time. */
        CANCELLED,
        /** The person came. */
        CHECKED_IN,
        /** The person did not come in time. */
        MISSED
    }

    Appointment in(State next) {
        return new Appointment(number, matter, booker, dayStart, slotStart, next, ticket, version + 1);
    }

    Appointment at(long otherDay, long otherSlot) {
        return new Appointment(number, matter, booker, otherDay, otherSlot, state, ticket, version + 1);
    }

    Appointment with(int taken) {
        return new Appointment(number, matter, booker, dayStart, slotStart, State.CHECKED_IN, taken, version + 1);
    }
}
