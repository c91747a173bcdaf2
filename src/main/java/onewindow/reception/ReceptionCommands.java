package onewindow.reception;

/**
 * The commands that a reception takes, each with its time, milliseconds since the start of the horizon, in order of
 * time. An impossible command changes nothing and returns the {@link ReceptionRefusal#code} of a refusal; a possible
 * one returns 0 or the number of what it made.
 */
public interface ReceptionCommands {

    /**
     * A matter is added to what the person of a ticket wants; the first that is added makes the list, with the matter
     * of the ticket before it.
     */
    int addMatter(long time, int ticket, int matter);

    /** A clerk is done with an open matter of a ticket that is being served. */
    int noteDone(long time, int ticket, int matter, Handled how);

    /** A window was closed for a while, and says why. */
    int pause(long time, int window, PauseReason why);

    /** The pause of a window is over. */
    int endPause(long time, int window);

    /**
     * Somebody books a place in a slot.
     *
     * @param booker number by which the person is known; whoever books under another is another
     * @param slotStart when the slot begins
     * @return the number of the appointment, 1 for the first
     */
    int book(long time, int matter, int booker, long slotStart);

    /** An appointment is moved to another slot, which counts as cancelling and booking. Returns 0. */
    int rebook(long time, int appointment, long slotStart);

    /** An appointment is cancelled by its holder. */
    int cancelBooking(long time, int appointment);

    /** The holder of an appointment has come and has a ticket. */
    int checkIn(long time, int appointment, int ticket);

    /** The holder of an appointment has not come within the time to come. */
    int missBooking(long time, int appointment);

    /** Somebody who is banned may book again; missed slots are counted anew from then on. */
    int liftBan(long time, int booker);

    /**
     * Somebody who was served reviews the visit; a bad review brings duties. Returns the number of the review.
     *
     * @param number of the ticket, of the present day
     * @param level 1 (very dissatisfied) to 5 (very satisfied)
     * @param department whose the matter is; -1 for nobody's
     */
    int reviewVisit(long time, int number, int level, int department);

    /** A case has got a review; a bad one brings duties. Returns the number of the review. */
    int followUpCase(long time, int caseNumber, int level, int department);

    /**
     * A duty is done, and what follows it is owed.
     *
     * @param complex whether, by a contact, the rectification is found to be complex, which has a limit of its own
     */
    int doDuty(long time, int duty, boolean complex);
}
