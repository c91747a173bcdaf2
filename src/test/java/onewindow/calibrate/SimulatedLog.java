package onewindow.calibrate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.LoggedVisit;
import onewindow.calibrate.log.ReadReport;
import onewindow.calibrate.log.VisitLog;
import onewindow.calibrate.log.VisitRecorder;
import onewindow.scenario.Scenario;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;

/** The log that a simulated hall would have written, in memory. */
record SimulatedLog(List<LoggedVisit> rows) implements VisitLog {

    static SimulatedLog of(Scenario scenario, long seed) {
        List<LoggedVisit> rows = new ArrayList<>();
        int last = scenario.horizon().days().size() - 1;
        new Simulator(scenario)
                .perform(
                        new RunRequest(seed, 1, 1, 0, last),
                        replication -> new VisitRecorder(scenario, 0, rows::add),
                        new StopSign());
        return new SimulatedLog(rows);
    }

    @Override
    public Set<LogColumn> columns() {
        return EnumSet.allOf(LogColumn.class);
    }

    @Override
    public ReadReport read(Consumer<LoggedVisit> sink) {
        rows.forEach(sink);
        return new ReadReport(rows.size(), 0, List.of());
    }
}
