package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** At which load offices are full, beside a sum by hand. */
class OfficeCeilingsTest {

    /** 60 cases a day, of which half are 20 minutes of work: 10 hours for two officers with 6 hours each. */
    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2 days
            hours: 09:00-12:00, 13:00-16:00
            demand: {rate: 10 per hour}
            service: {exponential: 6 min}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}, share: 100 %}]
            windows: [{key: main, count: 2}]
            cases:
              warmUp: 0
              kinds:
                - {key: instant, name: {zh: 即办件, en: Instant}, share: 50 %}
                - key: promised
                  name: {zh: 承诺件, en: Promised}
                  share: 50 %
                  limits: {statutory: 20 days, promised: 5 days}
                  stages: [{at: own, work: {exponential: 20 min}}]
              offices: {staff: 2}
            """;

    private static OfficeCeilings ceilings(String text) {
        Scenario scenario =
                new ScenarioReader().readText("hall.yaml", text).scenario().orElseThrow();
        return new OfficeCeilings(scenario);
    }

    @Test
    void anOfficeIsFullWhereItsWorkIsItsHours() {
        assertThat(ceilings(HALL).lowest().orElseThrow()).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void itBindsWhereItIsFullBeforeTheWindowsBreak() {
        OfficeCeilings ceilings = ceilings(HALL);

        assertThat(ceilings.first(Optional.of(1.3)).orElseThrow().beside().en())
                .isEqualTo("Civil affairs has more work than hours before the windows break; as stated 10.0 h of work"
                        + " a day, 12.0 h of its officers");
        assertThat(ceilings.first(Optional.of(1.1)).orElseThrow().beside().en())
                .isEqualTo("Civil affairs is the first office with as much work as hours; as stated 10.0 h of work a"
                        + " day, 12.0 h of its officers");
        assertThat(ceilings.first(Optional.empty()).orElseThrow().figure().en()).isEqualTo("1.20 times");
    }

    @Test
    void aHallWithoutCasesHasNoOffices() {
        OfficeCeilings ceilings = ceilings(HALL.substring(0, HALL.indexOf("cases:")));

        assertThat(ceilings.first(Optional.of(1.0))).isEmpty();
        assertThat(ceilings.section()).isEmpty();
    }
}
