package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.hall.Refusal;
import onewindow.hall.TicketState;
import onewindow.reception.Handled;
import onewindow.reception.MatterList;
import onewindow.reception.PauseReason;
import onewindow.reception.Reception;
import onewindow.reception.ReceptionCommands;
import onewindow.reception.ReceptionRefusal;

/**
 * What those ask who come for several matters, and the clerks who serve them: each is some commands of the hall and of
 * its reception together, and done as a whole or not at all. To be used at the hall's desk.
 */
public final class FrontDesk {

    private final HallDesk desk;
    private final RunningHall core;

    FrontDesk(HallDesk desk, RunningHall core) {
        this.desk = desk;
        this.core = core;
    }

    /**
     * How a clerk is done with a person.
     *
     * @param done the matters that were dealt with; none for the present one
     * @param how what came of them; null where that is not said
     * @param added matters that the person wants as well
     * @param leaves whether the person leaves, whatever is open still
     */
    public record Finish(List<Integer> done, Handled how, List<Integer> added, boolean leaves) {

        /** Nothing is said of what was done. */
        public static final Finish PLAIN = new Finish(List.of(), null, List.of(), false);

        public Finish {
            done = List.copyOf(done);
            added = List.copyOf(added);
        }
    }

    /** Returns what can be seen of the reception. */
    public Reception seen() {
        return core.reception();
    }

    private ReceptionCommands reception() {
        return core.receptionCommands();
    }

    /** Returns what the person of a ticket of the day wants; empty where that is but the ticket's matter. */
    public Optional<MatterList> listOf(TicketNote note) {
        return seen().listOf(note.number());
    }

    /**
     * Somebody takes a ticket for some matters, to be dealt with in their order.
     *
     * @param matters at least one, each once
     */
    public Result takeTicket(List<Integer> matters, int visitClass) {
        for (int matter : matters) {
            if (!desk.view().isServed(matter, visitClass)) {
                return Result.ofHall(Refusal.NOT_SERVED.code());
            }
        }
        int ticket = desk.takeTicket(matters.get(0), visitClass, desk.now());
        for (int i = 1; ticket >= 0 && i < matters.size(); i++) {
            reception().addMatter(desk.now(), ticket, matters.get(i));
        }
        return Result.ofHall(ticket);
    }

    /** The person of a ticket in the hall wants one more matter. */
    public Result addMatter(TicketNote note, int matter) {
        int ticket = desk.indexOf(note);
        return ticket < 0
                ? Result.ofHall(Refusal.UNKNOWN_TICKET.code())
                : Result.ofReception(reception().addMatter(desk.now(), ticket, matter));
    }

    /**
     * A window is done with the person whom it serves. Where something is open on the person's list the window goes on
     * with the first that it serves, else the person waits for the first, by the time of the number; otherwise the
     * visit is over, or the person goes back to whoever sent on.
     */
    public Result finish(TicketNote note, Finish how) {
        int ticket = desk.indexOf(note);
        if (desk.state(note) != TicketState.SERVING) {
            return Result.ofHall(ticket < 0 ? Refusal.UNKNOWN_TICKET.code() : Refusal.NOT_SERVING.code());
        }
        boolean plain = how.equals(Finish.PLAIN) && listOf(note).isEmpty();
        Optional<ReceptionRefusal> why = plain ? Optional.empty() : whyNot(note, ticket, how);
        if (why.isPresent()) {
            return Result.refused(why.get());
        }
        if (!plain) {
            how.added().forEach(matter -> reception().addMatter(desk.now(), ticket, matter));
            Handled what = how.how() == null ? Handled.DONE : how.how();
            doneBy(note, ticket, how).forEach(matter -> reception().noteDone(desk.now(), ticket, matter, what));
            if (how.leaves()) {
                openOf(note).forEach(matter -> reception().noteDone(desk.now(), ticket, matter, Handled.LEFT));
            }
        }
        return Result.ofHall(goOn(note, ticket));
    }

