package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Key paths in words. */
final class ParameterNameTest {

    private static final Labels HALL = shipped("zhaoyang-2022h1").labels();

    private static Scenario shipped(String name) {
        return new ScenarioReader().read(name, List.of()).scenario().orElseThrow();
    }

    private static String english(String key) {
        return ParameterName.of(key, HALL, Wording.in("en"));
    }

    private static String chinese(String key) {
        return ParameterName.of(key, HALL, Wording.in("zh"));
    }

    @Test
    void groupOfEachDepartmentHasTheNameThatItsWindowsShare() {
        assertThat(english("windows.main.count")).isEqualTo("Windows: Departmental windows, number");
        assertThat(chinese("windows.main.count")).isEqualTo("窗口：部门窗口，数量");
    }

    @Test
    void keysOfAStreamAreNotThoseOfTheHall() {
        assertThat(english("demand.streams.booked.places")).isEqualTo("Demand: streams, booked, places in each slot");
        assertThat(english("demand.streams.booked.noShow"))
                .isEqualTo("Demand: streams, booked, share who booked and never come");
        assertThat(chinese("demand.streams.booked.noShow")).isEqualTo("需求：来源，booked，预约未到的比例");
        assertThat(english("places")).isEqualTo("Waiting places");
        assertThat(english("noShow")).isEqualTo("No-show");
    }

    @Test
    void rulesOfTidalWindowsAndHoursByWeekdayHaveWords() {
        Labels tidal = shipped("tidal-windows").labels();
        assertThat(ParameterName.of("windows.tidal.tidal.open.longerThan", tidal, Wording.in("zh")))
                .isEqualTo("窗口：潮汐窗口，潮汐窗口，开启条件，等候超过");
        assertThat(ParameterName.of("windows.tidal.count", tidal, Wording.in("en")))
                .isEqualTo("Windows: Tidal windows, number");
        assertThat(english("hours.weekdays")).isEqualTo("Opening hours: Monday to Friday");
        assertThat(english("demand.weekdays.mon")).isEqualTo("Demand: by weekday, Monday");
    }

    @Test
    void keysThatCarryFiguresHaveWords() {
        assertThat(english("returns.sameDayAfter")).isEqualTo("Return visits: back the same day after");
        assertThat(chinese("noShow.placesBack")).isEqualTo("过号：后退位数");
        assertThat(chinese("demand.streams.bus.groups")).isEqualTo("需求：来源，bus，批数");
    }

    @Test
    void publishedFiguresHaveTheirNameInTheTableOfSources() {
        Html html = new Html();
        AssumptionTable.sources(shipped("zhaoyang-2022h1")).write(html);
        assertThat(html.page())
                .contains("公布：线上事项进驻率")
                .contains("Published: Share of matters online")
                .doesNotContain("demand.profile");
    }

    private static final Labels LABELS = new Labels(
            List.of(),
            List.of(new Label("out", new LocalName("出件窗口", "Issue window"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Label("slow", new LocalName("承诺件", "Promised"))),
            List.of(),
            new Labels.Halls(List.of(new Label("townships", new LocalName("乡镇", "Townships"))), List.of(), List.of()),
            List.of(new Label("web", new LocalName("网上预约", "Booked online"))),
            List.of(),
            false);

    private static void said(String path, String en, String zh) {
        assertThat(ParameterName.of(path, LABELS, Wording.in("en"))).isEqualTo(en);
        assertThat(ParameterName.of(path, LABELS, Wording.in("zh"))).isEqualTo(zh);
    }

    @Test
    void casesAreBothABlockAndANumberOfTheDemand() {
        said("demand.cases", "Demand: cases", "需求：办件量");
        said("cases.materials.missing", "Cases: materials, share missing", "办件：材料，缺件比例");
    }

    @Test
    void streamsHaveTheNamesThatTheScenarioGivesThem() {
        said(
                "demand.streams.web.ban.people",
                "Demand: streams, Booked online, ban after missed slots, people who book",
                "需求：来源，网上预约，爽约限制，预约人数");
    }

    @Test
    void kindsOfCaseHallsAndDesksHaveTheirNames() {
        said("cases.kinds.slow.limits.promised", "Cases: kinds, Promised, limits, promised", "办件：办件类型，承诺件，时限，承诺");
        said("halls.townships.share", "Halls: Townships, share", "大厅：乡镇，比例");
        said("desks.out.service", "Desks: Issue window, Service time", "服务点：出件窗口，办理时长");
    }
}
