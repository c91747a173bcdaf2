package onewindow.web;

import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import onewindow.live.LiveHalls;
import onewindow.plan.course.DayBands;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The service over HTTP: Jetty, with Jersey for the resources. */
public final class WebService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebService.class);
    private static final int MOST_THREADS = 200;
    private static final int MOST_HEADER = 8 * 1024;
    private static final int MOST_CONNECTIONS = 4_000;
    private static final long IDLE = 30_000;
    /** At the end, so long for a connection on which nothing moves. */
    private static final long IDLE_AT_THE_END = 250;

    private static final long STOPS_WITHIN = 5_000;

    private final Server server;
    private final int port;
    private final DayBands bands;

    /**
     * Where the service is reached.
     *
     * @param host to bind
     * @param port to bind; 0 for any free one
     * @param others hosts to bind too, with the same port
     */
    public record Address(String host, int port, List<String> others) {

        /** One host alone. */
        public Address(String host, int port) {
            this(host, port, List.of());
        }

        private List<String> hosts() {
            List<String> all = new ArrayList<>(List.of(host));
            all.addAll(others);
            return all;
        }
    }

    /** What is worked out beside the halls. */
    record Beside(Optional<Studies> studies, Optional<Branches> branches) {}

    private WebService(Server server, int port, DayBands bands) {
        this.server = server;
        this.port = port;
        this.bands = bands;
    }

    /**
     * Starts to answer.
     *
     * @throws BindException where the port is taken
     */
    public static WebService start(LiveHalls halls, Guard guard, Address address) throws IOException {
        return start(halls, guard, address, StreamLimits.USUAL);
    }

    /**
     * Starts to answer, planner's questions too where there are studies, and lets halls go on from their past.
     *
     * @throws BindException where the port is taken
     */
    public static WebService start(
            LiveHalls halls, Guard guard, Address address, Optional<Studies> studies, Branches branches)
            throws IOException {
        return start(halls, guard, address, StreamLimits.USUAL, new Beside(studies, Optional.of(branches)));
    }

    static WebService start(LiveHalls halls, Guard guard, Address address, StreamLimits limits) throws IOException {
        return start(halls, guard, address, limits, new Beside(Optional.empty(), Optional.empty()));
    }

    static WebService start(LiveHalls halls, Guard guard, Address address, StreamLimits limits, Beside beside)
            throws IOException {
        logThroughSlf4j();
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        Server server = new Server(threads);
        server.setErrorHandler(new PlainErrors());
        DayBands bands = new DayBands(WebService::beside);
        Promptness promptness = new Promptness(guard.limits());
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        Doorway doorway = new Doorway(guard, promptness, handler(halls, guard, limits, beside, bands));
        server.setHandler(doorway);
        server.setStopTimeout(STOPS_WITHIN);
        int port = address.port();
        try {
            for (String host : address.hosts()) {
                ServerConnector connector = connector(server, guard.tls());
                connector.setHost(host);
                connector.setPort(port);
                connector.setIdleTimeout(IDLE);
                connector.setShutdownIdleTimeout(IDLE_AT_THE_END);
                connector.addBean(promptness, false);
                server.addConnector(connector);
                connector.open();
                port = connector.getLocalPort();
            }
            server.start();
        } catch (IOException e) {
            stop(server);
            throw e.getCause() instanceof BindException taken ? taken : e;
        } catch (Exception e) {
            stop(server);
            throw new IOException(e);
        }
        if (guard.classroom().isPresent()) {
            // Whoever sat somewhere when the service last ran is of no class now.
            var unused = Seating.clearSoon(halls);
        }
        doorway.open(new OwnNames(address.hosts(), port, guard.tls().isPresent()));
        return new WebService(server, port, bands);
    }

    /** Has Jersey, which logs by the JDK's own means, say what it has to say where everything else is said. */
    private static void logThroughSlf4j() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    private static ServerConnector connector(Server server, Optional<Tls> tls) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(MOST_HEADER);
        http.addCustomizer(new AnswerHeaders());
        // The Host header is compared with the names of the service, whatever the certificate says.
        tls.ifPresent(each -> http.addCustomizer(new SecureRequestCustomizer(false)));
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        return tls.map(each -> new ServerConnector(server, new SslConnectionFactory(each.context(), "http/1.1"), plain))
                .orElseGet(() -> new ServerConnector(server, plain));
    }

    private static Handler handler(LiveHalls halls, Guard guard, StreamLimits limits, Beside beside, DayBands bands) {
        Asking asking = new Asking(halls);
        ServiceConfig config = new ServiceConfig(asking, guard, beside, bands);
        Handler resources = ContainerFactory.createContainer(JettyHttpContainer.class, config);
        EventsHandler events = new EventsHandler(asking, limits);
        return new Handler.Sequence(
                events,
                new StatusHandler(halls, events, guard.limits()),
                new PagesHandler(),
                new QrHandler(guard.classroom()),
                resources);
    }

    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "day-bands");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the port that is bound. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        bands.close();
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("connections that had not ended after {} s were cut off", STOPS_WITHIN / 1000);
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not stop", e);
        }
    }
}
