package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.measure.RunResult;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The run as one page. */
class HtmlReportTest {

    private static final Scenario HALF_YEAR = HalfYearFixture.scenario();
    private static final String PAGE = HtmlReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR), "en");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");

    private static List<String> matches(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** The page without tags, style and script, so what a reader may come to see. */
    private static String words(String page) {
        return page.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replaceAll("<[^>]*>", " ");
    }

    @Test
    void thePageLoadsNothing() {
        assertThat(matches("(src|href|srcset|action|data)=\"(?!#)[^\"]*\"", PAGE))
                .isEmpty();
        assertThat(PAGE)
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain("<link")
                .doesNotContain("<iframe")
                .doesNotContain("fetch(")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void bothLanguagesAreInThePageAndOneIsShownFirst() {
        String chinese = HtmlReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR), "zh");
        assertThat(PAGE).contains("data-lang=\"en\"").contains("Mean wait").contains("平均等候");
        assertThat(chinese).contains("data-lang=\"zh\"").contains("Mean wait").contains("平均等候");
        assertThat(matches("class=\"en\"", PAGE)).hasSameSizeAs(matches("class=\"zh\"", PAGE));
    }

    @Test
    void everySectionOfADatedRunIsThere() {
        assertThat(PAGE)
                .contains("Waits by hour and weekday")
                .contains("How long people wait")
                .contains("The queue over the day")
                .contains("Use of the windows by hour")
                .contains("The calendar of days")
                .contains("February 2022")
                .contains("Good days and bad days")
                .contains("waits for the opening; that time counts")
                .contains("Departments, on assumed shares")
                .contains("Model against published")
                .contains("as published it fits a base of 932")
                .contains("What the mean wait rests on")
                .contains("java -jar onewindow.jar run scenarios/zhaoyang-2022h1.yaml --seed 1 --replications 20")
                .contains("STRESS-DES");
    }

    @Test
    void aSessionWithoutDaysLeavesOutWhatHasNoMeaning() {
        String page = HtmlReport.of(TextbookFixture.scenario(), TextbookFixture.run(), "en");
        assertThat(page)
                .contains("The queue over the session")
                .contains("java -jar onewindow.jar run mm1-rho90.yaml --seed 7 --replications 1")
                .doesNotContain("calendar of days")
                .doesNotContain("weekday")
                .doesNotContain("Busiest")
                .doesNotContain("Departments")
                .doesNotContain("Model against published");
    }

    @Test
    void whatComesFromTheScenarioIsEscaped() {
        LocalName hostile = new LocalName("厅<script>alert(1)</script>", "Hall \"><img src=x onerror='alert(2)'>&");
        Scenario scenario = HalfYearFixture.scenario(hostile);
        String page = HtmlReport.of(scenario, HalfYearRunFixture.of(scenario), "en");
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .contains("厅&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("Hall &quot;&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;&amp;");
    }

    @Test
    void noPageShowsWhatIsNotANumber() {
        Scenario scenario = HALF_YEAR;
        List<String> pages = List.of(
                PAGE,
                HtmlReport.of(scenario, HalfYearRunFixture.of(scenario, 1, 20), "zh"),
                HtmlReport.of(TextbookFixture.scenario(), TextbookFixture.run(), "zh"));
        for (String page : pages) {
            assertThat(page)
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity")
                    .doesNotContain("∞")
                    .doesNotContain("\uFFFD");
            assertThat(words(page)).doesNotContain("null");
        }
    }

    @Test
    void elementsAreClosedInOrder() {
        String markup = PAGE.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replaceAll("<!DOCTYPE html>", "");
        List<String> open = new ArrayList<>();
        Matcher matcher = TAG.matcher(markup);
        while (matcher.find()) {
            String name = matcher.group(2);
            if (!matcher.group(1).isEmpty()) {
                assertThat(open.remove(open.size() - 1)).isEqualTo(name);
            } else if (!matcher.group(3).endsWith("/") && !name.equals("meta")) {
                open.add(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyPictureHasATitleADescriptionAndASentence() {
        List<String> pictures = matches("(?s)<svg .*?</svg>", PAGE);
        assertThat(pictures).hasSizeGreaterThan(12);
        assertThat(pictures)
                .allMatch(svg -> svg.contains("role=\"img\"")
                        && svg.contains("<title data-en=\"")
                        && svg.contains("<desc data-en=\""));
        List<String> figures = matches("(?s)<figure .*?</figure>", PAGE);
        assertThat(figures)
                .hasSize(8)
                .allMatch(figure -> figure.contains("<figcaption><h3>") && figure.contains("<table"));
    }

    @Test
    void stylesThatPicturesAskForExist() {
        TreeSet<String> asked = new TreeSet<>();
        for (String svg : matches("(?s)<svg .*?</svg>", PAGE)) {
            for (String styles : matches("class=\"[^\"]*\"", svg)) {
                asked.addAll(List.of(styles.substring(7, styles.length() - 1).split(" ", -1)));
            }
        }
        assertThat(asked)
                .isNotEmpty()
                .allMatch(style -> PAGE.contains("." + style + " ") || PAGE.contains("." + style + ","));
    }

    @Test
    void aHalfYearsPageIsSmallAndListsThirtyMatters() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8).length).isLessThan(500_000);
        assertThat(matches("Matter d\\d\\d-\\d{3}", words(PAGE))).hasSize(MatterTable.MOST);
    }

    @Test
    void anInterruptedRunSaysSo() {
        RunResult result = HalfYearRunFixture.of(HALF_YEAR, 7, 20);
        assertThat(HtmlReport.of(HALF_YEAR, result, "en")).contains("interrupted after 7 of 20 replications");
    }
}
