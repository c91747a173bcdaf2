package onewindow.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import onewindow.hall.HallLayout;
import onewindow.measure.ReplicationFigures;
import onewindow.measure.Scope;
import onewindow.measure.Summarizer;
import onewindow.measure.Summary;
import onewindow.measure.Totals;
import onewindow.scenario.Scenario;

/** Driver in virtual time: runs the replications of a scenario on one or more threads. */
public final class Simulator {

    private final Scenario scenario;
    private final Scope scope;

    /** Prepares to run a scenario. */
    public Simulator(Scenario scenario) {
        this.scenario = scenario;
        scope = new Scope(
                scenario.horizon(),
                scenario.length().warmUpMillis(),
                scenario.demand().departmentOfMatter(),
                scenario.labels().departments().size(),
                scenario.layout().classes(),
                scenario.layout().groups().stream()
                        .map(HallLayout.WindowGroup::windows)
                        .toList(),
                scenario.waitTargetsMillis());
    }

    /**
     * Runs the replications and sums them up; stopped early, it sums up the leading replications that are finished.
     *
     * @return the summary; null where no replication was finished
     * @throws IllegalStateException where the scenario cannot be run to its end (too many people in the hall)
     */
    public Summary run(RunRequest request, Progress progress, StopSign stop) {
        ReplicationFigures[] finished = new ReplicationFigures[request.replications()];
        List<Totals> totals = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            HallRun run = new HallRun(scenario, scope, stop);
            synchronized (totals) {
                totals.add(run.totals());
            }
            for (int r = next.getAndIncrement(); r < finished.length && !stop.isSet(); r = next.getAndIncrement()) {
                finished[r] = run.run(request.seed(), r, request.firstDay(), request.lastDay());
                if (finished[r] != null) {
                    progress.finished(done.incrementAndGet(), finished.length);
                }
            }
        };
        runOnThreads(Math.min(request.threads(), request.replications()), work, failure, stop);
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get().getMessage(), failure.get());
        }
        List<ReplicationFigures> figures =
                Arrays.stream(finished).filter(Objects::nonNull).toList();
        return figures.isEmpty()
                ? null
                : new Summarizer(scope, figures, totals).summary(request.firstDay(), request.lastDay());
    }

    /** Returns the mean wait in seconds of each replication, for comparing scenarios on the same people. */
    public double[] meanWaits(RunRequest request, StopSign stop) {
        HallRun run = new HallRun(scenario, scope, stop);
        double[] waits = new double[request.replications()];
        for (int r = 0; r < waits.length; r++) {
            ReplicationFigures figures = run.run(request.seed(), r, request.firstDay(), request.lastDay());
            waits[r] = figures == null ? Double.NaN : figures.waitMeanSeconds();
        }
        return waits;
    }

    private static void runOnThreads(int count, Runnable work, AtomicReference<Throwable> failure, StopSign stop) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException | OutOfMemoryError e) {
                failure.compareAndSet(null, e);
                stop.set();
            }
        };
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            Thread thread = new Thread(guarded, "replications-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        guarded.run();
        for (Thread thread : threads) {
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
}
