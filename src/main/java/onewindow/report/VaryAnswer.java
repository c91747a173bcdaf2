package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onewindow.measure.Environment;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.vary.GridAxis;
import onewindow.plan.vary.Variation;
import onewindow.plan.vary.Variation.Effect;
import onewindow.plan.vary.Variation.GridPoint;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** A scenario over a grid of settings, in words, pictures and tables. */
public final class VaryAnswer {

    private static final int ROWS_IN_TEXT = 16;
    private static final int RANGES_IN_TEXT = 3;
    private static final int IMPOSSIBLE_SHOWN = 5;
    private static final List<PairedFigure> SHOWN = List.of(PairedFigure.IN_TIME, PairedFigure.WAIT_MEAN);

    private final Scenario scenario;
    private final Variation variation;

    private VaryAnswer(Scenario scenario, Variation variation) {
        this.scenario = scenario;
        this.variation = variation;
    }

    /**
     * Returns the answer.
     *
     * @param scenario any of the grid, for its names
     * @param usualTarget whether the target is the program's own, since nobody stated one
     */
    public static Answer of(Scenario scenario, Variation variation, boolean usualTarget, Environment environment) {
        VaryAnswer answer = new VaryAnswer(scenario, variation);
        return new Answer(
                "vary",
                Answers.both("vary.title", scenario.title()),
                answer.lead(),
                true,
                answer.facts(),
                answer.sections(),
                answer.notes(usualTarget),
                scenario.key(),
                scenario.sha256(),
                variation,
                environment);
    }

    private LocalName axis(int axis) {
        return Wording.both(
                w -> ParameterName.of(variation.grid().axes().get(axis).key(), scenario.labels(), w));
    }

    private String said(List<Integer> values, Wording w) {
        return IntStream.range(0, values.size())
                .mapToObj(a -> w.text("vary.setting", axis(a), value(a, values.get(a), w)))
                .collect(Collectors.joining(w.text("list.comma")));
    }

    private String value(int axis, int value, Wording w) {
        return w.stated(variation.grid().axes().get(axis).values().get(value));
    }

    private String figure(PairedFigure figure, Wording w) {
        return PairedWords.name(figure, variation.target(), w);
    }

    private LocalName lead() {
        PairedFigure by = variation.by();
        return Wording.both(w -> {
            String range = w.text(
                    "vary.lead",
                    figure(by, w),
                    PairedWords.value(by, variation.worst().of(by).mean(), w),
                    said(variation.worst().values(), w),
                    PairedWords.value(by, variation.best().of(by).mean(), w),
                    said(variation.best().values(), w),
                    variation.points().size());
            return variation.effects().size() < 2 ? range : range + w.text("vary.leadMost", most(w));
        });
    }

    private String most(Wording w) {
        Effect effect = variation.effects().get(0);
        PairedFigure by = variation.by();
        return w.text(
                "vary.most",
                axis(effect.axis()),
                PairedWords.amount(by, effect.change().mean(), w),
                value(effect.axis(), effect.lowest(), w),
                value(effect.axis(), effect.highest(), w));
    }

    private List<Fact> facts() {
        PairedFigure by = variation.by();
        List<Fact> facts = new ArrayList<>();
        for (GridPoint point : List.of(variation.best(), variation.worst())) {
            facts.add(new Fact(
                    Answers.both(facts.isEmpty() ? "vary.best" : "vary.worst"),
                    Wording.both(w -> PairedWords.value(by, point.of(by).mean(), w)),
                    Wording.both(w -> said(point.values(), w))));
        }
        for (Effect effect : variation.effects()) {
            facts.add(new Fact(
                    axis(effect.axis()),
                    Wording.both(w -> PairedWords.amount(by, effect.change().mean(), w)),
                    Wording.both(w -> w.text(
                            "vary.effectBeside",
                            value(effect.axis(), effect.lowest(), w),
                            value(effect.axis(), effect.highest(), w),
                            w.percent(effect.share().mean(), 0)))));
        }
        if (!variation.ranges().isEmpty()) {
            facts.add(new Fact(
                    Answers.both("compare.ranges"),
                    Answers.span(variation.ranges(), value -> Wording.both(w -> PairedWords.difference(by, value, w))),
                    Wording.both(w -> w.text("vary.rangesBeside", figure(by, w)))));
        }
        return facts;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        int axes = variation.grid().axes().size();
        int down = variation.effects().size() > 1 ? variation.effects().get(0).axis() : 0;
        int across = variation.effects().size() > 1 ? variation.effects().get(1).axis() : Math.min(1, axes - 1);
        for (PairedFigure figure : SHOWN) {
            sections.add(new Section(
                    figure == PairedFigure.IN_TIME ? "in-time" : "mean-wait",
                    Wording.both(w -> figure(figure, w)),
                    axes == 1
                            ? Answers.both("vary.lineSays", axis(0))
                            : Answers.both(
                                    axes == 2 ? "vary.heatSays" : "vary.heatSaysMean",
                                    VaryPictures.unit(variation, figure),
                                    axis(down),
                                    axis(across)),
                    axes == 1
                            ? VaryPictures.line(variation, figure, axis(0))
                            : VaryPictures.heat(variation, figure, down, across, axis(down)),
                    null,
                    0,
                    false));
        }
        if (!variation.effects().isEmpty()) {
            sections.add(new Section(
                    "effects",
                    Answers.both("vary.effects"),
                    Wording.both(w -> w.text("vary.effectsSays", figure(variation.by(), w))),
                    null,
                    effects(),
                    ROWS_IN_TEXT,
                    true));
        }
        if (!variation.ranges().isEmpty()) {
            sections.add(ranges());
        }
        sections.add(new Section(
                "points",
                Answers.both("vary.points"),
                Answers.both("vary.pointsSays"),
                null,
                points(),
                ROWS_IN_TEXT,
                variation.points().size() <= 50));
        return sections;
    }

