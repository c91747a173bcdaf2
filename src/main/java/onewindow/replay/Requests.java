package onewindow.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onewindow.casework.Channel;
import onewindow.casework.DutyKind;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.casework.TripCause;
import onewindow.hall.Departure;
import onewindow.journal.Op;
import onewindow.replay.Script.Subject;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;
import onewindow.state.StateClock;

/**
 * Words commands as requests to the service: by the address that clerks and citizens use where there is one, else as a
 * command of the ledger under {@code /commands}.
 */
final class Requests {

    private static final Set<Op> OF_TICKETS = Set.of(
            Op.CALL_AGAIN,
            Op.START_SERVICE,
            Op.FINISH_SERVICE,
            Op.TRANSFER,
            Op.TRANSFER_AND_BACK,
            Op.HOLD,
            Op.END_HOLD,
            Op.ABANDON,
            Op.MISS,
            Op.REACTIVATE,
            Op.DROP);
    private static final Set<Op> OF_CASES = Set.of(
            Op.TELL_MISSING,
            Op.SUPPLEMENT,
            Op.ACCEPT,
            Op.FILL_GAP,
            Op.HAND,
            Op.SUSPEND,
            Op.RESUME,
            Op.EXTEND,
            Op.DECIDE,
            Op.MAKE_READY,
            Op.ISSUE,
            Op.ARCHIVE);

    private final Labels labels;
    private final StateClock clock;
    private final boolean bringTime;
    private final String head;
    private final String run;

