package onewindow.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import onewindow.journal.LedgerDisk;
import onewindow.people.CasePlan;
import onewindow.replay.ReplayResult;
import onewindow.replay.ReplayResult.Proofs;
import onewindow.replay.ReplayResult.Service;
import onewindow.replay.Script;
import onewindow.replay.ServiceFacts;
import onewindow.replay.Session;
import onewindow.replay.Target;
import onewindow.report.ReplayAnswer;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RunRequest;
import onewindow.simulate.StopSign;
import onewindow.web.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Plays a scenario's people against a running service, as its citizens and clerks over HTTP. */
@Command(name = "replay", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

    private static final String NO_WARM_UP = "cases.warmUp=0";
    /** Displays and commands come from one address. */
    private static final int MOST_CONNECTIONS = 4_000;

    /** Seconds that a service has to end once the replay is interrupted: the report has to be written, too. */
    private static final long INTERRUPTED_WITHIN = 5;

    private final StopSign stop = new StopSign();
    private final long started = System.nanoTime();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Mixin
    private ReplayOptions options;

    @Mixin
    private RemoteOptions remote;

    @Mixin
    private AnswerOutputs outputs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    private Scenario scenario;
    private List<String> settings;
    private DayRange days;
    private long seed;

    @Override
    public Integer call() {
        read();
        outputs.prepare(
                Map.of(Path.of(file), new Said("fault.other.scenario")),
                ReportFile.nameFor("replay", scenario.key(), options.settings(), options.days()),
                options.files());
        ServiceFacts facts = remote.isGiven() ? remote.facts(scenario, options.halls()) : null;
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            progress.say(Texts.of(language(), "replay.rehearses"));
            List<Script> scripts = new RehearsedScripts(scenario, seed, days).of(options.halls(), stop);
            if (stop.isSet()) {
                err().println(Texts.of(language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            options.requireMoreThanLeadIn(scripts);
            ReplayResult result = facts == null ? withOwnService(scripts) : withRemote(scripts, facts);
            progress.clear();
            outputs.write(new ShownAnswer(ReplayAnswer.of(scenario, result, environment())), spec.commandLine());
            return stop.isSet() ? interruption.exitCode() : result.isSound() ? ExitCode.DONE : ExitCode.TARGET_MISSED;
        } catch (IOException e) {
            throw UserFault.of("replay.broken", String.valueOf(e.getMessage()));
        }
    }

    /** Cases of days before the first are not known to the service, so offices start empty in both. */
    private void read() {
        remote.require();
        options.require(remote.isGiven());
        settings = new ArrayList<>(options.settings());
        scenario = Readings.scenario(Readings.read(new ScenarioReader(), file, settings), language());
        Readings.requireOneHall(scenario, file);
        if (!scenario.cases().map(CasePlan::warmUp).orElse(List.of()).isEmpty()) {
            settings.add(NO_WARM_UP);
            scenario = Readings.scenario(Readings.read(new ScenarioReader(), file, settings), language());
        }
        days = options.days(scenario.horizon());
        seed = options.seed(scenario);
    }

    private ReplayResult withOwnService(List<Script> scripts) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "replay-");
        try {
            Path ledger = options.ledger() != null ? options.ledger() : folder.resolve("replay.ledger");
            LedgerDisk disk = LedgerDisk.of(ledger.toAbsolutePath().getParent());
            Replaying.Played played;
            try (ServiceProcess process = ServiceProcess.start(serveWords(ledger), folder)) {
                Service service = new Service(
                        process.target().host(),
                        true,
                        Build.running().version(),
                        disk.toString(),
                        disk.isDurable(),
                        Limits.USUAL.publicRate(),
                        MOST_CONNECTIONS);
                try (Killer killer = Killer.start(process, options.killEveryMillis(), stop)) {
                    played = replaying(scripts)
                            .play(
                                    new Replaying.Stage(process::target, process, service, killer::kills),
                                    () -> stop.isSet() || killer.hasFailed());
                }
                if (stop.isSet()) {
                    process.closeWithin(INTERRUPTED_WITHIN);
                }
            }
            if (stop.isSet()) {
                // Whoever has pressed Ctrl-C waits for what there is, not for a long ledger.
                return played.result(null);
            }
            Proofs proofs = new LedgerProofs(ledger, scenario, scripts, played.sequences())
                    .of(
                            new RunRequest(
                                    seed, scripts.size(), Runtime.getRuntime().availableProcessors(), 0, days.last()),
                            played.whole(),
                            language());
            return played.result(proofs);
        } finally {
            delete(folder);
        }
    }

    private ReplayResult withRemote(List<Script> scripts, ServiceFacts facts) throws IOException {
        Target target = remote.target(facts);
        Service service =
                new Service(remote.url(), false, facts.version(), "", false, facts.publicRate(), facts.connections());
        return replaying(scripts)
                .play(new Replaying.Stage(() -> target, Session.Meter.none(), service, () -> 0), stop::isSet)
                .result(null);
    }

    private Replaying replaying(List<Script> scripts) {
        return new Replaying(scenario, scripts, days, options, step -> err().println(Texts.of(
                language(),
                step.held() ? "replay.step-held" : step.isVoid() ? "replay.step-void" : "replay.step-missed",
                Math.round(step.perSecond()),
                "%.1f".formatted(step.times().p99()))));
    }

    private List<String> serveWords(Path ledger) {
        List<String> words = new ArrayList<>(List.of(file));
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        words.addAll(List.of("--ledger", ledger.toString(), "--halls", Integer.toString(options.halls())));
        words.addAll(List.of("--seed", Long.toString(seed), "--connections", Integer.toString(MOST_CONNECTIONS)));
        return words;
    }

    private onewindow.measure.Environment environment() {
        return Build.environment(
                "replay " + ShellText.word(file) + options.words(),
                options.settings(),
                Runtime.getRuntime().availableProcessors(),
                (System.nanoTime() - started) / 1e9);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(folder);
    }

    private Language language() {
        return outputs.language();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
