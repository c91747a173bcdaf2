package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases beyond the counter, in every kind of report. */
class CaseReportTest {

    private static final Scenario SCENARIO = CaseRunFixture.scenario();
    private static final RunResult RUN = CaseRunFixture.run(SCENARIO);

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode casework() throws IOException {
        StringBuilder out = new StringBuilder();
        JsonReport.write(SCENARIO, RUN, "en", out);
        assertThat(out.toString()).doesNotContain("NaN");
        return new JsonMapper().readTree(out.toString()).get("casework");
    }

    @Test
    void theSummarySaysWhatBecameOfTheCases() {
        assertThat(TextReport.of(SCENARIO, RUN, "en"))
                .contains("""
                Trips a case            1.25; 70 % of the cases took one at most
                  other trips           to fetch the result 48,636, to bring what was missing 19,454
                Received                at a window 175,089, online 19,454
                Receipt to issue        Instant 0.1 d (90 % within 0.2 d); Promised 5.5 d (90 % within 11 d); Joint
                                        & several 12.2 d (90 % within 24.5 d)
                On time                 99.2 % by the promised limit, 100 % by the statutory one; 80 % early, by 2.5
                                        days; 467 late; none under a red warning
                Work in progress        1,004 cases at a day's end, 1,200 at the most, 2,918 when the run ends
                Busiest office          Approval bureau: officers 77 % of their time at work, steps wait 1.4 working
                                        hours, 3 wait at a day's end
                Reviews                 99.77 % of the cases reviewed, 100 % of the reviews good; ⚠ too much alike
                                        to say much
                Third-party survey      1,945 of the archived cases phoned, 1,167 answered, 94 % of the answers
                                        good; 100 % of the reviews: they differ by more than chance (two
                                        proportions, 95 %)
                """)
                .contains("  Good reviews          37 departments, hall 100 %: none is told apart from chance\n")
                .contains("  On time               37 departments, hall 99.2 %: none is told apart from chance\n")
                .contains("Cases                   194,543  (192,598 to 196,488); 1,595 a day\n");
        assertThat(TextReport.of(SCENARIO, RUN, "zh")).contains("最多跑一次的占70%").contains("主动评价率99.77%，好评率100%；⚠");
    }

    @Test
    void thePublishedReviewsAreSetBesideTheModels() {
        assertThat(PublishedRow.of(SCENARIO, RUN).stream()
                        .filter(row -> row.published().key().endsWith("Rate"))
                        .map(PublishedRow::model))
                .containsExactly(1 - 452 / 194_543.0, 1.0);
        assertThat(
                        PublishedRow.of(HalfYearFixture.scenario(), HalfYearRunFixture.of(HalfYearFixture.scenario()))
                                .stream()
                                .filter(row -> row.published().key().equals("evaluationRate"))
                                .map(PublishedRow::compared))
                .containsExactly(false);
    }

    @Test
    void jsonRanksDepartmentsAndWindowGroups() throws IOException {
        StringBuilder out = new StringBuilder();
        JsonReport.write(SCENARIO, RUN, "en", out);
        JsonNode ranking = new JsonMapper().readTree(out.toString()).get("ranking");
        assertThat(keys(ranking))
                .containsExactly("onAssumedShares", "level", "correction", "departments", "windowGroups");
        assertThat(ranking.get("departments").findValuesAsText("figure"))
                .containsExactly("goodRate", "onTime", "tripsMean", "waitMean");
        JsonNode wait = ranking.get("departments").get(3);
        assertThat(keys(wait)).containsExactly("figure", "hall", "parts");
        assertThat(wait.get("hall").asDouble()).isEqualTo(725.3);
        assertThat(wait.get("parts")).hasSize(37);
        JsonNode last = wait.get("parts").get(36);
        assertThat(keys(last)).containsExactly("key", "name", "counted", "value", "alone", "ofList", "verdict");
        assertThat(last.get("key").asText()).isEqualTo("d15");
        assertThat(last.get("verdict").asText()).isEqualTo("worse");
        assertThat(last.get("alone").get("low").asDouble())
                .isBetween(
                        last.get("ofList").get("low").asDouble(),
                        last.get("value").asDouble());
    }

