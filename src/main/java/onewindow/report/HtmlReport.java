package onewindow.report;

import java.util.List;
import onewindow.measure.RunResult;
import onewindow.measure.Summary;
import onewindow.scenario.Labels;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** The run as one HTML file that needs no network: pictures, tables and how to repeat it, in Chinese and English. */
public final class HtmlReport {

    private final Scenario scenario;
    private final RunResult result;
    private final Summary summary;
    private final List<RankingWords.Ranked> ranked;
    private final Html html = new Html();

    private HtmlReport(Scenario scenario, RunResult result) {
        this.scenario = scenario;
        this.result = result;
        this.summary = result.summary();
        ranked = RankingWords.shown(scenario, summary);
    }

    /**
     * Returns the page.
     *
     * @param initialLanguage {@code "zh"} or {@code "en"}, which it shows first; anything else is an
     *     IllegalArgumentException
     */
    public static String of(Scenario scenario, RunResult result, String initialLanguage) {
        HtmlReport report = new HtmlReport(scenario, result);
        Wording initial = Wording.in(initialLanguage);
        PageFrame.head(
                report.html,
                initial.language(),
                "OneWindow " + result.environment().version(),
                Wording.both("html.pageTitle", scenario.title()));
        report.title();
        report.html.open("main");
        Headline.write(report.html, scenario, result);
        report.waits();
        report.days();
        report.parts();
        report.ranking();
        report.cases();
        report.whatIf();
        report.trust();
        report.repeat();
        PageFrame.foot(report.html);
        return report.html.page();
    }

    private void title() {
        PageFrame.openHeader(html);
        link("waits", "section.waits");
        if (showsDays()) {
            link("days", "section.days");
        }
        if (showsParts()) {
            link("parts", "section.parts");
        }
        if (!ranked.isEmpty()) {
            link("ranking", "rank.nav");
        }
        if (summary.cases().isPresent()) {
            link("cases", "section.cases");
        }
        if (result.whatIf().isPresent()) {
            link("whatIf", "section.whatIf");
        }
        link("trust", "section.trust");
        link("repeat", "section.repeat");
        PageFrame.closeNavigation(html);
        html.element("h1", scenario.title());
        html.element("p", Wording.both(w -> Setting.sentence(scenario, result, w)));
        if (!result.environment().settings().isEmpty()) {
            html.element("p", Wording.both(w -> Setting.changes(result, w).orElseThrow()));
        }
        html.element("p", Wording.both(w -> Setting.runSentence(result, w)), "class", "sub");
        if (Setting.exactTotal(scenario)) {
            html.element("p", Wording.both("run.exactTotal"), "class", "sub");
        }
        List<String> english = Doubts.of(scenario, "en");
        List<String> chinese = Doubts.of(scenario, "zh");
        for (int i = 0; i < english.size(); i++) {
            LocalName doubt = new LocalName(chinese.get(i), english.get(i));
            html.element("p", Wording.both("doubt.mark", doubt), "class", "doubt");
        }
        html.close("header");
    }

    private void link(String id, String key) {
        PageFrame.link(html, id, key);
    }

    private boolean showsDays() {
        return summary.days().size() >= 5 && !scenario.horizon().continuous();
    }

    private void waits() {
        section("waits", "section.waits");
        html.open("div", "class", "grid");
        boolean continuous = scenario.horizon().continuous();
        if (scenario.horizon().dated()) {
            HeatMap.write(html, summary, scenario.horizon().days());
        } else if (!continuous) {
            HourBars.waits(html, result);
        }
        WaitHistogram.write(html, summary);
        QueueBand.write(html, summary, continuous);
        if (!continuous) {
            HourBars.windowUse(html, result);
        }
        html.close("div");
        EventList events = new EventList(scenario, summary);
        if (!events.empty()) {
            block("events.title", "events.say", events.html(), true);
        }
        html.close("section");
    }

    private void days() {
        if (!showsDays()) {
            return;
        }
        section("days", "section.days");
        html.open("div", "class", "grid");
        if (scenario.horizon().dated()) {
            DayCalendar.write(html, summary.days());
        }
        DayHistogram.write(html, summary.days());
        html.close("div", "section");
    }

    private boolean showsParts() {
        Labels labels = scenario.labels();
        return labels.departmentsAndDesks().size()
                        + labels.classes().size()
                        + labels.groups().size()
                        + labels.matters().size()
                > 4;
    }

    private void parts() {
        if (!showsParts()) {
            return;
        }
        section("parts", "section.parts");
        PartTable parts = new PartTable(scenario, result);
        if (!summary.byHall().isEmpty()) {
            block("parts.halls", "parts.hallsSay", new HallTable(scenario, summary.byHall()).table(), true);
        }
        if (scenario.labels().departmentsAndDesks().size() > 1) {
            boolean assumed = scenario.labels().assumedShares();
            block(
                    assumed ? "parts.departmentsAssumed" : "parts.departments",
                    "parts.departmentsSay",
                    parts.departments(),
                    true);
        }
        if (scenario.labels().classes().size() > 1) {
            classes(parts.classes());
        }
        if (scenario.labels().groups().size() > 1) {
            block("parts.groups", "parts.groupsSay", parts.groups(), false);
        }
        if (scenario.labels().matters().size() > 1) {
            block("parts.matters", "parts.mattersSay", MatterTable.of(scenario, summary), false);
        }
        html.close("section");
    }

    private void classes(HtmlTable table) {
        LocalName rule = Wording.both(w -> w.text("parts.classesSay", new ModelWords(scenario, w).order()));
        html.block(Wording.both("parts.classes"), rule, table, true);
    }

    private void ranking() {
        if (!ranked.isEmpty()) {
            section("ranking", RankingWords.title(scenario));
            RankingSection.write(html, scenario, ranked);
            html.close("section");
        }
    }

    private void cases() {
        summary.cases().ifPresent(cases -> {
            section("cases", "section.cases");
            CaseSection.write(html, scenario, cases);
            html.close("section");
        });
    }

    private void whatIf() {
        result.whatIf().ifPresent(variants -> {
            section("whatIf", "section.whatIf");
            WhatIfSection.write(html, variants);
            html.close("section");
        });
    }

    private void trust() {
        section("trust", "section.trust");
        HtmlTable published = PublishedTable.of(scenario, result);
        if (!published.empty()) {
            block("published.title", "published.sentence", published, true);
        }
        Tornado.write(html, scenario, result);
        HtmlTable assumptions = AssumptionTable.assumptions(scenario, result);
        if (assumptions.empty()) {
            html.element("p", Wording.both("trust.noAssumption"));
        } else {
            block("trust.assumptions", "trust.assumptionsSay", assumptions, true);
        }
        HtmlTable sources = AssumptionTable.sources(scenario);
        if (!sources.empty()) {
            block("trust.sources", "trust.sourcesSay", sources, true);
        }
        html.close("section");
    }

    private void repeat() {
        section("repeat", "section.repeat");
        Reproducibility.write(html, scenario, result);
        html.close("section");
    }

    private void section(String id, String key) {
        html.open("section", "id", id).element("h2", Wording.both(key));
    }

    private void block(String title, String sentence, HtmlTable table, boolean open) {
        html.block(Wording.both(title), Wording.both(sentence), table, open);
    }
}
