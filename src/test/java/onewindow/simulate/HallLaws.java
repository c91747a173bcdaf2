package onewindow.simulate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;

/**
 * A listener that keeps a hall's books on its own, from the events alone, and notes each breach of what must hold
 * whatever the scenario: a ticket ends once, a window serves one person at a time, time does not run backwards, nobody
 * waits whom an idle window serves, and whoever is called is the first of those whom the window serves.
 */
final class HallLaws implements InvocationHandler {

    private enum At {
        LINE,
        WINDOW,
        ASIDE
    }

    private static final long DAY_MILLIS = 86_400_000;
    /** At this time of the day yesterday's last are long served and today's first have not come. */
    private static final long TURN_OF_DAY = 8 * ScenarioFixture.HOUR;

    private final boolean inOrder;
    private final List<String> breaches = new ArrayList<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<Integer, At> inside = new TreeMap<>();
    private final SortedSet<Integer> idle = new TreeSet<>();
    private final SortedMap<Integer, Integer> busy = new TreeMap<>();
    private int outside;
    private HallView view;
    private long now = -1;

    /**
     * Keeps the laws.
     *
     * @param inOrder whether the hall calls whoever came first
     */
    HallLaws(boolean inOrder) {
        this.inOrder = inOrder;
    }

    HallListener listener() {
        return (HallListener)
                Proxy.newProxyInstance(HallListener.class.getClassLoader(), new Class<?>[] {HallListener.class}, this);
    }

    void watch(HallView hallView) {
        view = hallView;
    }

    List<String> breaches() {
        return breaches;
    }

    /** Returns how often an event was heard, by the name of its method, {@code visitorLeft} with its reason. */
    long count(String event) {
        return counts.getOrDefault(event, 0L);
    }

    /** Whoever is still inside or busy when a day is over is a breach. */
    void dayEnded() {
        check(inside.isEmpty(), "still inside at the end: " + inside);
        check(busy.isEmpty(), "windows busy at the end: " + busy);
        check(outside == 0, "still outside at the end: " + outside);
        inside.clear();
        idle.clear();
        busy.clear();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) {
        long time = (Long) args[0];
        int first = (Integer) args[1];
        int second = args.length > 2 ? (Integer) args[2] : -1;
        if ((time - TURN_OF_DAY) / DAY_MILLIS > (now - TURN_OF_DAY) / DAY_MILLIS) {
            dayEnded();
        }
        if (time != now) {
            check(time > now, "time runs backwards to " + time);
            checkNobodyWaitsInVain();
            now = time;
        }
        String event = method.getName();
        counts.merge(event.equals("visitorLeft") ? event + args[3] : event, 1L, Long::sum);
        hear(event, first, second);
        return null;
    }

    private void hear(String event, int first, int second) {
        switch (event) {
            case "ticketTaken" -> check(inside.put(first, At.LINE) == null, "ticket taken twice: " + first);
            case "ticketCalled" -> called(first, second);
            case "serviceStarted" -> check(Objects.equals(busy.get(second), first), "started elsewhere: " + first);
            case "serviceFinished" -> leavesWindow(first, second, null);
            case "ticketTransferred" -> leavesWindow(first, second, At.LINE);
            case "serviceContinued" -> check(Objects.equals(busy.get(second), first), "continued elsewhere: " + first);
            case "ticketSentOn" -> moves(first, At.LINE, At.LINE);
            case "ticketHeld", "ticketMissed" -> leavesWindow(first, second, At.ASIDE);
            case "ticketReturned", "ticketReactivated" -> moves(first, At.ASIDE, At.LINE);
            case "ticketDropped" -> moves(first, At.ASIDE, null);
            case "ticketAbandoned", "ticketSentAway", "ticketLeftInOutage" -> moves(first, At.LINE, null);
            case "windowOpened" -> check(!busy.containsKey(first) && idle.add(first), "opened twice: " + first);
            case "windowClosed" -> check(idle.remove(first), "closed while not idle: " + first);
            case "visitorWaitsOutside" -> outside++;
            case "visitorLetIn", "visitorGaveUpOutside" -> check(--outside >= 0, "nobody was outside");
            case "visitorLeft", "staffingSet", "outageBegan", "outageEnded" -> {}
            default -> breaches.add(now + ": unexpected " + event);
        }
    }

    private void called(int ticket, int window) {
        check(idle.remove(window), "called by a window that is not free: " + window);
        busy.put(window, ticket);
        for (Map.Entry<Integer, At> other : inside.entrySet()) {
            int t = other.getKey();
            if (inOrder && t != ticket && other.getValue() == At.LINE && view.serves(window, t)) {
                check(view.cameBefore(ticket, t), "ticket " + ticket + " was called before " + t);
            }
        }
        moves(ticket, At.LINE, At.WINDOW);
    }

    private void leavesWindow(int ticket, int window, At to) {
        check(Objects.equals(busy.remove(window), ticket), "not at window " + window + ": " + ticket);
        idle.add(window);
        moves(ticket, At.WINDOW, to);
    }

    private void moves(int ticket, At from, At to) {
        At was = to == null ? inside.remove(ticket) : inside.put(ticket, to);
        check(was == from, "ticket " + ticket + " went from " + was + " to " + to);
    }

    private void checkNobodyWaitsInVain() {
        for (int window : idle) {
            for (Map.Entry<Integer, At> ticket : inside.entrySet()) {
                if (ticket.getValue() == At.LINE && view.serves(window, ticket.getKey())) {
                    breaches.add(now + ": ticket " + ticket.getKey() + " waits for idle window " + window);
                }
            }
        }
    }

    private void check(boolean holds, String breach) {
        if (!holds) {
            breaches.add(now + ": " + breach);
        }
    }
}
