package onewindow.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onewindow.hall.TicketState;
import onewindow.live.HallDesk;

/** What a clerk does with a ticket, by the last word of the address. */
enum TicketCommand {
    CANCEL(TicketState.WAITING) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().abandon(desk.now(), ticket);
        }
    },
    RECALL(TicketState.CALLED) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().callAgain(desk.now(), ticket);
        }
    },
    START(TicketState.CALLED) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().startService(desk.now(), ticket);
        }
    },
    NO_SHOW(TicketState.CALLED) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().miss(desk.now(), ticket);
        }
    },
    REACTIVATE(TicketState.MISSED) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().reactivate(desk.now(), ticket, arguments.placesBack());
        }
    },
    DROP(TicketState.MISSED) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().drop(desk.now(), ticket);
        }
    },
    HOLD(TicketState.SERVING) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().hold(desk.now(), ticket);
        }
    },
    RETURN(TicketState.ON_HOLD) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().endHold(desk.now(), ticket);
        }
    },
    TRANSFER(TicketState.SERVING) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return arguments.comesBack()
                    ? desk.hall().transferAndBack(desk.now(), ticket, arguments.matter(), arguments.toEnd())
                    : desk.hall().transfer(desk.now(), ticket, arguments.matter(), arguments.toEnd());
        }
    },
    FINISH(TicketState.SERVING) {
        @Override
        int give(HallDesk desk, int ticket, Arguments arguments) {
            return desk.hall().finishService(desk.now(), ticket);
        }
    };

    static final Arguments NOTHING = new Arguments(-1, false, false, 0);

    private static final int MOST_PLACES = 1000;

    private final TicketState from;

    TicketCommand(TicketState from) {
        this.from = from;
    }

    /**
     * What comes with a command.
     *
     * @param matter to which it is passed on; -1 for none
     */
    record Arguments(int matter, boolean toEnd, boolean comesBack, int placesBack) {}

    /** Gives the command for a ticket of the hall; returns what the hall returns. */
    abstract int give(HallDesk desk, int ticket, Arguments arguments);

    /** Returns the command of a word, and answers the request where there is none. */
    static TicketCommand of(String word) {
        return Arrays.stream(values())
                .filter(each -> HallJson.word(each).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("there is no such command; there are "
                                + String.join(", ", words(EnumSet.allOf(TicketCommand.class))))
                        .thrown());
    }

    /** Returns what can be done with a ticket that is in a state. */
    static List<String> allowedIn(TicketState state) {
        EnumSet<TicketCommand> possible = EnumSet.allOf(TicketCommand.class);
        possible.removeIf(each -> each.from != state);
        return words(possible);
    }

    private static List<String> words(Set<TicketCommand> commands) {
        return commands.stream().map(HallJson::word).toList();
    }

    /** Reads what comes with the command. */
    Arguments read(Body body, ScenarioKeys keys) {
        if (this == REACTIVATE) {
            return new Arguments(
                    -1, false, false, body.number("placesBack", -1, MOST_PLACES).orElse(0));
        }
        if (this != TRANSFER) {
            return NOTHING;
        }
        int matter = body.index("matter", keys.matters()).orElse(-1);
        body.require("matter", "its key says to which matter the person goes on");
        return new Arguments(matter, body.flag("toEnd"), body.flag("comesBack"), 0);
    }
}
