package onewindow.web;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import onewindow.hall.HallView;
import onewindow.hall.Refusal;
import onewindow.live.Answer;
import onewindow.live.Ask;
import onewindow.live.HallDesk;
import onewindow.live.LiveHalls;

/** Who may sit down where; at the desks of the halls. */
final class Seating {

    private static final int MOST_COUNTED = 1000;
    private static final Answer DONE = new Answer(200, "", "", 0);

    /** Empty where no class is taught. */
    private final Optional<Classroom> classroom;

    Seating(Optional<Classroom> classroom) {
        this.classroom = classroom;
    }

    /** A trainee chooses a window only where trainees are not seated by their trainer. */
    void requireChoice(Caller caller) {
        if (caller.role() == Role.TRAINEE
                && !classroom.map(Classroom::seatsByItself).orElse(false)) {
            throw new Problem(403, "seated-by-trainer", "The trainer seats the class", "wait until you have a window")
                    .thrown();
        }
    }

    /** Somebody sits down, who has no other seat in the hall. */
    void sit(HallDesk desk, int window, Caller caller) {
        Optional<Integer> other = desk.seats().of(caller.actor());
        if (other.isPresent()) {
            throw Problem.conflict("has-a-seat", "you sit at window " + (other.get() + 1) + " already; leave it first")
                    .thrown();
        }
        requireDone(desk.atWindows().takeSeat(desk.now(), window), window);
        note(caller.actor(), desk.number(), window + 1);
    }

    /** Somebody gets up: from the own seat, or made to by a manager. */
    void getUp(HallDesk desk, int window, Caller caller) {
        Optional<String> sitter = desk.seats().at(window);
        boolean own = sitter.map(caller.actor()::equals).orElse(false);
        if (!own && !caller.role().may(Role.MANAGER)) {
            throw new Problem(403, "not-your-window", "The window is not yours", "somebody else sits there, or nobody")
                    .thrown();
        }
        requireDone(desk.atWindows().leaveSeat(desk.now(), window), window);
        sitter.ifPresent(who -> note(who, 0, 0));
    }

    /** Those of a class that is over sit nowhere. */
    void clear(Asking asking) {
        String trainer = HallJson.word(Role.TRAINER);
        for (int copy = 0; copy < asking.halls().copies(); copy++) {
            Map<Integer, String> seats = asking.see(copy, desk -> desk.seats().all());
            for (Map.Entry<Integer, String> each : seats.entrySet()) {
                if (each.getValue().startsWith(Classroom.TRAINEE)) {
                    asking.actAs(copy, trainer, desk -> {
                        desk.atWindows().leaveSeat(desk.now(), each.getKey());
                        return DONE;
                    });
                }
            }
        }
    }

    /**
     * As {@link #clear}, without waiting for halls that are not open yet.
     *
     * @return completed once all have got up
     */
    static CompletableFuture<Void> clearSoon(LiveHalls halls) {
        CompletableFuture<?>[] all = new CompletableFuture<?>[halls.copies()];
        for (int copy = 0; copy < all.length; copy++) {
            int hall = copy;
            Queue<Integer> windows = new ConcurrentLinkedQueue<>();
            all[hall] = halls.ask(hall, Ask.look(desk -> {
                        desk.seats().all().forEach((window, who) -> {
                            if (who.startsWith(Classroom.TRAINEE)) {
                                windows.add(window);
                            }
                        });
                        return DONE;
                    }))
                    .thenCompose(seen -> CompletableFuture.allOf(windows.stream()
                            .map(window -> getUp(halls, hall, window))
                            .toArray(CompletableFuture<?>[]::new)));
        }
        return CompletableFuture.allOf(all);
    }

    private static CompletableFuture<Answer> getUp(LiveHalls halls, int copy, int window) {
        return halls.ask(copy, new Ask("", 0, HallJson.word(Role.TRAINER), desk -> {
            desk.atWindows().leaveSeat(desk.now(), window);
            return DONE;
        }));
    }

    private void note(String actor, int hall, int window) {
        classroom.ifPresent(
                each -> each.memberOfActor(actor).ifPresent(member -> each.seat(member.name(), hall, window)));
    }

    private static void requireDone(int result, int window) {
        if (result < 0) {
            throw Problem.conflict(
                            HallJson.word(Refusal.of(result)),
                            "window " + (window + 1) + ": " + Refusal.of(result).text())
                    .thrown();
        }
    }

    /** Returns the free seat that is best for one who learns: an open window for which most wait; -1 for none. */
    static int bestFree(HallDesk desk) {
        HallView view = desk.view();
        int best = -1;
        int most = -1;
        for (int window = 0; window < desk.windows(); window++) {
            if (!view.isAttended(window) && desk.seats().at(window).isEmpty()) {
                int group = view.groupOf(window);
                int waits = (view.isOpen(window) ? MOST_COUNTED : 0)
                        + view.waitingFor(group, desk.now(), 0, MOST_COUNTED - 1) * 2
                        - taken(desk, group) * 10;
                if (waits > most || best < 0) {
                    most = waits;
                    best = window;
                }
            }
        }
        return best;
    }

    private static int taken(HallDesk desk, int group) {
        return (int) desk.seats().all().keySet().stream()
                .filter(window -> desk.view().groupOf(window) == group)
                .count();
    }
}
