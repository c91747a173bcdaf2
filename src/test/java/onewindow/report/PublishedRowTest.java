package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.measure.RunResult;
import onewindow.scenario.LocalName;
import onewindow.scenario.Published;
import onewindow.scenario.Scenario;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Published figures against their own parts and against the model. */
class PublishedRowTest {

    private static PublishedRow rate(double value, double numerator, double denominator) {
        LocalName name = new LocalName("率", "Rate");
        return PublishedRow.of(new Published("rate", name, value, true, numerator, denominator, ""), Double.NaN);
    }

    @Test
    void aFigureThatItsPartsGiveWhenRoundedIsConsistent() {
        assertThat(rate(0.9977, 194_091, 194_543).consistent()).isTrue();
        assertThat(rate(0.9967, 1220, 1224).consistent()).isTrue();
        assertThat(rate(0.98, 933, 948).consistent()).isTrue();
    }

    @Test
    void anInconsistentFigureIsShownWithTheBaseThatItWouldFit() {
        PublishedRow provincial = rate(1.0011, 933, 948);
        assertThat(provincial.consistent()).isFalse();
        assertThat(provincial.baseLow()).isEqualTo(932);
        assertThat(provincial.baseHigh()).isEqualTo(932);
        PublishedRow national = rate(0.8921, 843, 966);
        assertThat(national.baseLow()).isEqualTo(945);
        assertThat(national.baseHigh()).isEqualTo(945);
    }

    @Test
    void severalBasesOrNoneMayFit() {
        PublishedRow several = rate(0.5, 933, 1000);
        assertThat(several.baseLow()).isEqualTo(1848);
        assertThat(several.baseHigh()).isEqualTo(1884);
        assertThat(rate(0.995001, 2, 3).baseLow()).isNaN();
    }

    @Test
    void theModelIsNotComparedWhereOnlySomeDaysWereRun() {
        Scenario scenario = HalfYearFixture.scenario();
        RunResult whole = HalfYearRunFixture.of(scenario);
        RunResult part = new RunResult(1, 20, 3, 4, whole.summary(), whole.ranges(), whole.environment());
        assertThat(PublishedRow.of(scenario, whole).get(0).model()).isCloseTo(194_601, within(1));
        assertThat(PublishedRow.of(scenario, part).get(0).compared()).isFalse();
        assertThat(PublishedRow.of(scenario, part).get(1).compared())
                .as("working days")
                .isFalse();
        assertThat(PublishedRow.of(scenario, part).get(2).model()).isEqualTo(37);
    }

    @Test
    void figuresThatTheScenarioStatesAreMarkedAsInput() {
        Scenario scenario = HalfYearFixture.scenario();
        assertThat(PublishedRow.of(scenario, HalfYearRunFixture.of(scenario)))
                .filteredOn(PublishedRow::compared)
                .extracting(row -> row.published().key() + ": " + TextComparison.difference(row, Wording.in("en")))
                .containsExactly(
                        "cases: +0.03 %", "workingDays: input", "departments: input", "staff: input", "matters: input");
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }
}
