package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import onewindow.demand.Arrivals;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.RedBlackList;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.measure.Summary.DayFigures;
import onewindow.scenario.Scenario;

/** The summary for a terminal: what a planner reads in ten seconds, at most 100 columns wide. */
public final class TextReport {

    private static final int WIDTH = 100;
    private static final int COLUMN = 15;
    private static final int RANKED = 3;
    private static final int NAMED = 2;
    private static final double HALF_A_CASE = 0.5;

    private final Scenario scenario;
    private final RunResult result;
    private final Figures hall;
    private final Wording wording;
    private final int margin;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Scenario scenario, RunResult result, Wording wording) {
        this.scenario = scenario;
        this.result = result;
        this.hall = result.summary().hall();
        this.wording = wording;
        this.margin = Integer.parseInt(wording.text("text.margin"));
    }

    /**
     * Returns the summary, each line ended by a line feed.
     *
     * @param language {@code "zh"} or {@code "en"}; anything else is an IllegalArgumentException
     */
    public static String of(Scenario scenario, RunResult result, String language) {
        TextReport report = new TextReport(scenario, result, Wording.in(language));
        report.head();
        report.doubts();
        report.waits();
        report.people();
        report.hallUse();
        report.halls();
        report.events();
        report.cases();
        report.departments();
        report.ranking();
        new TextComparison(scenario, result, report.wording).lines().forEach(report::line);
        result.whatIf()
                .ifPresent(
                        whatIf -> new WhatIfText(whatIf, report.wording).lines().forEach(report::line));
        return String.join("\n", report.lines) + "\n";
    }

    private void head() {
        line(wording.name(scenario.title()));
        wrapped(Setting.sentence(scenario, result, wording));
        Setting.changes(result, wording).ifPresent(this::wrapped);
        wrapped(Setting.runSentence(result, wording));
        if (Setting.exactTotal(scenario)) {
            wrapped(wording.text("run.exactTotal"));
        }
    }

    private void wrapped(String text) {
        Columns.wrap(text, WIDTH).forEach(this::line);
    }

    private void doubts() {
        for (String doubt : Doubts.of(scenario, wording.language())) {
            wrapped(wording.text("doubt.mark", doubt));
        }
    }

    private void waits() {
        line("");
        DoubleFunction<String> duration = wording::duration;
        row("headline.meanWait", estimate(hall.waitMean(), duration));
        Ranking.Span span = Ranking.span(result);
        if (Double.isFinite(span.low())) {
            RangeEffect most = Ranking.effects(result).get(0);
            String name = ParameterName.of(most.key(), scenario.labels(), wording);
            row(
                    "text.ranges",
                    wording.text("text.rangesSpan", duration.apply(span.low()), duration.apply(span.high())));
            row(
                    "text.rangesMost",
                    wording.text("text.rangesMostBy", name, wording.stated(most.low()), wording.stated(most.high())));
        }
        row("text.notServed", notServed());
        line("");
        List<Estimate> waits = List.of(hall.waitMean(), hall.waitP50(), hall.waitP90(), hall.waitP95(), hall.waitMax());
        List<String> heads = List.of("wait.mean", "wait.p50", "wait.p90", "wait.p95", "wait.max");
        table(heads.stream().map(wording::text).toList(), waits);
        row("text.delayed", estimate(hall.delayed(), wording::share));
        List<String> within = new ArrayList<>();
        for (int i = 0; i < scenario.waitTargetsMillis().size(); i++) {
            String limit = wording.duration(scenario.waitTargetsMillis().get(i) / 1000.0);
            within.add(wording.text(
                    "text.withinOne", limit, wording.share(hall.within().get(i).mean())));
        }
        row("text.within", String.join(wording.text("list.comma"), within));
    }

    private String notServed() {
        double people = NotServed.people(hall);
        return people == 0
                ? wording.text("text.everyoneServed")
                : wording.text(
                        "text.notServedOf",
                        wording.share(NotServed.share(hall)),
                        wording.count(people),
                        NotServed.reasons(hall, wording));
    }

    private void people() {
        Estimate cases = Ranking.cases(scenario, result.summary());
        String perDay = Setting.days(result) > 1
                ? wording.text("text.perDay", wording.count(cases.mean() / Setting.days(result)))
                : "";
        row("figure.cases", estimate(cases, wording::count) + perDay);
        exactCases(cases);
        if (scenario.demand().casesPerArrival() != 1 || result.summary().cases().isPresent()) {
            row("figure.arrivals", estimate(hall.arrivals(), wording::count));
        }
        bookings("figure.missedBookings", hall.missedBookings());
        bookings("figure.cancelledBookings", hall.cancelledBookings());
        bookings("figure.reusedPlaces", hall.reusedPlaces());
        bookings("figure.bannedRequests", hall.bannedRequests());
    }

    /** Where exactly so many come, why it is not as many cases that are received. */
    private void exactCases(Estimate cases) {
        boolean whole = Setting.days(result) == scenario.horizon().days().size();
        boolean exact = scenario.cases().isPresent() && whole && Setting.exactTotal(scenario);
        double total = !exact
                ? 0
                : scenario.demand().streams().stream()
                        .map(stream -> ((Arrivals.Poisson) stream.arrivals()).volume())
                        .mapToDouble(volume ->
                                Math.rint(volume.scale() * volume.total().orElse(Double.NaN)))
                        .sum();
        if (total > 0 && Math.abs(cases.mean() - total) > HALF_A_CASE) {
            row("text.exactCases", wording.text("text.exactCasesAre", wording.count(total)));
        }
    }

    private void bookings(String label, Estimate count) {
        if (count.mean() > 0) {
            row(label, estimate(count, wording::count));
        }
    }

    private void hallUse() {
        if (!scenario.horizon().continuous()) {
            Ranking.busiestHour(result.summary()).ifPresent(this::busiestHour);
            Ranking.busiestDay(result.summary()).ifPresent(this::busiestDay);
        }
        row(
                "text.windows",
                wording.text(
                        scenario.horizon().continuous() ? "text.windowsUse" : "text.windowsUseDay",
                        wording.share(hall.utilisation().mean()),
                        wording.decimal(hall.busyWindows().mean(), 1),
                        wording.decimal(hall.queue().mean(), 1)));
        row(
                "figure.overtime",
                wording.text(
                        scenario.horizon().continuous() ? "text.overtimeRun" : "text.overtimeDay",
                        wording.duration(hall.overtime().mean())));
    }

    private void events() {
        new EventList(scenario, result.summary()).rows(wording).forEach(row -> row(row.key(), row.text()));
    }

    private void busiestHour(int index) {
        Figures hour = result.summary().byHour().get(index);
        int from = result.summary().firstHour() + index;
        row(
                "text.busiestHour",
                wording.text(
                        "text.busiestHourIs",
                        Wording.clock(from * 3_600_000L),
                        Wording.clock((from + 1) * 3_600_000L),
                        wording.count(hour.arrivals().mean() / Setting.days(result)),
                        wording.duration(hour.waitMean().mean())));
    }

    private void busiestDay(DayFigures day) {
        String when = day.date() == null ? wording.text("text.dayNumber", day.index() + 1) : wording.dated(day.date());
        row(
                "text.busiestDay",
                wording.text(
                        "text.busiestDayIs",
                        when,
                        wording.count(day.arrivalsMean()),
                        wording.duration(day.waitMean())));
    }

    private void halls() {
        List<String> halls = new HallTable(scenario, result.summary().byHall()).lines(wording, margin);
        if (!halls.isEmpty()) {
            line("");
            halls.forEach(this::line);
        }
    }

    private void cases() {
        result.summary().cases().ifPresent(cases -> {
            line("");
            new CaseText(scenario, cases, wording).rows().forEach(row -> row(row.key(), row.text()));
        });
    }

    private void departments() {
        List<Integer> ranked = Ranking.byWait(result.summary().byDepartment());
        if (scenario.labels().departmentsAndDesks().size() < 2 || ranked.isEmpty()) {
            return;
        }
        line("");
        line(wording.text(scenario.labels().assumedShares() ? "text.longestAssumed" : "text.longest"));
        for (int department : ranked.subList(0, Math.min(RANKED, ranked.size()))) {
            Figures figures = result.summary().byDepartment().get(department);
            String name = wording.name(
                    scenario.labels().departmentsAndDesks().get(department).name());
            line("  " + Columns.left(Columns.cut(name, margin - 4), margin - 2)
                    + Columns.left(wording.duration(figures.waitMean().mean()), 16)
                    + wording.text(
                            "text.departmentServed",
                            wording.count(figures.arrivals().mean()),
                            wording.share(NotServed.share(figures))));
        }
    }

    private void ranking() {
        List<RankingWords.Ranked> shown = RankingWords.shown(scenario, result.summary());
        if (shown.isEmpty()) {
            return;
        }
        line("");
        wrapped(wording.text(RankingWords.title(scenario)));
        for (RankingWords.Ranked ranked : shown) {
            for (RedBlackList list : ranked.lists()) {
                headed(
                        wording.text("rank.row", wording.text(RankingWords.name(list.figure()))),
                        RankingWords.says(ranked, list, NAMED, wording));
            }
        }
        if (RankingWords.allAlike(shown)) {
            Columns.wrap(wording.text("rank.allAlike"), WIDTH - 2).forEach(part -> line("  " + part));
        }
    }

    private void table(List<String> heads, List<Estimate> estimates) {
        StringBuilder head = new StringBuilder(Columns.left(wording.text("text.waits"), margin));
        StringBuilder means = new StringBuilder(" ".repeat(margin));
        StringBuilder widths = new StringBuilder(Columns.left(wording.text("text.interval"), margin));
        for (int i = 0; i < heads.size(); i++) {
            Estimate estimate = estimates.get(i);
            String halfWidth = wording.text("text.plusMinus", wording.duration(estimate.halfWidth()));
            head.append(Columns.left(heads.get(i), COLUMN));
            means.append(Columns.left(wording.duration(estimate.mean()), COLUMN));
            widths.append(Columns.left(halfWidth, COLUMN));
        }
        line(head.toString());
        line(means.toString());
        if (Double.isFinite(hall.waitMean().high())) {
            line(widths.toString());
        }
    }

    private String estimate(Estimate estimate, DoubleFunction<String> say) {
        String interval = wording.interval(estimate, say);
        return say.apply(estimate.mean()) + (interval.isEmpty() ? "" : "  " + interval);
    }

    private void row(String key, String text) {
        headed(wording.text(key), text);
    }

    private void headed(String name, String text) {
        String head = name;
        for (String part : Columns.wrap(text, WIDTH - margin)) {
            String left = Columns.left(head, margin);
            line(left.endsWith(" ") ? left + part : left + "  " + part);
            head = "";
        }
    }

    private void line(String line) {
        lines.add(Columns.cut(line.stripTrailing(), WIDTH));
    }
}
