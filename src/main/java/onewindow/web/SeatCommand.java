package onewindow.web;

import java.util.Arrays;
import java.util.List;
import onewindow.hall.Refusal;
import onewindow.live.HallDesk;

/** What a person does at the window at which the person sits, by the last word of the address. */
enum SeatCommand {
    CALL_NEXT {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return desk.atWindows().callNext(desk.now(), window);
        }
    },
    RECALL {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return inHand(
                    desk, window, Refusal.NOT_CALLED, ticket -> desk.atWindows().callAgain(desk.now(), ticket));
        }
    },
    START {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return inHand(
                    desk, window, Refusal.NOT_CALLED, ticket -> desk.atWindows().startService(desk.now(), ticket));
        }
    },
    NO_SHOW {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return inHand(
                    desk, window, Refusal.NOT_CALLED, ticket -> desk.atWindows().miss(desk.now(), ticket));
        }
    },
    NOTICE {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return inHand(desk, window, Refusal.NOT_SERVING, ticket -> desk.atWindows()
                    .giveNotice(desk.now(), ticket, arguments.missing()));
        }
    },
    FINISH {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return inHand(desk, window, Refusal.NOT_SERVING, ticket -> desk.atWindows()
                    .finishService(desk.now(), ticket));
        }
    },
    HOLD {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return inHand(desk, window, Refusal.NOT_SERVING, ticket -> desk.atWindows()
                    .hold(desk.now(), ticket));
        }
    },
    TRANSFER {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return inHand(desk, window, Refusal.NOT_SERVING, ticket -> desk.atWindows()
                    .transfer(desk.now(), ticket, arguments.matter(), true));
        }
    },
    OPEN {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return desk.atWindows().openWindow(desk.now(), window);
        }
    },
    PAUSE {
        @Override
        int give(HallDesk desk, int window, Arguments arguments) {
            return desk.atWindows().closeWindow(desk.now(), window);
        }
    };

    private static final int MOST_MATERIALS = 9;

    /**
     * What comes with a command.
     *
     * @param missing as bits
     * @param matter to which the person goes on; -1 for none
     */
    record Arguments(int missing, int matter) {}

    private interface WithTicket {
        int give(int ticket);
    }

    private static int inHand(HallDesk desk, int window, Refusal none, WithTicket command) {
        int ticket = desk.view().ticketAt(window);
        return ticket < 0 ? none.code() : command.give(ticket);
    }

    /** Gives the command at a window; returns what the hall returns. */
    abstract int give(HallDesk desk, int window, Arguments arguments);

    /** Returns the command of a word, and answers the request where there is none. */
    static SeatCommand of(String word) {
        return Arrays.stream(values())
                .filter(each -> HallJson.word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                                "there is no such command; there are take, leave, " + String.join(", ", words()))
                        .thrown());
    }

    static List<String> words() {
        return Arrays.stream(values()).map(HallJson::word).toList();
    }

    /** Reads what comes with the command. */
    Arguments read(Body body, ScenarioKeys keys) {
        int matter = -1;
        int missing = 0;
        if (this == TRANSFER) {
            matter = body.index("matter", keys.matters()).orElse(-1);
            body.require("matter", "its key says to which matter the person goes on");
        } else if (this == NOTICE) {
            for (int each : body.numbers("missing", 0, MOST_MATERIALS - 1)) {
                missing |= 1 << each;
            }
            body.require(
                    "missing", "the places in the matter's list of what is missing, from 0; an empty list for nothing");
        }
        return new Arguments(missing, matter);
    }
}
