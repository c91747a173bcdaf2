package onewindow.plan.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.scenario.Scenario;
import onewindow.simulate.Parallel;
import onewindow.simulate.Rehearsal;

/**
 * Runs replications of one scenario and adds them up in their order, so that neither threads nor the steps in which
 * they are asked for change a bit of the sums.
 */
public final class Sampler {

    /** Sheets that wait to be added at once; they fill memory. */
    private static final int ROUND = 64;

    private final Scenario scenario;
    private final SheetShape shape;
    private final Course course;
    private final SampleSums sums;
    private final Deque<Bench> benches = new ArrayDeque<>();
    private final List<Sheet> sheets = new ArrayList<>();

    /** Starts with no replication. */
    public Sampler(Scenario scenario, SheetShape shape, Course course) {
        this(scenario, course, new SampleSums(shape));
    }

    /** Goes on from sums of the same scenario, seed and days. */
    public Sampler(Scenario scenario, Course course, SampleSums before) {
        this.scenario = scenario;
        this.course = course;
        shape = before.shape();
        sums = before;
    }

    /**
     * Runs until there are so many replications, or the course is stopped; then the sums hold those that came before
     * the first one that was not finished.
     *
     * @return the sums, which grow with the next call
     */
    public SampleSums upTo(int replications) {
        while (sums.replications() < replications && !course.stop().isSet()) {
            round(Math.min(ROUND, replications - sums.replications()));
        }
        return sums;
    }

    /** Returns the sums so far. */
    public SampleSums sums() {
        return sums;
    }

    private void round(int count) {
        while (sheets.size() < count) {
            sheets.add(new Sheet(shape));
        }
        int first = sums.replications();
        boolean[] finished = new boolean[count];
        AtomicInteger next = new AtomicInteger();
        Parallel.run(Math.min(course.threads(), count), course.stop(), () -> {
            Bench bench = takeBench();
            for (int i = next.getAndIncrement(); i < count && !course.stop().isSet(); i = next.getAndIncrement()) {
                finished[i] = bench.play(first + i, sheets.get(i));
            }
            putBack(bench);
        });
        for (int i = 0; i < count && finished[i]; i++) {
            sums.add(sheets.get(i));
        }
    }

    private Bench takeBench() {
        synchronized (benches) {
            if (!benches.isEmpty()) {
                return benches.pop();
            }
        }
        return new Bench();
    }

    private void putBack(Bench bench) {
        synchronized (benches) {
            benches.push(bench);
        }
    }

    /** One thread's hall with whoever counts in it. */
    private final class Bench {
        private final SheetWriter writer = new SheetWriter(shape);
        private final Rehearsal hall = new Rehearsal(scenario, writer, course.stop());

        boolean play(int replication, Sheet sheet) {
            sheet.clear();
            writer.on(sheet);
            return hall.play(course.seed(), replication, course.firstDay(), course.lastDay());
        }
    }
}
