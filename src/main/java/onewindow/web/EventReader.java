package onewindow.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * One who reads an event stream. What is to be sent waits in a queue and is written without anybody waiting for it;
 * when too much waits, the reader is told so in place of it and dropped.
 */
final class EventReader extends IteratingCallback {

    private static final byte[] SLOW = ("event: slow\ndata: {\"detail\":\"too much waited for you to read it;"
                    + " come again with the last id\"}\n\n")
            .getBytes(StandardCharsets.UTF_8);

    private final Response response;
    private final Callback done;
    private final Executor executor;
    private final int mostQueued;
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private int queued;
    private long after;
    private boolean begun;
    private boolean scheduled;
    private boolean ending;
    private boolean lastWritten;

    /**
     * Makes a reader to whom nothing is written yet.
     *
     * @param done hears once when the reader is gone
     * @param executor writes
     */
    EventReader(Response response, Callback done, Executor executor, int mostQueued) {
        this.response = response;
        this.done = done;
        this.executor = executor;
        this.mostQueued = mostQueued;
    }

    /** Events of commands up to this one are not for this reader. */
    synchronized void startAfter(long sequence) {
        after = sequence;
    }

    /** Writes what comes first, and from then on what waits. */
    void begin(byte[] first) {
        synchronized (this) {
            queue.addFirst(first);
            begun = true;
        }
        wake();
    }

    /** Offers the events of a command; returns whether the reader was too slow for them, and leaves. */
    boolean offer(long sequence, byte[] message) {
        boolean slow = false;
        synchronized (this) {
            if (ending || sequence <= after) {
                return false;
            }
            if (queued + message.length > mostQueued) {
                slow = true;
                queue.clear();
                queue.add(SLOW);
                queued = 0;
                ending = true;
            } else {
                queue.add(message);
                queued += message.length;
            }
        }
        wake();
        return slow;
    }

    /** Whether nothing more is to be offered. */
    synchronized boolean leaves() {
        return ending;
    }

    /** Sends what is of no command, unless too much waits already. */
    void say(byte[] message) {
        synchronized (this) {
            if (ending || queued + message.length > mostQueued) {
                return;
            }
            queue.add(message);
            queued += message.length;
        }
        wake();
    }

    /** Sends a sign of life where nothing else waits. */
    void beat(byte[] sign) {
        synchronized (this) {
            if (ending || !begun || !queue.isEmpty()) {
                return;
            }
            queue.add(sign);
            queued += sign.length;
        }
        wake();
    }

    /** Writes what waits and ends. */
    void end() {
        synchronized (this) {
            ending = true;
        }
        wake();
    }

    private void wake() {
        synchronized (this) {
            if (scheduled || !begun) {
                return;
            }
            scheduled = true;
        }
        try {
            executor.execute(this::iterate);
        } catch (RejectedExecutionException e) {
            abort(e);
        }
    }

    @Override
    protected Action process() {
        ByteBuffer next;
        boolean last;
        synchronized (this) {
            if (lastWritten) {
                return Action.SUCCEEDED;
            }
            if (queue.isEmpty() && !ending) {
                scheduled = false;
                return Action.IDLE;
            }
            next = taken();
            last = ending;
            lastWritten = last;
        }
        response.write(last, next, this);
        return Action.SCHEDULED;
    }

    private ByteBuffer taken() {
        int length = 0;
        for (byte[] message : queue) {
            length += message.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        queue.forEach(all::put);
        queue.clear();
        queued = 0;
        return all.flip();
    }

    @Override
    protected void onCompleteSuccess() {
        done.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        done.failed(cause);
    }
}
