package onewindow.report;

import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/**
 * The head of the page: the mean wait with what can move it, and a card for each other figure a planner asks for first.
 */
final class Headline {

    private final Scenario scenario;
    private final RunResult result;
    private final Figures hall;

    private Headline(Scenario scenario, RunResult result) {
        this.scenario = scenario;
        this.result = result;
        this.hall = result.summary().hall();
    }

    static void write(Html html, Scenario scenario, RunResult result) {
        Headline headline = new Headline(scenario, result);
        html.open("section", "class", "headline", "id", "headline");
        headline.hero(html);
        html.open("div", "class", "cards");
        headline.cards(html);
        html.close("div", "section");
    }

    private void hero(Html html) {
        html.open("div", "class", "hero");
        html.element("h2", Wording.both("headline.meanWait"));
        html.element("p", Wording.both(w -> w.duration(hall.waitMean().mean())), "class", "big");
        if (Double.isFinite(hall.waitMean().low())) {
            html.element(
                    "p",
                    Wording.both(w -> w.text("headline.interval", w.interval(hall.waitMean(), w::duration))),
                    "class",
                    "sub");
        } else {
            html.element("p", Wording.both("run.noInterval"), "class", "sub");
        }
        LocalName lost = NotServed.people(hall) == 0
                ? Wording.both("headline.everyoneServed")
                : Wording.both(w -> w.text("headline.besideServed", w.share(NotServed.share(hall))));
        html.element("p", lost, "class", "sub");
        range(html);
        html.close("div");
    }

    private void range(Html html) {
        Ranking.Span span = Ranking.span(result);
        if (!Double.isFinite(span.low())) {
            return;
        }
        RangeEffect most = Ranking.effects(result).get(0);
        LocalName title = Wording.both(w -> w.text("headline.range", w.duration(span.low()), w.duration(span.high())));
        LocalName why = Wording.both(w -> w.text(
                "headline.rangeMost",
                ParameterName.of(most.key(), scenario.labels(), w),
                w.stated(most.low()),
                w.stated(most.high())));
        html.open("div", "class", "range").markup(strip(span).markup(title, why));
        html.element("p", title).element("p", why, "class", "sub").close("div");
    }

    private Svg strip(Ranking.Span span) {
        Svg svg = new Svg(320, 26);
        Axis axis = Axis.spanning(span.low(), span.high());
        double left = 8 + 304 * axis.at(span.low());
        double right = 8 + 304 * axis.at(span.high());
        svg.line(8, 13, 312, 13, "grid");
        svg.rectangle(left, 8, right - left, 10, "band");
        svg.circle(8 + 304 * axis.at(hall.waitMean().mean()), 13, 7, "dot");
        return svg;
    }

    private void cards(Html html) {
        long target = scenario.waitTargetsMillis()
                .get(Math.min(1, scenario.waitTargetsMillis().size() - 1));
        int index = scenario.waitTargetsMillis().indexOf(target);
        Estimate within = hall.within().get(index);
        Estimate cases = Ranking.cases(scenario, result.summary());
        int days = Setting.days(result);
        card(
                html,
                Wording.both("figure.cases"),
                Wording.both(w -> w.count(cases.mean())),
                days > 1
                        ? Wording.both(w -> w.text("card.casesDay", w.count(cases.mean() / days)))
                        : Wording.both("card.everyone"));
        card(
                html,
                Wording.both("card.quantiles"),
                Wording.both(w -> w.duration(hall.waitP90().mean())),
                Wording.both(this::quantiles));
        card(
                html,
                Wording.both(w -> w.text("card.within", w.duration(target / 1000.0))),
                Wording.both(w -> w.share(within.mean())),
                Wording.both("card.withinMore"));
        card(
                html,
                Wording.both("card.waited"),
                Wording.both(w -> w.share(hall.delayed().mean())),
                Wording.both("card.waitedMore"));
        notServedCard(html);
        bookings(html, "figure.missedBookings", "card.missedBookings", hall.missedBookings());
        bookings(html, "figure.cancelledBookings", "card.cancelledBookings", hall.cancelledBookings());
        bookings(html, "figure.bannedRequests", "card.bannedRequests", hall.bannedRequests());
        card(
                html,
                Wording.both("card.use"),
                Wording.both(w -> w.share(hall.utilisation().mean())),
                Wording.both(w -> w.text(
                        scenario.horizon().continuous() ? "card.useMore" : "card.useMoreDay",
                        w.decimal(hall.busyWindows().mean(), 1))));
        card(
                html,
                Wording.both("figure.overtime"),
                Wording.both(w -> w.duration(hall.overtime().mean())),
                Wording.both(scenario.horizon().continuous() ? "card.overtimeRun" : "card.overtimeDay"));
        busiest(html);
    }

    private void bookings(Html html, String title, String more, Estimate count) {
        if (count.mean() > 0) {
            card(
                    html,
                    Wording.both(title),
                    Wording.both(w -> w.count(count.mean())),
                    Wording.both(w -> w.text(more, w.count(hall.reusedPlaces().mean()))));
        }
    }

    private String quantiles(Wording wording) {
        String p95 = wording.duration(hall.waitP95().mean());
        String longest = wording.duration(hall.waitMax().mean());
        double median = hall.waitP50().mean();
        return median == 0
                ? wording.text("card.quantilesNoWait", p95, longest)
                : wording.text("card.quantilesMore", wording.duration(median), p95, longest);
    }

    private void notServedCard(Html html) {
        card(
                html,
                Wording.both("text.notServed"),
                Wording.both(w -> w.share(NotServed.share(hall))),
                Wording.both(w ->
                        NotServed.people(hall) == 0 ? w.text("headline.everyoneServed") : NotServed.reasons(hall, w)));
    }

    private void busiest(Html html) {
        if (scenario.horizon().continuous()) {
            return;
        }
        Ranking.busiestHour(result.summary()).ifPresent(hour -> {
            Figures figures = result.summary().byHour().get(hour);
            String when = Wording.hours(result.summary().firstHour() + hour);
            card(
                    html,
                    Wording.both("text.busiestHour"),
                    new LocalName(when, when),
                    Wording.both(w -> w.text(
                            "card.busiest",
                            w.count(figures.arrivals().mean() / Setting.days(result)),
                            w.duration(figures.waitMean().mean()))));
        });
        Ranking.busiestDay(result.summary())
                .ifPresent(day -> card(
                        html,
                        Wording.both("text.busiestDay"),
                        Wording.both(w -> day.date() == null
                                ? w.text("text.dayNumber", day.index() + 1)
                                : day.date().toString()),
                        Wording.both(
                                w -> w.text("card.busiest", w.count(day.arrivalsMean()), w.duration(day.waitMean())))));
    }

    private static void card(Html html, LocalName title, LocalName figure, LocalName more) {
        html.open("div", "class", "card").element("h3", title);
        html.element("p", figure, "class", "figure")
                .element("p", more, "class", "sub")
                .close("div");
    }
}
