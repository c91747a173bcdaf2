package onewindow.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import onewindow.hall.HallLayout;
import onewindow.journal.LedgerDisk;
import onewindow.people.CasePlan;
import onewindow.replay.IntervalLog;
import onewindow.replay.Player;
import onewindow.replay.ReplayResult;
import onewindow.replay.ReplayResult.Proofs;
import onewindow.replay.ReplayResult.Service;
import onewindow.replay.Script;
import onewindow.replay.Session;
import onewindow.report.ReplayAnswer;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RunRequest;
import onewindow.simulate.StopSign;
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
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (ProgressLine progress = ProgressLine.on(err())) {
            progress.say(Texts.of(language(), "replay.rehearses"));
            List<Script> scripts = new RehearsedScripts(scenario, seed, days).of(options.halls(), stop);
            if (stop.isSet()) {
                err().println(Texts.of(language(), "run.nothing-finished"));
                return interruption.exitCode();
            }
            ReplayResult result = withOwnService(scripts);
            progress.clear();
            outputs.write(new ShownAnswer(ReplayAnswer.of(scenario, result, environment())), spec.commandLine());
            return stop.isSet() ? interruption.exitCode() : isSound(result) ? ExitCode.DONE : ExitCode.TARGET_MISSED;
        } catch (IOException e) {
            throw UserFault.of("replay.broken", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static boolean isSound(ReplayResult result) {
        return result.load().errors() == 0
                && (result.proofs() == null || result.proofs().lost() == 0);
    }

    /** Cases of days before the first are not known to the service, so offices start empty in both. */
    private void read() {
        options.require();
        settings = new ArrayList<>(options.settings());
        scenario = Readings.scenario(Readings.read(new ScenarioReader(), file, settings), language());
        if (!scenario.cases().map(CasePlan::warmUp).orElse(List.of()).isEmpty()) {
            settings.add(NO_WARM_UP);
            scenario = Readings.scenario(Readings.read(new ScenarioReader(), file, settings), language());
        }
        days = options.days(scenario.horizon());
        seed = options.seed(scenario);
    }

    private ReplayResult withOwnService(List<Script> scripts) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "replay-");
        try {
            Path ledger = options.ledger() != null ? options.ledger() : folder.resolve("replay.ledger");
            LedgerDisk disk = LedgerDisk.of(ledger.toAbsolutePath().getParent());
            Played played;
            try (ServiceProcess process = ServiceProcess.start(serveWords(ledger), folder)) {
                played = play(scripts, process, disk);
            }
            Proofs proofs = new LedgerProofs(ledger, scenario, scripts, played.sequences)
                    .of(
                            new RunRequest(
                                    seed, scripts.size(), Runtime.getRuntime().availableProcessors(), 0, days.last()),
                            played.whole,
                            language());
            return played.result(proofs);
        } finally {
            delete(folder);
        }
    }

    private List<String> serveWords(Path ledger) {
        List<String> words = new ArrayList<>(List.of(file));
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        words.addAll(List.of("--ledger", ledger.toString(), "--halls", Integer.toString(options.halls())));
        words.addAll(List.of("--seed", Long.toString(seed), "--connections", "4000"));
        return words;
    }

    /** What was played, short of what the ledger says. */
    private record Played(ReplayResult partly, List<int[]> sequences, boolean whole) {
        ReplayResult result(Proofs proofs) {
            return new ReplayResult(
                    partly.halls(),
                    partly.days(),
                    partly.pace(),
                    partly.partial(),
                    partly.load(),
                    partly.total(),
                    partly.kinds(),
                    partly.curve(),
                    partly.displays(),
                    partly.otherwise(),
                    partly.steps(),
                    partly.held(),
                    partly.outages(),
                    proofs,
                    partly.service());
        }
    }

    private Played play(List<Script> scripts, ServiceProcess process, LedgerDisk disk) throws IOException {
        Service service = new Service(
                process.target().host(), true, Build.running().version(), disk.toString(), disk.isDurable(), "");
        try (PrintStream hlog = options.openLog();
                Player player = new Player(
                        process.target(),
                        scenario,
                        scripts,
                        options.playing(),
                        hlog == null ? IntervalLog.none() : IntervalLog.to(hlog))) {
            Session session = new Session(player, process);
            boolean whole = session.play(options.factor(), options.mostNanos(), stop::isSet);
            ReplayResult result = new ReplayResult(
                    scripts.size(),
                    days.first() + 1 + (days.last() > days.first() ? ".." + (days.last() + 1) : ""),
                    options.pace(),
                    !whole,
                    session.load(windows() * scripts.size(), session.scenarioHours()),
                    session.total(),
                    session.kinds(),
                    session.curve(),
                    session.displays(),
                    session.otherwise(),
                    List.of(),
                    List.of(),
                    session.outages(0),
                    null,
                    service);
            return new Played(result, session.sequences(), whole);
        }
    }

    private int windows() {
        return scenario.layout().groups().stream()
                .mapToInt(HallLayout.WindowGroup::windows)
                .sum();
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
