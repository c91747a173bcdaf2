package onewindow.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import onewindow.hall.HallLayout;
import onewindow.replay.IntervalLog;
import onewindow.replay.PaceSearch;
import onewindow.replay.Player;
import onewindow.replay.ReplayResult;
import onewindow.replay.ReplayResult.LeadIn;
import onewindow.replay.ReplayResult.Proofs;
import onewindow.replay.ReplayResult.RateStep;
import onewindow.replay.ReplayResult.Service;
import onewindow.replay.Script;
import onewindow.replay.Session;
import onewindow.replay.Target;
import onewindow.scenario.Scenario;

/** Plays scripts against a service, and puts together what came of it. */
final class Replaying {

    private final Scenario scenario;
    private final List<Script> scripts;
    private final DayRange days;
    private final ReplayOptions options;
    private final Consumer<RateStep> told;

    /** Where it is played, and what is known of that. */
    record Stage(Supplier<Target> targets, Session.Meter meter, Service service, Supplier<Integer> kills) {}

    Replaying(Scenario scenario, List<Script> scripts, DayRange days, ReplayOptions options, Consumer<RateStep> told) {
        this.scenario = scenario;
        this.scripts = scripts;
        this.days = days;
        this.options = options;
        this.told = told;
    }

    /** What was played, short of what the ledger says. */
    record Played(ReplayResult partly, List<int[]> sequences, boolean whole) {
        ReplayResult result(Proofs proofs) {
            return new ReplayResult(
                    partly.halls(),
                    partly.days(),
                    partly.pace(),
                    partly.partial(),
                    partly.leadIn(),
                    partly.load(),
                    partly.total(),
                    partly.minutes(),
                    partly.kinds(),
                    partly.curve(),
                    partly.displays(),
                    partly.displaysCutOff(),
                    partly.otherwise(),
                    partly.search(),
                    partly.outages(),
                    proofs,
                    partly.service());
        }
    }

    Played play(Stage stage, BooleanSupplier stop) throws IOException {
        try (PrintStream hlog = options.openLog();
                Player player = new Player(
                        stage.targets,
                        scenario,
                        scripts,
                        options.playing(),
                        hlog == null ? IntervalLog.none() : IntervalLog.to(hlog),
                        stop)) {
            LeadIn leadIn = options.leadIn() == 0 ? null : player.lead(options.leadIn());
            int killed = stage.kills.get();
            Session session = new Session(player, stage.meter);
            PaceSearch search = options.search()
                    .map(plan -> new PaceSearch(session, plan, told))
                    .orElse(null);
            boolean ended = search == null ? session.play(options.sending(), options.mostNanos()) : search.run();
            boolean over = session.isOver();
            ReplayResult result = new ReplayResult(
                    scripts.size(),
                    days.first() + 1 + (days.last() > days.first() ? ".." + (days.last() + 1) : ""),
                    search == null ? options.pace() : "",
                    !ended,
                    leadIn,
                    session.load(windows() * scripts.size()),
                    session.total(),
                    session.minutes(),
                    session.kinds(),
                    session.curve(),
                    session.displays(),
                    session.displaysCutOff(),
                    session.otherwise(),
                    search == null ? null : search.result(options.isQuick()),
                    session.outages(stage.kills.get() - killed),
                    null,
                    stage.service);
            return new Played(result, session.sequences(), over);
        }
    }

    private int windows() {
        return scenario.layout().groups().stream()
                .mapToInt(HallLayout.WindowGroup::windows)
                .sum();
    }
}
