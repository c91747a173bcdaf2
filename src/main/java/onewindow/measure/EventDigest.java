package onewindow.measure;

import onewindow.hall.Departure;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;

/**
 * A running 64-bit digest of all events of a hall: two runs with the same digest had, up to a chance of about 1 in
 * 2^64, the same events at the same times in the same order. Not cryptographic.
 */
public final class EventDigest implements HallListener {

    private static final long TIME = 0x9E3779B97F4A7C15L;
    private static final long WHAT = 0xC2B2AE3D27D4EB4FL;
    private static final long STEP = 0xD6E8FEB86659FD93L;

    private HallView view;
    private long digest;

    /** Names the hall whose events come in. */
    public void watch(HallView hallView) {
        view = hallView;
    }

    /** Starts anew, as at the start of a day. */
    public void reset() {
        digest = 0;
    }

    /** Returns the digest of the events since the last reset. */
    public long value() {
        return digest;
    }

    /**
     * Returns the digest of a sequence whose digest so far is {@code digest} and whose next part has the digest
     * {@code part}.
     */
    public static long append(long digest, long part) {
        return (Long.rotateLeft(digest, 25) ^ (part * WHAT)) * STEP;
    }

    /** Returns the digest of a sequence of events whose digest so far is {@code digest}, one more event included. */
    static long next(long digest, long time, int event, int first, int second) {
        long what = (((long) second << 32) | (first & 0xFFFFFFFFL)) * 32 + event;
        return (Long.rotateLeft(digest, 25) ^ (time * TIME + what * WHAT)) * STEP;
    }

    private void add(long time, int event, int first, int second) {
        digest = next(digest, time, event, first, second);
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        add(time, 1, ticket, (view.matter(ticket) << 6) | view.visitClass(ticket));
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        add(time, 2, ticket, window);
    }

    @Override
    public void ticketCalledAgain(long time, int ticket, int window) {
        add(time, 25, ticket, window);
    }

    @Override
    public void serviceStarted(long time, int ticket, int window) {
        add(time, 3, ticket, window);
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        add(time, 4, ticket, window);
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        add(time, 5, ticket, view.matter(ticket));
    }

    @Override
    public void serviceContinued(long time, int ticket, int window, int fromMatter) {
        add(time, 26, ticket, view.matter(ticket));
    }

    @Override
    public void ticketSentOn(long time, int ticket, int toMatter) {
        add(time, 24, ticket, toMatter);
    }

    @Override
    public void ticketHeld(long time, int ticket, int window) {
        add(time, 6, ticket, window);
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        add(time, 7, ticket, 0);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        add(time, 8, ticket, 0);
    }

    @Override
    public void ticketMissed(long time, int ticket, int window) {
        add(time, 9, ticket, window);
    }

    @Override
    public void ticketReactivated(long time, int ticket) {
        add(time, 10, ticket, 0);
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        add(time, 11, ticket, 0);
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        add(time, 12, ticket, 0);
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        add(time, 13, ticket, 0);
    }

    @Override
    public void visitorLeft(long time, int matter, int visitClass, Departure why) {
        add(time, 14, matter, (visitClass << 2) | why.ordinal());
    }

    @Override
    public void visitorWaitsOutside(long time, int matter, int visitClass) {
        add(time, 18, matter, visitClass);
    }

    @Override
    public void visitorLetIn(long time, int matter, int visitClass, long since) {
        add(time, 19, matter, visitClass);
    }

    @Override
    public void visitorGaveUpOutside(long time, int matter, int visitClass, long since) {
        add(time, 20, matter, visitClass);
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        add(time, 21, ticket, 0);
    }

    @Override
    public void outageBegan(long time, int event) {
        add(time, 22, event, 0);
    }

    @Override
    public void outageEnded(long time, int event) {
        add(time, 23, event, 0);
    }

    @Override
    public void windowOpened(long time, int window) {
        add(time, 15, window, 0);
    }

    @Override
    public void windowClosed(long time, int window) {
        add(time, 16, window, 0);
    }

    @Override
    public void staffingSet(long time, int group, int windows) {
        add(time, 17, group, windows);
    }
}
