package onewindow.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.Answer;
import onewindow.live.Ask;
import onewindow.live.LiveHalls;
import onewindow.live.TicketNote;
import onewindow.scenario.Scenario;
import onewindow.web.Links;
import onewindow.web.TicketJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long does the JSON of a command take: to read and check what a ticket is asked for, and to write the ticket with
 * the link by which its holder finds it, beside Jackson's bare parser over the same bytes?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench CommandJson -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class CommandJson {

    private static final int TICKETS = 1000;
    private static final byte[] BODY =
            "{\"matter\":\"generalm001\",\"class\":\"walk-in\"}".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper bare = new ObjectMapper();
    private SqliteLedger ledger;
    private LiveHalls halls;
    private TicketJson json;
    private Links links;

    /** Starts a hall, in which one has taken a ticket. */
    @Setup(Level.Trial)
    public void start() throws Exception {
        Scenario hall = Scenarios.read("small-hall");
        json = TicketJson.of(hall);
        ledger = SqliteLedger.open(
                Files.createTempDirectory("json").resolve("hall.ledger"),
                new LedgerHeader("small-hall", List.of(), hall.sha256(), 1, false, 1, "bench"));
        links = Links.under(ledger.secret());
        halls = LiveHalls.start(new LiveHalls.Plan(hall, 1, false, 1, 1, 1), ledger, System::currentTimeMillis);
        TicketJson.Wish wish = json.read(BODY);
        halls.ask(0, new Ask("", 0, "bench", desk -> {
                    desk.front().takeTicket(wish.matters(), wish.visitClass());
                    return new Answer(201, "", "", 0);
                }))
                .get();
    }

    /** Stops it. */
    @TearDown(Level.Trial)
    public void stop() {
        halls.close();
        ledger.close();
    }

    /** Reads what is asked for. */
    @Benchmark
    public TicketJson.Wish readBody() {
        return json.read(BODY);
    }

    /** Reads the same bytes into a tree, and knows nothing of tickets. */
    @Benchmark
    public Object bareParser() throws IOException {
        return bare.readTree(BODY);
    }

    /** Writes what is answered, at the hall's desk as the service does. */
    @Benchmark
    @OperationsPerInvocation(TICKETS)
    public Answer writeAnswer(Blackhole hole) throws Exception {
        return halls.ask(0, Ask.look(desk -> {
                    TicketNote note = desk.tickets().get(0);
                    for (int i = 0; i < TICKETS; i++) {
                        hole.consume(TicketJson.taken(desk, note, links));
                    }
                    return new Answer(200, "", "", 0);
                }))
                .get();
    }
}
