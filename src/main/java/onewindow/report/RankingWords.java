package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.measure.RankedFigure;
import onewindow.measure.RedBlackList;
import onewindow.measure.RedBlackList.Entry;
import onewindow.measure.RedBlackList.Verdict;
import onewindow.measure.Summary;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.Scenario;

/** The red and black lists of a run, and how they are worded. */
final class RankingWords {

    private RankingWords() {}

    /** The lists of departments or of window groups, with the names of their parts. */
    record Ranked(boolean groups, List<Label> labels, List<RedBlackList> lists) {

        boolean empty() {
            return lists.isEmpty();
        }

        /** Name of the kind of part in tables for programs. */
        String kind() {
            return groups ? "group" : "department";
        }
    }

    static Ranked departments(Scenario scenario, Summary summary) {
        List<Label> labels = scenario.labels().departments();
        return new Ranked(false, labels, RedBlackList.ofDepartments(summary, labels.size()));
    }

    static Ranked groups(Scenario scenario, Summary summary) {
        return new Ranked(true, scenario.labels().groups(), RedBlackList.ofGroups(summary));
    }

    /** The lists of the departments, then those of the window groups. */
    static List<Ranked> all(Scenario scenario, Summary summary) {
        return List.of(departments(scenario, summary), groups(scenario, summary));
    }

    /** What readers see: departments and, where these have not just windows of their own, window groups. */
    static List<Ranked> shown(Scenario scenario, Summary summary) {
        List<Ranked> shown = new ArrayList<>(List.of(departments(scenario, summary)));
        if (!ownWindows(scenario)) {
            shown.add(groups(scenario, summary));
        }
        return shown.stream().filter(ranked -> !ranked.empty()).toList();
    }

    /** Whether each department has one window group, which serves nothing else: their lists are the same. */
    static boolean ownWindows(Scenario scenario) {
        List<Integer> departmentOfMatter = scenario.demand().departmentOfMatter();
        long withGroup = scenario.layout().groups().stream()
                .map(group -> IntStream.range(0, departmentOfMatter.size())
                        .filter(matter -> group.preference().get(matter) > 0)
                        .map(departmentOfMatter::get)
                        .distinct()
                        .toArray())
                .filter(served -> served.length == 1)
                .mapToInt(served -> served[0])
                .distinct()
                .count();
        return withGroup == scenario.layout().groups().size()
                && withGroup == scenario.labels().departmentsAndDesks().size();
    }

    static String title(Scenario scenario) {
        return scenario.labels().assumedShares() ? "rank.titleAssumed" : "rank.title";
    }

    static String name(RankedFigure figure) {
        return switch (figure) {
            case GOOD_RATE -> "rank.goodRate";
            case ON_TIME -> "rank.onTime";
            case TRIPS_MEAN -> "rank.trips";
            case WAIT_MEAN -> "rank.wait";
        };
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "rank.better";
            case NOT_TOLD_APART -> "rank.notToldApart";
            case WORSE -> "rank.worse";
        };
    }

    /** A value of the figure with its unit. */
    static String value(RankedFigure figure, double value, Wording wording) {
        return figure.isShare()
                ? wording.percent(value, 3)
                : figure == RankedFigure.WAIT_MEAN ? wording.duration(value) : wording.decimal(value, 3);
    }

    /** How many parts of a list are told apart, and which, at most so many by name. */
    static String says(Ranked ranked, RedBlackList list, int named, Wording wording) {
        String hall = value(list.figure(), list.hall(), wording);
        String parts = wording.text(
                ranked.groups() ? "rank.groups" : "rank.departments",
                list.entries().size());
        List<Entry> better = list.with(Verdict.BETTER);
        List<Entry> worse = list.with(Verdict.WORSE);
        int none = list.entries().size() - better.size() - worse.size();
        if (none == list.entries().size()) {
            return wording.text(hasInterval(list) ? "rank.none" : "rank.noInterval", parts, hall);
        }
        List<String> said = new ArrayList<>();
        if (!better.isEmpty()) {
            said.add(wording.text("rank.betterAre", better.size(), names(ranked, better, named, wording)));
        }
        if (!worse.isEmpty()) {
            List<Entry> worstFirst = IntStream.range(0, worse.size())
                    .mapToObj(i -> worse.get(worse.size() - 1 - i))
                    .toList();
            said.add(wording.text("rank.worseAre", worse.size(), names(ranked, worstFirst, named, wording)));
        }
        said.add(wording.text("rank.othersAre", none));
        return wording.text("rank.some", parts, hall, String.join(wording.text("list.semicolon"), said));
    }

    private static String names(Ranked ranked, List<Entry> entries, int most, Wording wording) {
        String named = String.join(
                wording.text("list.comma"),
                entries.stream()
                        .limit(most)
                        .map(entry ->
                                wording.name(ranked.labels().get(entry.part()).name()))
                        .toList());
        return entries.size() > most ? wording.text("rank.more", named, entries.size() - most) : named;
    }

    /** Whether chance alone explains every difference in all the lists; never of one replication, which tests none. */
    static boolean allAlike(List<Ranked> shown) {
        return shown.stream()
                .flatMap(ranked -> ranked.lists().stream())
                .allMatch(list -> hasInterval(list)
                        && list.entries().stream().allMatch(entry -> entry.verdict() == Verdict.NOT_TOLD_APART));
    }

    private static boolean hasInterval(RedBlackList list) {
        return list.entries().stream()
                .anyMatch(entry -> Double.isFinite(entry.ofList().low()));
    }
}
