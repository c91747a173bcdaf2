package onewindow.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import onewindow.calibrate.log.LogColumn;
import org.junit.jupiter.api.Test;

/** What to measure next. */
class NextStepsTest {

    private final CalibrationFixture fixture = new CalibrationFixture();

    private List<NextStep> steps() {
        return NextSteps.of(fixture.calibration());
    }

    @Test
    void aTenthIsReachedByFourTimesTheSquareOfTheCvInHundreds() {
        assertThat(NextSteps.casesFor(1)).isEqualTo(385);
        assertThat(NextSteps.casesFor(0.8)).isEqualTo(246);
    }

    @Test
    void theDepartmentThatLeavesMostWorkUncertainIsToBeTimed() {
        fixture.departments = List.of(
                CalibrationFixture.department("Tax", 0.5, 9, 0.05, 1_000),
                CalibrationFixture.department("Civil affairs", 0.4, 15, 0.15, 109),
                CalibrationFixture.department("Housing", 0.1, 20, 0.3, 27));
        // Civil affairs: 0.15 · 15 · 0.4 = 0.9 min a person, Housing 0.3 · 20 · 0.1 = 0.6; cv 0.8 takes 246 in all.
        NextStep step = steps().get(0);
        assertThat(step.kind()).isEqualTo(NextStep.Kind.TIME_DEPARTMENT);
        assertThat(step.name()).isEqualTo("Civil affairs");
        assertThat(step.count()).isEqualTo(137);
        assertThat(step.figure()).isCloseTo(0.15, within(1e-9));
    }

    @Test
    void columnsThatTheLogLacksComeFirst() {
        fixture.columns = EnumSet.of(LogColumn.TICKET_TIME, LogColumn.CALL_TIME);
        assertThat(steps().subList(0, 3))
                .extracting(NextStep::kind)
                .containsExactly(NextStep.Kind.LOG_ENDS, NextStep.Kind.LOG_WINDOWS, NextStep.Kind.LOG_OUTCOMES);
        assertThat(steps().get(0).count()).isEqualTo(385);
    }

    @Test
    void weekdaysNeedTwoDaysEach() {
        fixture.fittedDays = 4;
        // Monday to Thursday have one day each; Friday has none.
        assertThat(steps())
                .filteredOn(step -> step.kind() == NextStep.Kind.MORE_DAYS_FOR_WEEKDAYS)
                .extracting(NextStep::count)
                .containsExactly(6.0);
    }

    @Test
    void whoTurnsAwayWithoutANumberIsAlwaysToBeCounted() {
        assertThat(steps().get(steps().size() - 1).kind()).isEqualTo(NextStep.Kind.COUNT_TURNED_AWAY);
    }
}
