package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onewindow.hall.CallReason;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;

/** Why a ticket is not called yet, and why it was called before others: by the rule of the hall, in numbers. */
public final class CallGrounds {

    /** So many others are named. */
    private static final int MOST_NAMED = 20;

    private CallGrounds() {}

    /**
     * What decides of a ticket.
     *
     * @param number of the ticket
     * @param visitClass index
     * @param waitedMillis since when its place in line counts
     * @param figure see {@link onewindow.hall.CallOrder#figure}
     */
    public record Weighed(int number, int visitClass, long waitedMillis, double figure) {}

    /**
     * A window that serves a waiting ticket.
     *
     * @param open whether it is open and not about to close
     * @param next whom it would call if it called now; empty where it is closed
     * @param own the ticket itself as that window weighs it
     * @param reason why that one comes before the ticket; empty where the ticket is the next
     */
    public record AtWindow(
            int window, boolean open, Optional<Weighed> next, Weighed own, Optional<CallReason> reason) {}

    /**
     * Why a ticket waits.
     *
     * @param visitClass index
     * @param ahead how many stand before it in its line
     * @param numbers of those, the first first, as far as they are named
     */
    public record Waiting(
            String rule, int number, int visitClass, int ahead, List<Integer> numbers, List<AtWindow> windows) {}

    /**
     * Another that waited for the same window when a ticket was called.
     *
     * @param reason why it was not called then
     */
    public record Passed(Weighed other, CallReason reason) {}

    /**
     * Why a ticket was called.
     *
     * @param byRule whether the rule called it; else somebody chose it
     * @param others how many more waited for that window
     * @param passed those as far as they are named, by their numbers; none where somebody chose
     */
    public record Called(
            String rule, int window, long time, boolean byRule, Weighed own, int others, List<Passed> passed) {}

    /** When a ticket was called, taken down at the desk to be looked into elsewhere. */
    public record Call(int number, long sequence, long time, int window) {

        /** Returns the last call of a ticket; empty where there was none. */
        public static Optional<Call> of(TicketNote note) {
            return note.calledBy() == 0
                    ? Optional.empty()
                    : Optional.of(new Call(note.number(), note.calledBy(), note.calledAt(), note.window()));
        }
    }

    /** Returns the key of the rule by which a hall calls, such as {@code longest-wait}. */
    private static String rule(HallDesk desk) {
        return desk.scenario()
                .assignment()
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns why a ticket waits that does; at the hall's desk. */
    public static Waiting waiting(HallDesk desk, TicketNote note) {
        HallView view = desk.view();
        int ticket = desk.indexOf(note);
        List<Integer> before = view.standingBefore(ticket);
        List<AtWindow> windows = new ArrayList<>();
        for (int window = 0; window < desk.windows(); window++) {
            if (view.serves(window, ticket)) {
                windows.add(at(desk, window, ticket));
            }
        }
        List<Integer> numbers =
                before.stream().limit(MOST_NAMED).map(view::number).toList();
        return new Waiting(rule(desk), note.number(), note.visitClass(), before.size(), numbers, windows);
    }

    private static AtWindow at(HallDesk desk, int window, int ticket) {
        HallView view = desk.view();
        long now = desk.now();
        boolean open = view.isOpen(window) && !view.isClosing(window);
        int next = open ? view.wouldCall(window, now) : -1;
        return new AtWindow(
                window,
                open,
                next < 0 ? Optional.empty() : Optional.of(weighed(view, window, next, now)),
                weighed(view, window, ticket, now),
                next < 0 || next == ticket ? Optional.empty() : Optional.of(view.whyFirst(now, window, next, ticket)));
    }

    private static Weighed weighed(HallView view, int window, int ticket, long time) {
        return new Weighed(
                view.number(ticket),
                view.visitClass(ticket),
                time - view.orderTime(ticket),
                view.figure(window, ticket, time));
    }

    /** Returns why a ticket was called; at a desk as it was just before the call. */
    public static Called called(HallDesk before, Call call) {
        HallView view = before.view();
        int ticket = before.indexOf(before.ticket(call.number()).orElseThrow());
        boolean byRule = view.wouldCall(call.window(), call.time()) == ticket;
        List<Integer> others = new ArrayList<>();
        for (TicketNote note : before.tickets()) {
            int other = before.indexOf(note);
            if (other >= 0
                    && other != ticket
                    && view.state(other) == TicketState.WAITING
                    && view.serves(call.window(), other)) {
                others.add(other);
            }
        }
        List<Passed> passed = new ArrayList<>();
        for (int other : others.subList(0, Math.min(MOST_NAMED, others.size()))) {
            Weighed weighed = weighed(view, call.window(), other, call.time());
            passed.add(new Passed(weighed, view.whyFirst(call.time(), call.window(), ticket, other)));
        }
        return new Called(
                rule(before),
                call.window(),
                call.time(),
                byRule,
                weighed(view, call.window(), ticket, call.time()),
                others.size(),
                byRule ? passed : List.of());
    }
}
