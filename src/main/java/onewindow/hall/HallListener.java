package onewindow.hall;

/**
 * Hears what happens in a hall, in order. Times are milliseconds since the start of the horizon; tickets and windows
 * are the hall's indices, and what they are can be asked of the {@link HallView} during the call.
 */
public interface HallListener {

    /** A ticket was taken and waits. */
    void ticketTaken(long time, int ticket);

    /** A window called a ticket; its wait is over. */
    void ticketCalled(long time, int ticket, int window);

    /** A called ticket was called once more. */
    void ticketCalledAgain(long time, int ticket, int window);

    /** The person is at the window. */
    void serviceStarted(long time, int ticket, int window);

    /** The visit ended served, the window is free. */
    void serviceFinished(long time, int ticket, int window);

    /** The window's part is done; the ticket waits again, for another matter. */
    void ticketTransferred(long time, int ticket, int window, int fromMatter);

    /** The person stays at the window and is served for another matter; the window is seen busy since before. */
    void serviceContinued(long time, int ticket, int window, int fromMatter);

    /** The waiting ticket, still seen with its old matter, goes to the end of the line of another. */
    void ticketSentOn(long time, int ticket, int toMatter);

    /** The person stepped aside, the window is free. */
    void ticketHeld(long time, int ticket, int window);

    /** The person is back from stepping aside and waits to be recalled. */
    void ticketReturned(long time, int ticket);

    /** The person gave up waiting. */
    void ticketAbandoned(long time, int ticket);

    /** The person was not there, the window is free. */
    void ticketMissed(long time, int ticket, int window);

    /** A missed ticket waits again. */
    void ticketReactivated(long time, int ticket);

    /** A missed ticket will not come back. */
    void ticketDropped(long time, int ticket);

    /** A waiting ticket was sent away unserved. */
    void ticketSentAway(long time, int ticket);

    /** The run stopped with this ticket still in the hall, in whatever state. */
    void ticketCutOff(long time, int ticket);

    /** A person left without a ticket, or there is news of a booking: see {@link Departure#isOfBooking}. */
    void visitorLeft(long time, int matter, int visitClass, Departure why);

    /** A person waits outside, since so many people are in the hall that nobody more is let in. */
    void visitorWaitsOutside(long time, int matter, int visitClass);

    /** A person who waited outside since a time is let in, and takes a ticket or leaves. */
    void visitorLetIn(long time, int matter, int visitClass, long since);

    /** A person who waited outside since a time waits there no longer, and leaves. */
    void visitorGaveUpOutside(long time, int matter, int visitClass, long since);

    /** A waiting ticket was given back, since the systems of every window that serves it had failed. */
    void ticketLeftInOutage(long time, int ticket);

    /** An event of the scenario began by which windows call nobody. */
    void outageBegan(long time, int event);

    /** It ended; one that outlasts the day ends with it, untold. */
    void outageEnded(long time, int event);

    /** A window opened. */
    void windowOpened(long time, int window);

    /** A window closed. */
    void windowClosed(long time, int window);

    /** From now on a group is to have so many windows open. */
    void staffingSet(long time, int group, int windows);
}
