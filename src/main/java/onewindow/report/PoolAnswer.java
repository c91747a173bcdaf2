package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.measure.Environment;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.pool.Pooling;
import onewindow.plan.pool.Pooling.Step;
import onewindow.plan.pool.Pooling.Verdict;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.report.Svg.Point;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** Which departments to merge into comprehensive windows, in words, pictures and tables. */
public final class PoolAnswer {

    private static final double HEIGHT = 270;
    private static final int ROWS_IN_TEXT = 40;
    private static final int RANGES_IN_TEXT = 3;
    private static final int MOST_NAMES = 8;

    private final Scenario scenario;
    private final Pooling pooling;
    private final Step first;
    private final Step advised;
    private final Step last;

    private PoolAnswer(Scenario scenario, Pooling pooling) {
        this.scenario = scenario;
        this.pooling = pooling;
        first = pooling.steps().get(0);
        advised = pooling.steps().get(pooling.advised());
        last = pooling.steps().get(pooling.steps().size() - 1);
    }

    /**
     * Returns the answer.
     *
     * @param usualTarget whether the target is the program's own, since nobody stated one
     */
    public static Answer of(Scenario scenario, Pooling pooling, boolean usualTarget, Environment environment) {
        PoolAnswer answer = new PoolAnswer(scenario, pooling);
        return new Answer(
                "pool",
                Answers.both("pool.title", scenario.title()),
                answer.lead(),
                pooling.outOfReach().isEmpty(),
                answer.facts(),
                answer.sections(),
                answer.notes(usualTarget),
                scenario.key(),
                scenario.sha256(),
                pooling,
                environment);
    }

    private LocalName target() {
        return Wording.both(w -> Answers.target(pooling.target(), w));
    }

    private LocalName lead() {
        if (!pooling.outOfReach().isEmpty()) {
            return Wording.both(w -> w.text("pool.outOfReach", target(), names(pooling.outOfReach(), w)));
        }
        if (last.windows() == first.windows()) {
            return Wording.both(w -> w.text("pool.nothing", target(), first.windows()));
        }
        if (pooling.advised() == pooling.steps().size() - 1) {
            return Wording.both(w -> w.text("pool.leadAll", target(), first.windows(), last.windows()));
        }
        return Wording.both(w ->
                w.text("pool.lead", target(), first.windows(), last.windows(), advised.pooled(), advised.windows()));
    }

