package onewindow.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.LiveHalls;
import onewindow.scenario.Scenario;
import onewindow.web.Access;
import onewindow.web.Guard;
import onewindow.web.Limits;
import onewindow.web.Links;
import onewindow.web.WebService;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many commands a second does the service take over HTTP, each in the ledger before it is answered, beside a Jersey
 * resource, and a bare handler of Jetty, that answer a constant JSON to the same requests of the same client?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench DurableCommands}
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Threads(DurableCommands.CLIENTS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
public class DurableCommands {

    static final int CLIENTS = 32;

    private static final String BODY = "{\"matter\":\"generalm001\"}";

    /** The service, with one hall or a hundred. */
    @State(Scope.Benchmark)
    public static class Service {

        /** Number of halls. */
        @Param({"1", "100"})
        public int halls;

        private SqliteLedger ledger;
        private LiveHalls live;
        private WebService web;
        private final AtomicInteger next = new AtomicInteger();

        /** Starts it with a ledger of its own in the folder of temporary files. */
        @Setup(Level.Trial)
        public void start() throws Exception {
            Scenario hall = Scenarios.read("small-hall");
            ledger = SqliteLedger.open(
                    Files.createTempDirectory("durable").resolve("halls.ledger"),
                    new LedgerHeader("small-hall", List.of(), hall.sha256(), halls, false, 1, "bench"));
            live = LiveHalls.start(new LiveHalls.Plan(hall, halls, false, 1, 1, 2), ledger, System::currentTimeMillis);
            web = WebService.start(
                    live,
                    new Guard(
                            Access.byToken("x"),
                            Links.under(ledger.secret()),
                            new Limits(1_000_000, CLIENTS * 2, 15_000),
                            Optional.empty()),
                    new WebService.Address("127.0.0.1", 0));
        }

        int port() {
            return web.port();
        }

        /** Returns where the next ticket is taken: in one hall after the other. */
        String nextPath() {
            return "/api/halls/" + (Math.floorMod(next.getAndIncrement(), halls) + 1) + "/tickets";
        }

        /** Stops it. */
        @TearDown(Level.Trial)
        public void stop() {
            web.close();
            live.close();
            ledger.close();
        }
    }

    /** A resource that answers always the same. */
    @Path("/constant")
    public static final class Constant {

        /** Returns what a ticket looks like. */
        @POST
        @Produces("application/json")
        public String post(byte[] body) {
            return "{\"number\":1,\"day\":\"2022-01-04\",\"matter\":\"generalm001\",\"class\":\"walk-in\","
                    + "\"state\":\"waiting\",\"taken\":\"2022-01-04 08:45:00\",\"calls\":0,\"ahead\":10,"
                    + "\"waitedSeconds\":0.0,\"version\":12}";
        }

        /** Returns nothing of interest. */
        @GET
        @Produces("application/json")
        public String get() {
            return "{}";
        }
    }

    /** The other side. */
    @State(Scope.Benchmark)
    public static class Jersey {

        private Server server;
        private ServerConnector connector;

        /** Starts it. */
        @Setup(Level.Trial)
        public void start() throws Exception {
            server = new Server();
            connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            server.setHandler(ContainerFactory.createContainer(
                    JettyHttpContainer.class, new ResourceConfig().register(Constant.class)));
            server.start();
        }

        int port() {
            return connector.getLocalPort();
        }

        /** Stops it. */
        @TearDown(Level.Trial)
        public void stop() throws Exception {
            server.stop();
        }
    }

    /** A handler of Jetty alone, the least that a server of this kind can do. */
    @State(Scope.Benchmark)
    public static class Bare {

        private static final byte[] ANSWER = new Constant().post(new byte[0]).getBytes(StandardCharsets.UTF_8);

        private Server server;
        private ServerConnector connector;

        /** Starts it. */
        @Setup(Level.Trial)
        public void start() throws Exception {
            server = new Server();
            connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            server.setHandler(new Handler.Abstract() {
                @Override
                public boolean handle(Request request, Response response, Callback callback) {
                    response.getHeaders().put("Content-Type", "application/json");
                    response.getHeaders().put("Content-Length", ANSWER.length);
                    response.write(true, ByteBuffer.wrap(ANSWER), callback);
                    return true;
                }
            });
            server.start();
        }

        /** Stops it. */
        @TearDown(Level.Trial)
        public void stop() throws Exception {
            server.stop();
        }
    }

    /** One connection that is kept. */
    @State(Scope.Thread)
    public static class Client {

        private HttpConnection connection;

        HttpConnection to(int port) throws IOException {
            if (connection == null) {
                connection = new HttpConnection(port);
            }
            return connection;
        }

        /** Closes it. */
        @TearDown(Level.Iteration)
        public void close() throws IOException {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }

    /** Takes a ticket, answered once it is on the disk. */
    @Benchmark
    public int takeTicket(Service service, Client client) throws IOException {
        return client.to(service.port()).post(service.nextPath(), BODY, 201);
    }

    /** Asks for the constant. */
    @Benchmark
    public int constantJson(Jersey jersey, Client client) throws IOException {
        return client.to(jersey.port()).post("/constant", BODY, 200);
    }

    /** Asks for the constant without Jersey. */
    @Benchmark
    public int bareHandler(Bare bare, Client client) throws IOException {
        return client.to(bare.connector.getLocalPort()).post("/constant", BODY, 200);
    }
}
