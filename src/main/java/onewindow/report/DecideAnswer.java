package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.measure.Environment;
import onewindow.measure.Estimate;
import onewindow.plan.compare.Verdict;
import onewindow.plan.decide.Decision;
import onewindow.plan.decide.Decision.Flip;
import onewindow.plan.decide.Decision.Measure;
import onewindow.plan.pool.Pooling;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** The page that the head of a hall signs (决策单): what to do, what it brings, and what would turn the advice. */
public final class DecideAnswer {

    private static final int MOST_ROWS = 40;
    private static final double ROW = 44;
    private static final double TOP = 16;
    private static final double SIDE = 56;
    private static final double POINTS = 100;
    /** A measure that takes hardly more windows than there are. */
    private static final double FEW_MORE = 1.05;

    private final Scenario scenario;
    private final Decision decision;

    private DecideAnswer(Scenario scenario, Decision decision) {
        this.scenario = scenario;
        this.decision = decision;
    }

    /**
     * Returns the answer.
     *
     * @param usualTarget whether the target is the program's own, since nobody stated one
     */
    public static Answer of(Scenario scenario, Decision decision, boolean usualTarget, Environment environment) {
        DecideAnswer answer = new DecideAnswer(scenario, decision);
        return new Answer(
                "decide",
                Answers.both("decide.title", scenario.title()),
                answer.lead(),
                answer.isMet(),
                answer.facts(),
                answer.sections(),
                answer.notes(usualTarget),
                scenario.key(),
                scenario.sha256(),
                decision,
                environment);
    }

    private boolean isMet() {
        return decision.inTimeToday().mean() >= decision.target().share();
    }

    private LocalName target() {
        return Wording.both(w -> Answers.target(decision.target(), w));
    }

    private List<Measure> good() {
        return decision.measures().stream()
                .filter(measure -> measure.verdict() == Verdict.BETTER)
                .toList();
    }

    private static String points(double share, Wording w) {
        return (share > 0 ? "+" : "") + w.fixed(POINTS * share, 1);
    }

    private static String pointsWithInterval(Estimate change, Wording w) {
        return points(change.mean(), w) + " " + w.text("interval", points(change.low(), w), points(change.high(), w));
    }

    private LocalName lead() {
        LocalName today = Wording.both(w -> w.text(
                isMet() ? "decide.met" : "decide.missed",
                w.share(decision.inTimeToday().mean()),
                target()));
        if (good().isEmpty()) {
            return Wording.both(w -> w.name(today) + w.text("decide.nothing"));
        }
        Optional<Measure> affordable = good().stream()
                .filter(measure -> measure.windows() <= FEW_MORE * decision.windowsToday())
                .findFirst();
        Measure best = affordable.orElse(good().get(0));
        return Wording.both(w -> w.name(today)
                + w.text(
                        affordable.isPresent() ? "decide.best" : "decide.bestAtAll",
                        w.name(best.name()),
                        pointsWithInterval(best.inTime(), w))
                + best.flip()
                        .map(flip -> turned(flip, w))
                        .orElse(w.text(rangesTried() ? "decide.holds" : "decide.rangesNotTried")));
    }

    private boolean rangesTried() {
        return decision.measures().stream().anyMatch(measure -> Double.isFinite(measure.weakest()));
    }

