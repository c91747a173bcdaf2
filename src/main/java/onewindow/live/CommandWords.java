package onewindow.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onewindow.casework.Channel;
import onewindow.casework.DutyKind;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.casework.TripCause;
import onewindow.hall.Departure;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.scenario.Labels;

/** Says what the arguments of a command are, by the keys and numbers by which callers name them. */
final class CommandWords {

    private final HallDesk desk;
    private final Op op;
    private final Labels labels;

    private CommandWords(HallDesk desk, Op op) {
        this.desk = desk;
        this.op = op;
        labels = desk.scenario().labels();
    }

    /**
     * Returns the arguments of a command by their names, in order: keys and words as text, numbers, and flags.
     *
     * @param desk as it is before the command is given
     * @throws IndexOutOfBoundsException where an argument names nothing
     */
    static Map<String, Object> of(HallDesk desk, Command command) {
        CommandWords words = new CommandWords(desk, command.op());
        int[] values = {command.a(), command.b(), command.c()};
        Map<String, Object> arguments = new LinkedHashMap<>();
        List<String> names = command.op().arguments();
        for (int i = 0; i < names.size(); i++) {
            arguments.put(names.get(i), words.word(names.get(i), values[i]));
        }
        return arguments;
    }

    private Object word(String name, int value) {
        return switch (name) {
            case "matter" -> labels.matters().get(value).key();
            case "class" -> labels.classes().get(value).key();
            case "group" -> labels.groups().get(value).key();
            case "office" -> labels.offices().get(value).key();
            case "department" -> labels.departmentsAndDesks().get(value).key();
            case "kind" ->
                op == Op.OWE_DUTY
                        ? word(DutyKind.values()[value])
                        : labels.kinds().get(value).key();
            case "ticket" -> desk.view().number(value);
            case "window" -> value + 1;
            case "day" -> value + 1;
            case "case" -> desk.caseOf(value) == null ? -1 : desk.caseOf(value).id();
            case "why" -> word(Departure.values()[value]);
            case "way" -> op == Op.ISSUE ? word(IssueWay.values()[value]) : word(Channel.values()[value]);
            case "cause" -> word(TripCause.values()[value]);
            case "outcome" -> word(Outcome.values()[value]);
            case "warmUp", "cutOff", "letIn", "begins", "toEnd", "ends", "gap" -> value != 0;
            default -> value;
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
