package onewindow.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.hall.HallView;
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

    /** Returns those at whose window somebody is called or served. */
    Map<Integer, String> serving(HallView view) {
        Map<Integer, String> serving = all();
        serving.keySet().removeIf(window -> view.ticketAt(window) < 0);
        return serving;
    }

    /** Returns the services after a command, in their order. */
    public List<Done> doneAfter(long after) {
        return done.stream().filter(each -> each.sequence() > after).toList();
    }
}
