package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.demand.Distribution.Deterministic;
import onewindow.measure.Estimate;
import onewindow.measure.EventFigures;
import onewindow.measure.RunResult;
import onewindow.measure.Summary;
import onewindow.people.HallEvents;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outages and people outside a full hall in every kind of report. */
class EventReportTest {

    private static final HallEvents BOTH = new HallEvents(
            List.of(new HallEvents.Outage(List.of(0), new HallEvents.At(0), new Deterministic(60_000), 1, -1)),
            List.of(new HallEvents.Cap(60, 0, 9, 1)));

    @TempDir
    private Path folder;

    private static Scenario scenario(HallEvents events) {
        Scenario s = HalfYearFixture.scenario();
        return new Scenario(
                s.key(),
                s.title(),
                s.summary(),
                s.sha256(),
                s.seed(),
                s.horizon(),
                s.length(),
                s.demand(),
                s.layout(),
                s.staffing(),
                s.assignment(),
                s.behaviour(),
                s.cases(),
                events,
                s.labels(),
                s.waitTargetsMillis(),
                s.target(),
                s.published(),
                s.provenance());
    }

    private static RunResult run(Scenario scenario) {
        RunResult run = HalfYearRunFixture.of(scenario);
        Summary s = run.summary();
        Summary summary = new Summary(
                s.replications(),
                s.hall(),
                s.byClass(),
                s.byDepartment(),
                s.byGroup(),
                s.byHall(),
                s.byHour(),
                s.firstHour(),
                s.matters(),
                s.windows(),
                s.days(),
                s.heat(),
                s.queueOverDay(),
                s.waitBins(),
                s.digest(),
                new EventFigures(
                        around(2.5),
                        around(3000),
                        around(132),
                        around(9000),
                        around(0.046),
                        around(600),
                        around(1500),
                        around(3600),
                        around(88)),
                s.cases());
        return new RunResult(1, 20, 0, run.lastDay(), summary, run.ranges(), run.environment());
    }

    private static Estimate around(double mean) {
        return new Estimate(mean, mean * 0.9, mean * 1.1);
    }

    @Test
    void theTerminalSaysWhatTheEventsBrought() {
        Scenario scenario = scenario(BOTH);
        assertThat(TextReport.of(scenario, run(scenario), "en"))
                .contains("Outages                 2.5, lasting 50 min in all; 132 people left because of them\n")
                .contains("Waited outside          4.6 % of those who came: 10 min on average, 90 % at most 25 min, the"
                        + " longest\n                        1 h; 88 people in the longest line outside\n");
        assertThat(TextReport.of(scenario, run(scenario), "zh"))
                .contains("2.5次，共50分钟；132人因故障离开\n")
                .contains("占到厅人次的4.6%：平均10分钟，九成不超过25分钟，最长1小时；厅外队伍最长88人\n");
    }

    @Test
    void aHallWithoutEventsSaysNothingOfThem() throws IOException {
        Scenario scenario = scenario(HallEvents.NONE);
        RunResult run = run(scenario);
        StringBuilder json = new StringBuilder();
        JsonReport.write(scenario, run, "en", json);
        CsvReport.write(scenario, run, folder);
        assertThat(TextReport.of(scenario, run, "en")).doesNotContain("Outages", "Waited outside");
        assertThat(json).doesNotContain("\"events\"");
        assertThat(HtmlReport.of(scenario, run, "en")).doesNotContain("Outages and people outside");
        assertThat(folder.resolve("events.csv")).doesNotExist();
    }

    @Test
    void tablesAndPageHaveEachFigure() throws IOException {
        Scenario scenario = scenario(BOTH);
        CsvReport.write(scenario, run(scenario), folder);
        assertThat(Files.readAllLines(folder.resolve("events.csv")))
                .startsWith(
                        "\uFEFFfigure,name_zh,name_en,value,value_low,value_high",
                        "outages,系统故障,Outages,2.5,2.25,2.75",
                        "outage_time_seconds,故障总时长,Time that they lasted,3000,2700,3300")
                .endsWith("outside_line,厅外队伍最长人数,Longest line outside,88,79.2,96.8")
                .hasSize(10);
        assertThat(HtmlReport.of(scenario, run(scenario), "en"))
                .contains("Outages and people outside", "系统故障与厅外等候", "Longest line outside");
    }

    @Test
    void jsonHasAnObjectOfThem() {
        Scenario scenario = scenario(new HallEvents(List.of(), BOTH.caps()));
        StringBuilder json = new StringBuilder();
        JsonReport.write(scenario, run(scenario), "en", json);
        assertThat(json)
                .contains("  \"events\" : {\n    \"outside\" : {\n      \"mean\" : 9000", "\"outsideMeanSeconds\" : {")
                .doesNotContain("\"outages\"");
    }
}
