package onewindow.commands;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import onewindow.simulate.StopSign;

/** Kills the service that was started for a replay again and again, as a loss of power does, and starts it anew. */
final class Killer implements AutoCloseable {

    private final ServiceProcess service;
    private final long everyMillis;
    private final StopSign stop;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicReference<Exception> failed = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "killer");

    private Killer(ServiceProcess service, long everyMillis, StopSign stop) {
        this.service = service;
        this.stop = stop;
        this.everyMillis = everyMillis;
    }

    /**
     * Begins.
     *
     * @param everyMillis 0 for never
     * @param stop once it is set, Ctrl-C may have ended the service as well
     */
    static Killer start(ServiceProcess service, long everyMillis, StopSign stop) {
        Killer killer = new Killer(service, everyMillis, stop);
        if (everyMillis > 0) {
            killer.thread.setDaemon(true);
            killer.thread.start();
        }
        return killer;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(everyMillis);
                service.killAndStart();
                kills.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failed.set(e);
        }
    }

    /** Whether the service did not come again. */
    boolean hasFailed() {
        return failed.get() != null;
    }

    int kills() {
        return kills.get();
    }

    /** Lets the service live from now on. */
    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stop.isSet()) {
            return;
        }
        if (failed.get() instanceof UserFault fault) {
            throw fault;
        }
        if (failed.get() != null) {
            throw new IOException("the service did not start again: " + failed.get(), failed.get());
        }
    }
}
