package onewindow.live;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Tells callers what they are answered, on threads other than that of the hall's owner: writing an answer takes longer
 * than what was asked, and longer still where the caller does not read it. A thread tells several answers one after the
 * other, so that for many at once few threads are woken. Where it is held up by one of them, another goes on with the
 * rest.
 */
final class Answering implements AutoCloseable {

    private static final int MOST_THREADS = 200;
    private static final long IDLE_SECONDS = 10;
    /** So many answers are worth a thread. */
    private static final int FOR_A_THREAD = 8;

    private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
    private final Executor threads;

    /** Waits for work: a thread that has none takes it at once, else another thread is made for it. */
    private static final class Work extends LinkedTransferQueue<Runnable> {

        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable work) {
            return tryTransfer(work);
        }
    }

    private Answering(Executor threads) {
        this.threads = threads;
    }

    /** Tells answers on threads of its own. */
    static Answering onThreads() {
        Work work = new Work();
        return new Answering(new ThreadPoolExecutor(
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
                (more, full) -> work.put(more)));
    }

    /** Tells answers at once, for a driver that is no thread. */
    static Answering atOnce() {
        return new Answering(Runnable::run);
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
