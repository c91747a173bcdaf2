package onewindow.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.assign.CallOrders;
import onewindow.calendar.HallDay;
import onewindow.casework.Casework;
import onewindow.hall.Hall;
import onewindow.hall.HallLayout;
import onewindow.hall.SelectiveListener;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.journal.RecordedCases;
import onewindow.journal.RecordedHall;
import onewindow.measure.CaseDigest;
import onewindow.replay.Script;
import onewindow.scenario.Scenario;
import onewindow.simulate.PacedRun;
import onewindow.simulate.StopSign;

/** Writes down what a scenario's people do: one script for each hall, a replication each. */
final class RehearsedScripts {

    private static final long DAY = 86_400_000;

    private final Scenario scenario;
    private final long seed;
    private final DayRange days;

    RehearsedScripts(Scenario scenario, long seed, DayRange days) {
        this.scenario = scenario;
        this.seed = seed;
        this.days = days;
    }

    /** Returns the scripts; fewer where it was stopped. */
    List<Script> of(int halls, StopSign stop) {
        List<Script> scripts = new ArrayList<>();
        for (int copy = 0; copy < halls && !stop.isSet(); copy++) {
            scripts.add(script(copy));
        }
        return scripts;
    }

    private Script script(int copy) {
        Script.Recording recording = new Script.Recording();
        SelectiveListener nobody = new SelectiveListener() {};
        Hall hall = new Hall(scenario.layout(), CallOrders.of(scenario.assignment()), nobody);
        int windows = scenario.layout().groups().stream()
                .mapToInt(HallLayout.WindowGroup::windows)
                .sum();
        RecordedHall recorded = new RecordedHall(hall, windows, recording);
        Optional<RecordedCases> cases = scenario.cases().map(plan -> {
            CaseDigest digest = new CaseDigest();
            Casework casework = new Casework(plan.layout(), plan.days(), digest);
            digest.watch(casework.view());
            recording.watch(casework.view());
            return new RecordedCases(casework, recording);
        });
        PacedRun people = new PacedRun(scenario, recorded, cases, (day, warmUp) -> {
            hall.reset();
            recording.record(Command.of(day.startMillis(), Op.START_DAY, day.index(), warmUp ? 1 : 0), 0);
        });
        people.start(seed, copy);
        List<HallDay> all = scenario.horizon().days();
        for (int d = 0; d <= days.last(); d++) {
            HallDay day = all.get(d);
            people.startDay(day);
            people.advance(end(all, d) - 1);
        }
        return recording.script();
    }

    private static long end(List<HallDay> days, int index) {
        HallDay day = days.get(index);
        return index + 1 < days.size()
                ? days.get(index + 1).startMillis()
                : day.startMillis() + Math.max(DAY, day.lastCloseMillis());
    }
}