    private String turned(Flip flip, Wording w) {
        return w.text(
                "decide.unless",
                ParameterName.of(flip.assumption(), scenario.labels(), w),
                w.stated(flip.value()),
                w.stated(flip.stated()));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Answers.both("decide.today"),
                Wording.both(w -> w.share(decision.inTimeToday().mean())),
                Wording.both(w -> w.text(
                        "decide.todayBeside",
                        w.percent(decision.target().share(), 1),
                        w.duration(decision.waitToday().mean())))));
        facts.add(new Fact(
                Answers.both("decide.windowsToday"),
                Answers.plain(Integer.toString(decision.windowsToday())),
                Answers.both("decide.windowsTodayBeside")));
        decision.pooling().ifPresent(pooling -> {
            Pooling.Step apart = pooling.steps().get(0);
            Pooling.Step advised = pooling.steps().get(pooling.advised());
            facts.add(new Fact(
                    Answers.both("decide.enough"),
                    Answers.plain(Integer.toString(apart.windows())),
                    Wording.both(w -> w.text(
                            "decide.enoughBeside",
                            Integer.toString(advised.windows()),
                            Integer.toString(advised.pooled())))));
        });
        int needed = decision.timing().withinTenPercent();
        facts.add(new Fact(
                Answers.both("decide.timing"),
                Wording.both(w -> w.count((double) decision.stillToTime(needed))),
                Wording.both(w -> decision.timed()
                        .map(timed -> w.text(
                                "decide.timedBeside", decision.timing().where(), w.count(needed), w.count((double)
                                        timed.casesThere())))
                        .orElseGet(() ->
                                w.text("decide.timingBeside", decision.timing().where())))));
        return facts;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (!decision.measures().isEmpty()) {
            sections.add(new Section(
                    "measures",
                    Answers.both("decide.measures"),
                    Answers.both("decide.measuresSays"),
                    picture(),
                    null,
                    0,
                    true));
            sections.add(new Section(
                    "advice",
                    Answers.both("decide.advice"),
                    Answers.both(rangesTried() ? "decide.adviceSays" : "decide.adviceSaysAlone"),
                    null,
                    measures(),
                    MOST_ROWS,
                    true));
        }
        decision.pooling()
                .ifPresent(pooling -> sections.add(new Section(
                        "windows",
                        Answers.both("decide.windows"),
                        Wording.both(w -> w.text("decide.windowsSays", target())),
                        null,
                        windows(pooling),
                        0,
                        false)));
        return sections;
    }

    private Svg picture() {
        List<Measure> shown = decision.measures();
        double low = Math.min(
                0,
                shown.stream().mapToDouble(m -> POINTS * m.inTime().low()).min().orElse(0));
        double high = Math.max(
                1,
                shown.stream()
                        .mapToDouble(m -> POINTS * m.inTime().high())
                        .max()
                        .orElse(1));
        Axis axis = Axis.between(low, high, 6);
        double floor = TOP + shown.size() * ROW;
        Svg svg = new Svg(Plot.WIDTH, floor + 40);
        Wording numbers = Wording.in("en");
        for (double tick : axis.ticks()) {
            svg.line(x(axis, tick), TOP - 4, x(axis, tick), floor, "grid");
            svg.text(x(axis, tick), floor + 16, "tick middle", numbers.decimal(tick, 1));
        }
        svg.text(Plot.WIDTH - 14, floor + 34, "unit end", Answers.both("decide.across"));
        for (int i = 0; i < shown.size(); i++) {
            bar(svg, axis, shown.get(i), TOP + i * ROW);
        }
        svg.line(x(axis, 0), TOP - 4, x(axis, 0), floor, "axis");
        return svg;
    }

    private static void bar(Svg svg, Axis axis, Measure measure, double y) {
        double zero = x(axis, 0);
        double end = x(axis, POINTS * measure.inTime().mean());
        boolean good = measure.verdict() == Verdict.BETTER;
        svg.rectangle(0, y + 1, Plot.WIDTH, 15, "surface").text(2, y + 13, "name start", measure.name());
        svg.rectangle(Math.min(zero, end), y + 20, Math.abs(end - zero), 15, good ? "low-end" : "high-end");
        double middle = y + 27.5;
        svg.line(
                x(axis, POINTS * measure.inTime().low()),
                middle,
                x(axis, POINTS * measure.inTime().high()),
                middle,
                "pointer");
        svg.text(
                Math.max(zero, x(axis, POINTS * measure.inTime().high())) + 5,
                y + 32,
                "value start",
                Wording.both(w -> points(measure.inTime().mean(), w)));
    }

    private static double x(Axis axis, double points) {
        return 14 + axis.at(points) * (Plot.WIDTH - 14 - SIDE);
    }

    /** What would turn an advice is shown only where it was tried. */
    private AnswerTable measures() {
        AnswerTable table = new AnswerTable("measures")
                .words("measure", "decide.measure")
                .number("windows", "decide.windowCount")
                .estimate("in_time_change_share", "decide.inTimeChange")
                .estimate("wait_mean_change_seconds", "decide.waitChange")
                .words("verdict", "decide.verdict")
                .telephone("measure", "windows", "in_time_change_share", "verdict");
        if (rangesTried()) {
            table.words("turned_by", "decide.turnedBy")
                    .words("timed_cases", "decide.timedCases")
                    .pageOnly("turned_by", "timed_cases");
        }
        for (Measure measure : decision.measures()) {
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.named(measure.key(), measure.name()),
                    Entry.of(Answers.plain(Integer.toString(measure.windows())), measure.windows()),
                    Entry.of(Wording.both(w -> pointsWithInterval(measure.inTime(), w)), measure.inTime()),
                    Entry.of(
                            Wording.both(w -> (measure.waitMean().mean() > 0 ? "+" : "")
                                    + w.duration(measure.waitMean().mean())),
                            measure.waitMean()),
                    Entry.of(Answers.both("decide.verdict." + measure.verdict().name()))));
            if (rangesTried()) {
                row.addAll(List.of(Entry.of(turnedBy(measure)), Entry.of(timed(measure))));
            }
            table.row(row);
        }
        return table;
    }

    private LocalName turnedBy(Measure measure) {
        Optional<Flip> flip = measure.flip();
        if (flip.isPresent()) {
            return Wording.both(w -> w.text(
                    "decide.turnedAt",
                    ParameterName.of(flip.get().assumption(), scenario.labels(), w),
                    w.stated(flip.get().value()),
                    w.stated(flip.get().stated())));
        }
        return Double.isFinite(measure.weakest())
                ? Wording.both(w -> w.text("decide.turnedByNone", points(measure.weakest(), w)))
                : Answers.both("decide.notTried");
    }

    private LocalName timed(Measure measure) {
        return measure.flip()
                .filter(flip -> flip.timedCases() > 0)
                .map(flip -> Wording.both(w -> w.text(
                        decision.timed().isEmpty() ? "decide.timeThere" : "decide.timeThereStill",
                        w.count((double) decision.stillToTime(flip.timedCases())),
                        decision.timing().where())))
                .orElse(Answers.plain(Wording.NONE));
    }

    private AnswerTable windows(Pooling pooling) {
        Pooling.Step apart = pooling.steps().get(0);
        Pooling.Step advised = pooling.steps().get(pooling.advised());
        AnswerTable table = new AnswerTable("windows")
                .words("department", "pool.department")
                .number("separate", "decide.apart")
                .number("advised", "decide.together");
        for (int d = 0; d < apart.perDepartment().size(); d++) {
            var label = scenario.labels().departments().get(d);
            boolean pooled = advised.members().contains(d);
            int then = advised.perDepartment().get(d);
            table.row(
                    Entry.named(label.key(), label.name()),
                    Entry.of(
                            Answers.plain(Integer.toString(apart.perDepartment().get(d))),
                            apart.perDepartment().get(d)),
                    Entry.of(
                            Wording.both(w -> pooled ? w.text("pool.comprehensive", then) : Integer.toString(then)),
                            then));
        }
        return table;
    }

    private List<LocalName> notes(boolean usualTarget) {
        List<LocalName> notes = new ArrayList<>();
        Decision.SampleFacts samples = decision.samples();
        notes.add(Wording.both(w -> w.text(
                samples.ofRanges() == 0 ? "decide.noteSamplesAlone" : "decide.noteSamples",
                w.count(samples.replications()),
                w.count(samples.ofRanges()))));
        decision.timed()
                .ifPresent(timed -> notes.add(Wording.both(w -> w.text(
                        "decide.noteLog", timed.log(), w.count((double) timed.cases()), w.count(timed.days())))));
        notes.add(Answers.both("decide.noteOne"));
        notes.add(Wording.both(
                w -> w.text("decide.noteTiming", w.fixed(decision.timing().cv(), 1))));
        if (!decision.leftOut().isEmpty()) {
            notes.add(Wording.both(w -> w.text("decide.noteLeftOut", String.join(", ", decision.leftOut()))));
        }
        notes.addAll(Answers.commonNotes(scenario, decision.target(), usualTarget, samples.interrupted()));
        notes.add(Answers.both("decide.signature"));
        return notes;
    }
}
