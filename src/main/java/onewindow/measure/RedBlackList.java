package onewindow.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Departments or window groups ranked by one figure (红黑榜), with what chance alone does to the figure of one real run of
 * the hall, so that chance is neither praised nor blamed.
 *
 * <p>A part is told apart where the hall's value lies outside its interval at the level of {@link #LEVEL} for the whole
 * list: the error is divided by the number of parts (Bonferroni). Holm's steps would find a little more, but have no
 * interval for each part that a picture can show beside the verdict.
 *
 * @param figure by which the parts are ranked
 * @param hall the hall's value, a mean over replications
 * @param entries the parts, the best first; at least two
 */
public record RedBlackList(RankedFigure figure, double hall, List<Entry> entries) {

    /** Share of lists without any false verdict, where all parts are alike. */
    public static final double LEVEL = 0.95;

    /** Of fewer people or cases in a run nothing is said: the part is left out. */
    public static final int FEWEST = 20;

    /** Differences of the hall's value from an interval that are no more than rounding. */
    private static final double ROUNDING = 1e-9;

    public RedBlackList {
        entries = List.copyOf(entries);
    }

    /** How a part stands against the hall. */
    public enum Verdict {
        BETTER,
        NOT_TOLD_APART,
        WORSE
    }

    /**
     * One part.
     *
     * @param part its index
     * @param counted people or cases behind the figure, a mean over replications
     * @param value the figure, a mean over replications
     * @param alone the 95 % interval of one run, as if the part stood alone; NaN where it cannot be said
     * @param ofList the wider interval for one of many parts, from which the verdict follows
     */
    public record Entry(
            int part, double counted, double value, ChanceInterval alone, ChanceInterval ofList, Verdict verdict) {}

    /** A part before it is ranked: its figure, and the people or cases behind it. */
    record Candidate(int part, Estimate figure, double counted) {

        boolean counts() {
            return counted >= FEWEST && Double.isFinite(figure.mean());
        }
    }

    /** Returns the parts with a verdict. */
    public List<Entry> with(Verdict verdict) {
        return entries.stream().filter(entry -> entry.verdict == verdict).toList();
    }

    /** The lists of the departments, one for each figure by which at least two can be ranked; desks are none. */
    public static List<RedBlackList> ofDepartments(Summary summary, int departments) {
        List<Figures> visits = summary.byDepartment();
        return lists(summary, visits.subList(0, Math.min(departments, visits.size())), cases -> cases.byDepartment());
    }

    /** The lists of the window groups. */
    public static List<RedBlackList> ofGroups(Summary summary) {
        return lists(summary, summary.byGroup(), cases -> cases.byGroup());
    }

    private interface PartsOf {
        List<CaseFigures> of(CaseSummary cases);
    }

    private static List<RedBlackList> lists(Summary summary, List<Figures> visits, PartsOf parts) {
        List<RedBlackList> lists = new ArrayList<>();
        summary.cases().ifPresent(cases -> {
            byCases(RankedFigure.GOOD_RATE, summary, parts.of(cases)).ifPresent(lists::add);
            byCases(RankedFigure.ON_TIME, summary, parts.of(cases)).ifPresent(lists::add);
            byCases(RankedFigure.TRIPS_MEAN, summary, parts.of(cases)).ifPresent(lists::add);
        });
        list(
                        RankedFigure.WAIT_MEAN,
                        summary.hall().waitMean().mean(),
                        candidates(
                                visits.size(),
                                part -> new Candidate(
                                        part,
                                        visits.get(part).waitMean(),
                                        visits.get(part).served().mean())),
                        summary.replications())
                .ifPresent(lists::add);
        return lists;
    }

    private static Optional<RedBlackList> byCases(RankedFigure figure, Summary summary, List<CaseFigures> parts) {
        CaseFigure value = CaseFigure.valueOf(figure.name());
        CaseFigure counted =
                switch (figure) {
                    case GOOD_RATE -> CaseFigure.REVIEWS;
                    case ON_TIME -> CaseFigure.WITH_LIMIT;
                    default -> CaseFigure.ARCHIVED;
                };
        return list(
                figure,
                summary.cases().orElseThrow().hall().mean(value),
                candidates(
                        parts.size(),
                        part -> new Candidate(
                                part, parts.get(part).of(value), parts.get(part).mean(counted))),
                summary.replications());
    }

    private static List<Candidate> candidates(int parts, IntFunction<Candidate> of) {
        List<Candidate> candidates = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            candidates.add(of.apply(part));
        }
        return candidates;
    }

    /** Ranks parts by a figure; empty where fewer than two can be. */
    static Optional<RedBlackList> list(RankedFigure figure, double hall, List<Candidate> candidates, int replications) {
        List<Candidate> counting = candidates.stream().filter(Candidate::counts).toList();
        if (counting.size() < 2) {
            return Optional.empty();
        }
        double error = 1 - LEVEL;
        List<Entry> entries = new ArrayList<>();
        for (Candidate candidate : counting) {
            ChanceInterval alone = interval(figure, candidate, replications, error);
            ChanceInterval ofList = interval(figure, candidate, replications, error / counting.size());
            entries.add(new Entry(
                    candidate.part,
                    candidate.counted,
                    candidate.figure.mean(),
                    alone,
                    ofList,
                    verdict(figure, hall, ofList)));
        }
        Comparator<Entry> lowFirst = Comparator.comparingDouble(Entry::value);
        entries.sort(figure.moreIsBetter() ? lowFirst.reversed() : lowFirst);
        return Optional.of(new RedBlackList(figure, hall, entries));
    }

    private static ChanceInterval interval(RankedFigure figure, Candidate part, int replications, double error) {
        ChanceInterval oneMore = ChanceInterval.oneMoreRun(part.figure, replications, error);
        // One replication does not tell how much cases that share a queue are late together.
        return figure.isShare() && replications > 1
                ? ChanceInterval.score(part.figure.mean(), part.counted, error)
                        .or(oneMore)
                        .within(0, 1)
                : oneMore.within(0, Double.POSITIVE_INFINITY);
    }

    private static Verdict verdict(RankedFigure figure, double hall, ChanceInterval interval) {
        double rounding = ROUNDING * Math.abs(hall);
        boolean above = interval.low() > hall + rounding;
        boolean below = interval.high() < hall - rounding;
        if (!above && !below) {
            return Verdict.NOT_TOLD_APART;
        }
        return above == figure.moreIsBetter() ? Verdict.BETTER : Verdict.WORSE;
    }
}
