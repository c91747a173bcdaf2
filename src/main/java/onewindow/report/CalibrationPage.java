package onewindow.report;

import java.util.List;
import onewindow.calibrate.Calibration;
import onewindow.calibrate.Finding;
import onewindow.calibrate.NextStep;
import onewindow.calibrate.judge.Judgement;
import onewindow.scenario.LocalName;

/**
 * A calibration as one HTML file that needs no network: what was fitted over the data, and the model beside the log.
 */
public final class CalibrationPage {

    private final Calibration calibration;
    private final Html html = new Html();

    private CalibrationPage(Calibration calibration) {
        this.calibration = calibration;
    }

    /**
     * Returns the page.
     *
     * @param initialLanguage {@code "zh"} or {@code "en"}, which it shows first; anything else is an
     *     IllegalArgumentException
     */
    public static String of(Calibration calibration, String initialLanguage) {
        CalibrationPage page = new CalibrationPage(calibration);
        Wording initial = Wording.in(initialLanguage);
        LocalName title = Wording.both("calibration.pageTitle", calibration.logName());
        PageFrame.head(page.html, initial.language(), "OneWindow", title);
        page.title(title);
        page.html.open("main");
        page.headline();
        page.fit();
        page.judged();
        page.words();
        page.rows();
        page.parameters();
        PageFrame.foot(page.html);
        return page.html.page();
    }

    private void title(LocalName title) {
        PageFrame.openHeader(html);
        PageFrame.link(html, "fit", "section.fit");
        if (calibration.judgement().isPresent()) {
            PageFrame.link(html, "judged", "section.judged");
        }
        PageFrame.link(html, "misses", "calibration.misses");
        PageFrame.link(html, "next", "calibration.next");
        PageFrame.link(html, "parameters", "section.parameters");
        PageFrame.closeNavigation(html);
        html.element("h1", title);
        html.element("p", said(FitWords::read));
        html.element("p", Wording.both("calibration.fittedOn", said(FitWords::fittedDays)), "class", "sub");
        html.close("header");
    }

    private LocalName said(java.util.function.Function<FitWords, String> what) {
        return Wording.both(w -> what.apply(new FitWords(calibration, w)));
    }

    private void headline() {
        html.open("section", "class", "cards calibration", "id", "headline");
        calibration.judgement().ifPresent(judgement -> {
            int figures = new FitWords(calibration, Wording.in("en"))
                    .figures(judgement)
                    .size();
            for (int i = 0; i < figures; i++) {
                figure(judgement, i);
            }
            card(
                    Wording.both("calibration.coverage"),
                    Wording.both(w -> w.share(judgement.coverage().share())),
                    Wording.both("calibration.coverageAim"),
                    !judgement.coverage().isLow() && !judgement.coverage().isHigh());
        });
        if (calibration.judgement().isEmpty()) {
            card(
                    Wording.both("calibration.people"),
                    said(FitWords::peopleADay),
                    Wording.both("finding.notJudged"),
                    true);
        }
        html.close("section");
    }

    private void figure(Judgement judgement, int index) {
        LocalName model = said(words -> {
            FitWords.Row row = words.figures(judgement).get(index);
            return row.say().apply(row.figure().simulated());
        });
        LocalName beside = Wording.both(w -> {
            FitWords.Row row = new FitWords(calibration, w).figures(judgement).get(index);
            return w.text(
                    "calibration.card",
                    row.say().apply(row.figure().observed()),
                    row.say().apply(row.figure().low()),
                    row.say().apply(row.figure().high()));
        });
        FitWords.Row row =
                new FitWords(calibration, Wording.in("en")).figures(judgement).get(index);
        card(Wording.both(row.key()), model, beside, row.figure().within());
    }

    private void card(LocalName name, LocalName figure, LocalName beside, boolean within) {
        html.open("div", "class", within ? "card" : "card warned")
                .element("h3", name)
                .element("p", figure, "class", "figure")
                .element("p", beside, "class", "sub")
                .close("div");
    }

    private void judged() {
        calibration.judgement().ifPresent(judgement -> {
            section("judged", "section.judged");
            html.element("p", said(words -> words.judgedDays(judgement)), "class", "sub");
            html.open("div", "class", "grid");
            JudgePictures.write(html, judgement);
            html.close("div", "section");
        });
    }

    private void fit() {
        section("fit", "section.fit");
        html.open("div", "class", "grid");
        FitPictures.write(html, calibration.hall());
        WindowsHeat.write(html, calibration.hall());
        html.close("div", "section");
    }

    private void words() {
        section("misses", "calibration.misses");
        List<Finding> findings = calibration.findings();
        html.open("ul", "class", "block");
        if (findings.isEmpty()) {
            html.element("li", Wording.both("finding.none"));
        }
        findings.forEach(finding -> html.element("li", Wording.both(w -> new FindingWords(w).say(finding))));
        html.close("ul", "section");
        section("next", "calibration.next");
        html.open("ul", "class", "block");
        for (NextStep step : calibration.nextSteps()) {
            html.element("li", Wording.both(w -> new FindingWords(w).say(step)));
        }
        html.close("ul", "section");
    }

    private void rows() {
        List<String> english = calibration.read().lines("en");
        List<String> chinese = calibration.read().lines("zh");
        section("read", "calibration.read");
        html.open("div", "class", "block").open("dl", "class", "facts");
        if (!calibration.headers().isEmpty()) {
            fact("calibration.columns", said(FitWords::columns));
        }
        for (int i = 0; i < english.size(); i++) {
            fact(i == 0 ? "calibration.remarks" : "", new LocalName(chinese.get(i), english.get(i)));
        }
        if (english.isEmpty()) {
            fact("calibration.remarks", Wording.both("calibration.allRead"));
        }
        html.close("dl", "div", "section");
    }

    private void fact(String key, LocalName text) {
        html.open("dt");
        if (!key.isEmpty()) {
            html.say(key);
        }
        html.close("dt").element("dd", text);
    }

    private void parameters() {
        section("parameters", "section.parameters");
        html.block(
                Wording.both("parametersFitted.title"),
                Wording.both("parametersFitted.sentence"),
                FittedTable.parameters(calibration),
                true);
        HtmlTable departments = FittedTable.departments(calibration.hall());
        if (!departments.empty()) {
            html.block(
                    Wording.both("parts.departments"), Wording.both("parametersFitted.departments"), departments, true);
        }
        html.close("section");
    }

    private void section(String id, String key) {
        html.open("section", "id", id).element("h2", Wording.both(key));
    }
}
