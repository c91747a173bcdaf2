package onewindow.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, also those that no client would send. */
final class RawClient implements AutoCloseable {

    private static final int LONGEST_WAIT = 15_000;

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_WAIT);
    }

    /** Sends a request and no more on a connection of its own; returns all that comes until the service closes it. */
    static String send(int port, byte[] request) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.write(request);
            client.socket.shutdownOutput();
            return client.rest();
        }
    }

    static String send(int port, String request) throws IOException {
        return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Sends a byte; returns whether the connection is still open, as far as can be seen. */
    boolean takesAnother(byte one) {
        try {
            write(one);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns all that comes until the service closes; the empty text where it resets or is closed already. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketTimeoutException e) {
            throw new IOException("the service neither answers nor closes; so far: " + all, e);
        } catch (IOException e) {
            // It has reset the connection; what came before counts.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