    /**
     * Words requests to a service.
     *
     * @param host as the header {@code Host} names it
     * @param token by which the service knows the caller
     * @param bringTime whether commands bring the time of the hall
     * @param run begins the keys by which a repeat is known; empty where nothing is repeated
     */
    Requests(Scenario scenario, String host, String token, boolean bringTime, String run) {
        labels = scenario.labels();
        clock = new StateClock(scenario.horizon());
        this.bringTime = bringTime;
        this.run = run;
        head = " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /** Returns the bytes of a command's request. */
    byte[] of(Call call) {
        Script script = call.hall.script();
        String body = body(call.hall, script, call.index);
        StringBuilder text = new StringBuilder(320);
        text.append("POST /api/halls/")
                .append(call.hall.number())
                .append(path(call.hall, script, call.index))
                .append(head)
                .append(body.getBytes(StandardCharsets.UTF_8).length);
        if (bringTime) {
            text.append("\r\nOnewindow-Time: ").append(clock.writeAny(script.time(call.index)));
        }
        if (!run.isEmpty()) {
            text.append("\r\nIdempotency-Key: ")
                    .append(run)
                    .append('-')
                    .append(call.hall.number())
                    .append('-')
                    .append(call.index);
        }
        return text.append("\r\n\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Whether the commands of a kind have an address of their own, at which they are what they are in a script: a
     * case's review, asked for as the case is received, has none.
     */
    private static boolean isOwn(Script script, int index) {
        return switch (script.op(index)) {
            case TAKE_TICKET -> script.moment(index) == script.time(index);
            case RECEIVE -> script.argument(index, 2) == Channel.WINDOW.ordinal();
            case CALL_NEXT, CALL_TICKET, OPEN_WINDOW, CLOSE_WINDOW, START_NEXT, FINISH_STEP -> true;
            default -> OF_TICKETS.contains(script.op(index)) || OF_CASES.contains(script.op(index));
        };
    }

    private String path(HallActors hall, Script script, int index) {
        Op op = script.op(index);
        if (!isOwn(script, index)) {
            return "/commands/" + op.key();
        }
        if (OF_TICKETS.contains(op)) {
            return "/tickets/" + name(hall, script, index, Subject.TICKET) + "/" + ofTicket(op);
        }
        if (OF_CASES.contains(op)) {
            return "/cases/" + name(hall, script, index, Subject.CASE) + "/"
                    + (op == Op.MAKE_READY ? "ready" : op.key());
        }
        return switch (op) {
            case TAKE_TICKET -> "/tickets";
            case RECEIVE -> "/cases";
            case START_NEXT -> "/offices/" + office(script, index) + "/start-next";
            case FINISH_STEP ->
                "/offices/" + office(script, index) + "/steps/" + name(hall, script, index, Subject.STEP) + "/finish";
            default -> "/windows/" + (script.argument(index, 0) + 1) + "/" + ofWindow(op);
        };
    }

    private static String ofTicket(Op op) {
        return switch (op) {
            case CALL_AGAIN -> "recall";
            case START_SERVICE -> "start";
            case FINISH_SERVICE -> "finish";
            case TRANSFER, TRANSFER_AND_BACK -> "transfer";
            case END_HOLD -> "return";
            case ABANDON -> "cancel";
            case MISS -> "no-show";
            default -> op.key();
        };
    }

    private static String ofWindow(Op op) {
        return switch (op) {
            case OPEN_WINDOW -> "open";
            case CLOSE_WINDOW -> "close";
            case CALL_TICKET -> "call";
            default -> op.key();
        };
    }

    private String office(Script script, int index) {
        return labels.offices().get(script.subject(index, Subject.OFFICE)).key();
    }

    private static int name(HallActors hall, Script script, int index, Subject subject) {
        return Math.max(0, hall.names().of(subject, script.subject(index, subject)));
    }

    private String body(HallActors hall, Script script, int index) {
        Op op = script.op(index);
        if (!isOwn(script, index)) {
            return arguments(hall, script, index);
        }
        int second = script.argument(index, 1);
        return switch (op) {
            case TAKE_TICKET ->
                object(key("matter", labels.matters(), script.argument(index, 0)))
                        .replace("}", "," + key("class", labels.classes(), second) + "}");
            case RECEIVE ->
                object(key("matter", labels.matters(), script.argument(index, 0)))
                        .replace("}", "," + key("kind", labels.kinds(), second) + "}");
            case CALL_TICKET -> object("\"ticket\":" + name(hall, script, index, Subject.TICKET));
            case TRANSFER, TRANSFER_AND_BACK ->
                object(key("matter", labels.matters(), second)
                        + ",\"toEnd\":" + (script.argument(index, 2) != 0) + ",\"comesBack\":"
                        + (op == Op.TRANSFER_AND_BACK));
            case REACTIVATE -> object("\"placesBack\":" + Math.max(-1, second));
            case ACCEPT -> object("\"gap\":" + (second != 0));
            case HAND -> object(key("office", labels.offices(), second));
            case EXTEND -> object("\"days\":" + second);
            case DECIDE -> object(word("outcome", Outcome.values()[second]));
            case ISSUE -> object(word("way", IssueWay.values()[second]));
            default -> "{}";
        };
    }

    /** The arguments by the names that the ledger has for them. */
    private String arguments(HallActors hall, Script script, int index) {
        Op op = script.op(index);
        StringBuilder text = new StringBuilder();
        List<String> names = op.arguments();
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : ",").append(argument(op, names.get(i), script.argument(index, i), hall, index));
        }
        if (op == Op.TAKE_TICKET || op == Op.END_WAIT_OUTSIDE) {
            text.append(",\"")
                    .append(op == Op.TAKE_TICKET ? "orderTime" : "since")
                    .append("\":\"");
            text.append(clock.writeAny(script.moment(index))).append('"');
        }
        return object(text.toString());
    }

    private String argument(Op op, String name, int value, HallActors hall, int index) {
        return switch (name) {
            case "ticket" -> "\"ticket\":" + name(hall, hall.script(), index, Subject.TICKET);
            case "case" -> "\"case\":" + name(hall, hall.script(), index, Subject.CASE);
            case "duty" -> "\"duty\":" + name(hall, hall.script(), index, Subject.DUTY);
            case "matter" -> key(name, labels.matters(), value);
            case "class" -> key(name, labels.classes(), value);
            case "office" -> key(name, labels.offices(), value);
            case "group" -> key(name, labels.groups(), value);
            case "department" -> key(name, labels.departmentsAndDesks(), value);
            case "kind" -> op == Op.OWE_DUTY ? word(name, DutyKind.values()[value]) : key(name, labels.kinds(), value);
            case "why" -> word(name, Departure.values()[value]);
            case "way" -> word(name, Channel.values()[value]);
            case "cause" -> word(name, TripCause.values()[value]);
            case "letIn", "begins", "ends", "cutOff" -> "\"" + name + "\":" + (value != 0);
            default -> "\"" + name + "\":" + value;
        };
    }

    private static String object(String inner) {
        return "{" + inner + "}";
    }

    private static String key(String name, List<Labels.Label> of, int index) {
        return "\"" + name + "\":\"" + of.get(index).key() + "\"";
    }

    private static String word(String name, Enum<?> value) {
        return "\"" + name + "\":\"" + value.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"";
    }
}
