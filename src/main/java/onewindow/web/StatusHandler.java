package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import onewindow.live.LiveHalls;
import onewindow.live.Standing;
import onewindow.live.Workload;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells those who watch over the service how it is: {@code /health} as JSON, 503 while a hall stands still, and
 * {@code /metrics} in the text format of Prometheus. It waits for no hall.
 */
final class StatusHandler extends Handler.Abstract {

    /** A command without an answer after so long, milliseconds, means that its hall stands still. */
    private static final long STUCK = 20_000;

    private final LiveHalls halls;
    private final EventsHandler events;
    private final Limits limits;
    private final String version = version();

    StatusHandler(LiveHalls halls, EventsHandler events, Limits limits) {
        this.halls = halls;
        this.events = events;
        this.limits = limits;
    }

    private static String version() {
        try (InputStream in = StatusHandler.class.getResourceAsStream("/onewindow/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        boolean health = path.equals("/health");
        if (!health && !path.equals("/metrics")) {
            return false;
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            Reply.methodNotAllowed().send(request, response, callback);
            return true;
        }
        Reply reply = health
                ? health()
                : Reply.of(200, "text/plain; version=0.0.4; charset=utf-8", Metrics.of(halls, events, version));
        reply.with("Cache-Control", "no-store").send(request, response, callback);
        return true;
    }

    private Reply health() {
        Workload work = halls.workload();
        boolean up = work.owners() == halls.owners() && work.oldestMillis() < STUCK;
        for (int copy = 0; copy < halls.copies(); copy++) {
            up &= halls.standing(copy).trouble().isEmpty();
        }
        String status = up ? "up" : "down";
        return Reply.of(up ? 200 : 503, "application/json", Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("status", status);
            json.writeStringField("version", version);
            json.writeStringField("scenario", halls.scenario().key());
            json.writeStringField("sha256", halls.scenario().sha256());
            json.writeStringField("clock", halls.clock().name().toLowerCase(Locale.ROOT));
            json.writeObjectFieldStart("limits");
            json.writeNumberField("publicRate", limits.publicRate());
            json.writeNumberField("connections", limits.connections());
            json.writeEndObject();
            json.writeObjectFieldStart("ledger");
            json.writeStringField("state", work.failing() > 0 ? "failing" : "written");
            json.writeNumberField("batches", work.batches());
            json.writeNumberField("notWritten", work.notWritten());
            json.writeEndObject();
            json.writeNumberField("waitingCommands", work.waiting());
            json.writeNumberField("oldestUncommittedMillis", work.oldestMillis());
            json.writeNumberField("readers", events.open());
            json.writeArrayFieldStart("halls");
            for (int copy = 0; copy < halls.copies(); copy++) {
                hall(json, halls.standing(copy));
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private static void hall(JsonGenerator json, Standing hall) throws IOException {
        json.writeStartObject();
        json.writeNumberField("hall", hall.copy() + 1);
        json.writeStringField("state", hall.trouble().isEmpty() ? "running" : "stands-still");
        if (!hall.trouble().isEmpty()) {
            json.writeStringField("trouble", hall.trouble());
        }
        json.writeStringField("day", hall.day());
        json.writeNumberField("sequence", hall.sequence());
        json.writeNumberField("waiting", hall.waiting());
        json.writeNumberField("present", hall.present());
        json.writeEndObject();
    }
}
