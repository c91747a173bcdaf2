package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.live.TakeOver.Hindrance;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Which scenarios take over from which. */
class TakeOverRulesTest {

    private static Scenario scenario(String name, String... settings) {
        return new ScenarioReader().read(name, List.of(settings)).scenario().orElseThrow();
    }

    @Test
    void windowsHoursAndAFurtherHalfYearDo() {
        Scenario halfYear = scenario("zhaoyang-2022h1");
        assertThat(TakeOver.hindrance(
                        halfYear, scenario("zhaoyang-2022h1", "windows.main.count=95", "hours=08:00-18:00")))
                .isEmpty();
        assertThat(TakeOver.hindrance(halfYear, scenario("zhaoyang-2022h1", "horizon=2022-01-01..2022-12-31")))
                .isEmpty();
        assertThat(TakeOver.hindrance(halfYear, scenario("comprehensive-windows")))
                .isEmpty();
    }

    @Test
    void otherCasesAndOtherWorkingDaysDoNot() {
        Scenario halfYear = scenario("zhaoyang-2022h1");
        Scenario visits = scenario("zhaoyang-2022h1", "cases=null");
        assertThat(TakeOver.hindrance(halfYear, visits)).contains(Hindrance.CASES);
        assertThat(TakeOver.hindrance(visits, halfYear)).contains(Hindrance.CASES);
        assertThat(TakeOver.hindrance(halfYear, scenario("zhaoyang-2022h1", "cases.warmUp=0")))
                .contains(Hindrance.WORKING_DAYS);
        assertThat(TakeOver.hindrance(halfYear, scenario("zhaoyang-2022h1", "horizon=2022-01-01..2022-03-31")))
                .contains(Hindrance.WORKING_DAYS);
    }

    @Test
    void sessionsWithoutDaysDoNot() {
        Scenario session = scenario("textbook/mm40-hall");
        assertThat(TakeOver.hindrance(session, session)).contains(Hindrance.DATES);
    }
}
