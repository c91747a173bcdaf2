package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onewindow.measure.Environment;
import onewindow.plan.compare.Comparison;
import onewindow.plan.compare.Comparison.Contestant;
import onewindow.plan.compare.Comparison.Difference;
import onewindow.plan.compare.Comparison.Elimination;
import onewindow.plan.compare.Comparison.Selection;
import onewindow.plan.compare.Verdict;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedFigure.Unit;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** Scenarios beside the first of them, in words, pictures and tables. */
public final class CompareAnswer {

    private static final List<PairedFigure> FACTS = List.of(
            PairedFigure.IN_TIME,
            PairedFigure.WAIT_MEAN,
            PairedFigure.WAIT_P95,
            PairedFigure.ABANDONED,
            PairedFigure.BUSY,
            PairedFigure.TRIPS);
    private static final List<PairedFigure> SHOWN_ANYWAY = List.of(PairedFigure.IN_TIME, PairedFigure.WAIT_MEAN);
    private static final int ROWS_IN_TEXT = 20;

    private final Scenario first;
    private final Comparison comparison;

    private CompareAnswer(Scenario first, Comparison comparison) {
        this.first = first;
        this.comparison = comparison;
    }

    /**
     * Returns the answer.
     *
     * @param first the scenario with which the others are compared
     * @param usualTarget whether the target is the program's own, since nobody stated one
     */
    public static Answer of(Scenario first, Comparison comparison, boolean usualTarget, Environment environment) {
        CompareAnswer answer = new CompareAnswer(first, comparison);
        return new Answer(
                "compare",
                Wording.both(w -> w.text("compare.title", answer.titles(w))),
                answer.lead(),
                true,
                answer.facts(),
                answer.sections(),
                answer.notes(usualTarget),
                first.key(),
                first.sha256(),
                comparison,
                environment);
    }

    private String titles(Wording w) {
        return IntStream.range(0, comparison.scenarios().size())
                .mapToObj(i -> name(i, w))
                .collect(Collectors.joining(w.text("compare.beside")));
    }

    private static String letter(int scenario) {
        return scenario < 26 ? Character.toString('A' + scenario) : Integer.toString(scenario + 1);
    }

    private String name(int scenario, Wording w) {
        return letter(scenario) + " “"
                + w.name(comparison.scenarios().get(scenario).title()) + "”";
    }

    /** The letter and as much of the title as fits in a picture. */
    static String shortName(Comparison comparison, int scenario, Wording w) {
        return letter(scenario) + "  "
                + Columns.cut(w.name(comparison.scenarios().get(scenario).title()), 60);
    }

    private String figure(PairedFigure figure, Wording w) {
        return PairedWords.name(figure, comparison.target(), w);
    }

    private LocalName lead() {
        PairedFigure by = comparison.by();
        if (comparison.selection().isPresent()) {
            return Wording.both(w -> bestOf(comparison.selection().get(), w));
        }
        Difference difference = comparison.scenarios().get(1).difference(by);
        return Wording.both(w -> w.text(
                "compare.lead." + difference.verdict().name(),
                name(1, w),
                name(0, w),
                figure(by, w),
                value(1, by, w),
                value(0, by, w),
                PairedWords.difference(by, difference.estimate().mean(), w),
                PairedWords.interval(by, difference.estimate(), w),
                PairedWords.amount(by, difference.notice(), w)));
    }

    private String value(int scenario, PairedFigure figure, Wording w) {
        return PairedWords.value(
                figure, comparison.scenarios().get(scenario).figure(figure).mean(), w);
    }

