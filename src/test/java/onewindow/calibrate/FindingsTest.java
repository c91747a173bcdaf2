package onewindow.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import onewindow.calibrate.Finding.Kind;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.judge.Judgement;
import onewindow.calibrate.judge.Judgement.Compared;
import onewindow.calibrate.log.LogColumn;
import org.junit.jupiter.api.Test;

/** What is found amiss with a calibration, one thing at a time. */
class FindingsTest {

    private final CalibrationFixture fixture = new CalibrationFixture();

    private List<Finding> findings() {
        return Findings.of(fixture.calibration());
    }

    private Finding only(Kind kind) {
        List<Finding> found =
                findings().stream().filter(finding -> finding.kind() == kind).toList();
        assertThat(found).as(kind.name()).hasSize(1);
        return found.get(0);
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        findings().forEach(finding -> kinds.add(finding.kind()));
        return kinds;
    }

    @Test
    void aGoodCalibrationHasOnlyToldWhatItsDepartmentsDo() {
        assertThat(findings())
                .containsExactly(new Finding(
                        Kind.DEPARTMENTS_DIFFER, List.of(2.0, 540.0, 900.0), List.of("Tax", "Civil affairs")));
    }

    @Test
    void poissonIsRefusedBelowOneInAHundredAndItsDistanceIsTold() {
        fixture.poisson = new HallModel.Poisson(200_000, 0.006, 0.009);
        assertThat(only(Kind.POISSON_REFUSED).figures()).containsExactly(200_000.0, 0.006, 0.009);
        fixture.poisson = new HallModel.Poisson(200_000, 0.006, 0.011);
        assertThat(kinds()).doesNotContain(Kind.POISSON_REFUSED);
    }

    @Test
    void daysDifferWhereChanceAloneWouldNotMakeThemSo() {
        fixture.swing = 60;
        // Half of the days have 260 people and half 140: relative variance 0.09 · 30/29 and more for lost freedoms.
        assertThat(only(Kind.DAYS_DIFFER).figures().get(0)).isBetween(0.27, 0.36);
    }

    @Test
    void whoWaitedAtTheDoorIsToldByDay() {
        fixture.waitedAtDoor = 150;
        assertThat(only(Kind.WAITED_AT_DOOR).figures()).containsExactly(5.0);
    }

    @Test
    void aFamilyMoreThanFiveHundredthsOffIsTold() {
        fixture.serviceDistance = 0.051;
        assertThat(only(Kind.SERVICE_OFF))
                .isEqualTo(new Finding(Kind.SERVICE_OFF, List.of(0.051), List.of("lognormal")));
    }

    @Test
    void givingUpIsFittedFromTenOn() {
        fixture.gaveUp = 0;
        assertThat(kinds()).contains(Kind.NOBODY_GAVE_UP);
        fixture.gaveUp = 9;
        assertThat(only(Kind.FEW_GAVE_UP).figures()).containsExactly(9.0);
    }

    @Test
    void aLogWithoutStartsCountsServiceFromTheCall() {
        fixture.columns = EnumSet.complementOf(EnumSet.of(LogColumn.START));
        assertThat(kinds()).contains(Kind.CALL_FOR_START);
    }

    @Test
    void callsOutOfTurnAreToldBeyondTwoInAHundred() {
        fixture.outOfTurn = 0.021;
        assertThat(only(Kind.OUT_OF_TURN).figures()).containsExactly(0.021);
    }

    @Test
    void coverageIsRightFrom85To95() {
        fixture.coverage = new Judgement.Coverage(84, 100);
        assertThat(only(Kind.COVERAGE_LOW).figures()).containsExactly(0.84, 100.0);
        fixture.coverage = new Judgement.Coverage(96, 100);
        assertThat(only(Kind.COVERAGE_HIGH).figures()).containsExactly(0.96, 100.0);
        fixture.coverage = new Judgement.Coverage(85, 100);
        assertThat(kinds()).doesNotContain(Kind.COVERAGE_LOW, Kind.COVERAGE_HIGH);
    }

