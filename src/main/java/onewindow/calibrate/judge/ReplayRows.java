package onewindow.calibrate.judge;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.log.LoggedVisit;
import onewindow.calibrate.log.Outcome;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;

/**
 * The people of a log as arrivals of a scenario, each with the matter, the class and the service time that it has: what
 * then differs from the log is due to windows and rules alone.
 */
final class ReplayRows {

    private final Scenario scenario;
    private final Map<String, Integer> matterByName = new LinkedHashMap<>();
    private final Map<String, Integer> classByName = new LinkedHashMap<>();
    private final Map<String, Double> speedOfWindow = new LinkedHashMap<>();
    private final List<Arrivals.Row> rows = new ArrayList<>();

    ReplayRows(HallModel hall, ScenarioDraft.Draft draft, Scenario scenario) {
        this.scenario = scenario;
        Map<String, Integer> byKey = new LinkedHashMap<>();
        for (Labels.Label matter : scenario.labels().matters()) {
            byKey.put(matter.key(), byKey.size());
        }
        List<Integer> departmentOfMatter = scenario.demand().departmentOfMatter();
        for (int d = 0; d < hall.departments().size(); d++) {
            HallModel.Department department = hall.departments().get(d);
            for (int m = 0; m < department.matters().size(); m++) {
                matterByName.put(
                        named(department.name(), department.matters().get(m).name()),
                        byKey.get(draft.matterKeys().get(d).get(m)));
            }
            if (department.matters().isEmpty()) {
                int index = departmentIndex(draft.departmentKeys().get(d));
                matterByName.put(named(department.name(), ""), departmentOfMatter.indexOf(index));
            }
        }
        for (int c = 0; c < hall.classes().size(); c++) {
            classByName.put(hall.classes().get(c).name(), c);
        }
        for (HallModel.Group group : hall.groups()) {
            group.windows()
                    .forEach(window -> speedOfWindow.put(window, group.speed().value()));
        }
    }

    private int departmentIndex(String key) {
        List<Labels.Label> labels = scenario.labels().departments();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalStateException("the scenario has no department " + key);
    }

    private static String named(String department, String matter) {
        return department + '\u001f' + matter;
    }

    /** Adds a day's rows: of a visit in several stretches, the first. */
    void add(List<LoggedVisit> day) {
        Set<String> passedOn = new HashSet<>();
        for (LoggedVisit visit : day) {
            if (visit.ticket().isEmpty() || !passedOn.contains(visit.ticket())) {
                rows.add(row(visit));
            }
            if (visit.outcome() == Outcome.TRANSFERRED) {
                passedOn.add(visit.ticket());
            }
        }
    }

    private Arrivals.Row row(LoggedVisit visit) {
        LocalDateTime taken = LocalDateTime.ofEpochSecond(
                Math.floorDiv(visit.ticketTime(), 1_000L),
                (int) Math.floorMod(visit.ticketTime(), 1_000L) * 1_000_000,
                ZoneOffset.UTC);
        long service = visit.serviceMillis();
        return new Arrivals.Row(
                scenario.horizon().millisAt(taken),
                matterByName.getOrDefault(named(visit.department(), visit.matter()), -1),
                classByName.getOrDefault(visit.visitClass(), -1),
                service == LoggedVisit.NONE
                        ? -1
                        : Math.round(service / speedOfWindow.getOrDefault(visit.window(), 1.0)));
    }

    /** Returns how many people there are. */
    long people() {
        return rows.size();
    }

    /** Returns the scenario with these people in place of its own. */
    Scenario scenario() {
        List<Arrivals.Row> inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.comparingLong(Arrivals.Row::timeMillis));
        Demand demand = scenario.demand();
        ArrivalStream own = demand.streams().get(0);
        ArrivalStream recorded =
                new ArrivalStream("log", new Arrivals.Trace(inOrder), own.classShares(), own.matterShares());
        return scenario.withDemand(new Demand(
                List.of(recorded),
                demand.serviceTimes(),
                demand.serviceOfMatter(),
                demand.patience(),
                demand.departmentOfMatter()));
    }
}
