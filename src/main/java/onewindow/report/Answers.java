package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.SharePrecision;
import onewindow.plan.WholeHall;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;

/** What the planner's answers say alike: targets, loads, figures with their intervals. */
final class Answers {

    private Answers() {}

    /** Says a text of the bundle in both languages. */
    static LocalName both(String key, Object... arguments) {
        return Wording.both(key, arguments);
    }

    /** A name that needs no translation. */
    static LocalName plain(String text) {
        return new LocalName(text, text);
    }

    /** Says of a number of people or hours that it is that of a day; where there are no days, of the session. */
    static LocalName aDay(Scenario scenario) {
        return both(scenario.horizon().continuous() ? "answer.aSession" : "answer.aDay");
    }

    /** A number, or the least and the most of several. */
    static String fromTo(int least, int most, Wording w) {
        return least == most ? w.count(least) : w.text("answer.fromTo", w.count(least), w.count(most));
    }

    /** The target in words. */
    static String target(ServiceTarget target, Wording w) {
        String within =
                w.text("answer.target", w.percent(target.share(), 2), w.duration(target.withinMillis() / 1000.0));
        return target.days().isPresent()
                ? w.text(
                        "answer.targetDays",
                        within,
                        target.days().getAsInt(),
                        target.ofDays().getAsInt())
                : within;
    }

    /** A figure with its interval, such as {@code 83.1 % (82.5 to 83.7)}. */
    static String withInterval(Estimate estimate, DoubleFunction<String> say, Wording w) {
        String interval = w.interval(estimate, say);
        return say.apply(estimate.mean()) + (interval.isEmpty() ? "" : " " + interval);
    }

    /** The effects of the assumptions' ranges in words of an answer, furthest first. */
    static List<RangeEffect> furthestFirst(List<RangeEffect> effects) {
        return effects.stream()
                .sorted(Comparator.comparingDouble((RangeEffect e) -> -spread(e)))
                .toList();
    }

    private static double spread(RangeEffect effect) {
        boolean whole = Double.isFinite(effect.headlineAtLow() + effect.headlineAtHigh());
        return whole ? most(effect) - least(effect) : Double.MAX_VALUE;
    }

    /** The headline as stated and at those ends of a range that could be run. */
    private static DoubleStream headlines(RangeEffect effect) {
        return DoubleStream.of(effect.headlineBase(), effect.headlineAtLow(), effect.headlineAtHigh())
                .filter(Double::isFinite);
    }

    /** The least headline over a range; an end that could not be run does not count. */
    static double least(RangeEffect effect) {
        return headlines(effect).min().orElse(Double.NaN);
    }

    /** The largest headline over a range; an end that could not be run does not count. */
    static double most(RangeEffect effect) {
        return headlines(effect).max().orElse(Double.NaN);
    }

    /** The headline over all ranges, from the least to the largest. */
    static LocalName span(List<RangeEffect> effects, DoubleFunction<LocalName> say) {
        LocalName low =
                say.apply(effects.stream().mapToDouble(Answers::least).min().orElse(Double.NaN));
        LocalName high =
                say.apply(effects.stream().mapToDouble(Answers::most).max().orElse(Double.NaN));
        return Wording.both(w -> w.text("html.span", low, high));
    }

    /** The table of what the ranges do. */
    static AnswerTable ranges(
            List<RangeEffect> effects, Scenario scenario, String headline, DoubleFunction<LocalName> say) {
        return ranges("ranges", effects, scenario, headline, say);
    }

    /** The table of what the ranges do, by another name. */
    static AnswerTable ranges(
            String name, List<RangeEffect> effects, Scenario scenario, String headline, DoubleFunction<LocalName> say) {
        AnswerTable table = new AnswerTable(name)
                .words("key", "answer.assumption")
                .words("low", "answer.rangeLow")
                .words("high", "answer.rangeHigh")
                .number("at_low", "answer.atLow", both(headline))
                .number("at_high", "answer.atHigh", both(headline));
        for (RangeEffect effect : furthestFirst(effects)) {
            table.row(
                    AnswerTable.Entry.named(
                            effect.key(), Wording.both(w -> ParameterName.of(effect.key(), scenario.labels(), w))),
                    AnswerTable.Entry.of(Wording.both(w -> w.stated(effect.low()))),
                    AnswerTable.Entry.of(Wording.both(w -> w.stated(effect.high()))),
                    AnswerTable.Entry.of(say.apply(effect.headlineAtLow()), effect.headlineAtLow()),
                    AnswerTable.Entry.of(say.apply(effect.headlineAtHigh()), effect.headlineAtHigh()));
        }
        return table;
    }

    /** What the hall with its back office shows of an answer that was found by the visits alone. */
    static Optional<Answer.Fact> whole(Optional<WholeHall> whole) {
        return whole.map(hall -> new Answer.Fact(
                both("answer.whole"),
                Wording.both(w -> w.share(hall.inTime().mean())),
                Wording.both(w -> w.text(
                        hall.missed() == 0 ? "answer.wholeBeside" : "answer.wholeBesideMissed",
                        w.interval(hall.inTime(), w::share),
                        hall.replications(),
                        hall.missed(),
                        hall.parts()))));
    }

    /**
     * How sure the shares of an answer are.
     *
     * @param reached key of the text where they are as sure as asked
     * @param missed key of the text where they are not
     * @param asked half-width
     * @param widest half-width
     */
    static LocalName sureness(String reached, String missed, double asked, double widest) {
        String said = widest > asked ? missed : reached;
        return Wording.both(
                w -> w.text(said, w.percent(asked, 2), w.percent(widest, 2), w.count((double) SharePrecision.MOST)));
    }

    /** What one must know of any answer: a target that nobody stated, an interruption, assumed shares. */
    static List<LocalName> commonNotes(
            Scenario scenario, ServiceTarget target, boolean usualTarget, boolean interrupted) {
        List<LocalName> notes = new ArrayList<>();
        if (usualTarget) {
            notes.add(Wording.both(w -> w.text("answer.noteUsualTarget", target(target, w))));
        }
        if (interrupted) {
            notes.add(both("answer.noteInterrupted"));
        }
        if (scenario.labels().assumedShares()) {
            notes.add(both("answer.noteAssumedShares"));
        }
        return notes;
    }
}
