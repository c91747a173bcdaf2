package onewindow.measure;

import onewindow.hall.Departure;
import onewindow.hall.HallListener;

/** Hands every event to a digest and to the measures. */
public final class DigestedMeasures implements HallListener {

    private final EventDigest digest;
    private final Measures measures;

    /** Pairs the two. */
    public DigestedMeasures(EventDigest digest, Measures measures) {
        this.digest = digest;
        this.measures = measures;
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        digest.ticketTaken(time, ticket);
        measures.ticketTaken(time, ticket);
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        digest.ticketCalled(time, ticket, window);
        measures.ticketCalled(time, ticket, window);
    }

    @Override
    public void ticketCalledAgain(long time, int ticket, int window) {
        digest.ticketCalledAgain(time, ticket, window);
        measures.ticketCalledAgain(time, ticket, window);
    }

    @Override
    public void serviceStarted(long time, int ticket, int window) {
        digest.serviceStarted(time, ticket, window);
        measures.serviceStarted(time, ticket, window);
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        digest.serviceFinished(time, ticket, window);
        measures.serviceFinished(time, ticket, window);
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        digest.ticketTransferred(time, ticket, window, fromMatter);
        measures.ticketTransferred(time, ticket, window, fromMatter);
    }

    @Override
    public void serviceContinued(long time, int ticket, int window, int fromMatter) {
        digest.serviceContinued(time, ticket, window, fromMatter);
        measures.serviceContinued(time, ticket, window, fromMatter);
    }

    @Override
    public void ticketSentOn(long time, int ticket, int toMatter) {
        digest.ticketSentOn(time, ticket, toMatter);
        measures.ticketSentOn(time, ticket, toMatter);
    }

    @Override
    public void ticketHeld(long time, int ticket, int window) {
        digest.ticketHeld(time, ticket, window);
        measures.ticketHeld(time, ticket, window);
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        digest.ticketReturned(time, ticket);
        measures.ticketReturned(time, ticket);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        digest.ticketAbandoned(time, ticket);
        measures.ticketAbandoned(time, ticket);
    }

    @Override
    public void ticketMissed(long time, int ticket, int window) {
        digest.ticketMissed(time, ticket, window);
        measures.ticketMissed(time, ticket, window);
    }

    @Override
    public void ticketReactivated(long time, int ticket) {
        digest.ticketReactivated(time, ticket);
        measures.ticketReactivated(time, ticket);
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        digest.ticketDropped(time, ticket);
        measures.ticketDropped(time, ticket);
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        digest.ticketSentAway(time, ticket);
        measures.ticketSentAway(time, ticket);
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        digest.ticketCutOff(time, ticket);
        measures.ticketCutOff(time, ticket);
    }

    @Override
    public void visitorLeft(long time, int matter, int visitClass, Departure why) {
        digest.visitorLeft(time, matter, visitClass, why);
        measures.visitorLeft(time, matter, visitClass, why);
    }

    @Override
    public void visitorWaitsOutside(long time, int matter, int visitClass) {
        digest.visitorWaitsOutside(time, matter, visitClass);
        measures.visitorWaitsOutside(time, matter, visitClass);
    }

    @Override
    public void visitorLetIn(long time, int matter, int visitClass, long since) {
        digest.visitorLetIn(time, matter, visitClass, since);
        measures.visitorLetIn(time, matter, visitClass, since);
    }

    @Override
    public void visitorGaveUpOutside(long time, int matter, int visitClass, long since) {
        digest.visitorGaveUpOutside(time, matter, visitClass, since);
        measures.visitorGaveUpOutside(time, matter, visitClass, since);
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        digest.ticketLeftInOutage(time, ticket);
        measures.ticketLeftInOutage(time, ticket);
    }

    @Override
    public void outageBegan(long time, int event) {
        digest.outageBegan(time, event);
        measures.outageBegan(time, event);
    }

    @Override
    public void outageEnded(long time, int event) {
        digest.outageEnded(time, event);
        measures.outageEnded(time, event);
    }

    @Override
    public void windowOpened(long time, int window) {
        digest.windowOpened(time, window);
        measures.windowOpened(time, window);
    }

    @Override
    public void windowClosed(long time, int window) {
        digest.windowClosed(time, window);
        measures.windowClosed(time, window);
    }

    @Override
    public void staffingSet(long time, int group, int windows) {
        digest.staffingSet(time, group, windows);
        measures.staffingSet(time, group, windows);
    }
}
