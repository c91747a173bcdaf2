package onewindow.hall;

/**
 * The commands that a hall takes, each with its time, milliseconds since the start of the horizon. They must come in
 * order of time; of commands in the same millisecond the earlier one happens first. An impossible command changes
 * nothing and returns the {@link Refusal#code} of a refusal; a possible one returns a ticket, a window or 0.
 */
public interface HallCommands extends WindowCommands {

    /** Returns what can be asked of the hall; it shows the hall as it is at each moment. */
    HallView view();

    /** Empties the hall and starts numbering anew, as at the start of a day. */
    void reset();

    /**
     * Takes a ticket.
     *
     * @param time now, milliseconds
     * @param orderTime from when its place in line counts: now, or later for an appointment whose time has not come
     * @return the ticket, or {@link Refusal#NO_WAITING_PLACE}, {@link Refusal#NOT_SERVED}, {@link Refusal#DAY_OVER} or
     *     {@link Refusal#UNKNOWN_MATTER}
     */
    int takeTicket(long time, int matter, int visitClass, long orderTime);

    /** Notes a person who leaves without a ticket, or does not come. Returns 0 or {@link Refusal#UNKNOWN_MATTER}. */
    int leaveWithoutTicket(long time, int matter, int visitClass, Departure why);

    /** Notes a person who waits outside to be let in. Returns 0 or {@link Refusal#UNKNOWN_MATTER}. */
    int waitOutside(long time, int matter, int visitClass);

    /**
     * Notes that a person who waits outside since a time is let in or, with {@code letIn} false, waits no longer.
     * Returns 0, {@link Refusal#NOBODY_OUTSIDE} or {@link Refusal#UNKNOWN_MATTER}.
     */
    int endWaitOutside(long time, int matter, int visitClass, long since, boolean letIn);

    /** Notes that an event of the scenario by which windows call nobody begins, or ends. */
    void noteOutage(long time, int event, boolean begins);

    /** The waiting person leaves since the systems have failed. Returns 0 or {@link Refusal#NOT_WAITING}. */
    int leaveInOutage(long time, int ticket);

    /**
     * The window's part is done and it goes on with the same person for another matter that it serves.
     *
     * @return the window, or {@link Refusal#NOT_SERVING}, {@link Refusal#UNKNOWN_MATTER} or
     *     {@link Refusal#NOT_SERVED_HERE}
     */
    int continueService(long time, int ticket, int matter);

    /**
     * The waiting person goes to the end of the line of another matter, since there is no hope in this one.
     *
     * @return 0, or {@link Refusal#NOT_WAITING}, {@link Refusal#NOT_SERVED}, {@link Refusal#DAY_OVER} or
     *     {@link Refusal#UNKNOWN_MATTER}
     */
    int sendOn(long time, int ticket, int matter);

    /**
     * The person is back and waits, by the original order time, to be recalled. Returns 0 or
     * {@link Refusal#NOT_ON_HOLD}.
     */
    int endHold(long time, int ticket);

    /** The waiting person gives up. Returns 0 or {@link Refusal#NOT_WAITING}. */
    int abandon(long time, int ticket);

    /** The waiting person is sent away unserved. Returns 0 or {@link Refusal#NOT_WAITING}. */
    int sendAway(long time, int ticket);

    /**
     * A missed number is made valid again.
     *
     * @param placesBack behind how many people it goes, of those who wait for windows that serve it too, by order time;
     *     0 = by its original order time, negative = to the end
     * @return 0 or {@link Refusal#NOT_MISSED}
     */
    int reactivate(long time, int ticket, int placesBack);

    /** A missed number is given up for good. Returns 0 or {@link Refusal#NOT_MISSED}. */
    int drop(long time, int ticket);

    /**
     * Sets how many windows of a group are to be open. Missing ones open at once (and are idle: have them call); of too
     * many, idle ones close at once, busy ones finish the case in hand and close when they next ask for one, whichever
     * is free first.
     *
     * @param ends true: the group ends its day, with a number of 0. As many windows as were to be open before stay
     *     until nobody waits whom no other group is still to serve; no numbers are given for which no group is left
     * @return 0, {@link Refusal#UNKNOWN_GROUP} or {@link Refusal#WRONG_STAFFING}
     */
    int setStaffing(long time, int group, int count, boolean ends);

    /**
     * Prepares to place what is in the hall, in place of commands.
     *
     * @param number the last number that was given
     */
    Placement placement(int number);

    /**
     * Ends a day or a run: waiting tickets are sent away, or with {@code cutOff} everyone inside is cut off in whatever
     * state.
     */
    void end(long time, boolean cutOff);
}
