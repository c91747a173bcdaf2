package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import onewindow.hall.Departure;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;
import onewindow.measure.EventDigest;

/**
 * Hears the events of a hall, hands them to the digest, and keeps what screens and the service log are told: the day's
 * tickets, and what has happened since that was last asked for.
 */
final class HallNotes implements HallListener {

    private final EventDigest digest = new EventDigest();
    private final List<TicketNote> byNumber = new ArrayList<>();
    private final List<HallEvent> events = new ArrayList<>();
    private final List<TicketNote> ended = new ArrayList<>();
    private final ReviewFigures.Count reviews = new ReviewFigures.Count();
    private HallView view;
    /** Null where nobody is told how long the wait will be. */
    private Telling telling;
    /** Of the command whose events come in. */
    private long sequence;

    EventDigest digest() {
        return digest;
    }

    void watch(HallView hallView) {
        view = hallView;
    }

    void tellBy(Telling newTelling) {
        telling = newTelling;
    }

    /** The events that come next are of the command with this number. */
    void next(long commandSequence) {
        sequence = commandSequence;
    }

    /** Returns how many visits were served, and how they were reviewed. */
    ReviewFigures.Count reviews() {
        return reviews;
    }

    void startDay(long time) {
        byNumber.clear();
        add(time, "day-started", -1, -1);
    }

    /** Returns the day's ticket of a number, or null. */
    TicketNote ticket(int number) {
        return number < 1 || number > byNumber.size() ? null : byNumber.get(number - 1);
    }

    /** Returns the day's tickets in the order of their numbers. */
    List<TicketNote> tickets() {
        return byNumber;
    }

