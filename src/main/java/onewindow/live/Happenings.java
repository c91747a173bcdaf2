package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import onewindow.journal.Command;

/** What a trainer has let happen in a hall, as the ledger has it, as long as it lasts. */
final class Happenings {

    private static final long MINUTE = 60_000;

    private final List<Happening> lasting = new ArrayList<>();

    /** A command has been recorded. */
    void recorded(Command command) {
        switch (command.op()) {
            case FAIL_SYSTEMS -> begin(Happening.Kind.OUTAGE, command.time(), command.a(), 0, command.b());
            case BRING_BUS -> begin(Happening.Kind.BUS, command.time(), -1, command.a(), command.b());
            case SHUT_WINDOW -> begin(Happening.Kind.SHUT, command.time(), command.a(), 0, command.b());
            case QUARREL -> begin(Happening.Kind.QUARREL, command.time(), command.a(), 0, command.b());
            default -> {
                // The others are the hall's ordinary course.
            }
        }
    }

    private void begin(Happening.Kind kind, long time, int place, int people, int minutes) {
        lasting.removeIf(each -> each.until() <= time);
        lasting.add(new Happening(kind, place, people, time, time + minutes * MINUTE));
    }

    /** Returns what is not over at a time, in the order in which it began. */
    List<Happening> at(long time) {
        return lasting.stream().filter(each -> each.until() > time).toList();
    }
}
