package onewindow.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.people.SeatService;

/** Who sits at which window of a hall, as the ledger names them, and what they have done there. */
public final class Seats {

    private final Map<Integer, String> sitters = new LinkedHashMap<>();
    private final List<Done> done = new ArrayList<>();
    private long sequence;

    /**
     * A service at a seat.
     *
     * @param sequence of the command by which it ended
     * @param who sat there
     */
    public record Done(long sequence, String who, SeatService service) {}

    Seats() {}

    /** A command has been recorded. */
    void recorded(long number, Command command, String actor) {
        sequence = number;
        if (command.op() == Op.TAKE_SEAT) {
            sitters.put(command.a(), actor);
        } else if (command.op() == Op.LEAVE_SEAT) {
            sitters.remove(command.a());
        }
    }

    void served(SeatService service) {
        done.add(new Done(sequence, sitters.getOrDefault(service.window(), ""), service));
    }

    /** Returns who sits at a window. */
    public Optional<String> at(int window) {
        return Optional.ofNullable(sitters.get(window));
    }

    /** Returns the window at which somebody sits. */
    public Optional<Integer> of(String who) {
        return sitters.entrySet().stream()
                .filter(each -> each.getValue().equals(who))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns who sits where, in the order in which they sat down. */
    public Map<Integer, String> all() {
        return new LinkedHashMap<>(sitters);
    }

    /** Returns those who have called or serve somebody; not those who wait until the window's own clerk is done. */
    Map<Integer, String> serving(HallDesk desk) {
        Map<Integer, String> serving = all();
        serving.keySet().removeIf(window -> !hasInHand(desk, window));
        return serving;
    }

    private static boolean hasInHand(HallDesk desk, int window) {
        int ticket = desk.view().ticketAt(window);
        return ticket >= 0
                && desk.seated().map(seated -> seated.inHand(window) == ticket).orElse(true);
    }

    /** Returns the services after a command, in their order. */
    public List<Done> doneAfter(long after) {
        return done.stream().filter(each -> each.sequence() > after).toList();
    }
}
