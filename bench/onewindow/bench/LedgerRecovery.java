package onewindow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.Answer;
import onewindow.live.Ask;
import onewindow.live.LedgerDiffers;
import onewindow.live.LiveHalls;
import onewindow.scenario.Scenario;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a service take, in a JVM that has just started, to bring a hall back to where a ledger of so many
 * commands has it?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench LedgerRecovery}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LedgerRecovery {

    private static final int COMMANDS_A_VISIT = 4;
    private static final int AT_ONCE = 500;

    /** Commands in the ledger. */
    @Param({"10000", "100000", "1000000"})
    public int commands;

    private Scenario hall;
    private Path folder;
    private SqliteLedger ledger;

    /** Writes a ledger of visits, each taken, called, served and finished. */
    @Setup(Level.Trial)
    public void write() throws IOException, LedgerFault, LedgerDiffers {
        hall = Scenarios.read("small-hall");
        folder = Files.createTempDirectory("ledger");
        try (SqliteLedger fresh = open();
                LiveHalls halls = LiveHalls.start(plan(), fresh, System::currentTimeMillis)) {
            halls.ask(0, job(desk -> desk.hall().openWindow(desk.now(), 0))).join();
            List<CompletableFuture<Answer>> visits = new ArrayList<>();
            for (int i = 0; i < commands / COMMANDS_A_VISIT; i++) {
                visits.add(halls.ask(0, job(LedgerRecovery::visit)));
                if (visits.size() == AT_ONCE) {
                    visits.forEach(CompletableFuture::join);
                    visits.clear();
                }
            }
            visits.forEach(CompletableFuture::join);
        }
        ledger = open();
    }

    private interface Work {
        int at(onewindow.live.HallDesk desk);
    }

    private static Ask job(Work work) {
        return new Ask("", 0, "bench", desk -> new Answer(work.at(desk) < 0 ? 409 : 200, "", "", 0));
    }

    private static int visit(onewindow.live.HallDesk desk) {
        int ticket = desk.takeTicket(0, 0, desk.now());
        desk.hall().callNext(desk.now(), 0);
        desk.hall().startService(desk.now(), ticket);
        return desk.hall().finishService(desk.now(), ticket);
    }

    private SqliteLedger open() throws LedgerFault {
        return SqliteLedger.open(
                folder.resolve("hall.ledger"),
                new LedgerHeader("small-hall", List.of(), hall.sha256(), 1, false, 1, "bench"));
    }

    private LiveHalls.Plan plan() {
        return new LiveHalls.Plan(hall, 1, false, 1, 1, 1);
    }

    /** Brings the hall back. */
    @Benchmark
    public long recover() throws LedgerFault, LedgerDiffers {
        try (LiveHalls halls = LiveHalls.start(plan(), ledger, System::currentTimeMillis)) {
            if (halls.recovered() < commands) {
                throw new IllegalStateException("only " + halls.recovered() + " commands were there");
            }
            return halls.recovered();
        }
    }

    /** Removes the ledger. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        ledger.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(LedgerRecovery::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
