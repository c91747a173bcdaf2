package onewindow.simulate;

import java.util.List;
import onewindow.hall.EventLines;
import onewindow.measure.Figures;
import onewindow.measure.ReplicationFigures;
import onewindow.measure.Summarizer;
import onewindow.measure.Summary;
import onewindow.scenario.Scenario;

/**
 * One replication of a scenario, written down.
 *
 * @param lines an event a line
 */
record RecordedRun(EventLines lines, Summary summary) {

    /** Runs all days with seed 1. */
    static RecordedRun of(Scenario scenario) {
        return of(scenario, 1);
    }

    static RecordedRun of(Scenario scenario, long seed) {
        return of(scenario, seed, 0, scenario.horizon().days().size() - 1);
    }

    /** Measures these days; the lines are of all days that were run. */
    static RecordedRun of(Scenario scenario, long seed, int firstDay, int lastDay) {
        EventLines lines = new EventLines();
        Simulator simulator = new Simulator(scenario);
        HallRun run = new HallRun(
                scenario, simulator.scope(), new StopSign(), measuring -> EventLines.both(lines, measuring));
        lines.watch(run.view());
        ReplicationFigures figures = run.run(seed, 0, firstDay, lastDay);
        Summary summary =
                new Summarizer(simulator.scope(), List.of(figures), List.of(run.totals())).summary(firstDay, lastDay);
        return new RecordedRun(lines, summary);
    }

    List<String> tickets() {
        return lines.ofTickets();
    }

    Figures hall() {
        return summary.hall();
    }
}
