package onewindow.commands;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onewindow.simulate.StopSign;

/**
 * Ctrl-C: ends the JVM with 130, at once or, where a run is under way, after it has reported what is done.
 *
 * <p>The JVM answers the first Ctrl-C only; so the wait for the report has an end.
 */
final class Interruption implements AutoCloseable {

    private static final long GRACE_SECONDS = 15;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::endJvm, "interrupted");
    private StopSign running;
    private volatile boolean happened;

    /** Watches from now until closed. */
    void watch() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Says that a run begins, which reports what is done after this sign is set. */
    synchronized void awaitReportAfter(StopSign stop) {
        running = stop;
        if (happened) {
            stop.set();
        }
    }

    /** Returns {@link ExitCode#INTERRUPTED} where it happened, else {@link ExitCode#DONE}. */
    int exitCode() {
        return happened ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    /** Does what Ctrl-C does, short of ending the JVM; returns whether there is a report to wait for. */
    synchronized boolean interrupt() {
        happened = true;
        if (running != null) {
            running.set();
        }
        return running != null;
    }

    private void endJvm() {
        boolean reportComes = interrupt();
        try {
            if (!reportComes) {
                System.err.println("interrupted; nothing was written");
            } else if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("interrupted; the report was not finished in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, by the hook.
        }
    }
}
