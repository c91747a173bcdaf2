package onewindow.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onewindow.plan.kept.KeptResults;
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

    /** For the cover of one row's windows. */
    private static final long SHIFT_MILLIS = 3_000;

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--each", paramLabel = "half-hour|group", descriptionKey = "staff.each")
    private String each;

    @Option(names = "--patch", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "staff.patch")
    private Path patch;

    @Mixin
    private RangesOption ranges;

    @Mixin
    private Inquiry inquiry;

    @Override
    public Integer call() {
        Scenario scenario = inquiry.read(file);
        List<WindowRow> rows =
                inquiry.reader().windowRows(file, inquiry.options().settings(), scenario);
        Goals.Level level = level();
        ServiceTarget asked = inquiry.targetOverAllDays(scenario);
        String page = inquiry.named(scenario.key(), "staff");
        Path target = patch != null ? patch : Path.of(page.replace(".html", ".yaml"));
        ReportFile patchFile = new ReportFile("--patch", target);
        inquiry.settle(List.of(file), page, patchFile);
        return inquiry.report(KeptResults.none(), progress -> {
            StaffStudy study = new StaffStudy(
                    scenario,
                    asked,
                    level,
                    rows,
                    inquiry.course(scenario),
                    (hall, plan) -> asPatched(scenario, hall, plan, target),
                    tried -> progress.say(Texts.of(inquiry.language(), "staff.tried", tried)));
            StaffStudy.Found found = study.find();
            String text = patch(scenario, found, WindowPatch.base(file, target));
            List<Variation> variations = ranges.wanted() && !inquiry.stop().isSet()
                    ? inquiry.ranges(file).of(scenario, inquiry.stop())
                    : List.of();
            StaffingAnswer result = study.answer(found, text, variations, SHIFT_MILLIS);
            patchFile.write(text);
            progress.clear();
            inquiry.err().println(Texts.of(inquiry.language(), "staff.patchWritten", target));
            return Optional.of(StaffAnswer.of(
                    scenario,
                    result,
                    inquiry.options().targetIsUsual(scenario),
                    inquiry.environment(words(), scenario)));
        });
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

    private String patch(Scenario scenario, StaffStudy.Found found, String base) {
        WindowPlan plan = found.plans().getOrDefault(Way.FOUND, found.plans().get(Way.MODIFIED));
        return text(scenario, found.hall(), plan, base);
    }

    private String text(Scenario scenario, PlannedHall hall, WindowPlan plan, String base) {
        WindowPatch text = new WindowPatch(scenario, inquiry.options().settings());
        for (int row = 0; row < hall.rows().size(); row++) {
            text.set(hall.rows().get(row), hall.steps(row, plan), hall.people(row, plan));
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
        words.addAll(ranges.words());
        return words;
    }
}
