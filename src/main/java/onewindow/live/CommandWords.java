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
import onewindow.reception.Handled;
import onewindow.reception.PauseReason;
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
            case "matter" -> key(labels.matters(), value);
            case "class" -> key(labels.classes(), value);
            case "group" -> key(labels.groups(), value);
            case "office" -> key(labels.offices(), value);
            case "department" -> key(labels.departmentsAndDesks(), value);
            case "kind" -> op == Op.OWE_DUTY ? word(DutyKind.values()[value]) : key(labels.kinds(), value);
            case "ticket" -> value < 0 ? value : desk.view().number(value);
            case "window", "day" -> value + 1;
            case "case" ->
                desk.caseOf(value) == null ? value : desk.caseOf(value).id();
            case "why" -> word(Departure.values()[value]);
            case "way" -> op == Op.ISSUE ? word(IssueWay.values()[value]) : word(Channel.values()[value]);
            case "cause" -> word(TripCause.values()[value]);
            case "outcome" -> word(Outcome.values()[value]);
            case "how" -> word(Handled.values()[value]);
            case "reason" -> word(PauseReason.values()[value]);
            case "warmUp", "cutOff", "letIn", "begins", "toEnd", "ends", "gap", "complex" -> value != 0;
            default -> value;
        };
    }

    /** What is no department has the number that says so. */
    private static Object key(List<Labels.Label> labels, int index) {
        return index < 0 || index >= labels.size()
                ? (Object) index
                : labels.get(index).key();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
