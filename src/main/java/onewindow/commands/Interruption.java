package onewindow.commands;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onewindow.simulate.StopSign;

/** Ctrl-C: asks the run to stop, lets it report what is done, then ends the JVM with 130. */
final class Interruption implements AutoCloseable {

    private static final long GRACE_SECONDS = 20;

    private final StopSign stop;
    private final CountDownLatch reported = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "interrupted");
    private volatile boolean happened;

    private Interruption(StopSign stop) {
        this.stop = stop;
    }

    /** Watches from now until closed. */
    static Interruption watch(StopSign stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Returns {@link ExitCode#INTERRUPTED} where it happened, else {@link ExitCode#DONE}. */
    int exitCode() {
        return happened ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private void interrupted() {
        happened = true;
        stop.set();
        try {
            if (!reported.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("stopped before the report was written");
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
        reported.countDown();
        if (!happened) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
