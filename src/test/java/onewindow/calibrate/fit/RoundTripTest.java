package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.LoggedVisit;
import onewindow.calibrate.log.ReadReport;
import onewindow.calibrate.log.VisitLog;
import onewindow.calibrate.log.VisitRecorder;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/** A log that the simulator wrote gives the scenario back. */
final class RoundTripTest {

    private record Simulated(List<LoggedVisit> rows) implements VisitLog {
        static Simulated of(Scenario scenario, int replication) {
            List<LoggedVisit> rows = new ArrayList<>();
            int last = scenario.horizon().days().size() - 1;
            new Simulator(scenario)
                    .perform(
                            new RunRequest(scenario.seed(), 1, 1, 0, last),
                            replication,
                            new VisitRecorder(scenario, rows::add),
                            () -> {},
                            new StopSign());
            return new Simulated(rows);
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

    @Test
    void theHalfYear() throws Exception {
        Scenario scenario = new ScenarioReader()
                .read("zhaoyang-2022h1", List.of("cases=~"))
                .scenario()
                .orElseThrow();
        long at = System.nanoTime();
        Simulated log = Simulated.of(scenario, 0);
        System.out.println("simulated " + (System.nanoTime() - at) / 1e9);
        at = System.nanoTime();
        LogFit fit = new LogFit(log);
        HallModel model = fit.fit(fit.days());
        System.out.println("fitted " + (System.nanoTime() - at) / 1e9);
        java.nio.file.Files.writeString(
                java.nio.file.Path.of("/tmp/ow/try/half.yaml"),
                ScenarioDraft.of(model, new ScenarioDraft.Origin("half.csv", "半年", "Half", "Asia/Shanghai")));
    }
}
