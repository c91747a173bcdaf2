package onewindow.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** Many screens of a hall on one thread, some of which never read what comes. */
final class Screens implements AutoCloseable, Runnable {

    private static final Pattern CALL = Pattern.compile("\"type\":\"ticket-called\",[^}]*?\"ticket\":(\\d+)");
    private static final int MOST_LINE = 1 << 20;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> silent = new ArrayList<>();
    private final List<Screen> reading = new ArrayList<>();
    private final Map<Integer, Long> sentAt = new ConcurrentHashMap<>();
    private final Histogram micros = new Histogram(60_000_000, 3);
    private final AtomicInteger begun = new AtomicInteger();
    private final Thread thread = new Thread(this, "screens");
    private volatile boolean ended;

    /** One that reads. */
    private static final class Screen {
        private final StringBuilder rest = new StringBuilder();
        private final List<Integer> calls = new ArrayList<>();
        private boolean hasBegun;
    }

    Screens(int port, int read, int neverRead) throws IOException {
        for (int i = 0; i < read + neverRead; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap(("GET /api/halls/1/events HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            if (i < read) {
                Screen screen = new Screen();
                reading.add(screen);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, screen);
            } else {
                silent.add(channel);
            }
        }
        thread.start();
    }

    /** Returns how many have got how the hall was. */
    int begun() {
        return begun.get();
    }

    /** A call of a ticket is asked for now. */
    void asked(int ticket) {
        sentAt.put(ticket, System.nanoTime());
    }

    @Override
    public void run() {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try {
            while (!ended) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    buffer.clear();
                    if (((SocketChannel) key.channel()).read(buffer) < 0) {
                        key.cancel();
                    }
                    long now = System.nanoTime();
                    buffer.flip();
                    take((Screen) key.attachment(), StandardCharsets.UTF_8.decode(buffer), now);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Screen screen, CharSequence text, long now) {
        screen.rest.append(text);
        int end = screen.rest.lastIndexOf("\n");
        if (end < 0 && screen.rest.length() < MOST_LINE) {
            return;
        }
        String whole = screen.rest.substring(0, end + 1);
        screen.rest.delete(0, end + 1);
        if (!screen.hasBegun && whole.contains("event: snapshot")) {
            screen.hasBegun = true;
            begun.incrementAndGet();
        }
        Matcher call = CALL.matcher(whole);
        while (call.find()) {
            int ticket = Integer.parseInt(call.group(1));
            screen.calls.add(ticket);
            micros.recordValue(Math.max(0, now - sentAt.get(ticket)) / 1000);
        }
    }

    /** Returns what each has heard, once the reading has ended. */
    List<List<Integer>> heard() {
        return reading.stream().map(screen -> screen.calls).toList();
    }

    /** Returns how long calls took from when they were asked for to a screen, microseconds. */
    Histogram micros() {
        return micros;
    }

    void end() {
        ended = true;
        selector.wakeup();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        end();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        for (SocketChannel channel : silent) {
            channel.close();
        }
        selector.close();
    }
}
