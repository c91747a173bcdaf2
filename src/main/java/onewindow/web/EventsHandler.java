package onewindow.web;

import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.live.Answer;
import onewindow.live.Ask;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Graceful;

/**
 * Serves what happens in a hall as server-sent events: first how it is, or what a reader has missed, then everything as
 * it happens. Nobody waits for a reader.
 */
final class EventsHandler extends Handler.Abstract implements Graceful {

    private static final Pattern PATH = Pattern.compile("/api/halls/([^/]*)/events");
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");
    private static final byte[] BEAT = "event: beat\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);
    private static final long LONGEST_WAIT = 20;

    private final Asking asking;
    private final StreamLimits limits;
    private final List<EventStream> streams = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile boolean stopping;

    EventsHandler(Asking asking, StreamLimits limits) {
        this.asking = asking;
        this.limits = limits;
        for (int copy = 0; copy < asking.halls().copies(); copy++) {
            streams.add(new EventStream(asking.halls().feed(copy), dropped));
        }
    }

    /** Returns how many read. */
    int open() {
        return open.get();
    }

    /** Returns how many were dropped because they read too slowly. */
    long dropped() {
        return dropped.sum();
    }

    /** Returns how many were turned away because too many read. */
    long refused() {
        return refused.sum();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        for (int copy = 0; copy < streams.size(); copy++) {
            asking.halls().feed(copy).add(streams.get(copy));
        }
        beatLater();
    }

    private void beatLater() {
        getServer().getScheduler().schedule(this::beat, limits.beatMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        streams.forEach(stream -> stream.readers().forEach(reader -> reader.beat(BEAT)));
        if (!stopping) {
            beatLater();
        }
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        stopping = true;
        for (int copy = 0; copy < streams.size(); copy++) {
            asking.halls().feed(copy).remove(streams.get(copy));
            streams.get(copy).readers().forEach(EventReader::end);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isShutdown() {
        return stopping;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Matcher path = PATH.matcher(Request.getPathInContext(request));
        if (!path.matches()) {
            return false;
        }
        try {
            if (!request.getMethod().equals("GET")) {
                Reply.methodNotAllowed().with("Allow", "GET").send(request, response, callback);
                return true;
            }
            serve(asking.copy(path.group(1)), lastSeen(request), request, response, callback);
        } catch (WebApplicationException e) {
            Reply.of(e).send(request, response, callback);
        }
        return true;
    }

    /** Returns the last command that the reader has seen, or -1: a browser says so itself when it comes again. */
    private static long lastSeen(Request request) {
        String seen = request.getHeaders().get("Last-Event-ID");
        if (seen != null) {
            return SEQUENCE.matcher(seen).matches() ? Long.parseLong(seen) : -1;
        }
        String after = Request.extractQueryParameters(request).getValue("after");
        if (after == null) {
            return -1;
        }
        if (!SEQUENCE.matcher(after).matches()) {
            throw Problem.badRequest("after: is not the number of a command").thrown();
        }
        return Long.parseLong(after);
    }

    private void serve(int copy, long after, Request request, Response response, Callback callback) {
        if (open.incrementAndGet() > limits.readers()) {
            open.decrementAndGet();
            refused.increment();
            Reply.of(new Problem(
                            503,
                            "too-many-readers",
                            "Too many read event streams",
                            "at most " + limits.readers() + " may at a time"))
                    .with("Retry-After", "10")
                    .send(request, response, callback);
            return;
        }
        EventStream stream = streams.get(copy);
        Callback gone = Callback.from(open::decrementAndGet, callback);
        EventReader[] self = new EventReader[1];
        EventReader reader = new EventReader(
                response,
                Callback.from(gone, () -> stream.leave(self[0])),
                getServer().getThreadPool(),
                limits.queuedBytes());
        self[0] = reader;
        CompletableFuture<Answer> unused = asking.halls()
                .ask(copy, Ask.look(desk -> new Answer(200, "", stream.join(desk, reader, after), desk.sequence())))
                .orTimeout(LONGEST_WAIT, TimeUnit.SECONDS)
                .whenCompleteAsync(
                        (answer, fault) -> {
                            if (fault == null) {
                                begin(response, reader, answer);
                            } else {
                                reader.end();
                                stream.leave(reader);
                                Reply.of(Asking.failure(fault)).send(request, response, gone);
                            }
                        },
                        getServer().getThreadPool());
    }

    private static void begin(Response response, EventReader reader, Answer first) {
        response.setStatus(200);
        response.getHeaders().put("Content-Type", "text/event-stream");
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders().put("X-Accel-Buffering", "no");
        response.getHeaders().put("Connection", "close");
        reader.begin(first.body().getBytes(StandardCharsets.UTF_8));
    }
}
