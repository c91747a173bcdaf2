package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the classes of Jersey loaded and run once, which takes longer than anything else before a service answers: beside
 * the reading of its scenario and ledger they are there when it is made.
 */
public final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final URI BASE = URI.create("http://localhost/");

    private Readiness() {}

    /** Answers always the same. */
    @Path("/ready")
    public static final class Ready {

        /** Returns nothing of interest. */
        @GET
        public Response get() {
            return Response.ok(new byte[0]).build();
        }
    }

    /** Begins on a thread of its own; nobody needs to wait for it. */
    public static void begin() {
        Thread thread = new Thread(Readiness::answerOnce, "readiness");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the status of one answer. */
    static int answerOnce() {
        WebService.logThroughSlf4j();
        ResourceConfig config = new ResourceConfig()
                .addProperties(ServiceConfig.PLAIN)
                .register(new BodyReader())
                .register(Ready.class);
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve("ready"), HttpMethod.GET, null, new MapPropertiesDelegate(), config);
        try {
            return ContainerFactory.createContainer(JettyHttpContainer.class, config)
                    .getApplicationHandler()
                    .apply(request)
                    .get()
                    .getStatus();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            LOG.debug("the first answer failed", e);
            return 0;
        }
    }
}
