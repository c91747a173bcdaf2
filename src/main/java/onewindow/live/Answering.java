package onewindow.live;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells callers what they are answered, on threads other than that of the hall's owner: writing an answer takes longer
 * than what was asked, and longer still where the caller does not read it. A thread tells several answers one after the
 * other, so that for many at once few threads are woken. Where all are held up, another goes on with the rest after a
 * moment.
 */
final class Answering implements AutoCloseable {

    private static final int MOST_THREADS = 200;
    private static final long IDLE_SECONDS = 10;
    /** So many answers are worth a thread. */
    private static final int FOR_A_THREAD = 8;
    /** After so long another thread sees whether all who tell are held up, milliseconds. */
    private static final long HELD_UP = 5;

    private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
    private final Executor threads;
    private final Executor later;
    /** Whether a thread is going to see to what is left. */
    private final AtomicBoolean watched = new AtomicBoolean();

    /** Waits for work: a thread that has none takes it at once, else another thread is made for it. */
    private static final class Work extends LinkedTransferQueue<Runnable> {

        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable work) {
            return tryTransfer(work);
        }
    }

    private Answering(Executor threads, Executor later) {
        this.threads = threads;
        this.later = later;
    }

    /** Tells answers on threads of its own. */
    static Answering onThreads() {
        Work work = new Work();
        Executor threads = new ThreadPoolExecutor(
                0,
                MOST_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                work,
                each -> {
                    Thread thread = new Thread(each, "hall-answers");
                    thread.setDaemon(true);
                    return thread;
                },
                // All threads are held up: the next that is not takes it.
                (more, full) -> work.put(more));
        return new Answering(threads, CompletableFuture.delayedExecutor(HELD_UP, TimeUnit.MILLISECONDS, threads));
    }

    /** Tells answers at once, for a driver that is no thread. */
    static Answering atOnce() {
        return new Answering(Runnable::run, never -> {});
    }

    /** Tells answers, the first ones first; two threads at least see to them where there are two. */
    void tell(List<Runnable> more) {
        if (more.isEmpty()) {
            return;
        }
        answers.addAll(more);
        int wanted = Math.max(Math.min(2, more.size()), more.size() / FOR_A_THREAD);
        for (int i = 0; i < wanted; i++) {
            threads.execute(this::tellAll);
        }
        if (more.size() > wanted) {
            watch();
        }
    }

    private void watch() {
        if (watched.compareAndSet(false, true)) {
            later.execute(this::goOn);
        }
    }

    /** Every thread may be held up by what it tells: one more for as long as anything is left. */
    private void goOn() {
        watched.set(false);
        if (!answers.isEmpty()) {
            watch();
            tellAll();
        }
    }

    private void tellAll() {
        for (Runnable next = answers.poll(); next != null; next = answers.poll()) {
            next.run();
        }
    }

    @Override
    public void close() {
        if (threads instanceof ExecutorService pool) {
            pool.shutdown();
        }
    }
}
