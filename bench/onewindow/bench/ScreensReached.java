package onewindow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.LiveHalls;
import onewindow.scenario.Scenario;
import onewindow.web.Access;
import onewindow.web.Guard;
import onewindow.web.Limits;
import onewindow.web.Links;
import onewindow.web.WebService;
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
 * How long does it take from a command until the last of so many screens has the event?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench ScreensReached}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class ScreensReached {

    private static final String TICKET = "{\"matter\":\"generalm001\"}";

    /** Screens that read the hall's events. */
    @Param({"1", "100", "1000"})
    public int screens;

    private final Phaser phaser = new Phaser(1);
    private final List<Socket> sockets = new ArrayList<>();
    private SqliteLedger ledger;
    private LiveHalls live;
    private WebService web;
    private HttpConnection client;

    /** Starts a service and its screens. */
    @Setup(Level.Trial)
    public void start() throws Exception {
        Scenario hall = Scenarios.read("small-hall");
        ledger = SqliteLedger.open(
                Files.createTempDirectory("screens").resolve("hall.ledger"),
                new LedgerHeader("small-hall", List.of(), hall.sha256(), 1, false, 1, "bench"));
        live = LiveHalls.start(new LiveHalls.Plan(hall, 1, false, 1, 1, 1), ledger, System::currentTimeMillis);
        Limits limits = new Limits(1_000_000, 2 * screens + 10, 15_000);
        web = WebService.start(
                live,
                new Guard(Access.byToken("x"), Links.under(ledger.secret()), limits, Optional.empty()),
                new WebService.Address("127.0.0.1", 0));
        client = new HttpConnection(web.port());
        for (int i = 0; i < screens; i++) {
            screen();
        }
    }

    private void screen() throws IOException {
        Socket socket = new Socket("127.0.0.1", web.port());
        sockets.add(socket);
        String request = "GET /api/halls/1/events HTTP/1.1\r\nHost: 127.0.0.1:" + web.port() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); !line.startsWith("data:"); line = in.readLine()) {
            // The snapshot comes first.
        }
        phaser.register();
        Thread reader = new Thread(() -> read(in), "screen");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.contains("\"ticket-taken\"")) {
                    phaser.arrive();
                }
            }
        } catch (IOException e) {
            phaser.forceTermination();
        }
    }

    /** Takes a ticket, and waits for the last screen. */
    @Benchmark
    public int takeTicket() throws IOException {
        int phase = phaser.getPhase();
        client.post("/api/halls/1/tickets", TICKET, 201);
        phaser.arrive();
        return phaser.awaitAdvance(phase);
    }

    /** Stops it all. */
    @TearDown(Level.Trial)
    public void stop() throws IOException {
        phaser.forceTermination();
        client.close();
        web.close();
        live.close();
        ledger.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