    private String bestOf(Selection selection, Wording w) {
        PairedFigure by = comparison.by();
        String others = selection.remaining().stream()
                .filter(i -> i != selection.best())
                .map(CompareAnswer::letter)
                .collect(Collectors.joining(", "));
        return w.text(
                selection.finished() ? "compare.best" : "compare.bestSoFar",
                name(selection.best(), w),
                comparison.scenarios().size(),
                figure(by, w),
                value(selection.best(), by, w),
                w.percent(selection.probability(), 0),
                PairedWords.amount(by, selection.indifference(), w),
                others,
                selection.replications());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        int shown = comparison.shown();
        List<PairedFigure> there = comparison.figures();
        for (PairedFigure figure : FACTS) {
            if (there.contains(figure)) {
                Difference difference = comparison.scenarios().get(shown).difference(figure);
                if (!SHOWN_ANYWAY.contains(figure) && difference.verdict() == Verdict.NOT_NOTICEABLE) {
                    continue;
                }
                facts.add(new Fact(
                        Wording.both(w -> figure(figure, w)),
                        Wording.both(w -> PairedWords.difference(
                                figure, difference.estimate().mean(), w)),
                        Wording.both(w -> w.text(
                                "compare.factBeside",
                                value(0, figure, w),
                                letter(shown),
                                value(shown, figure, w),
                                verdict(difference, w)))));
            }
        }
        if (!comparison.ranges().isEmpty()) {
            double low = comparison.ranges().stream()
                    .mapToDouble(Answers::least)
                    .filter(Double::isFinite)
                    .min()
                    .orElse(Double.NaN);
            double high = comparison.ranges().stream()
                    .mapToDouble(Answers::most)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(Double.NaN);
            facts.add(new Fact(
                    Answers.both("compare.ranges"),
                    Wording.both(w -> w.text(
                            "html.span",
                            PairedWords.difference(comparison.by(), low, w),
                            PairedWords.difference(comparison.by(), high, w))),
                    Wording.both(w -> w.text("compare.rangesBeside", figure(comparison.by(), w), letter(shown)))));
        }
        return facts;
    }