    @Test
    void theTableOfRanksHasARowForEachPartAndFigure(@TempDir Path folder) throws IOException {
        CsvReport.write(SCENARIO, RUN, folder);
        List<String> lines = Files.readAllLines(folder.resolve("ranking.csv"));
        assertThat(lines.get(0).substring(1))
                .isEqualTo("parts,key,name_zh,name_en,figure,counted,hall,value,alone_low,alone_high,"
                        + "of_list_low,of_list_high,verdict");
        assertThat(lines).hasSize(1 + 2 * 37 * 4);
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith("department,d15,部门15,Department 15,wait_mean,") && line.endsWith(",worse"));
    }

    private static String onTime(String language, Map<CaseFigure, Double> changed) {
        CaseSummary cases = RUN.summary().cases().orElseThrow();
        List<Estimate> hall = new ArrayList<>();
        for (CaseFigure figure : CaseFigure.values()) {
            double mean = changed.getOrDefault(figure, cases.hall().mean(figure));
            hall.add(new Estimate(mean, mean, mean));
        }
        CaseSummary other = new CaseSummary(
                new CaseFigures(hall),
                cases.byKind(),
                cases.byDepartment(),
                cases.byGroup(),
                cases.offices(),
                cases.days(),
                cases.flow(),
                cases.duties(),
                cases.regions());
        return new CaseText(SCENARIO, other, Wording.in(language))
                .rows().stream()
                        .filter(row -> row.key().equals("cases.onTime"))
                        .findFirst()
                        .orElseThrow()
                        .text();
    }

    @Test
    void whatNeverHappenedIsSaidInWordsAndNotByZeros() {
        Map<CaseFigure, Double> nothing =
                Map.of(CaseFigure.EARLY, 0.0, CaseFigure.DAYS_EARLY, Double.NaN, CaseFigure.LATE, 0.0);
        assertThat(onTime("en", nothing))
                .isEqualTo("99.2 % by the promised limit, 100 % by the statutory one; none early; none late or under a"
                        + " red warning");
        assertThat(onTime("zh", nothing)).isEqualTo("承诺时限内99.2%，法定时限内100%；没有提前办结的；没有超时，也没有红牌");
        Map<CaseFigure, Double> warned = Map.of(CaseFigure.LATE, 0.0, CaseFigure.RED_WARNINGS, 3.0);
        assertThat(onTime("en", warned))
                .endsWith("by 2.5 days; none late; 3 under a red warning, undecided ones among them");
        assertThat(onTime("zh", warned)).endsWith("平均提前2.5天；没有超时；红牌3件，含尚未办结的");
    }

    @Test
    void onATelephoneKindsAreListsAndTheFlowIsDrawnAnew() {
        String page = HtmlReport.of(SCENARIO, RUN, "en");
        assertThat(page)
                .contains("<table class=\"sortable narrow stacked many\">")
                .contains("<td class=\"n\" data-head-en=\"Received\" data-head-zh=\"收件\""
                        + " data-v=\"1.360e+05\">136,000</td>")
                .contains("<div class=\"picture phone-only\"><svg viewBox=\"0 0 340 ")
                .doesNotContain("sideways to see all of it");
    }

    /** 130,000 cases and 80 % of 60,000 leave the counter, but nine in ten of 194,543 were received there. */
    @Test
    void theCounterOfTheFlowShowsTheCasesReceived() {
        assertThat(HtmlReport.of(SCENARIO, RUN, "en"))
                .contains(">Counter  175,089</text>", ">Without a visit  19,454</text>")
                .doesNotContain("Counter  178,000");
    }

    @Test
    void theTableOfOfficesFitsATelephoneWithoutSliding() {
        assertThat(HtmlReport.of(SCENARIO, RUN, "en"))
                .contains("点击表头排序。</span></p>\n<div class=\"scroll\"><table class=\"sortable narrow close\">");
    }

    @Test
    void thePageShowsWhoIsToldApart() {
        String page = HtmlReport.of(SCENARIO, RUN, "en");
        assertThat(page)
                .contains("<a href=\"#ranking\">")
                .contains("who differs from the hall by more than chance does, on assumed shares")
                .contains("37 departments, hall 99.2 %: none is told apart from chance")
                .contains("Department 15: 1 h 28 min, worse")
                .contains("Department 10: ");
    }

    @Test
    void jsonHasAnObjectOfItsOwn() throws IOException {
        JsonNode casework = casework();
        assertThat(keys(casework))
                .startsWith("received", "receivedAtWindow", "receivedAtKiosk", "receivedOnline", "receivedOnSite")
                .contains("issueDaysP90", "onTime", "withinStatutory", "atMostOneTrip", "furtherToPickUp", "goodRate")
                .endsWith(
                        "reviewsTooMuchAlike",
                        "surveyDiffersFromReviews",
                        "byKind",
                        "byDepartment",
                        "byWindowGroup",
                        "offices",
                        "flow",
                        "openAtDayEnd",
                        "duties",
                        "regions");
        assertThat(casework.get("received").get("mean").asDouble()).isEqualTo(194_543);
        assertThat(casework.get("reviewsTooMuchAlike").asBoolean()).isTrue();
        assertThat(casework.get("surveyGoodRate").get("mean").asDouble()).isEqualTo(0.94);
        assertThat(casework.get("surveyDiffersFromReviews").asBoolean()).isTrue();
        assertThat(casework.get("byKind").get(2).get("name").get("en").asText()).isEqualTo("Joint & several");
        assertThat(casework.get("byDepartment")).hasSize(37);
        assertThat(keys(casework.get("offices").get(0)))
                .containsExactly("key", "name", "steps", "waitWorkingHours", "utilisation", "queueAtDayEnd");
        assertThat(casework.get("offices")
                        .get(38)
                        .get("utilisation")
                        .get("mean")
                        .isNull())
                .isTrue();
        assertThat(casework.get("flow").get(0).toString())
                .isEqualTo("{\"from\":\"d01\",\"to\":\"d02\",\"cases\":10.0}");
        assertThat(keys(casework.get("openAtDayEnd").get(0)))
                .containsExactly(
                        "day",
                        "date",
                        "mean",
                        "p5",
                        "p95",
                        "preChecked",
                        "inCirculation",
                        "supplementing",
                        "suspended",
                        "onTheWay",
                        "readyForPickup");
        assertThat(casework.get("duties").get(0).get("kind").asText()).isEqualTo("rectification");
    }

    @Test
    void thereIsATableForEachKindOfFigure(@TempDir Path folder) throws IOException {
        List<Path> written = CsvReport.write(SCENARIO, RUN, folder);
        assertThat(written.stream().skip(7).map(file -> file.getFileName().toString()))
                .containsExactly(
                        "ranking.csv",
                        "cases-by-kind.csv",
                        "cases-by-department.csv",
                        "cases-by-group.csv",
                        "offices.csv",
                        "flow.csv",
                        "trips.csv",
                        "work-in-progress.csv",
                        "reviews.csv",
                        "duties.csv");
        assertThat(Files.readAllLines(folder.resolve("work-in-progress.csv")).get(1))
                .isEqualTo("1,2022-01-04,1000,900,1100,0,500,200,50,100,150");
        assertThat(Files.readAllLines(folder.resolve("offices.csv")).get(0).substring(1))
                .startsWith("office,name_zh,name_en,steps,steps_low,steps_high,wait_working_hours,")
                .endsWith(",queue_at_day_end_steps,queue_at_day_end_steps_low,queue_at_day_end_steps_high");
        assertThat(Files.readAllLines(folder.resolve("trips.csv")).get(2))
                .isEqualTo("one_trip,一次,one trip,0.6,0.594,0.606");
        assertThat(Files.readAllLines(folder.resolve("reviews.csv")))
                .contains("not_reviewed,未评价件数,cases not reviewed,452,447.48,456.52")
                .contains("survey_good_rate,回访满意率,\"good answers, share\",0.94,0.9306,0.9494");
        assertThat(Files.readAllLines(folder.resolve("duties.csv")).get(1)).startsWith("rectification,差评整改,");
        assertThat(Files.readAllLines(folder.resolve("flow.csv"))).contains("counter,decision,130000");
        for (Path file : written) {
            assertThat(Files.readString(file)).doesNotContain("NaN");
        }
    }

    @Test
    void thePageShowsFlowTripsTimesOfficesAndReviews() {
        String page = HtmlReport.of(SCENARIO, RUN, "en");
        assertThat(page)
                .contains("The way of the cases")
                .contains("30 others")
                .contains("(370 hand-overs)")
                .contains("Counter to Decision: 130,000")
                .contains("Trips a case")
                .contains("Work in progress")
                .contains("Where the open cases stand")
                .contains("What a third party hears")
                .contains("a third party, by phone after the case")
                .contains("Offices behind the counter")
                .contains("rectification of a bad review")
                .contains("Approval bureau")
                .contains("Joint &amp; several")
                .contains("alike: where ratings are given by default")
                .doesNotContain("NaN");
        String without = HtmlReport.of(HalfYearFixture.scenario(), HalfYearRunFixture.of(SCENARIO), "en");
        assertThat(without).doesNotContain("Beyond the counter").doesNotContain("id=\"cases\"");
    }
}
