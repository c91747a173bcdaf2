package onewindow.plan.paired;

import java.util.List;
import java.util.stream.IntStream;
import onewindow.measure.CaseSums;
import onewindow.measure.ReplicationCases;
import onewindow.people.CaseRules;
import onewindow.plan.sample.CountedHall;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.Sheet;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Crew;

/** Runs replications of one scenario and keeps each by itself; neither threads nor steps change any of them. */
final class ReplicateSampler {

    /** Replications between two looks at whether the course was stopped. */
    private static final int ROUND = 256;

    private final Scenario scenario;
    private final SheetShape shape;
    private final Course course;
    private final Replicates replicates;
    private final List<Integer> slowKinds;
    private final Crew<Bench> crew;

    /** Goes on from replications of the same scenario, target, seed and days. */
    ReplicateSampler(Scenario scenario, ServiceTarget target, Course course, Replicates before) {
        this.scenario = scenario;
        this.course = course;
        shape = SheetShape.byWindows(scenario, target);
        replicates = before;
        slowKinds = slowKinds(scenario);
        crew = new Crew<>(course.threads(), course.stop(), Bench::new);
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
        crew.share(count, (bench, i) -> finished[i] = bench.play(first + i));
        for (int i = 0; i < count && finished[i] != null; i++) {
            replicates.add(finished[i]);
        }
    }

    /** One thread's hall with its sheet. */
    private final class Bench {
        private final Sheet sheet = new Sheet(shape);
        private final CountedHall hall = new CountedHall(scenario, shape, course);

        /** Returns null where it was stopped. */
        Replicate play(int replication) {
            if (!hall.play(replication, sheet)) {
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
