package onewindow.hall;

/** Hears of those events alone that it names; whoever must not miss any is a {@link HallListener}. */
public interface SelectiveListener extends HallListener {

    @Override
    default void ticketTaken(long time, int ticket) {}

    @Override
    default void ticketCalled(long time, int ticket, int window) {}

    @Override
    default void ticketCalledAgain(long time, int ticket, int window) {}

    @Override
    default void serviceStarted(long time, int ticket, int window) {}

    @Override
    default void serviceFinished(long time, int ticket, int window) {}

    @Override
    default void ticketTransferred(long time, int ticket, int window, int fromMatter) {}

    @Override
    default void serviceContinued(long time, int ticket, int window, int fromMatter) {}

    @Override
    default void ticketSentOn(long time, int ticket, int toMatter) {}

    @Override
    default void ticketHeld(long time, int ticket, int window) {}

    @Override
    default void ticketReturned(long time, int ticket) {}

    @Override
    default void ticketAbandoned(long time, int ticket) {}

    @Override
    default void ticketMissed(long time, int ticket, int window) {}

    @Override
    default void ticketReactivated(long time, int ticket) {}

    @Override
    default void ticketDropped(long time, int ticket) {}

    @Override
    default void ticketSentAway(long time, int ticket) {}

    @Override
    default void ticketCutOff(long time, int ticket) {}

    @Override
    default void visitorLeft(long time, int matter, int visitClass, Departure why) {}

    @Override
    default void visitorWaitsOutside(long time, int matter, int visitClass) {}

    @Override
    default void visitorLetIn(long time, int matter, int visitClass, long since) {}

    @Override
    default void visitorGaveUpOutside(long time, int matter, int visitClass, long since) {}

    @Override
    default void ticketLeftInOutage(long time, int ticket) {}

    @Override
    default void outageBegan(long time, int event) {}

    @Override
    default void outageEnded(long time, int event) {}

    @Override
    default void windowOpened(long time, int window) {}

    @Override
    default void windowClosed(long time, int window) {}

    @Override
    default void staffingSet(long time, int group, int windows) {}
}
