package onewindow.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks ahead in the halls in the background, for one hall once at a time and for few at once. The thread of a hall's
 * owner gives the state and does nothing else for it; where commands wait there it is not asked. A worker rests three
 * times as long as it has worked on a machine that is idle otherwise, and the longer the less of the machine is idle.
 */
final class Estimator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Estimator.class);
    private static final Answer SEEN = new Answer(204, "", "", 0);
    private static final long SECOND = 1_000_000_000;
    private static final long SHORTEST_PAUSE = SECOND;
    private static final int REST = 3;
    /** Of a machine that is busy throughout so much counts as idle, so that some look-aheads are made nevertheless. */
    private static final double LEAST_IDLE = 0.05;

    /** What changes by the passing of time alone is looked at so often, while anybody wants to know. */
    private static final long LOOK_AGAIN = 20 * SECOND;

    private static final long FORGOTTEN = 600 * SECOND;

    private final Halls halls;
    private final List<HallEstimates> estimates;
    private final Function<Sight, Optional<Estimates>> foresight;
    private final DoubleSupplier idle;
    private final ScheduledThreadPoolExecutor workers;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** The halls of a service, as far as they are asked. */
    interface Halls {
        CompletableFuture<Answer> ask(int copy, Ask ask);

        /** Whether so many commands wait that nothing but them is to be done. */
        boolean isPressed(int copy);
    }

    /**
     * Begins to look ahead where anybody wants to know.
     *
     * @param estimates of each hall
     * @param foresight returns nothing where it is told to stop
     * @param idle what part of the machine has lately been idle, from 0 to 1
     * @param threads at least 1
     */
    Estimator(
            Halls halls,
            List<HallEstimates> estimates,
            Function<Sight, Optional<Estimates>> foresight,
            DoubleSupplier idle,
            int threads) {
        this.halls = halls;
        this.estimates = List.copyOf(estimates);
        this.foresight = foresight;
        this.idle = idle;
        AtomicInteger started = new AtomicInteger();
        workers = new ScheduledThreadPoolExecutor(threads, work -> {
            Thread thread = new Thread(work, "estimator-" + started.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        for (int copy = 0; copy < estimates.size(); copy++) {
            int index = copy;
            estimates.get(copy).workOn(hall -> want(index));
        }
        lookAgainLater();
    }

    private void want(int copy) {
        HallEstimates hall = estimates.get(copy);
        if (!hall.take()) {
            hall.again = true;
        } else if (hall.isOfNow() && hall.ageNanos() < LOOK_AGAIN) {
            hall.leave();
        } else {
            later(copy, Math.max(0, hall.notBefore - System.nanoTime()));
        }
    }

    private void later(int copy, long nanos) {
        try {
            Future<?> unused = workers.schedule(() -> look(copy), nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            estimates.get(copy).leave();
        }
    }

    private void lookAgainLater() {
        try {
            Future<?> unused = workers.schedule(this::lookAgain, LOOK_AGAIN, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("nobody looks ahead any more");
        }
    }

    private void lookAgain() {
        for (int copy = 0; copy < estimates.size(); copy++) {
            HallEstimates hall = estimates.get(copy);
            if (hall.unaskedNanos() < FORGOTTEN && hall.ageNanos() >= LOOK_AGAIN) {
                want(copy);
            }
        }
        lookAgainLater();
    }

    /** Asks the hall how it is, unless it has other things to do. */
    private void look(int copy) {
        HallEstimates hall = estimates.get(copy);
        hall.again = false;
        if (halls.isPressed(copy)) {
            hall.drop();
            leave(copy, 0);
            return;
        }
        AtomicReference<Sight> sight = new AtomicReference<>();
        Ask ask = Ask.look(desk -> {
            Sight.at(desk).ifPresent(sight::set);
            return SEEN;
        });
        CompletableFuture<Answer> unused = halls.ask(copy, ask).whenComplete((answer, fault) -> {
            if (fault != null) {
                warn(copy, fault);
                hall.drop();
                leave(copy, 0);
            } else if (sight.get() == null) {
                hall.forget();
                leave(copy, 0);
            } else {
                lookAhead(copy, sight.get());
            }
        });
    }

    /** Called by whoever tells the answer, who has others to tell: a worker does it. */
    private void lookAhead(int copy, Sight sight) {
        try {
            workers.execute(() -> work(copy, sight));
        } catch (RejectedExecutionException e) {
            estimates.get(copy).leave();
        }
    }

    private void work(int copy, Sight sight) {
        HallEstimates hall = estimates.get(copy);
        long start = System.nanoTime();
        try {
            Optional<Estimates> seen = foresight.apply(sight);
            long took = System.nanoTime() - start;
            seen.ifPresentOrElse(found -> hall.made(found, took), hall::drop);
        } catch (RuntimeException e) {
            warn(copy, e);
            hall.drop();
        }
        long took = System.nanoTime() - start;
        leave(copy, took);
        try {
            TimeUnit.NANOSECONDS.sleep((long) (REST * took / Math.max(LEAST_IDLE, idle.getAsDouble())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says once what is wrong: it would be said every second. */
    private void warn(int copy, Throwable why) {
        if (!(why instanceof HallUnavailable) && warned.compareAndSet(false, true)) {
            LOG.warn("in hall {} it could not be looked ahead", copy + 1, why);
        }
    }

    private void leave(int copy, long took) {
        HallEstimates hall = estimates.get(copy);
        hall.notBefore = System.nanoTime() + Math.max(SHORTEST_PAUSE, (REST + 1) * took);
        hall.leave();
        if (hall.again) {
            want(copy);
        }
    }

    /** Ends what is being done. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
