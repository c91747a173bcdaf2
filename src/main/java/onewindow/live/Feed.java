package onewindow.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has happened in a hall, in order, for those who listen from now on or from where they left off. */
public final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int KEPT = 20_000;

    private final Deque<HallEvent> kept = new ArrayDeque<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    /** Of the last command of which an event is not kept. */
    private long lost = Long.MAX_VALUE;

    /** Hears events, on the hall's own thread: it must not wait. */
    @FunctionalInterface
    public interface Listener {
        /** These have happened at a desk and are in the ledger. */
        void heard(HallDesk desk, List<HallEvent> events);

        /** Something is told that is not of the ledger, as JSON. */
        default void signalled(String event, String data) {}

        /** The hall runs at another pace from now on. */
        default void paceChanged(HallDesk desk, HallPace pace) {}
    }

    /** From the next event on all are kept; those of commands up to this one are not. */
    void beginAfter(long sequence) {
        synchronized (kept) {
            kept.clear();
            lost = sequence;
        }
    }

    void publish(HallDesk desk, List<HallEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        synchronized (kept) {
            kept.addAll(events);
            while (kept.size() > KEPT) {
                lost = kept.removeFirst().sequence();
            }
        }
        for (Listener listener : listeners) {
            try {
                listener.heard(desk, events);
            } catch (RuntimeException e) {
                LOG.error("a listener of hall {} failed", desk.number(), e);
            }
        }
    }

    /** Tells those who listen now something that is not of the ledger, as JSON; for any thread. */
    public void signal(String event, String data) {
        listeners.forEach(listener -> listener.signalled(event, data));
    }

    void paceChanged(HallDesk desk, HallPace pace) {
        listeners.forEach(listener -> listener.paceChanged(desk, pace));
    }

    /** Returns the events after a command's; empty where they are not kept that far back. */
    public Optional<List<HallEvent>> since(long sequence) {
        synchronized (kept) {
            if (sequence < lost) {
                return Optional.empty();
            }
            List<HallEvent> after = new ArrayList<>();
            for (HallEvent event : kept) {
                if (event.sequence() > sequence) {
                    after.add(event);
                }
            }
            return Optional.of(after);
        }
    }

    /** Adds a listener. */
    public void add(Listener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** Returns the number of listeners. */
    public int listeners() {
        return listeners.size();
    }
}
