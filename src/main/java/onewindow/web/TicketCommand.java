package onewindow.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onewindow.hall.TicketState;
import onewindow.live.FrontDesk;
import onewindow.live.HallDesk;
import onewindow.live.Result;
import onewindow.live.TicketNote;
import onewindow.reception.Handled;
import onewindow.reception.MatterList;

/** What a clerk does with a ticket, by the last word of the address. */
enum TicketCommand {
    CANCEL(TicketState.WAITING) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return Result.ofHall(desk.hall().abandon(desk.now(), desk.indexOf(note)));
        }
    },
    RECALL(TicketState.CALLED) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return Result.ofHall(desk.hall().callAgain(desk.now(), desk.indexOf(note)));
        }
    },
    START(TicketState.CALLED) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return Result.ofHall(desk.hall().startService(desk.now(), desk.indexOf(note)));
        }
    },
    NO_SHOW(TicketState.CALLED) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return Result.ofHall(desk.hall().miss(desk.now(), desk.indexOf(note)));
        }
    },
    REACTIVATE(TicketState.MISSED) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return Result.ofHall(desk.hall().reactivate(desk.now(), desk.indexOf(note), arguments.placesBack()));
        }
    },
    DROP(TicketState.MISSED) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return Result.ofHall(desk.hall().drop(desk.now(), desk.indexOf(note)));
        }
    },
    HOLD(TicketState.SERVING) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return Result.ofHall(desk.hall().hold(desk.now(), desk.indexOf(note)));
        }
    },
    RETURN(TicketState.ON_HOLD) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return Result.ofHall(desk.hall().endHold(desk.now(), desk.indexOf(note)));
        }
    },
    TRANSFER(TicketState.SERVING) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return desk.front().transfer(note, arguments.matter(), arguments.toEnd(), arguments.comesBack());
        }
    },
    FINISH(TicketState.SERVING) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return desk.front().finish(note, arguments.finish());
        }
    },
    ADD_MATTER(TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.ON_HOLD, TicketState.MISSED) {
        @Override
        Result give(HallDesk desk, TicketNote note, Arguments arguments) {
            return desk.front().addMatter(note, arguments.matter());
        }
    };

    static final Arguments NOTHING = new Arguments(-1, false, false, 0, FrontDesk.Finish.PLAIN);

    private static final int MOST_PLACES = 1000;
    private static final List<String> OUTCOMES = Arrays.stream(Handled.values())
            .filter(Handled::isSaid)
            .map(HallJson::word)
            .toList();

    /** Never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<TicketState> from;

    TicketCommand(TicketState... from) {
        this.from = List.of(from);
    }

    /**
     * What comes with a command.
     *
     * @param matter to which it is passed on, or that is added; -1 for none
     */
    record Arguments(int matter, boolean toEnd, boolean comesBack, int placesBack, FrontDesk.Finish finish) {}

    /** Gives the command for a ticket in the hall. */
    abstract Result give(HallDesk desk, TicketNote note, Arguments arguments);

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
        possible.removeIf(each -> !each.from.contains(state));
        return words(possible);
    }

    private static List<String> words(Set<TicketCommand> commands) {
        return commands.stream().map(HallJson::word).toList();
    }

    /** Reads what comes with the command. */
    Arguments read(Body body, ScenarioKeys keys) {
        return switch (this) {
            case REACTIVATE -> {
                int placesBack = body.number("placesBack", -1, MOST_PLACES).orElse(0);
                yield new Arguments(-1, false, false, placesBack, FrontDesk.Finish.PLAIN);
            }
            case TRANSFER -> {
                int matter = matter(body, keys, "its key says to which matter the person goes on");
                boolean toEnd = body.flag("toEnd");
                yield new Arguments(matter, toEnd, body.flag("comesBack"), 0, FrontDesk.Finish.PLAIN);
            }
            case ADD_MATTER -> {
                int matter = matter(body, keys, "its key says what the person wants as well");
                yield new Arguments(matter, false, false, 0, FrontDesk.Finish.PLAIN);
            }
            case FINISH -> new Arguments(-1, false, false, 0, finish(body, keys));
            default -> NOTHING;
        };
    }

    private static int matter(Body body, ScenarioKeys keys, String what) {
        int matter = body.index("matter", keys.matters()).orElse(-1);
        body.require("matter", what);
        return matter;
    }

    private static FrontDesk.Finish finish(Body body, ScenarioKeys keys) {
        List<Integer> done = body.indices("done", keys.matters(), MatterList.MOST);
        Handled how = body.word("outcome", OUTCOMES)
                .map(word -> Handled.values()[OUTCOMES.indexOf(word)])
                .orElse(null);
        List<Integer> added = body.indices("add", keys.matters(), MatterList.MOST);
        return new FrontDesk.Finish(done, how, added, body.flag("leaves"));
    }
}
