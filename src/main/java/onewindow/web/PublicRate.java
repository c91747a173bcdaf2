package onewindow.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.handler.DoSHandler;

/**
 * How many requests a second an address may send: each takes one of a store that fills at that rate up to two seconds'
 * worth. A request that is refused takes none, so that many who share an address get their rate also while they ask for
 * more.
 */
final class PublicRate implements DoSHandler.Tracker {

    private static final long BURST = TimeUnit.SECONDS.toNanos(2);
    private static final long KEPT = TimeUnit.SECONDS.toNanos(10);

    private final long interval;
    /** When the store is full again, by {@link System#nanoTime}. */
    private long fullAt;

    PublicRate(int perSecond, long now) {
        interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        fullAt = now;
    }

    @Override
    public synchronized boolean onRequest(long now) {
        long from = fullAt - now > 0 ? fullAt : now;
        if (from + interval - now > Math.max(BURST, interval)) {
            return false;
        }
        fullAt = from + interval;
        return true;
    }

    @Override
    public synchronized long getExpireNanoTime() {
        return fullAt + KEPT;
    }
}
