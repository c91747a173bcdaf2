package onewindow.web;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Closes connections that do not bring their requests whole in time, however busily they send, and those of an address
 * that has too many. To stand where requests are whole already.
 */
final class Promptness extends Handler.Wrapper implements Connection.Listener {

    private static final long LOOK_EVERY = 1_000;

    private final Limits limits;
    private final Map<Connection, Progress> progresses = new ConcurrentHashMap<>();
    private final Map<Connection, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofAddresses = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** How far a connection is with its next request. */
    private static final class Progress {
        /** From when it counts; 0 while no request has begun. */
        private long since = NanoTime.now();
        /** Bytes that had come when the last request was answered. */
        private long before;

        private boolean answering;

        synchronized void isWhole() {
            answering = true;
        }

        synchronized void isAnswered(long bytes) {
            answering = false;
            before = bytes;
            since = 0;
        }

        synchronized boolean isLate(long bytes, long now, long patienceMillis) {
            if (since == 0 && bytes > before) {
                since = now;
            }
            return !answering && since != 0 && NanoTime.millisElapsed(since, now) > patienceMillis;
        }
    }

    Promptness(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    @Override
    protected void doStop() throws Exception {
        stopping = true;
        super.doStop();
    }

    private void lookLater() {
        getServer().getScheduler().schedule(this::look, LOOK_EVERY, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (stopping) {
            return;
        }
        long now = NanoTime.now();
        progresses.forEach((connection, progress) -> {
            if (progress.isLate(connection.getBytesIn(), now, limits.patienceMillis())) {
                connection.getEndPoint().close();
            }
        });
        lookLater();
    }

    @Override
    public void onOpened(Connection connection) {
        if (!(connection instanceof SslConnection)) {
            progresses.put(connection, new Progress());
        }
        if (connection.getEndPoint() instanceof SslConnection.SslEndPoint) {
            return;
        }
        String address = address(connection);
        addresses.put(connection, address);
        if (ofAddresses.merge(address, 1, Integer::sum) > limits.connections()) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        progresses.remove(connection);
        String address = addresses.remove(connection);
        if (address != null) {
            ofAddresses.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    private static String address(Connection connection) {
        SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
        return remote instanceof InetSocketAddress known ? known.getAddress().getHostAddress() : String.valueOf(remote);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        Progress progress = progresses.get(connection);
        if (progress != null) {
            progress.isWhole();
            Request.addCompletionListener(request, failure -> progress.isAnswered(connection.getBytesIn()));
        }
        return super.handle(request, response, callback);
    }
}
