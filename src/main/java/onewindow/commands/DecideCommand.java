package onewindow.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import onewindow.demand.Arrivals;
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
        int busiest = course.firstDay() == course.lastDay() ? course.firstDay() : BusiestDay.of(scenario);
        Course peak = new Course(course.seed(), course.threads(), busiest, busiest, inquiry.stop());
        progress.say(Texts.of(inquiry.language(), "decide.pooling"));
        List<Double> work = DepartmentWork.of(scenario, target, peak);
        Scenario visits = visits(scenario, levers, work, target, peak);
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

    /**
     * The hall's visits alone, which are simulated many times faster than with what happens behind the counter: so many
     * more that they bring the windows as much work as those do who come again for supplements and results.
     */
    private static Scenario visits(
            Scenario scenario, DecideLevers levers, List<Double> work, ServiceTarget target, Course peak) {
        Optional<Scenario> alone = scenario.cases().isPresent() ? levers.read(List.of("cases=null")) : Optional.empty();
        if (alone.isEmpty()) {
            return scenario;
        }
        double more = sum(work) / sum(DepartmentWork.of(alone.get(), target, peak));
        double stated = scenario.demand().streams().get(0).arrivals() instanceof Arrivals.Poisson people
                ? people.volume().scale()
                : 1;
        String scale = String.format(Locale.ROOT, "demand.scale=%.3f", stated * more);
        return Double.isFinite(more) ? levers.read(List.of("cases=null", scale)).orElse(alone.get()) : alone.get();
    }

    private static double sum(List<Double> hours) {
        return hours.stream().mapToDouble(Double::doubleValue).sum();
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