    private Optional<ReceptionRefusal> whyNot(TicketNote note, int ticket, Finish how) {
        List<Integer> open = new ArrayList<>(listOf(note)
                .map(MatterList::open)
                .orElseGet(() -> List.of(desk.view().matter(ticket))));
        for (int matter : how.added()) {
            if (!desk.view().isServed(matter, note.visitClass())) {
                return Optional.of(ReceptionRefusal.NOT_SERVED);
            }
            if (open.contains(matter)) {
                return Optional.of(ReceptionRefusal.LISTED);
            }
            open.add(matter);
        }
        int known = listOf(note).map(list -> list.items().size()).orElse(1);
        if (known + how.added().size() > MatterList.MOST) {
            return Optional.of(ReceptionRefusal.LIST_FULL);
        }
        if (!open.containsAll(doneBy(note, ticket, how))) {
            return Optional.of(ReceptionRefusal.NOT_LISTED);
        }
        return how.leaves() && desk.view().goesBack(ticket)
                ? Optional.of(ReceptionRefusal.EXPECTED_BACK)
                : Optional.empty();
    }

    /** Without a word it is the present matter, unless that was dealt with before the person was sent on and back. */
    private List<Integer> doneBy(TicketNote note, int ticket, Finish how) {
        int present = desk.view().matter(ticket);
        boolean open = listOf(note).map(list -> list.open().contains(present)).orElse(true);
        return how.done().isEmpty() && open ? List.of(present) : how.done();
    }

    private List<Integer> openOf(TicketNote note) {
        return listOf(note).map(MatterList::open).orElse(List.of());
    }

    private int goOn(TicketNote note, int ticket) {
        List<Integer> open = openOf(note);
        if (open.isEmpty() || desk.view().goesBack(ticket)) {
            return desk.hall().finishService(desk.now(), ticket);
        }
        int window = desk.view().window(ticket);
        for (int matter : open) {
            if (desk.view().serves(window, matter, note.visitClass())) {
                return matter == desk.view().matter(ticket)
                        ? window
                        : desk.hall().continueService(desk.now(), ticket, matter);
            }
        }
        return desk.hall().transfer(desk.now(), ticket, open.get(0), false);
    }

    /** The person whom a window serves is passed on to wait for another matter, and comes back or not. */
    public Result transfer(TicketNote note, int matter, boolean toEnd, boolean comesBack) {
        int ticket = desk.indexOf(note);
        Optional<MatterList> list = listOf(note);
        boolean possible =
                desk.state(note) == TicketState.SERVING && desk.view().isServed(matter, note.visitClass());
        if (possible && list.isPresent()) {
            if (!comesBack) {
                reception().noteDone(desk.now(), ticket, desk.view().matter(ticket), Handled.PASSED_ON);
            }
            if (!list.get().open().contains(matter)) {
                reception().addMatter(desk.now(), ticket, matter);
            }
        }
        return Result.ofHall(
                comesBack
                        ? desk.hall().transferAndBack(desk.now(), ticket, matter, toEnd)
                        : desk.hall().transfer(desk.now(), ticket, matter, toEnd));
    }

    /** A window opens, after a pause or for the first time. */
    public Result open(int window) {
        Result opened = Result.ofHall(desk.hall().openWindow(desk.now(), window));
        if (!opened.isRefused() && isPaused(window)) {
            reception().endPause(desk.now(), window);
        }
        return opened;
    }

    /** A window that is paused opens again. */
    public Result resume(int window) {
        return isPaused(window) ? open(window) : Result.refused(ReceptionRefusal.NOT_PAUSED);
    }

    /** An open window closes for a while, at once or once the person in hand has left it. */
    public Result pause(int window, PauseReason why) {
        Result closed = Result.ofHall(desk.hall().closeWindow(desk.now(), window));
        if (!closed.isRefused()) {
            reception().pause(desk.now(), window, why);
        }
        return closed;
    }

    /** A window closes for good, whether it is open or paused. */
    public Result close(int window) {
        if (isPaused(window)) {
            return Result.ofReception(reception().endPause(desk.now(), window));
        }
        return Result.ofHall(desk.hall().closeWindow(desk.now(), window));
    }

    /** Whether a window is closed, or closes, for a while only. */
    public boolean isPaused(int window) {
        return seen().pauses().of(window).isPresent();
    }
}