    private Section ranges() {
        PairedFigure by = variation.by();
        return new Section(
                "ranges",
                Answers.both("capacity.rangesTitle"),
                Wording.both(w -> w.text(
                        "vary.rangesSays",
                        figure(by, w),
                        said(variation.best().values(), w),
                        said(variation.worst().values(), w))),
                null,
                Answers.ranges(
                        variation.ranges(),
                        scenario,
                        "compare.columnDifference",
                        value -> Wording.both(w -> PairedWords.difference(by, value, w))),
                RANGES_IN_TEXT,
                true);
    }

    private AnswerTable effects() {
        PairedFigure by = variation.by();
        AnswerTable table = new AnswerTable("effects")
                .words("key", "vary.columnKey")
                .words("least_at", "vary.columnLeastAt")
                .words("most_at", "vary.columnMostAt")
                .estimate("change", "vary.columnChange")
                .estimate("variance_share", "vary.columnShare");
        for (Effect effect : variation.effects()) {
            GridAxis axis = variation.grid().axes().get(effect.axis());
            table.row(
                    Entry.named(axis.key(), axis(effect.axis())),
                    raw(effect.axis(), effect.lowest()),
                    raw(effect.axis(), effect.highest()),
                    Entry.of(
                            Wording.both(w -> w.text(
                                    "capacity.plusMinus",
                                    PairedWords.amount(by, effect.change().mean(), w),
                                    PairedWords.amount(
                                            by,
                                            effect.change().high()
                                                    - effect.change().mean(),
                                            w))),
                            effect.change()),
                    Entry.of(Wording.both(w -> Answers.withInterval(effect.share(), w::share, w)), effect.share()));
        }
        return table;
    }

    private Entry raw(int axis, int value) {
        String stated = variation.grid().axes().get(axis).values().get(value);
        return new Entry(Wording.both(w -> w.stated(stated)), List.of(stated), Double.NaN);
    }

    /** The figures that exist at some point, not 0 at all of them. */
    private List<PairedFigure> figures() {
        return IntStream.range(0, PairedFigure.values().length)
                .mapToObj(i -> PairedFigure.values()[i])
                .filter(figure -> variation.points().stream()
                        .mapToDouble(point -> point.of(figure).mean())
                        .anyMatch(value -> Double.isFinite(value) && value != 0))
                .toList();
    }

    private AnswerTable points() {
        AnswerTable table = new AnswerTable("points");
        List<GridAxis> axes = variation.grid().axes();
        for (int a = 0; a < axes.size(); a++) {
            table.words(axes.get(a).key(), "vary.columnName", axis(a));
        }
        List<PairedFigure> figures = figures();
        figures.forEach(figure -> table.estimate(
                PairedWords.key(figure), "vary.columnName", PairedWords.name(figure, variation.target())));
        table.number("replications", "capacity.replications");
        table.pageOnly(figures.stream()
                .filter(figure -> !SHOWN.contains(figure) && figure != PairedFigure.WAIT_P95)
                .map(PairedWords::key)
                .toArray(String[]::new));
        for (GridPoint point : variation.points()) {
            List<Entry> row = new ArrayList<>();
            for (int a = 0; a < axes.size(); a++) {
                row.add(raw(a, point.values().get(a)));
            }
            figures.forEach(figure -> row.add(Entry.of(
                    Wording.both(w -> PairedWords.value(figure, point.of(figure).mean(), w)), point.of(figure))));
            row.add(Entry.of(Answers.plain(Integer.toString(point.replications())), point.replications()));
            table.row(row);
        }
        return table;
    }

    private List<LocalName> notes(boolean usualTarget) {
        List<LocalName> notes = new ArrayList<>();
        Variation.SampleFacts samples = variation.samples();
        variation.impossible().stream()
                .limit(IMPOSSIBLE_SHOWN)
                .forEach(point -> notes.add(
                        Wording.both(w -> w.text("vary.noteImpossible", said(point.values(), w), point.why()))));
        int more = variation.impossible().size() - IMPOSSIBLE_SHOWN;
        if (more > 0) {
            notes.add(Answers.both("vary.noteMoreImpossible", more));
        }
        notes.add(Wording.both(w -> w.text(
                "vary.noteSamples",
                Answers.fromTo(samples.fewest(), samples.most(), w),
                w.count((double) samples.run()),
                w.percent(samples.precision(), 2))));
        notes.add(
                variation.effects().isEmpty()
                        ? Answers.both("vary.noteNoEffects")
                        : Wording.both(w -> w.text("vary.noteEffects", w.count(samples.paired()))));
        if (samples.interrupted()) {
            notes.add(Wording.both(w ->
                    w.text("vary.noteInterrupted", w.count(variation.points().size()), w.count((double)
                            variation.grid().size()))));
        }
        if (usualTarget) {
            notes.add(Wording.both(w ->
                    w.text("compare.noteUsual", w.duration(variation.target().withinMillis() / 1000.0))));
        }
        return notes;
    }
}
