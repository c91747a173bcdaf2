package onewindow.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the same work on several threads, the caller's among them, and waits for all. */
final class Parallel {

    private Parallel() {}

    /**
     * Runs the work on so many threads at once and returns when all have ended.
     *
     * @param threads at least 1
     * @param work takes its share until nothing is left or the sign is set
     * @param stop is set where one thread fails or the caller is interrupted
     * @throws IllegalStateException with the first failure of a thread
     */
    static void run(int threads, StopSign stop, Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                stop.set();
            }
        };
        List<Thread> started = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread thread = new Thread(guarded, "replications-" + i);
            thread.setDaemon(true);
            thread.start();
            started.add(thread);
        }
        guarded.run();
        started.forEach(thread -> join(thread, stop));
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get().getMessage(), failure.get());
        }
    }

    private static void join(Thread thread, StopSign stop) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                stop.set();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
