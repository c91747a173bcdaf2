package onewindow.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import onewindow.calendar.Horizon;
import onewindow.casework.Channel;
import onewindow.casework.DutyKind;
import onewindow.casework.TripCause;
import onewindow.hall.Departure;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.live.CaseNote;
import onewindow.live.HallDesk;
import onewindow.live.TicketNote;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;
import onewindow.state.StateClock;

/** A command as a request words it: its arguments by their names, tickets and cases by their numbers. */
final class LedgerCommand {

    /** Those that a replay needs and that no other address gives as they are. */
    static final Set<Op> ALL = EnumSet.of(
            Op.TAKE_TICKET,
            Op.LEAVE_WITHOUT_TICKET,
            Op.WAIT_OUTSIDE,
            Op.END_WAIT_OUTSIDE,
            Op.NOTE_OUTAGE,
            Op.LEAVE_IN_OUTAGE,
            Op.SEND_ON,
            Op.SEND_AWAY,
            Op.SET_STAFFING,
            Op.END_DAY,
            Op.PRE_CHECK,
            Op.RECEIVE,
            Op.RECEIVE_CHECKED,
            Op.NOTE_TRIP,
            Op.ACCEPT_FROM_RECEIPT,
            Op.REFUSE_FROM_OUTSIDE,
            Op.REVIEW,
            Op.RATE_BY_DEFAULT,
            Op.SURVEY,
            Op.OWE_DUTY,
            Op.DO_DUTY,
            Op.SET_OFFICERS,
            Op.HAND_TO_REGION);

    private static final int MOST = 1_000_000_000;
    private static final int LEVELS = 5;

    private final Op op;
    private final List<ToIntFunction<HallDesk>> arguments = new ArrayList<>();
    /** Null where the command has no time among its arguments, or it is now. */
    private final Long moment;

    private LedgerCommand(Op op, Body body, Scenario scenario, ScenarioKeys keys) {
        this.op = op;
        Reader reader = new Reader(op, body, scenario, keys);
        op.arguments().forEach(name -> arguments.add(reader.argument(name)));
        moment = reader.moment();
    }

    /** Returns the command of a word, and answers the request where there is none. */
    static Op of(String word) {
        return ALL.stream().filter(op -> op.key().equals(word)).findFirst().orElseThrow(() -> Problem.notFound(
                        "there is no such command; there are "
                                + ALL.stream().map(Op::key).collect(Collectors.joining(", ")))
                .thrown());
    }

    /** Reads the arguments of a command. */
    static LedgerCommand read(Op op, Body body, Asking asking) {
        return new LedgerCommand(op, body, asking.halls().scenario(), asking.keys());
    }

    /** Returns the command, given now; its numbers of tickets and cases are looked up at the desk. */
    Command at(HallDesk desk) {
        int[] values = new int[3];
        for (int i = 0; i < arguments.size(); i++) {
            values[i] = arguments.get(i).applyAsInt(desk);
        }
        return new Command(
                desk.now(), op, values[0], values[1], values[2], moment == null ? timeless(op, desk.now()) : moment);
    }

    private static long timeless(Op op, long now) {
        return op == Op.TAKE_TICKET || op == Op.END_WAIT_OUTSIDE ? now : 0;
    }

    /** Reads one request. */
    private record Reader(Op op, Body body, Scenario scenario, ScenarioKeys keys) {

        ToIntFunction<HallDesk> argument(String name) {
            Labels labels = scenario.labels();
            return switch (name) {
                case "ticket" -> ticket();
                case "case" -> openCase();
                case "matter" -> constant(key(name, keys.matters()));
                case "class" -> constant(key(name, keys.classes()));
                case "office" -> constant(key(name, keys.offices()));
                case "group" -> constant(key(name, Keys.of(labels.groups())));
                case "department" -> constant(key(name, Keys.of(labels.departmentsAndDesks())));
                case "kind" -> constant(op == Op.OWE_DUTY ? word(name, DutyKind.values()) : key(name, keys.kinds()));
                case "why" -> constant(word(name, Departure.values()));
                case "way" -> constant(word(name, Channel.values()));
                case "cause" -> constant(word(name, TripCause.values()));
                case "letIn", "begins", "ends", "cutOff" -> constant(body.flag(name) ? 1 : 0);
                case "level" -> constant(number(name, LEVELS));
                default -> constant(number(name, MOST));
            };
        }

        private static ToIntFunction<HallDesk> constant(int value) {
            return desk -> value;
        }

        private ToIntFunction<HallDesk> ticket() {
            int number = number("ticket", MOST);
            return desk -> {
                TicketNote note = desk.ticket(number)
                        .orElseThrow(() -> Problem.notFound("there is no ticket " + number + " today")
                                .thrown());
                int index = desk.indexOf(note);
                if (index < 0) {
                    throw Problem.conflict("unknown-ticket", "ticket " + number + ": its visit is over")
                            .thrown();
                }
                return index;
            };
        }

        private ToIntFunction<HallDesk> openCase() {
            int id = number("case", MOST);
            return desk -> desk.openCase(id).map(CaseNote::file).orElseThrow(() -> Problem.notFound(
                            "there is no open case " + id)
                    .thrown());
        }

        private int key(String name, Keys allowed) {
            body.require(name, "one of the scenario's keys");
            return body.index(name, allowed).orElse(0);
        }

        private int word(String name, Enum<?>[] values) {
            List<String> words = Arrays.stream(values).map(HallJson::word).toList();
            body.require(name, "one of " + String.join(", ", words));
            return body.word(name, words).map(words::indexOf).orElse(0);
        }

        private int number(String name, int most) {
            body.require(name, "a whole number from 0 on");
            return body.number(name, 0, most).orElse(0);
        }

        /** The time among the arguments, hall time; null for none. */
        Long moment() {
            String name = op == Op.TAKE_TICKET ? "orderTime" : op == Op.END_WAIT_OUTSIDE ? "since" : "";
            Optional<String> text = name.isEmpty() ? Optional.empty() : body.text(name);
            if (text.isEmpty()) {
                return null;
            }
            Horizon horizon = scenario.horizon();
            StateClock clock = new StateClock(horizon);
            Optional<Long> read = clock.read(text.get());
            if (read.isEmpty()) {
                body.wrong(name + ": is not " + clock.example());
            }
            return read.orElse(null);
        }
    }
}