    private static String names(List<LocalName> names, Wording w) {
        List<String> said = names.stream().limit(MOST_NAMES).map(w::name).toList();
        String joined = String.join(w.text("pool.comma"), said);
        return names.size() > MOST_NAMES ? w.text("pool.andMore", joined, names.size() - MOST_NAMES) : joined;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Answers.both("pool.today"),
                Answers.plain(Integer.toString(pooling.windowsToday())),
                Wording.both(w -> w.text(
                        "pool.todayBeside", Answers.withInterval(pooling.today().inTime(), w::share, w)))));
        facts.add(windowsFact("pool.separate", first));
        if (pooling.advised() > 0) {
            facts.add(windowsFact("pool.advised", advised));
        }
        facts.add(windowsFact("pool.allInOne", last));
        facts.add(new Fact(
                Answers.both("pool.learn"),
                Wording.both(w -> w.count((double) advised.mattersToLearn())),
                Wording.both(w -> w.text(
                        "pool.learnBeside",
                        w.count((double) last.mattersToLearn()),
                        w.decimal(pooling.outsideField(), 2)))));
        Answers.whole(pooling.whole()).ifPresent(facts::add);
        if (!pooling.windowsOverRanges().isEmpty()) {
            facts.add(new Fact(
                    Answers.both("pool.ranges"),
                    Answers.span(pooling.windowsOverRanges(), PoolAnswer::windows),
                    Wording.both(w -> w.text(
                            "pool.rangesBeside",
                            w.name(Answers.span(pooling.savedOverRanges(), PoolAnswer::windows))))));
        }
        return facts;
    }

    private static LocalName windows(double count) {
        return Wording.both(w -> w.count(count));
    }

    private Fact windowsFact(String name, Step step) {
        return new Fact(
                Answers.both(name),
                Answers.plain(Integer.toString(step.windows())),
                Wording.both(w -> w.text(
                        "pool.windowsBeside",
                        w.share(step.reached().inTime().mean()),
                        w.duration(step.reached().waitMean().mean()),
                        w.percent(step.busyShare(), 0))));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "frontier",
                Answers.both("pool.frontier"),
                Wording.both(w -> w.text("pool.frontierSays", target())),
                frontier(),
                null,
                0,
                false));
        sections.add(new Section(
                "waits", Answers.both("pool.waits"), Answers.both("pool.waitsSays"), waits(), null, 0, false));
        sections.add(new Section(
                "steps",
                Answers.both("pool.steps"),
                Answers.both("pool.stepsSays"),
                null,
                steps(),
                ROWS_IN_TEXT,
                true));
        sections.add(new Section(
                "windows",
                Answers.both("pool.perDepartment"),
                Answers.both("pool.perDepartmentSays"),
                null,
                perDepartment(),
                0,
                false));
        if (!pooling.windowsOverRanges().isEmpty()) {
            sections.add(ranges("ranges", "pool.rangesTitle", pooling.windowsOverRanges(), "pool.windows"));
            sections.add(ranges("ranges-saved", "pool.rangesSavedTitle", pooling.savedOverRanges(), "pool.saved"));
        }
        return sections;
    }

    private Section ranges(String key, String title, List<RangeEffect> effects, String headline) {
        return new Section(
                key,
                Answers.both(title),
                Answers.both("pool.rangesSays"),
                null,
                Answers.ranges(key, effects, scenario, headline, PoolAnswer::windows),
                RANGES_IN_TEXT,
                true);
    }

    private Plot plot(Axis up, LocalName unit) {
        Wording numbers = Wording.in("en");
        int most = Math.max(2, last.pooled());
        return new Plot(HEIGHT, 2, Axis.between(0, most, Math.min(8, most)), up)
                .rules(unit, value -> numbers.decimal(value, 1))
                .marks(Answers.both("pool.across"), value -> numbers.decimal(value, 0));
    }

    private Svg frontier() {
        int most = Math.max(pooling.windowsToday(), first.windows());
        Plot plot = plot(Axis.fromZero(most, 5), Answers.both("pool.upWindows"));
        double today = plot.y(pooling.windowsToday());
        plot.svg().line(plot.x(0), today, plot.x(Math.max(2, last.pooled())), today, "pointer");
        plot.svg().text(plot.x(Math.max(2, last.pooled())), today - 5, "note end", Answers.both("pool.todayLine"));
        List<Point> line = pooling.steps().stream()
                .map(step -> new Point(plot.x(step.pooled()), plot.y(step.windows())))
                .toList();
        plot.svg().path(line, "curve");
        line.forEach(point -> plot.svg().circle(point.x(), point.y(), 2.5, "seen"));
        if (pooling.advised() > 0) {
            plot.pointer(
                    advised.pooled(), 1, Wording.both(w -> w.text("pool.here", advised.pooled(), advised.windows())));
        }
        return plot.svg();
    }

    private Svg waits() {
        double most = pooling.steps().stream()
                .mapToDouble(step -> step.reached().waitMean().mean())
                .filter(Double::isFinite)
                .max()
                .orElse(60);
        WaitUnit unit = WaitUnit.of(most);
        Plot plot = plot(Axis.fromZero(unit.in(most), 4), unit.unit());
        List<Point> high = new ArrayList<>();
        List<Point> low = new ArrayList<>();
        List<Point> mean = new ArrayList<>();
        for (Step step : pooling.steps()) {
            double x = plot.x(step.pooled());
            mean.add(new Point(x, plot.y(unit.in(step.reached().waitMean().mean()))));
            high.add(new Point(x, plot.y(unit.in(step.reached().waitMean().high()))));
            low.add(new Point(x, plot.y(unit.in(step.reached().waitMean().low()))));
        }
        plot.svg().band(high, low, "band").path(mean, "curve");
        return plot.svg();
    }

    private AnswerTable steps() {
        AnswerTable table = new AnswerTable("steps")
                .number("pooled", "pool.pooled")
                .words("joins", "pool.joins")
                .number("windows", "pool.windows")
                .number("saved", "pool.saved")
                .number("pool_windows", "pool.poolWindows")
                .estimate("in_time_share", "pool.inTime")
                .estimate("wait_mean_seconds", "pool.waitMean")
                .number("busy_share", "pool.busy")
                .number("matters_to_learn", "pool.mattersToLearn")
                .words("check", "pool.check")
                .pageOnly("pool_windows")
                .telephone("pooled", "joins", "windows", "wait_mean_seconds");
        for (Step step : pooling.steps()) {
            table.row(
                    Entry.of(Answers.plain(Integer.toString(step.pooled())), step.pooled()),
                    step.key().isEmpty()
                            ? Entry.of(Answers.both("pool.noneYet"))
                            : Entry.named(step.key(), step.joins()),
                    Entry.of(Answers.plain(Integer.toString(step.windows())), step.windows()),
                    Entry.of(
                            Answers.plain(Integer.toString(first.windows() - step.windows())),
                            first.windows() - step.windows()),
                    Entry.of(Answers.plain(Integer.toString(step.poolWindows())), step.poolWindows()),
                    Entry.of(
                            Wording.both(w -> w.share(step.reached().inTime().mean())),
                            step.reached().inTime()),
                    Entry.of(
                            Wording.both(
                                    w -> w.duration(step.reached().waitMean().mean())),
                            step.reached().waitMean()),
                    Entry.of(Wording.both(w -> w.percent(step.busyShare(), 0)), step.busyShare()),
                    Entry.of(
                            Wording.both(w -> w.count((double) step.mattersToLearn())), (double) step.mattersToLearn()),
                    Entry.of(Answers.both("pool.check." + step.check().name())));
        }
        return table;
    }

    private AnswerTable perDepartment() {
        AnswerTable table = new AnswerTable("windows")
                .words("department", "pool.department")
                .number("separate", "pool.separate")
                .number("advised", "pool.advised")
                .number("all_in_one", "pool.allInOne");
        for (int d = 0; d < first.perDepartment().size(); d++) {
            var label = scenario.labels().departments().get(d);
            int own = first.perDepartment().get(d);
            int then = advised.perDepartment().get(d);
            int all = last.perDepartment().get(d);
            boolean pooled = advised.members().contains(d);
            table.row(
                    Entry.named(label.key(), label.name()),
                    Entry.of(Answers.plain(Integer.toString(own)), own),
                    Entry.of(
                            Wording.both(w -> pooled ? w.text("pool.comprehensive", then) : Integer.toString(then)),
                            then),
                    Entry.of(Answers.plain(Integer.toString(all)), all));
        }
        return table;
    }

    private List<LocalName> notes(boolean usualTarget) {
        List<LocalName> notes = new ArrayList<>();
        Pooling.SampleFacts samples = pooling.samples();
        long notMet = pooling.steps().stream()
                .filter(step -> step.check() != Verdict.MET)
                .count();
        notes.add(Wording.both(w -> w.text(
                "pool.noteSamples",
                w.count(samples.replications()),
                w.count((double) samples.run()),
                notMet,
                w.count(samples.fewest()),
                w.count(samples.checked()))));
        notes.add(Answers.sureness(
                "pool.noteSure",
                "pool.noteSureNot",
                pooling.sure().asked(),
                pooling.sure().widest()));
        notes.add(Answers.both("pool.noteModel"));
        if (scenario.cases().isPresent()) {
            notes.add(Answers.both("answer.noteVisitsAlone"));
        }
        notes.add(Wording.both(w -> w.text("pool.noteLearn", w.decimal(pooling.outsideField(), 2))));
        notes.addAll(Answers.commonNotes(scenario, pooling.target(), usualTarget, samples.interrupted()));
        return notes;
    }
}