    /** Returns what has happened since this was last asked for. */
    List<HallEvent> takeEvents() {
        List<HallEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Returns the tickets whose visits have ended since this was last asked for. */
    List<TicketNote> takeEnded() {
        List<TicketNote> taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }

    /** Nobody is to be told of what has happened so far. */
    void forgetEvents() {
        events.clear();
        ended.clear();
    }

    void add(long time, String type, int window, int caseId) {
        events.add(new HallEvent(sequence, time, type, 0, window, caseId, -1, -1, ""));
    }

    void add(HallEvent event) {
        events.add(event);
    }

    /** Something was done with a ticket in the hall that its lines and windows know nothing of. */
    void ofTicket(long ofCommand, long time, String type, int ticket, int matter, String detail) {
        TicketNote note = byNumber.get(view.number(ticket) - 1);
        note.version = ofCommand;
        events.add(new HallEvent(ofCommand, time, type, note.number, -1, -1, -1, matter, detail));
    }

    /** Something happened to a step of a case in its office. */
    void addStep(long time, String type, int caseId, int office) {
        events.add(new HallEvent(sequence, time, type, 0, -1, caseId, office, -1, ""));
    }

    private TicketNote changed(long time, int ticket, String type, int window) {
        return changed(time, ticket, type, window, view.matter(ticket));
    }

    private TicketNote changed(long time, int ticket, String type, int window, int matter) {
        TicketNote note = byNumber.get(view.number(ticket) - 1);
        note.version = sequence;
        events.add(new HallEvent(sequence, time, type, note.number, window, -1, -1, matter, ""));
        return note;
    }

    private void end(long time, int ticket, String type, String how) {
        TicketNote note = changed(time, ticket, type, view.window(ticket));
        note.end = how;
        note.endedAt = time;
        note.waitedMillis = view.waitedMillis(ticket);
        ended.add(note);
        if (how.equals("served")) {
            reviews.handled();
        }
        if (telling != null) {
            telling.ended(note);
        }
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        digest.ticketTaken(time, ticket);
        TicketNote note = new TicketNote(
                view.number(ticket), ticket, view.matter(ticket), view.visitClass(ticket), view.takenAt(ticket));
        note.version = sequence;
        byNumber.add(note);
        if (telling != null) {
            telling.taken(note, view.orderTime(ticket));
        }
        events.add(new HallEvent(sequence, time, "ticket-taken", note.number, -1, -1, -1, note.matter, ""));
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        digest.ticketCalled(time, ticket, window);
        TicketNote note = changed(time, ticket, "ticket-called", window);
        note.window = window;
        note.calledAt = time;
        note.calledBy = sequence;
        note.startedAt = -1;
        note.calls++;
        note.waitedMillis = view.waitedMillis(ticket);
        if (telling != null) {
            telling.called(note);
        }
    }

    @Override
    public void ticketCalledAgain(long time, int ticket, int window) {
        digest.ticketCalledAgain(time, ticket, window);
        changed(time, ticket, "ticket-called-again", window).recall();
    }

    @Override
    public void serviceStarted(long time, int ticket, int window) {
        digest.serviceStarted(time, ticket, window);
        changed(time, ticket, "service-started", window).startedAt = time;
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        digest.serviceFinished(time, ticket, window);
        end(time, ticket, "service-finished", "served");
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        digest.ticketTransferred(time, ticket, window, fromMatter);
        TicketNote note = changed(time, ticket, "ticket-transferred", window);
        note.matter = view.matter(ticket);
        note.passedOn = true;
    }

    @Override
    public void serviceContinued(long time, int ticket, int window, int fromMatter) {
        digest.serviceContinued(time, ticket, window, fromMatter);
        changed(time, ticket, "service-continued", window).matter = view.matter(ticket);
    }

    @Override
    public void ticketSentOn(long time, int ticket, int toMatter) {
        digest.ticketSentOn(time, ticket, toMatter);
        changed(time, ticket, "ticket-sent-on", -1, toMatter).matter = toMatter;
    }

    @Override
    public void ticketHeld(long time, int ticket, int window) {
        digest.ticketHeld(time, ticket, window);
        TicketNote note = changed(time, ticket, "ticket-held", window);
        note.held = true;
        note.awaySince = time;
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        digest.ticketReturned(time, ticket);
        changed(time, ticket, "ticket-returned", -1);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        digest.ticketAbandoned(time, ticket);
        end(time, ticket, "ticket-abandoned", "abandoned");
    }

    @Override
    public void ticketMissed(long time, int ticket, int window) {
        digest.ticketMissed(time, ticket, window);
        TicketNote note = changed(time, ticket, "ticket-missed", window);
        note.missed = true;
        note.noShows++;
        note.awaySince = time;
    }

    @Override
    public void ticketReactivated(long time, int ticket) {
        digest.ticketReactivated(time, ticket);
        changed(time, ticket, "ticket-reactivated", -1);
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        digest.ticketDropped(time, ticket);
        end(time, ticket, "ticket-dropped", "dropped");
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        digest.ticketSentAway(time, ticket);
        end(time, ticket, "ticket-sent-away", "sent-away");
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        digest.ticketCutOff(time, ticket);
        boolean served = view.state(ticket) == TicketState.SERVING;
        end(time, ticket, "ticket-cut-off", served ? "cut-off-in-service" : "cut-off");
    }

    @Override
    public void visitorLeft(long time, int matter, int visitClass, Departure why) {
        digest.visitorLeft(time, matter, visitClass, why);
        add(time, "visitor-left", -1, -1);
    }

    @Override
    public void visitorWaitsOutside(long time, int matter, int visitClass) {
        digest.visitorWaitsOutside(time, matter, visitClass);
        add(time, "visitor-waits-outside", -1, -1);
    }

    @Override
    public void visitorLetIn(long time, int matter, int visitClass, long since) {
        digest.visitorLetIn(time, matter, visitClass, since);
        add(time, "visitor-let-in", -1, -1);
    }

    @Override
    public void visitorGaveUpOutside(long time, int matter, int visitClass, long since) {
        digest.visitorGaveUpOutside(time, matter, visitClass, since);
        add(time, "visitor-gave-up-outside", -1, -1);
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        digest.ticketLeftInOutage(time, ticket);
        end(time, ticket, "ticket-left-in-outage", "left-in-outage");
    }

    @Override
    public void outageBegan(long time, int event) {
        digest.outageBegan(time, event);
        add(time, "outage-began", -1, -1);
    }

    @Override
    public void outageEnded(long time, int event) {
        digest.outageEnded(time, event);
        add(time, "outage-ended", -1, -1);
    }

    @Override
    public void windowOpened(long time, int window) {
        digest.windowOpened(time, window);
        add(time, "window-opened", window, -1);
    }

    @Override
    public void windowClosed(long time, int window) {
        digest.windowClosed(time, window);
        add(time, "window-closed", window, -1);
    }

    @Override
    public void staffingSet(long time, int group, int windows) {
        digest.staffingSet(time, group, windows);
    }
}
