package onewindow.replay;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** A connection that is kept, with one request on its way at most; as light as can be. */
final class Connection {

    private static final int FIRST_SIZE = 8 * 1024;
    private static final int LARGEST = 8 * 1024 * 1024;

    private final SocketChannel channel;
    private final SelectionKey selection;
    private ByteBuffer out;
    private byte[] in = new byte[FIRST_SIZE];
    private int filled;

    Call call;

    private Connection(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        selection = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Connects, and waits for that. */
    static Connection open(InetSocketAddress address, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().connect(address, 5_000);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            return new Connection(channel, selector);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Names who gets what comes in, in place of the connection. */
    void attach(Object who) {
        selection.attach(who);
    }

    void send(byte[] request) throws IOException {
        out = ByteBuffer.wrap(request);
        filled = 0;
        write();
    }

    /** Writes as much as goes. */
    void write() throws IOException {
        channel.write(out);
        selection.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Reads what is there; returns the answer once it is whole, else null. */
    Reply read() throws IOException {
        while (true) {
            if (filled == in.length) {
                if (in.length >= LARGEST) {
                    throw new IOException("an answer is longer than " + LARGEST + " bytes");
                }
                in = Arrays.copyOf(in, 2 * in.length);
            }
            int read = channel.read(ByteBuffer.wrap(in, filled, in.length - filled));
            if (read < 0) {
                throw new EOFException("the service has closed the connection");
            }
            if (read == 0) {
                return null;
            }
            filled += read;
            Reply reply = Reply.of(in, filled);
            if (reply != null) {
                return reply;
            }
        }
    }

    /** Returns what has come that is not a whole answer, for streams; the rest of the bytes is kept. */
    int fill() throws IOException {
        if (filled == in.length) {
            in = Arrays.copyOf(in, 2 * in.length);
        }
        int read = channel.read(ByteBuffer.wrap(in, filled, in.length - filled));
        if (read < 0) {
            throw new EOFException("the service has closed the stream");
        }
        filled += read;
        return read;
    }

    byte[] bytes() {
        return in;
    }

    int filled() {
        return filled;
    }

    /** Forgets the first bytes. */
    void drop(int count) {
        System.arraycopy(in, count, in, 0, filled - count);
        filled -= count;
    }

    void close() {
        selection.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