    private static String verdict(Difference difference, Wording w) {
        return w.text("compare.verdict." + difference.verdict().name());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "figures",
                Answers.both("compare.figures"),
                Wording.both(w -> w.text("compare.figuresSays", w.percent(comparison.confidence(), 2))),
                null,
                table(),
                ROWS_IN_TEXT,
                true));
        if (comparison.selection().isPresent()) {
            sections.add(new Section(
                    "best",
                    Answers.both("compare.selection"),
                    Answers.both("compare.selectionSays"),
                    null,
                    selection(comparison.selection().get()),
                    ROWS_IN_TEXT,
                    true));
        }
        List<Contestant> drawn = comparison.scenarios().subList(0, ComparePictures.curves(comparison));
        sections.add(new Section(
                "waits",
                Answers.both("compare.waits"),
                Wording.both(w -> w.text(drawn.size() > 2 ? "compare.waitsSays3" : "compare.waitsSays")),
                ComparePictures.waits(drawn),
                null,
                0,
                false));
        for (PairedFigure figure : List.of(PairedFigure.IN_TIME, PairedFigure.WAIT_MEAN)) {
            if (comparison.figures().contains(figure)) {
                sections.add(new Section(
                        figure == PairedFigure.IN_TIME ? "in-time" : "mean-wait",
                        Wording.both(w -> w.text("compare.differences", figure(figure, w))),
                        Wording.both(w -> w.text(
                                figure.unit() == Unit.SHARE ? "compare.differencesMore" : "compare.differencesLess")),
                        ComparePictures.differences(comparison, figure),
                        null,
                        0,
                        false));
            }
        }
        if (!comparison.ranges().isEmpty()) {
            sections.add(new Section(
                    "ranges",
                    Answers.both("capacity.rangesTitle"),
                    Wording.both(
                            w -> w.text("compare.rangesSays", figure(comparison.by(), w), letter(comparison.shown()))),
                    null,
                    Answers.ranges(
                            comparison.ranges(),
                            first,
                            "compare.columnDifference",
                            value -> Wording.both(w -> PairedWords.difference(comparison.by(), value, w))),
                    3,
                    true));
        }
        return sections;
    }

    /** A row for each figure and each scenario but the first. */
    private AnswerTable table() {
        boolean several = comparison.scenarios().size() > 2;
        AnswerTable table = new AnswerTable("figures")
                .words("figure", "compare.columnFigure")
                .words("scenario", "compare.columnScenario")
                .estimate("first", "compare.columnFirst")
                .estimate("other", several ? "compare.columnOther" : "compare.columnSecond")
                .estimate("difference", "compare.columnDifference")
                .words("interval", "compare.columnInterval")
                .words("verdict", "compare.columnVerdict");
        if (several) {
            table.telephone("figure", "scenario", "difference", "verdict");
        } else {
            table.pageOnly("scenario").telephone("figure", "other", "difference", "verdict");
        }
        for (PairedFigure figure : comparison.figures()) {
            for (int i = 1; i < comparison.scenarios().size(); i++) {
                Contestant other = comparison.scenarios().get(i);
                Difference difference = other.difference(figure);
                int at = i;
                table.row(
                        new Entry(Wording.both(w -> figure(figure, w)), List.of(PairedWords.key(figure)), Double.NaN),
                        new Entry(Answers.plain(letter(at)), List.of(other.key()), Double.NaN),
                        Entry.of(
                                Wording.both(w -> value(0, figure, w)),
                                comparison.scenarios().get(0).figure(figure)),
                        Entry.of(Wording.both(w -> value(at, figure, w)), other.figure(figure)),
                        Entry.of(
                                Wording.both(w -> PairedWords.difference(
                                        figure, difference.estimate().mean(), w)),
                                difference.estimate()),
                        new Entry(
                                Wording.both(w -> PairedWords.half(figure, difference.estimate(), w)),
                                List.of(""),
                                Double.NaN),
                        new Entry(
                                Wording.both(w -> verdict(difference, w)),
                                List.of(difference
                                        .verdict()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')),
                                Double.NaN));
            }
        }
        return table;
    }

    private AnswerTable selection(Selection selection) {
        AnswerTable table = new AnswerTable("selection")
                .words("scenario", "compare.columnScenario")
                .words("title", "compare.columnTitle")
                .estimate("value", "compare.columnBy")
                .number("eliminated_after", "compare.columnEliminated");
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            Contestant one = comparison.scenarios().get(i);
            int at = i;
            double after = selection.eliminated().stream()
                    .filter(gone -> gone.scenario() == at)
                    .mapToInt(Elimination::afterReplications)
                    .asDoubleStream()
                    .findFirst()
                    .orElse(Double.NaN);
            boolean best = at == selection.best();
            table.row(
                    new Entry(Answers.plain(letter(at)), List.of(one.key()), Double.NaN),
                    Entry.of(one.title()),
                    Entry.of(Wording.both(w -> value(at, comparison.by(), w)), one.figure(comparison.by())),
                    Entry.of(
                            Double.isNaN(after)
                                    ? Answers.both(best ? "compare.isBest" : "compare.remains")
                                    : Wording.both(w -> w.text("compare.after", w.count(after))),
                            after));
        }
        return table;
    }

    private List<LocalName> notes(boolean usualTarget) {
        List<LocalName> notes = new ArrayList<>();
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            Contestant one = comparison.scenarios().get(i);
            int at = i;
            notes.add(Wording.both(w -> w.text("compare.noteScenario", name(at, w), one.file(), one.windows())));
        }
        Comparison.SampleFacts samples = comparison.samples();
        notes.add(Wording.both(
                w -> w.text("compare.noteSamples", w.count(samples.replications()), w.count((double) samples.run()))));
        notes.add(Wording.both(w -> w.text(
                "compare.noteMethod",
                w.percent(comparison.confidence(), 2),
                PairedWords.amount(PairedFigure.WAIT_MEAN, comparison.notice().seconds(), w),
                PairedWords.amount(PairedFigure.IN_TIME, comparison.notice().share(), w))));
        if (!samples.reached()) {
            notes.add(Wording.both(w -> w.text("compare.noteNotReached", w.percent(samples.precision(), 2))));
        }
        if (samples.interrupted()) {
            notes.add(Answers.both("answer.noteInterrupted"));
        }
        if (usualTarget) {
            notes.add(Wording.both(w ->
                    w.text("compare.noteUsual", w.duration(comparison.target().withinMillis() / 1000.0))));
        }
        return notes;
    }
}
