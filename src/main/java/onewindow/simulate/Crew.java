package onewindow.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads that share numbered pieces of work. Each works at a bench of its own, such as a hall, which is dear to set up
 * and is taken up again the next time.
 */
public final class Crew<B> {

    private final int threads;
    private final StopSign stop;
    private final Supplier<B> newBench;
    private final Deque<B> benches = new ArrayDeque<>();

    /** One piece of work. */
    public interface Work<B> {
        /** Does the piece of this number at a bench. */
        void at(B bench, int number);
    }

    /**
     * Prepares a crew.
     *
     * @param threads at least 1, the caller's among them
     * @param stop where it is set no further piece is begun
     */
    public Crew(int threads, StopSign stop, Supplier<B> newBench) {
        this.threads = threads;
        this.stop = stop;
        this.newBench = newBench;
    }

    /** Does the pieces 0 to {@code count} - 1, in whatever order, and returns when all have ended. */
    public void share(int count, Work<B> work) {
        AtomicInteger next = new AtomicInteger();
        Parallel.run(Math.min(threads, count), stop, () -> {
            B bench = take();
            for (int i = next.getAndIncrement(); i < count && !stop.isSet(); i = next.getAndIncrement()) {
                work.at(bench, i);
            }
            putBack(bench);
        });
    }

    private B take() {
        synchronized (benches) {
            if (!benches.isEmpty()) {
                return benches.pop();
            }
        }
        return newBench.get();
    }

    private void putBack(B bench) {
        synchronized (benches) {
            benches.push(bench);
        }
    }
}
