package onewindow.replay;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.journal.Op;
import org.HdrHistogram.Histogram;

/** The hall's displays: they read the streams of events, and it is measured how long a call takes to reach them. */
final class Displays {

    private static final int MOST_OPEN_CALLS = 10_000;
    private static final byte[] OPENED = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private Target target;
    private final Selector selector;
    private final int count;
    private final int halls;
    private final List<Display> displays = new ArrayList<>();
    private Histogram lateness = Latencies.histogram();
    /** By hall: when a call was sent, by its number in the ledger. */
    private final List<Map<Integer, Long>> sent = new ArrayList<>();

    private final List<Map<Integer, List<Long>>> early = new ArrayList<>();
    private long messages;
    private long cutOff;
    private int away;

    /** One that reads the stream of a hall. */
    private static final class Display {
        private final int hall;
        private Connection connection;
        private boolean opened;

        Display(int hall) {
            this.hall = hall;
        }
    }

    Displays(Target target, Selector selector, int count, int halls) {
        this.target = target;
        this.selector = selector;
        this.count = count;
        this.halls = halls;
        for (int hall = 0; hall < halls; hall++) {
            sent.add(new HashMap<>());
            early.add(new HashMap<>());
        }
    }

    void open() throws IOException {
        for (int i = 0; i < count; i++) {
            displays.add(new Display(i % halls));
        }
        away = count;
        openAgain(target);
    }

    /** Opens those that are cut off. */
    void openAgain(Target now) throws IOException {
        target = now;
        for (Display display : displays) {
            if (display.connection != null) {
                continue;
            }
            display.connection = Connection.open(target.address(), selector);
            display.connection.attach(display);
            display.opened = false;
            away--;
            String request = "GET /api/halls/" + (display.hall + 1) + "/events HTTP/1.1\r\nHost: " + target.host()
                    + "\r\nAuthorization: Bearer " + target.token() + "\r\nAccept: text/event-stream\r\n\r\n";
            display.connection.send(request.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Forgets what was called before. */
    void startMeasuring() {
        lateness = Latencies.histogram();
        sent.forEach(Map::clear);
        early.forEach(Map::clear);
        cutOff = 0;
    }

    /** Notes by which number the ledger has a command. */
    void answered(Call call, int sequence) {
        Op op = call.hall.script().op(call.index);
        if (count == 0 || sequence == 0 || (op != Op.CALL_NEXT && op != Op.CALL_TICKET)) {
            return;
        }
        int hall = call.hall.number() - 1;
        if (sent.get(hall).size() >= MOST_OPEN_CALLS) {
            sent.get(hall).clear();
            early.get(hall).clear();
        }
        sent.get(hall).put(sequence, call.sent);
        List<Long> seen = early.get(hall).remove(sequence);
        if (seen != null) {
            seen.forEach(when -> lateness.recordValue(Math.max(0, (when - call.sent) / 1000)));
        }
    }

    void read(SelectionKey key, long now) {
        Display display = (Display) key.attachment();
        try {
            if (display.connection.fill() > 0) {
                requireOpened(display);
                messages(display, now);
            }
        } catch (IOException e) {
            display.connection.close();
            display.connection = null;
            cutOff++;
            away++;
        }
    }

    /** What answers otherwise than with a stream, such as a service that starts anew, is as good as away. */
    private static void requireOpened(Display display) throws IOException {
        byte[] bytes = display.connection.bytes();
        if (!display.opened && display.connection.filled() >= OPENED.length) {
            if (!Arrays.equals(bytes, 0, OPENED.length, OPENED, 0, OPENED.length)) {
                throw new IOException("no stream of events");
            }
            display.opened = true;
        }
    }

    /** Whether any are cut off. */
    boolean areAway() {
        return away > 0;
    }

    /** Returns how often one was cut off, since measuring began. */
    long cutOff() {
        return cutOff;
    }

    private void messages(Display display, long now) {
        byte[] bytes = display.connection.bytes();
        int from = 0;
        for (int end = find(bytes, 0, display.connection.filled());
                end >= 0;
                end = find(bytes, from, display.connection.filled())) {
            message(display, new String(bytes, from, end - from, StandardCharsets.ISO_8859_1), now);
            from = end + END.length;
        }
        display.connection.drop(from);
    }

    private static int find(byte[] bytes, int from, int filled) {
        for (int i = from; i + 1 < filled; i++) {
            if (bytes[i] == END[0] && bytes[i + 1] == END[1]) {
                return i;
            }
        }
        return -1;
    }

    private void message(Display display, String text, long now) {
        messages++;
        int at = text.indexOf("id: ");
        if (at < 0 || !text.contains("\"ticket-called\"")) {
            return;
        }
        int sequence = 0;
        for (int i = at + 4; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            sequence = 10 * sequence + text.charAt(i) - '0';
        }
        Long when = sent.get(display.hall).get(sequence);
        if (when != null) {
            lateness.recordValue(Math.max(0, (now - when) / 1000));
        } else if (early.get(display.hall).size() < MOST_OPEN_CALLS) {
            early.get(display.hall)
                    .computeIfAbsent(sequence, key -> new ArrayList<>(2))
                    .add(now);
        }
    }

    /** Returns how long calls took from their sending to the displays; null where there is none. */
    Percentiles lateness() {
        return count == 0 ? null : Latencies.percentiles(lateness);
    }

    long messages() {
        return messages;
    }

    void close() {
        for (Display display : displays) {
            if (display.connection != null) {
                display.connection.close();
            }
        }
    }
}