    @Test
    void aReplayNearTheLogBlamesWhatWasFittedOfPeople() {
        fixture.meanWait = new Compared(300, 400, 360, 440);
        fixture.replayedWait = 320;
        assertThat(only(Kind.WAIT_BY_INPUTS).figures()).containsExactly(300.0, 400.0, 360.0, 440.0, 320.0);
        assertThat(kinds()).doesNotContain(Kind.WAIT_BY_RULES);
    }

    @Test
    void aReplayFarFromTheLogBlamesTheWindows() {
        fixture.meanWait = new Compared(300, 400, 360, 440);
        fixture.replayedWait = 380;
        assertThat(kinds()).contains(Kind.WAIT_BY_RULES).doesNotContain(Kind.WAIT_BY_INPUTS);
        assertThat(NextSteps.of(fixture.calibration()))
                .extracting(NextStep::kind)
                .contains(NextStep.Kind.NOTE_OPENING);
    }

    @Test
    void withoutAReplayNobodyIsBlamed() {
        fixture.meanWait = new Compared(300, 400, 360, 440);
        fixture.replayed = false;
        assertThat(kinds()).contains(Kind.WAIT_OFF);
    }

    @Test
    void departmentsOutsideTheirBandsAreToldOnlyBeyondChance() {
        // Of ten, chance puts three or more outside with probability 0.07, and four or more with 0.013, five with
        // 0.0016.
        fixture.parts = parts(10, 4);
        assertThat(kinds()).doesNotContain(Kind.DEPARTMENTS_OFF);
        fixture.parts = parts(10, 5);
        Finding found = only(Kind.DEPARTMENTS_OFF);
        assertThat(found.figures()).containsExactly(5.0, 10.0, 1.0);
        assertThat(found.names()).containsExactly("d4", "d3", "d2", "d1", "d0");
    }

    private static List<Judgement.Part> parts(int all, int outside) {
        List<Judgement.Part> parts = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            Compared figure = new Compared(i < outside ? 400 + 10 * i : 300, 300, 250, 350);
            parts.add(new Judgement.Part("d" + i, 100, figure));
        }
        return parts;
    }

    @Test
    void weekdaysOutsideTheirBandsAreTold() {
        Compared off = new Compared(500, 300, 250, 350);
        fixture.weekdays = List.of(
                new Judgement.Weekday(DayOfWeek.MONDAY, 3, off), new Judgement.Weekday(DayOfWeek.FRIDAY, 3, off));
        // Both of two: 0.1 · 0.1 is one in a hundred, which is not below it.
        assertThat(kinds()).doesNotContain(Kind.WEEKDAYS_OFF);
        fixture.weekdays = List.of(
                new Judgement.Weekday(DayOfWeek.MONDAY, 3, off),
                new Judgement.Weekday(DayOfWeek.TUESDAY, 3, off),
                new Judgement.Weekday(DayOfWeek.FRIDAY, 3, off));
        assertThat(only(Kind.WEEKDAYS_OFF).names()).containsExactly("MONDAY", "TUESDAY", "FRIDAY");
    }

    @Test
    void daysThatAreCutOffOrFewAreTold() {
        fixture.incomplete = List.of(LocalDate.of(2022, 3, 4));
        fixture.fittedDays = 4;
        fixture.heldOutDays = 0;
        assertThat(only(Kind.INCOMPLETE_DAYS).names()).containsExactly("2022-03-04");
        assertThat(only(Kind.FEW_DAYS).figures()).containsExactly(4.0, 0.0);
    }

    @Test
    void withoutCallsNothingIsJudged() {
        fixture.judged = false;
        assertThat(findings().get(0).kind()).isEqualTo(Kind.NOT_JUDGED);
    }
}
