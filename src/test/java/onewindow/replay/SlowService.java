package onewindow.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/**
 * A service that does whatever it is asked to, so many milliseconds after it was asked, which may depend on the path;
 * the first calls find nobody, and a display is cut off after its first message.
 */
final class SlowService implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ToLongFunction<String> millis;
    private final AtomicInteger empty;
    private final AtomicInteger sequence = new AtomicInteger();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

    SlowService(long millis) throws IOException {
        this(path -> millis, 0);
    }

    SlowService(ToLongFunction<String> millis, int emptyCalls) throws IOException {
        this.millis = millis;
        empty = new AtomicInteger(emptyCalls);
        start(this::accept);
    }

    private static void start(Runnable what) {
        Thread thread = new Thread(what, "slow-service");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void serve(Socket connection) {
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = connection.getOutputStream()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String request = line;
                int length = 0;
                for (; !line.isEmpty(); line = in.readLine()) {
                    length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
                }
                for (int i = 0; i < length; i++) {
                    in.read();
                }
                String path = request.split(" ")[1];
                asked.add(path);
                Thread.sleep(millis.applyAsLong(path));
                if (path.endsWith("/events")) {
                    out.write("HTTP/1.1 200 OK\r\n\r\nevent: snapshot\n\n".getBytes(StandardCharsets.US_ASCII));
                    connection.close();
                    return;
                }
                boolean nobody = request.contains("call-next") && empty.getAndDecrement() > 0;
                out.write((nobody ? refusal() : done()).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // Whoever asked has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String done() {
        int number = sequence.incrementAndGet();
        return answer("200 OK\r\nETag: \"" + number + "\"", "{\"number\":" + number + "}");
    }

    private static String refusal() {
        return answer("409 Conflict", "{\"type\":\"/problems/nobody-waits\"}");
    }

    private static String answer(String head, String body) {
        return "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    Target target() {
        return new Target(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()),
                "127.0.0.1:" + socket.getLocalPort(),
                "token",
                true);
    }

    /** The paths that were asked for, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : List.copyOf(open)) {
            each.close();
        }
    }
}
