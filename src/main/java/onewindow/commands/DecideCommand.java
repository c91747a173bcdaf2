package onewindow.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import onewindow.plan.BusiestDay;
import onewindow.plan.decide.DecideStudy;
import onewindow.plan.decide.Decision;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.pool.DepartmentWork;
import onewindow.plan.pool.PoolStudy;
import onewindow.plan.pool.Pooling;
import onewindow.plan.sample.Course;
import onewindow.report.DecideAnswer;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the page that the head of a hall signs: what to do, what it brings, and what that rests on. */
@Command(name = "decide", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class DecideCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Mixin
    private OutsideFieldOption outsideField;

    @Mixin
    private RangesOption ranges;

    @Mixin
    private KeptOptions kept;

    @Mixin
    private Inquiry inquiry;

    @Override
    public Integer call() {
        Scenario scenario = inquiry.read(file);
        ServiceTarget target = inquiry.targetOverAllDays(scenario);
        inquiry.settle(List.of(file), inquiry.named(scenario.key(), "decision"));
        return inquiry.report(kept.results(), progress -> decision(scenario, target, progress)
                .map(decision -> DecideAnswer.of(
                        scenario,
                        decision,
                        inquiry.options().targetIsUsual(scenario),
                        inquiry.environment(words(), scenario))));
    }

    private Optional<Decision> decision(Scenario scenario, ServiceTarget target, ProgressLine progress) {
        Course course = inquiry.course(scenario);
        DecideLevers levers =
                new DecideLevers(inquiry.reader(), file, inquiry.options().settings(), scenario);
        // Windows are planned for the busiest day, on which what happens behind the counter plays no part.
        Scenario visits = scenario.cases().isPresent()
                ? levers.read(List.of("cases=null")).orElse(scenario)
                : scenario;
        int busiest = course.firstDay() == course.lastDay() ? course.firstDay() : BusiestDay.of(visits);
        Course peak = new Course(course.seed(), course.threads(), busiest, busiest, inquiry.stop());
        List<Double> work = DepartmentWork.of(visits, target, peak);
        progress.say(Texts.of(inquiry.language(), "decide.pooling"));
        PoolStudy pools = new PoolStudy(visits, target, peak, kept.results(), outsideField.value(), progress);
        Optional<Pooling> pooling = pools.hasDepartments() ? pools.run() : Optional.empty();
        progress.say(Texts.of(inquiry.language(), "decide.measures"));
        return new DecideStudy(
                        scenario,
                        levers::read,
                        levers.of(pooling, work),
                        new PairedSamples(target, kept.results()),
                        course,
                        ranges.wanted(),
                        progress)
                .run(pooling, mostWork(scenario, work));
    }

    private static LocalName mostWork(Scenario scenario, List<Double> work) {
        return IntStream.range(0, work.size())
                .boxed()
                .max(Comparator.comparingDouble(work::get))
                .map(d -> scenario.labels().departments().get(d).name())
                .orElse(scenario.title());
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("decide", file));
        words.addAll(outsideField.words());
        words.addAll(ranges.words());
        return words;
    }
}
