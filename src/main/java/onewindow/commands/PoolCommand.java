package onewindow.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onewindow.plan.WholeHall;
import onewindow.plan.pool.PoolRanges;
import onewindow.plan.pool.PoolStudy;
import onewindow.plan.pool.PooledHall;
import onewindow.plan.pool.Pooling;
import onewindow.plan.sample.Course;
import onewindow.report.PoolAnswer;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds which departments to merge into comprehensive windows, and what each merger saves. */
@Command(name = "pool", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class PoolCommand implements Callable<Integer> {

    private static final Seal SEAL = new Seal("pool");

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--patch", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "pool.patch")
    private Path patch;

    @Mixin
    private OutsideFieldOption outsideField;

    @Mixin
    private SharePrecisionOption precision;

    @Mixin
    private RangesOption ranges;

    @Mixin
    private KeptOptions kept;

    @Mixin
    private Inquiry inquiry;

    @Override
    public Integer call() {
        Scenario scenario = inquiry.read(file);
        inquiry.requireSettingsByKey();
        ServiceTarget target = inquiry.targetOverAllDays(scenario);
        String page = inquiry.named(scenario.key(), "pool");
        Path written = patch != null ? patch : Path.of(page.replace(".html", ".yaml"));
        ReportFile patchFile = new ReportFile("--patch", written, Optional.of(SEAL));
        inquiry.settle(List.of(file), page, patchFile);
        return inquiry.report(kept.results(), progress -> {
            Optional<Pooling> pooling = pooling(scenario, target, progress);
            pooling.ifPresent(found -> write(scenario, found, patchFile, progress));
            return pooling.map(found -> PoolAnswer.of(
                    scenario,
                    found,
                    inquiry.options().targetIsUsual(scenario),
                    inquiry.environment(words(), scenario)));
        });
    }

    private Optional<Pooling> pooling(Scenario scenario, ServiceTarget target, ProgressLine progress) {
        Course course = inquiry.course(scenario);
        inquiry.sayFreezing(scenario, progress);
        Optional<Scenario> visits = inquiry.visitsAlone(scenario, target, kept.results());
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        PoolStudy study = new PoolStudy(
                visits.get(),
                target,
                course,
                kept.results(),
                new PoolStudy.Depth(outsideField.value(), precision.value()),
                progress);
        if (!study.hasDepartments()) {
            throw inquiry.fault("pool.no-departments", file);
        }
        return study.run()
                .map(found ->
                        ranges.wanted() && !inquiry.stop().isSet() ? overRanges(found, scenario, progress) : found)
                .map(found -> whole(scenario, found, progress));
    }

    private Pooling overRanges(Pooling pooling, Scenario scenario, ProgressLine progress) {
        progress.say(Texts.of(inquiry.language(), "run.ranges"));
        return new PoolRanges(
                        pooling.target(),
                        inquiry.course(scenario),
                        kept.results(),
                        outsideField.value(),
                        end -> inquiry.visitsAtAnEnd(end, pooling.target(), kept.results()),
                        progress)
                .on(pooling, scenario, inquiry.ranges(file).of(scenario, inquiry.stop()));
    }

    /** The advised windows, found by the visits alone, in the hall with its back office, on people of another seed. */
    private Pooling whole(Scenario scenario, Pooling pooling, ProgressLine progress) {
        if (inquiry.stop().isSet()) {
            return pooling;
        }
        inquiry.sayWhole(scenario, progress);
        Course course = inquiry.course(scenario);
        Pooling.Step step = pooling.steps().get(pooling.advised());
        Scenario advised = step.hall(new PooledHall(scenario, outsideField.value()));
        return WholeHall.of(
                        advised,
                        pooling.target(),
                        course.withSeed(pooling.samples().checkSeed()),
                        kept.results(),
                        "pooled " + step.members() + " outside " + outsideField.value() + " windows "
                                + step.perDepartment())
                .map(pooling::with)
                .orElse(pooling);
    }

    private void write(Scenario scenario, Pooling pooling, ReportFile patchFile, ProgressLine progress) {
        Optional<String> text = new PoolPatch(
                        inquiry.reader(), file, inquiry.options().settings(), patchFile.path())
                .of(scenario, pooling);
        text.map(SEAL::on).ifPresent(patchFile::write);
        progress.clear();
        inquiry.err()
                .println(Texts.of(
                        inquiry.language(),
                        text.isPresent() ? "staff.patchWritten" : "pool.noPatch",
                        patchFile.path()));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("pool", file));
        words.addAll(outsideField.words());
        words.addAll(precision.words());
        words.addAll(ranges.words());
        return words;
    }
}
