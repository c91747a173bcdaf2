package onewindow.plan.paired;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import onewindow.measure.CaseSums;
import onewindow.measure.ReplicationCases;
import onewindow.people.CaseRules;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.Sheet;
import onewindow.plan.sample.SheetShape;
import onewindow.plan.sample.SheetWriter;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Parallel;
import onewindow.simulate.Rehearsal;

/** Runs replications of one scenario and keeps each by itself; neither threads nor steps change any of them. */
final class ReplicateSampler {

    /** Replications between two looks at whether the course was stopped. */
    private static final int ROUND = 256;

    private final Scenario scenario;
    private final SheetShape shape;
    private final Course course;
    private final Replicates replicates;
    private final List<Integer> slowKinds;
    private final Deque<Bench> benches = new ArrayDeque<>();

    /** Goes on from replications of the same scenario, target, seed and days. */
    ReplicateSampler(Scenario scenario, ServiceTarget target, Course course, Replicates before) {
        this.scenario = scenario;
        this.course = course;
        shape = SheetShape.byWindows(scenario, target);
        replicates = before;
        slowKinds = slowKinds(scenario);
    }

    /** The kinds of case that go behind the counter, or all where none does. */
    private static List<Integer> slowKinds(Scenario scenario) {
        List<CaseRules.Kind> kinds =
                scenario.cases().map(plan -> plan.rules().kinds()).orElse(List.of());
        List<Integer> slow = IntStream.range(0, kinds.size())
                .filter(kind -> !kinds.get(kind).stages().isEmpty())
                .boxed()
                .toList();
        return slow.isEmpty() ? IntStream.range(0, kinds.size()).boxed().toList() : slow;
    }

    Replicates replicates() {
        return replicates;
    }

    /** Runs until there are so many, or the course is stopped. */
    void upTo(int replications) {
        while (replicates.count() < replications && !course.stop().isSet()) {
            round(Math.min(ROUND, replications - replicates.count()));
        }
    }

    private void round(int count) {
        int first = replicates.count();
        Replicate[] finished = new Replicate[count];
        AtomicInteger next = new AtomicInteger();
        Parallel.run(Math.min(course.threads(), count), course.stop(), () -> {
            Bench bench = takeBench();
            for (int i = next.getAndIncrement(); i < count && !course.stop().isSet(); i = next.getAndIncrement()) {
                finished[i] = bench.play(first + i);
            }
            putBack(bench);
        });
        for (int i = 0; i < count && finished[i] != null; i++) {
            replicates.add(finished[i]);
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

    /** One thread's hall with its sheet. */
    private final class Bench {
        private final Sheet sheet = new Sheet(shape);
        private final SheetWriter writer = new SheetWriter(shape);
        private final Rehearsal hall = new Rehearsal(scenario, writer, course.stop());

        /** Returns null where it was stopped. */
        Replicate play(int replication) {
            sheet.clear();
            writer.on(sheet);
            if (!hall.play(course.seed(), replication, course.firstDay(), course.lastDay())) {
                return null;
            }
            ReplicationCases cases = hall.cases();
            return Replicate.of(
                    sheet,
                    cases == null ? null : CaseSums.of(cases, slowKinds),
                    course.lastDay() - course.firstDay() + 1);
        }
    }
}
