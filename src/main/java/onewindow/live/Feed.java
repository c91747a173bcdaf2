package onewindow.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has happened in a hall, in order, for those who listen from now on or from where they left off. */
public final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int MOST_KEPT = 20_000;
    private static final int KEPT_OF_ALL_HALLS = 2_000_000;

    private final int most;
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

        /** Something has happened that is in the ledger and is not going to be told. */
        default void missed() {}
    }

    /** Keeps as many events as there is room for with so many halls; some 650 of each of 3,058. */
    public Feed(int halls) {
        most = Math.min(MOST_KEPT, KEPT_OF_ALL_HALLS / halls);
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
            while (kept.size() > most) {
                lost = kept.removeFirst().sequence();
            }
        }
        tell(listener -> listener.heard(desk, events));
    }

    /** One that fails is no reason for the others, or for who tells, to fail. */
    private void tell(Consumer<Listener> what) {
        for (Listener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("a listener of a hall failed", e);
            }
        }
    }

    /** What has happened up to a command is in the ledger, and was not told. */
    void missedUpTo(long sequence) {
        beginAfter(sequence);
        tell(Listener::missed);
    }

    /** Tells those who listen now something that is not of the ledger, as JSON; for any thread. */
    public void signal(String event, String data) {
        tell(listener -> listener.signalled(event, data));
    }

    void paceChanged(HallDesk desk, HallPace pace) {
        tell(listener -> listener.paceChanged(desk, pace));
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
