package onewindow.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.assign.Assignment;
import onewindow.measure.Forecast;
import onewindow.measure.LineTable;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;

/** How long people wait in a hall, those who are in line at a moment and those who come then, by one look-ahead. */
public final class Estimates {

    private final Sight sight;
    private final int replications;
    private final LineTable lines;
    private final List<Newcomer> newcomers = new ArrayList<>();
    private final Map<Integer, Estimate> tickets = new LinkedHashMap<>();

    /**
     * Somebody who comes at that moment.
     *
     * @param groups the window groups that serve the line, by index
     * @param waiting people in the line
     * @param matter the most frequent one of the line and class
     */
    public record Newcomer(
            int line, List<Integer> groups, int waiting, int matter, int visitClass, Estimate estimate) {}

    private Estimates(Sight sight, Forecast forecast) {
        this.sight = sight;
        replications = forecast.replications();
        lines = new LineTable(sight.scenario().layout());
        List<HallState.Person> people = sight.state().people();
        for (Forecast.PersonAhead person : forecast.people()) {
            tickets.put(people.get(person.person()).ticket().number(), Estimate.of(person.waits(), forecast));
        }
        for (Forecast.Newcomer comes : forecast.newcomers()) {
            Forecast.LineAhead line = forecast.lines().get(comes.line());
            if (comes.waits().asked() > 0) {
                newcomers.add(new Newcomer(
                        comes.line(),
                        line.groups(),
                        line.waitingNow(),
                        comes.matter(),
                        comes.visitClass(),
                        Estimate.of(comes.waits(), forecast)));
            }
        }
    }

    static Estimates of(Sight sight, Forecast forecast) {
        return new Estimates(sight, forecast);
    }

    /** Returns the time of the hall from which was looked ahead. */
    public long madeAt() {
        return sight.state().timeMillis();
    }

    /** Returns the number of the last command by then. */
    public long sequence() {
        return sight.sequence();
    }

    /** Returns the scenario by which was looked ahead. */
    public Scenario scenario() {
        return sight.scenario();
    }

    /** Returns the index of the day. */
    public int day() {
        return sight.day();
    }

    /** Returns how often was looked ahead. */
    public int replications() {
        return replications;
    }

    /** Returns those who come then, by line and class; nobody where no numbers are given. */
    public List<Newcomer> newcomers() {
        return List.copyOf(newcomers);
    }

    /** Returns the estimate for a number of the day; empty for one that was not in line then. */
    public Optional<Estimate> ofTicket(int number) {
        return Optional.ofNullable(tickets.get(number));
    }

    /**
     * Returns who comes then for a matter and is of a class; empty where that was not looked at: nobody of the class
     * comes by the scenario, and the class or the matter matters to the order of calls.
     */
    public Optional<Newcomer> newcomer(int matter, int visitClass) {
        int line = lines.line(matter, visitClass);
        Assignment order = sight.scenario().assignment();
        boolean byMatter = order instanceof Assignment.PreferenceLists;
        boolean byClass = !byMatter && !(order instanceof Assignment.LongestWait);
        Newcomer same = null;
        for (Newcomer each : newcomers) {
            if (each.line == line && (!byMatter || each.matter == matter)) {
                if (each.visitClass == visitClass) {
                    return Optional.of(each);
                }
                same = same == null ? each : same;
            }
        }
        return byClass ? Optional.empty() : Optional.ofNullable(same);
    }
}
