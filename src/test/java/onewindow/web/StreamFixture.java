package onewindow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads the event stream of a hall, message by message, on a bare connection. */
final class StreamFixture implements AutoCloseable {

    private static final String END = "end";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Socket socket = new Socket();
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private String head = "";

    /** What came: an event, a comment under the name "comment", or the end of the stream under "end". */
    record Message(String event, String id, String data) {
        JsonNode json() throws IOException {
            return MAPPER.readTree(data);
        }
    }

    /** Asks for a stream without reading from it. */
    static StreamFixture ask(ServiceFixture service, String path, String... headers) throws IOException {
        StreamFixture stream = new StreamFixture();
        stream.socket.setReceiveBufferSize(4096);
        stream.socket.connect(
                new java.net.InetSocketAddress("127.0.0.1", service.uri("/").getPort()));
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + service.uri("/").getPort() + "\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        stream.socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        return stream;
    }

    static StreamFixture read(ServiceFixture service, String path, String... headers) throws IOException {
        StreamFixture stream = ask(service, path, headers);
        stream.read();
        return stream;
    }

    /** Waits until something has come, and reads no more of it than a byte. */
    void awaitFirst() throws IOException {
        if (socket.getInputStream().read() < 0) {
            throw new IOException("the stream ends before anything has come");
        }
    }

    /** Begins to read. */
    void read() {
        Thread thread = new Thread(this::readAll, "stream-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder answer = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                answer.append(line).append('\n');
            }
            head = answer.toString();
            String event = "";
            String id = "";
            String data = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(":")) {
                    messages.add(new Message("comment", "", line));
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    messages.add(new Message(event, id, data));
                    event = "";
                    id = "";
                    data = "";
                }
            }
            messages.add(new Message(END, "", ""));
        } catch (IOException e) {
            messages.add(new Message(END, "", e.toString()));
        }
    }

    /** Returns what comes next; null where nothing does within ten seconds. */
    Message next() throws InterruptedException {
        return messages.poll(10, TimeUnit.SECONDS);
    }

    /** Returns the status line and the headers. */
    String head() {
        return head;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
