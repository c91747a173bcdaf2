package onewindow.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import onewindow.calendar.HallDay;
import onewindow.hall.HallLayout;
import onewindow.measure.ReplicationFigures;
import onewindow.measure.Scope;
import onewindow.measure.Summarizer;
import onewindow.measure.Summary;
import onewindow.measure.Totals;
import onewindow.people.HallState;
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
                scenario.labels().departmentsAndDesks().size(),
                scenario.layout().classes(),
                scenario.layout().groups().stream()
                        .map(HallLayout.WindowGroup::windows)
                        .toList(),
                scenario.waitTargetsMillis(),
                scenario.labels().halls().names().size(),
                scenario.labels().halls().labelOfClass(),
                scenario.labels().halls().ofGroup());
    }

    /**
     * Runs the replications and sums them up; stopped early, it sums up the replications that are finished.
     *
     * @return the summary; null where no replication was finished
     * @throws IllegalStateException where the scenario cannot be run to its end (too many people in the hall)
     */
    public Summary run(RunRequest request, Progress progress, StopSign stop) {
        ReplicationFigures[] finished = new ReplicationFigures[request.replications()];
        List<Totals> totals = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
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
        Parallel.run(Math.min(request.threads(), request.replications()), stop, work);
        List<ReplicationFigures> figures =
                Arrays.stream(finished).filter(Objects::nonNull).toList();
        return figures.isEmpty()
                ? null
                : new Summarizer(scope, figures, totals).summary(request.firstDay(), request.lastDay());
    }

    /**
     * Runs the replications, each before an audience of its own: nothing else is measured.
     *
     * @param audienceOf makes the audience of a replication, from 0; it is called on the thread of the replication
     */
    public void perform(RunRequest request, IntFunction<HallAudience> audienceOf, StopSign stop) {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int r = next.getAndIncrement();
                    r < request.replications() && !stop.isSet();
                    r = next.getAndIncrement()) {
                HallAudience audience = audienceOf.apply(r);
                HallRun run = HallRun.before(audience, scenario, scope, stop);
                run.play(request.seed(), r, request.firstDay(), request.lastDay());
            }
        };
        Parallel.run(Math.min(request.threads(), request.replications()), stop, work);
    }

    /**
     * Runs the first replication to a time and returns the state of the hall then.
     *
     * @param day the hall day of the time
     * @param timeMillis milliseconds since the start of the horizon
     * @return the state; null where it was stopped
     */
    public HallState stateAt(long seed, HallDay day, long timeMillis, StopSign stop) {
        return new HallRun(scenario, scope, stop).stateAt(seed, 0, day, timeMillis);
    }

    /** Returns what is measured. */
    Scope scope() {
        return scope;
    }

    /** Returns whether days before the first measured one are run too, since something carries over from day to day. */
    boolean carriesOver() {
        return new HallRun(scenario, scope, new StopSign()).carriesOver();
    }

    /** Runs all days of the horizon, without telling of progress; otherwise as {@link #run}. */
    public Summary runAll(long seed, int replications, int threads, StopSign stop) {
        int last = scenario.horizon().days().size() - 1;
        return run(new RunRequest(seed, replications, threads, 0, last), (finished, of) -> {}, stop);
    }

    /** Returns the mean wait in seconds, over replications, on the calling thread; NaN where it was stopped. */
    double meanWait(RunRequest request, StopSign stop) {
        HallRun run = new HallRun(scenario, scope, stop);
        double sum = 0;
        for (int r = 0; r < request.replications(); r++) {
            ReplicationFigures figures = run.run(request.seed(), r, request.firstDay(), request.lastDay());
            sum += figures == null ? Double.NaN : figures.waitMeanSeconds();
        }
        return sum / request.replications();
    }
}
