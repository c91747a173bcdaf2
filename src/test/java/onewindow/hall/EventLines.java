package onewindow.hall;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * A listener that writes down what happens in a hall, a readable line an event ("09:00 ticket 1 called to window 2").
 * Tickets are written by their number, windows counted from 1.
 */
public final class EventLines implements HallListener {

    private static final long MILLIS_A_MINUTE = 60_000;

    private final List<String> lines = new ArrayList<>();
    private HallView view;

    /** Returns a listener that hands each event to one listener, then to another. */
    public static HallListener both(HallListener first, HallListener second) {
        return (HallListener) Proxy.newProxyInstance(
                HallListener.class.getClassLoader(), new Class<?>[] {HallListener.class}, (proxy, method, args) -> {
                    method.invoke(first, args);
                    return method.invoke(second, args);
                });
    }

    /** Names the hall whose events come in. */
    public void watch(HallView hallView) {
        view = hallView;
    }

    /** Returns the lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Returns the lines so far without those about windows and staffing. */
    public List<String> ofTickets() {
        return lines.stream()
                .filter(line -> !line.matches("[0-9:.]+ (window|group) .*"))
                .toList();
    }

    /** Returns the lines so far that contain a text. */
    public List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    /** Returns the lines since the last call of this method, and forgets them. */
    public List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    /** Writes a time as hours and minutes, with seconds and milliseconds where it has some. */
    public static String clock(long time) {
        long minutes = time / MILLIS_A_MINUTE;
        long millis = time % MILLIS_A_MINUTE;
        String clock = two(minutes / 60) + ":" + two(minutes % 60) + (millis == 0 ? "" : ":" + two(millis / 1000));
        return millis % 1000 == 0 ? clock : clock + "." + (1000 + millis % 1000 + "").substring(1);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private void write(long time, String what) {
        lines.add(clock(time) + " " + what);
    }

    private void ticket(long time, int ticket, String what) {
        write(time, "ticket " + view.number(ticket) + " " + what);
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        ticket(time, ticket, "taken");
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        ticket(time, ticket, "called to window " + (window + 1));
    }

    @Override
    public void ticketCalledAgain(long time, int ticket, int window) {
        ticket(time, ticket, "called again to window " + (window + 1));
    }

    @Override
    public void serviceStarted(long time, int ticket, int window) {
        ticket(time, ticket, "started");
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        ticket(time, ticket, "finished");
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        ticket(time, ticket, "transferred from matter " + fromMatter + " to " + view.matter(ticket));
    }

    @Override
    public void serviceContinued(long time, int ticket, int window, int fromMatter) {
        ticket(time, ticket, "continued from matter " + fromMatter + " with " + view.matter(ticket));
    }

    @Override
    public void ticketSentOn(long time, int ticket, int toMatter) {
        ticket(time, ticket, "sent on from matter " + view.matter(ticket) + " to " + toMatter);
    }

    @Override
    public void ticketHeld(long time, int ticket, int window) {
        ticket(time, ticket, "held");
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        ticket(time, ticket, "returned");
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        ticket(time, ticket, "abandoned");
    }

    @Override
    public void ticketMissed(long time, int ticket, int window) {
        ticket(time, ticket, "missed");
    }

    @Override
    public void ticketReactivated(long time, int ticket) {
        ticket(time, ticket, "reactivated");
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        ticket(time, ticket, "dropped");
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        ticket(time, ticket, "sent away");
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        ticket(time, ticket, "cut off");
    }

    @Override
    public void visitorLeft(long time, int matter, int visitClass, Departure why) {
        write(time, "visitor left: " + why);
    }

    @Override
    public void visitorWaitsOutside(long time, int matter, int visitClass) {
        write(time, "visitor waits outside");
    }

    @Override
    public void visitorLetIn(long time, int matter, int visitClass, long since) {
        write(time, "visitor let in, outside since " + clock(since));
    }

    @Override
    public void visitorGaveUpOutside(long time, int matter, int visitClass, long since) {
        write(time, "visitor gave up outside, there since " + clock(since));
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        ticket(time, ticket, "left in the outage");
    }

    @Override
    public void outageBegan(long time, int event) {
        write(time, "outage " + event + " began");
    }

    @Override
    public void outageEnded(long time, int event) {
        write(time, "outage " + event + " ended");
    }

    @Override
    public void windowOpened(long time, int window) {
        write(time, "window " + (window + 1) + " opened");
    }

    @Override
    public void windowClosed(long time, int window) {
        write(time, "window " + (window + 1) + " closed");
    }

    @Override
    public void staffingSet(long time, int group, int windows) {
        write(time, "group " + group + " staffed " + windows);
    }
}
