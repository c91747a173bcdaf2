package onewindow.commands;

import static onewindow.commands.WorkedLedger.HOUR;
import static onewindow.commands.WorkedLedger.hall;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.Answer;
import onewindow.live.Ask;
import onewindow.live.LiveHalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of a service is a log on which a scenario is calibrated. */
class CalibrateLedgerTest {

    private static final long SEED = 5;

    @TempDir
    Path folder;

    private Path ledger() {
        return folder.resolve("hall.ledger");
    }

    /** Lets the scenario's own people pass all its days, an hour at each look at the clock. */
    private void simulate(String name) throws Exception {
        ServedScenario served = ServedScenario.of(name, List.of(), Language.EN);
        AtomicLong wall = new AtomicLong();
        LedgerHeader header =
                new LedgerHeader(name, List.of(), served.scenario().sha256(), 1, true, SEED, "test");
        try (SqliteLedger ledger = SqliteLedger.open(ledger(), header)) {
            ledger.keep(served.kept());
            LiveHalls.Plan plan = new LiveHalls.Plan(served.scenario(), 1, true, SEED, 60, 1);
            try (LiveHalls halls = LiveHalls.start(plan, ledger, () -> wall.addAndGet(60_000))) {
                String over = "false";
                while (!over.equals("true")) {
                    over = halls.ask(0, Ask.look(desk -> new Answer(200, "", Boolean.toString(desk.isOver()), 0)))
                            .get(30, TimeUnit.SECONDS)
                            .body();
                }
            }
        }
    }

    @Test
    @Timeout(120)
    void theRowsOfASimulatedHallAreThoseOfItsRunAndFitAScenario() throws Exception {
        simulate("small-hall");
        Path log = folder.resolve("run.csv");
        CommandOutcome.of(
                "run", "small-hall", "--seed", "5", "--replications", "1", "--no-html", "--log", log.toString());
        try (LedgerLog visits = LedgerLog.of(ledger(), null, Language.EN)) {
            assertThat(Files.readAllLines(visits.files().get(0)))
                    .hasSizeGreaterThan(100)
                    .isEqualTo(Files.readAllLines(log));
        }

        Path out = folder.resolve("fitted.yaml");
        CommandOutcome fitted =
                CommandOutcome.of("calibrate", ledger().toString(), "--out", out.toString(), "--no-html");

        assertThat(fitted.exitCode()).as(fitted.err()).isZero();
        assertThat(out).content().contains("hall.ledger");
        assertThat(CommandOutcome.of("check", out.toString()).exitCode()).isZero();
    }

    @Test
    void whatCannotBeFittedIsOneLine() throws Exception {
        try (WorkedLedger hall = WorkedLedger.open(ledger(), hall(folder.resolve("hall.yaml")))) {
            hall.at(9 * HOUR, desk -> desk.hall().openWindow(desk.now(), 0));
        }
        refused(ledger() + ": no row is left to fit", ledger().toString());
        refused("--hall: '2' is not a hall of " + ledger() + "; 1 to 1 are", ledger().toString(), "--hall", "2");
        Path csv = Files.writeString(folder.resolve("log.csv"), "ticket_time\n");
        refused(csv + ": a ledger is calibrated on alone, without other logs", csv.toString(), ledger().toString());
    }

    private void refused(String said, String... args) {
        List<String> all = new java.util.ArrayList<>(List.of("calibrate"));
        all.addAll(List.of(args));
        all.addAll(List.of("--out", folder.resolve("out.yaml").toString()));
        CommandOutcome refused = CommandOutcome.of(all.toArray(String[]::new));
        assertThat(refused.err()).isEqualTo(said + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("out.yaml")).doesNotExist();
    }
}
