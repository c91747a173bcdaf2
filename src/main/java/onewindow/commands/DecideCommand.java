package onewindow.commands;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.plan.BusiestDay;
import onewindow.plan.SharePrecision;
import onewindow.plan.VisitsAlone;
import onewindow.plan.decide.DecideStudy;
import onewindow.plan.decide.Decision;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.pool.DepartmentWork;
import onewindow.plan.pool.PoolStudy;
import onewindow.plan.pool.Pooling;
import onewindow.plan.sample.Course;
import onewindow.report.Answer;
import onewindow.report.DecideAnswer;
import onewindow.scenario.LocalName;
import onewindow.scenario.Provenance.Assumed;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the page that the head of a hall signs: what to do, what it brings, and what that rests on. */
@Command(name = "decide", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class DecideCommand implements Callable<Integer> {

    /** Of a log whose scenario has no dates, as {@code calibrate} takes it. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Replications from which the back office's share of the visits is taken. */
    private static final int PILOT = 20;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--log", paramLabel = "LOG", converter = PathReader.class, descriptionKey = "decide.log")
    private Path log;

    @Mixin
    private PrecisionOption precision;

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
        Scenario stated = inquiry.read(file);
        ServiceTarget target = inquiry.targetOverAllDays(stated);
        boolean usual = inquiry.options().targetIsUsual(stated);
        String page = inquiry.named(stated.key(), log == null ? "decision" : "log-decision");
        if (log == null) {
            inquiry.settle(List.of(file), page);
            List<Assumed> movable = stated.provenance().assumptions().stream()
                    .filter(Assumed::movable)
                    .toList();
            return inquiry.report(kept.results(), progress -> decision(file, stated, target, movable, progress)
                    .map(decision -> answer(stated, decision, usual)));
        }
        ReportFile calibrated = new ReportFile(
                "--log",
                log.resolveSibling(page.replace(".html", ".yaml")),
                Optional.of(new OfLog(ScenarioDraft.opening(log.getFileName().toString()))));
        inquiry.settle(List.of(file, log.toString()), page, calibrated);
        return inquiry.report(kept.results(), progress -> byLog(stated, target, calibrated, progress)
                .map(found -> answer(found.hall(), found.decision(), usual)));
    }

    private Answer answer(Scenario scenario, Decision decision, boolean usualTarget) {
        return DecideAnswer.of(scenario, decision, usualTarget, inquiry.environment(words(), scenario));
    }

    /** A decision with the hall of which it is. */
    private record Found(Scenario hall, Decision decision) {}

    /** Calibrates a hall on the log, writes it as a scenario, and decides on that. */
    private Optional<Found> byLog(Scenario stated, ServiceTarget target, ReportFile calibrated, ProgressLine progress) {
        progress.say(Texts.of(inquiry.language(), "decide.log.calibrating"));
        ZoneId zone = Optional.ofNullable(stated.horizon().zone()).orElse(ZONE);
        LogHall hall = LogHall.of(log, zone, inquiry.options().threads(), inquiry.stop(), inquiry.language());
        calibrated.write(hall.yaml());
        progress.clear();
        String path = calibrated.path().toString();
        inquiry.err()
                .println(Texts.of(
                        inquiry.language(),
                        "calibrate.scenario-written",
                        calibrated.path().toAbsolutePath().normalize()));
        Scenario scenario = inquiry.read(path);
        return decision(path, scenario, target, LogHall.ranges(scenario), progress)
                .map(decision -> new Found(
                        scenario,
                        decision.with(hall.timed(decision.timing().where().en()))));
    }

    private Optional<Decision> decision(
            String path, Scenario scenario, ServiceTarget target, List<Assumed> movable, ProgressLine progress) {
        Course course = inquiry.course(scenario);
        DecideLevers levers =
                new DecideLevers(inquiry.reader(), path, inquiry.options().settings(), scenario);
        int busiest = course.firstDay() == course.lastDay() ? course.firstDay() : BusiestDay.of(scenario);
        Course peak = new Course(course.seed(), course.threads(), busiest, busiest, inquiry.stop());
        progress.say(Texts.of(inquiry.language(), "decide.pooling"));
        List<Double> work = DepartmentWork.of(scenario, target, peak);
        Optional<Pooling> pooling = VisitsAlone.of(scenario, target, peak, kept.results(), PILOT)
                .map(visits -> new PoolStudy(
                        visits,
                        target,
                        peak,
                        kept.results(),
                        new PoolStudy.Depth(outsideField.value(), SharePrecision.USUAL),
                        progress))
                .filter(PoolStudy::hasDepartments)
                .flatMap(PoolStudy::run);
        progress.say(Texts.of(inquiry.language(), "decide.measures"));
        return new DecideStudy(
                        scenario,
                        levers::read,
                        levers.of(pooling, work),
                        new PairedSamples(target, kept.results()),
                        course,
                        new DecideStudy.Depth(ranges.wanted() ? movable : List.of(), precision.value()),
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
        if (log != null) {
            words.addAll(List.of("--log", log.toString()));
        }
        words.addAll(precision.words());
        words.addAll(outsideField.words());
        words.addAll(ranges.words());
        return words;
    }
}
