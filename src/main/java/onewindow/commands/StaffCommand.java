package onewindow.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onewindow.plan.WholeHall;
import onewindow.plan.sample.Course;
import onewindow.plan.staff.Goals;
import onewindow.plan.staff.PlannedHall;
import onewindow.plan.staff.StaffStudy;
import onewindow.plan.staff.StaffingAnswer;
import onewindow.plan.staff.StaffingAnswer.Way;
import onewindow.plan.staff.WindowPlan;
import onewindow.report.StaffAnswer;
import onewindow.scenario.LocalName;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.scenario.WindowPatch;
import onewindow.scenario.WindowRow;
import onewindow.simulate.RangeStudy.Variation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the least windows by group and half-hour that reach a target, and writes them as a scenario of its own. */
@Command(name = "staff", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class StaffCommand implements Callable<Integer> {

    private static final Seal SEAL = new Seal("staff");

    /** For the cover of one row's windows. */
    private static final long SHIFT_MILLIS = 3_000;

    /** Beyond the seeds by which plans are checked. */
    private static final int AFTER_ALL_CHECKS = 100;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--each", paramLabel = "half-hour|group", descriptionKey = "staff.each")
    private String each;

    @Option(names = "--patch", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "staff.patch")
    private Path patch;

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
        List<WindowRow> rows =
                inquiry.reader().windowRows(file, inquiry.options().settings(), scenario);
        level();
        ServiceTarget asked = inquiry.targetOverAllDays(scenario);
        String page = inquiry.named(scenario.key(), "staff");
        Path target = patch != null ? patch : Path.of(page.replace(".html", ".yaml"));
        ReportFile patchFile = new ReportFile("--patch", target, Optional.of(SEAL));
        inquiry.settle(List.of(file), page, patchFile);
        return inquiry.report(kept.results(), progress -> {
            inquiry.sayFreezing(scenario, progress);
            return inquiry.visitsAlone(scenario, asked, kept.results())
                    .map(visits -> answer(scenario, visits, asked, rows, patchFile, progress))
                    .map(result -> StaffAnswer.of(
                            scenario,
                            result,
                            inquiry.options().targetIsUsual(scenario),
                            inquiry.environment(words(), scenario)));
        });
    }

    private StaffingAnswer answer(
            Scenario scenario,
            Scenario visits,
            ServiceTarget asked,
            List<WindowRow> rows,
            ReportFile patchFile,
            ProgressLine progress) {
        Path target = patchFile.path();
        Course course = inquiry.course(scenario);
        StaffStudy study = new StaffStudy(
                visits,
                new StaffStudy.Question(asked, level(), precision.value()),
                rows,
                course,
                kept.results(),
                (hall, plan) -> visitsOf(asPatched(scenario, hall, plan, target), visits),
                tried -> progress.say(Texts.of(inquiry.language(), "staff.tried", tried)));
        StaffStudy.Found found = study.find();
        boolean stopped = inquiry.stop().isSet();
        Optional<WholeHall> whole =
                stopped ? Optional.empty() : whole(asPatched(scenario, found.hall(), planOf(found), target), progress);
        progress.say(Texts.of(inquiry.language(), "run.ranges"));
        List<Variation> variations =
                ranges.wanted() && !stopped ? inquiry.ranges(file).of(scenario, inquiry.stop()) : List.of();
        String text = text(scenario, found.hall(), planOf(found), WindowPatch.base(file, target));
        StaffingAnswer result = study.answer(
                found,
                text,
                new StaffStudy.Ends(variations, end -> inquiry.visitsAtAnEnd(end, asked, kept.results()), progress),
                whole,
                SHIFT_MILLIS);
        patchFile.write(SEAL.on(text));
        progress.clear();
        inquiry.err().println(Texts.of(inquiry.language(), "staff.patchWritten", target));
        return result;
    }

    /** The visits alone of a hall with other windows: the same people. */
    private static Scenario visitsOf(Scenario patched, Scenario visits) {
        return patched.cases().isEmpty() ? patched : patched.withVisitsAlone(visits.demand(), "visits alone");
    }

    private Optional<WholeHall> whole(Scenario patched, ProgressLine progress) {
        inquiry.sayWhole(patched, progress);
        Course course = inquiry.course(patched);
        return WholeHall.of(
                patched,
                inquiry.options().target(patched),
                course.withSeed(course.seed() + AFTER_ALL_CHECKS),
                kept.results(),
                "as patched");
    }

    private static WindowPlan planOf(StaffStudy.Found found) {
        return found.plans().getOrDefault(Way.FOUND, found.plans().get(Way.MODIFIED));
    }

    private Goals.Level level() {
        if (each == null || each.equals("half-hour")) {
            return Goals.Level.HALF_HOUR;
        }
        if (each.equals("group")) {
            return Goals.Level.PART;
        }
        throw UserFault.of("fault.each", each);
    }

    private Scenario asPatched(Scenario scenario, PlannedHall hall, WindowPlan plan, Path target) {
        String base = WindowPatch.base(file, target);
        Reading reading = inquiry.reader().readText(target, text(scenario, hall, plan, base));
        if (reading.scenario().isEmpty()) {
            throw new IllegalStateException("the patch cannot be read: "
                    + ProblemWording.line(reading.errors().get(0), inquiry.language()));
        }
        return reading.scenario().get();
    }

    private String text(Scenario scenario, PlannedHall hall, WindowPlan plan, String base) {
        WindowPatch text = new WindowPatch(scenario, inquiry.options().settings());
        for (int row = 0; row < hall.rows().size(); row++) {
            text.set(
                    hall.rows().get(row),
                    hall.steps(row, plan),
                    hall.people(row, plan, scenario.cases().isPresent()));
        }
        LocalName title = new LocalName(
                scenario.title().zh() + "：按目标排窗口", scenario.title().en() + ": windows by the target");
        return text.text(
                base,
                title,
                "windows found by the command staff for " + inquiry.options().target(scenario)
                        + "; people as they need");
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("staff", file));
        if (each != null) {
            words.addAll(List.of("--each", each));
        }
        words.addAll(precision.words());
        words.addAll(ranges.words());
        return words;
    }
}
