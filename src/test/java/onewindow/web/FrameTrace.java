package onewindow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * A trace of what a browser does, by its tools: what the main thread of the page spends on script, style and layout for
 * each frame, in time of the processor, so that other work of the machine does not count.
 */
final class FrameTrace implements AutoCloseable, WebSocket.Listener {

    /** What is counted; what is nested in another of these is counted with it. */
    private static final Set<String> WORK = Set.of(
            "FireAnimationFrame",
            "TimerFire",
            "EventDispatch",
            "FunctionCall",
            "EvaluateScript",
            "RunMicrotasks",
            "UpdateLayoutTree",
            "Layout",
            "PrePaint",
            "MinorGC",
            "MajorGC");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Span> work = new ArrayList<>();
    private final List<Span> marks = new ArrayList<>();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    private record Span(long thread, long start, long micros, long cpuMicros) {}

    /**
     * What was spent for each frame: from one animation frame to the next.
     *
     * @param millis of each frame in which anything was done, ascending
     */
    record Frames(double[] millis) {
        int count() {
            return millis.length;
        }

        double percentile(int share) {
            return millis[(int) Math.ceil(share / 100.0 * millis.length) - 1];
        }

        long longerThan(double limit) {
            return Arrays.stream(millis).filter(each -> each > limit).count();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d frames, script and layout: median %.1f ms, 95%% %.1f ms, longest %.1f ms",
                    count(),
                    percentile(50),
                    percentile(95),
                    percentile(100));
        }
    }

    /** Begins to trace. */
    static FrameTrace of(Browser browser) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ask = HttpRequest.newBuilder(URI.create("http://" + browser.tools() + "/json/version"))
                .build();
        JsonNode version = MAPPER.readTree(
                client.send(ask, HttpResponse.BodyHandlers.ofString()).body());
        FrameTrace trace = new FrameTrace();
        trace.socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(version.path("webSocketDebuggerUrl").asText()), trace)
                .get(60, TimeUnit.SECONDS);
        trace.send("""
                {"id": 1, "method": "Tracing.start", "params": {"transferMode": "ReportEvents",
                 "traceConfig": {"includedCategories": ["devtools.timeline", "v8"]}}}""");
        trace.begun.get(60, TimeUnit.SECONDS);
        return trace;
    }

    private void send(String text) throws Exception {
        socket.sendText(text, true).get(60, TimeUnit.SECONDS);
    }

    /** Returns what was spent since the beginning. */
    Frames end() throws Exception {
        send("{\"id\": 2, \"method\": \"Tracing.end\"}");
        complete.get(60, TimeUnit.SECONDS);
        return frames(work, marks);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        message.append(text);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            try {
                take(MAPPER.readTree(whole));
            } catch (IOException e) {
                complete.completeExceptionally(e);
            }
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode said) {
        if (said.path("id").asInt() == 1) {
            begun.complete(null);
        } else if (said.path("method").asText().equals("Tracing.tracingComplete")) {
            complete.complete(null);
        }
        for (JsonNode event : said.path("params").path("value")) {
            String name = event.path("name").asText();
            Span span = new Span(
                    event.path("pid").asLong() << 32 | event.path("tid").asLong(),
                    event.path("ts").asLong(),
                    event.path("dur").asLong(),
                    event.path("tdur").asLong());
            if (WORK.contains(name) && event.path("ph").asText().equals("X")) {
                work.add(span);
                if (name.equals("FireAnimationFrame")) {
                    marks.add(span);
                }
            }
        }
    }

    private static Frames frames(List<Span> work, List<Span> marks) {
        work.sort(Comparator.comparingLong(Span::start).thenComparing(Span::micros, Comparator.reverseOrder()));
        marks.sort(Comparator.comparingLong(Span::start));
        List<Double> millis = new ArrayList<>();
        double sum = 0;
        long end = 0;
        int mark = 0;
        for (Span span : work) {
            if (span.start < end) {
                continue;
            }
            while (mark < marks.size() && marks.get(mark).start <= span.start) {
                mark++;
                if (sum > 0) {
                    millis.add(sum);
                }
                sum = 0;
            }
            end = span.start + span.micros;
            sum += span.cpuMicros / 1000.0;
        }
        millis.add(sum);
        return new Frames(
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    @Override
    public void close() {
        socket.abort();
    }
}
