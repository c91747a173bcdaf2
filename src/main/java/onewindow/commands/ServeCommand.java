package onewindow.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.LedgerDiffers;
import onewindow.live.LiveHalls;
import onewindow.scenario.Scenario;
import onewindow.simulate.StopSign;
import onewindow.state.StateClock;
import onewindow.web.Access;
import onewindow.web.Classroom;
import onewindow.web.Guard;
import onewindow.web.Limits;
import onewindow.web.Links;
import onewindow.web.PasswordFile;
import onewindow.web.Studies;
import onewindow.web.Tls;
import onewindow.web.WebService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a scenario's hall by the clock as a service, until it is told to stop. */
@Command(name = "serve", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final long LOOK_EVERY = 100;
    private static final int TOKEN_BYTES = 16;
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private final StopSign stop = new StopSign();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private OneWindowCommand oneWindow;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "serve.file")
    private String file;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = WholeNumber.Port.class,
            descriptionKey = "serve.port")
    private int port;

    @Option(names = "--host", paramLabel = "NAME", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
    private String host;

    @Mixin
    private ClockOptions clock;

    @Option(names = "--ledger", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "serve.ledger")
    private Path ledgerFile;

    @Option(names = "--halls", paramLabel = "N", converter = WholeNumber.Halls.class, descriptionKey = "serve.halls")
    private Integer copies;

    @Option(names = "--auth", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "serve.auth")
    private Path passwordFile;

    @Option(names = "--tls", paramLabel = "KEYSTORE", converter = PathReader.class, descriptionKey = "serve.tls")
    private Path keyStore;

    @Option(names = "--class", descriptionKey = "serve.class")
    private boolean teaches;

    @Option(
            names = "--retention",
            paramLabel = "DAYS",
            defaultValue = "30",
            converter = WholeNumber.Retention.class,
            descriptionKey = "serve.retention")
    private int retention;

    @Option(
            names = "--public-rate",
            paramLabel = "N",
            defaultValue = "200",
            converter = WholeNumber.PublicRate.class,
            descriptionKey = "serve.public-rate")
    private int publicRate;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "1000",
            converter = WholeNumber.Connections.class,
            descriptionKey = "serve.connections")
    private int connections;

    @Option(names = "--seed", paramLabel = "S", converter = WholeNumber.Seed.class, descriptionKey = "run.seed")
    private Long seed;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "run.set")
    private List<String> settings = new ArrayList<>();

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        clock.require();
        ServedScenario served = served();
        Scenario scenario = served.scenario();
        List<String> others = others();
        Optional<PasswordFile> passwords = Optional.ofNullable(passwordFile).map(AuthFiles::read);
        Optional<Tls> tls = Optional.ofNullable(keyStore).map(Secrets::keyStore);
        HallTiming.start(clock, scenario);
        Path path = path(scenario);
        Interruption interruption = oneWindow.interruption();
        interruption.awaitReportAfter(stop);
        try (SqliteLedger ledger = open(path, served)) {
            serve(scenario, path, ledger, new Doors(passwords, tls, others));
            return interruption.exitCode();
        }
    }

    /** Returns the hosts to bind beside {@link #host}; refuses one that others reach where nothing keeps them out. */
    private List<String> others() {
        boolean loopback = LOOPBACK.contains(host);
        List<String> local = teaches ? LocalNetwork.addresses() : List.of();
        if (passwordFile == null && !loopback && !local.contains(host)) {
            throw UserFault.of(teaches ? "serve.not-local" : "serve.not-loopback", host, String.join(", ", local));
        }
        if (!teaches) {
            return List.of();
        }
        if (EVERYWHERE.contains(host)) {
            return List.of();
        }
        return loopback ? local : List.of("127.0.0.1");
    }

    private ServedScenario served() {
        if (file != null) {
            ServedScenario served = ServedScenario.of(file, settings, language.chosen());
            return clock.from().isEmpty() ? served : laid(served);
        }
        if (!settings.isEmpty() || clock.from().isPresent()) {
            throw UserFault.of("serve.set-no-file");
        }
        return ServedScenario.ofLedger(ledgerFile);
    }

    /** Lays the days from the date that is wanted; as they were laid where the ledger has begun. */
    private ServedScenario laid(ServedScenario served) {
        Scenario scenario = served.scenario();
        if (!scenario.horizon().dated()) {
            throw UserFault.of("serve.from-undated", file);
        }
        Path path = path(scenario);
        Optional<String> before = path.toFile().length() == 0 ? Optional.empty() : ServedScenario.datesOf(path);
        List<String> all = new ArrayList<>(settings);
        all.add(before.orElseGet(() -> clock.from().get().setting(scenario.horizon(), System.currentTimeMillis())));
        return ServedScenario.of(file, all, language.chosen());
    }

    private Path path(Scenario scenario) {
        return ledgerFile != null ? ledgerFile : Path.of(scenario.key() + ".ledger");
    }

    private SqliteLedger open(Path path, ServedScenario served) {
        LedgerHeader wanted = new LedgerHeader(
                served.kept().file(),
                served.kept().settings(),
                served.scenario().sha256(),
                copies == null ? 1 : copies,
                clock.simulate(),
                seed != null ? seed : served.scenario().seed(),
                Build.running().version());
        boolean begun = Files.exists(path);
        SqliteLedger ledger = null;
        boolean fits = false;
        try {
            ledger = SqliteLedger.open(path, wanted);
            if (begun) {
                LedgerFit.require(
                        path, ledger.header(), wanted, new LedgerFit.Asked(copies != null, seed != null, file != null));
                ledger.forgetUnused();
                LedgerFit.requireTakeOver(path, ledger, served.scenario(), wanted.scenario());
            }
            ledger.keep(served.kept());
            fits = true;
            return ledger;
        } catch (LedgerFault e) {
            throw LedgerFit.fault(path, e);
        } finally {
            if (ledger != null && !fits) {
                ledger.close();
            }
        }
    }

    /** How callers are let in, and at which hosts beside the one that is named. */
    private record Doors(Optional<PasswordFile> passwords, Optional<Tls> tls, List<String> others) {}

    private void serve(Scenario scenario, Path path, SqliteLedger ledger, Doors doors) {
        String token = token();
        LiveHalls.Plan plan = plan(scenario, path, ledger);
        Optional<Classroom> classroom = teaches ? Optional.of(Classroom.begin()) : Optional.empty();
        WebService.Address address = new WebService.Address(host, port, doors.others());
        Access access = doors.passwords().map(Access::byPasswords).orElseGet(() -> Access.byToken(token));
        ServedBranches.Setting setting = new ServedBranches.Setting(
                plan,
                address,
                teaches,
                (branch, taught) -> guard(branch, doors, access, taught),
                (taught, bound) -> invite(taught, address, bound));
        try (LiveHalls halls = LiveHalls.start(plan, ledger, System::currentTimeMillis);
                Studies studies = studies(path, ledger.header());
                ServedBranches branches = new ServedBranches(path, halls, setting);
                WebService web = WebService.start(
                        halls, guard(ledger, doors, access, classroom), address, Optional.of(studies), branches)) {
            greet(scenario, path, halls, web, doors.passwords().isPresent() ? "" : token);
            plan.timing()
                    .follows()
                    .map(days -> days.hallTime(System.currentTimeMillis()))
                    .ifPresent(time -> say("serve.follows", new StateClock(scenario.horizon()).writeAny(time)));
            classroom.ifPresent(each -> invite(each, address, web.port()));
            Retention names = new Retention(ledger, retention, System::currentTimeMillis);
            while (!stop.isSet()) {
                names.look();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LedgerFault e) {
            throw LedgerFit.fault(path, e);
        } catch (LedgerDiffers e) {
            throw UserFault.of("serve.differs", path, e.getMessage());
        } catch (BindException e) {
            throw UserFault.of("serve.port-taken", host, port);
        } catch (IOException e) {
            throw UserFault.of("serve.cannot-bind", host, port, e.getMessage());
        }
        err().println(Texts.of(language.chosen(), "serve.stopped", path));
    }

    private LiveHalls.Plan plan(Scenario scenario, Path path, SqliteLedger ledger) {
        try {
            return new LiveHalls.Plan(
                    scenario,
                    ledger.header().copies(),
                    ledger.header().simulated(),
                    ledger.header().seed(),
                    Runtime.getRuntime().availableProcessors(),
                    new HallTiming(clock, scenario, ledger).find(path, System.currentTimeMillis()));
        } catch (LedgerFault e) {
            throw LedgerFit.fault(path, e);
        }
    }

    /** Answers are kept in a folder beside the ledger. */
    private static Studies studies(Path ledger, LedgerHeader header) {
        String name = ledger.getFileName().toString().replaceFirst("\\.ledger$", "");
        return new Studies(
                new StudyProgram(header.scenario(), header.settings()), ledger.resolveSibling(name + ".studies"));
    }

    private Guard guard(SqliteLedger ledger, Doors doors, Access access, Optional<Classroom> classroom)
            throws LedgerFault {
        return new Guard(
                access,
                Links.under(ledger.secret()),
                Limits.USUAL.with(publicRate, connections),
                doors.tls(),
                classroom);
    }

    /** Says how one joins the class, and where its wall page is. */
    private void invite(Classroom classroom, WebService.Address address, int bound) {
        String scheme = keyStore == null ? "http" : "https";
        List<String> hosts = new ArrayList<>(EVERYWHERE.contains(host) ? LocalNetwork.addresses() : address.others());
        if (!EVERYWHERE.contains(host)) {
            hosts.add(0, address.host());
        }
        List<String> reached = hosts.stream()
                .filter(each -> !LOOPBACK.contains(each))
                .map(each -> scheme + "://" + each + ":" + bound + "/")
                .toList();
        classroom.reachedAt(reached);
        Language in = language.chosen();
        if (reached.isEmpty()) {
            err().println(Texts.of(in, "serve.class-alone"));
        }
        for (String each : reached) {
            err().println(Texts.of(in, "serve.class-address", each + "join"));
        }
        err().println(Texts.of(in, "serve.class-code", classroom.code()));
        err().println(Texts.of(in, "serve.class-wall", scheme + "://127.0.0.1:" + bound + "/class"));
        if (keyStore == null && !reached.isEmpty()) {
            err().println(Texts.of(in, "serve.class-no-tls"));
        }
        err().flush();
    }

    private void greet(Scenario scenario, Path path, LiveHalls halls, WebService web, String token) {
        PrintWriter err = err();
        Language in = language.chosen();
        err.println(Texts.of(in, "serve.started", scenario.title().in(in.tag()), halls.copies()));
        if (halls.recovered() > 0) {
            err.println(Texts.of(in, "serve.recovered", path, halls.recovered()));
            if (clock.start().isPresent()) {
                err.println(Texts.of(in, "serve.start-begun"));
            }
        } else {
            err.println(Texts.of(in, "serve.ledger", path));
        }
        if (!halls.scenario().sha256().equals(scenario.sha256())) {
            err.println(Texts.of(in, "serve.takes-over", scenario.title().in(in.tag())));
        }
        String scheme = keyStore == null ? "http" : "https";
        err.println(Texts.of(in, "serve.address", scheme + "://" + host + ":" + web.port() + "/"));
        if (token.isEmpty()) {
            err.println(Texts.of(in, "serve.auth", passwordFile));
        } else {
            err.println(Texts.of(in, "serve.token", token));
        }
        if (keyStore == null && !LOOPBACK.contains(host)) {
            err.println(Texts.of(in, "serve.no-tls"));
        }
        err.flush();
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void say(String key, Object... arguments) {
        err().println(Texts.of(language.chosen(), key, arguments));
        err().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
