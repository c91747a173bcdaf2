package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.casework.DutyKind;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Distribution.Deterministic;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.DutyFigures;
import onewindow.people.CaseRules.Care;
import onewindow.people.CaseRules.Complex;
import onewindow.people.CaseRules.Duty;
import org.junit.jupiter.api.Test;

/** What is known in advance of what a hall owes beside the cases. */
final class DutyAnswersTest {

    private static final long HOUR = ScenarioFixture.HOUR;
    private static final int PEOPLE = 20_000;
    private static final double STANDARD_ERRORS = 4;
    private static final double DAY_OF_WORK = 10 * HOUR;

    private static ScenarioFixture onOneDay(CaseFixture behind) {
        return ScenarioFixture.days(12, "08:00-18:00")
                .rows(IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new Arrivals.Row(8 * HOUR + i * 1000L, -1, -1, -1))
                        .toList())
                .service(new Deterministic(0))
                .windows(1)
                .cases(behind);
    }

    private static DutyFigures of(CaseSummary cases, DutyKind kind) {
        return cases.duties().get(kind.ordinal());
    }

    private static void isShareOf(double count, double all, double share) {
        double error = Math.sqrt(share * (1 - share) / all);
        assertThat(count / all).isCloseTo(share, within(STANDARD_ERRORS * error));
    }

    private static Distribution days(double workingDays) {
        return new Deterministic(workingDays * DAY_OF_WORK);
    }

    @Test
    void complexDutiesHaveALimitAndATimeOfTheirOwnAndCallsFollowEachOther() {
        Duty rectification = new Duty(1, 2, days(3), 0, Optional.of(new Complex(0.4, 3, days(2.5))));
        Care care = new Care(
                2,
                rectification,
                new Duty(0.5, 1, days(0.5)),
                Duty.NONE,
                Duty.NONE,
                Duty.NONE,
                new Duty(1, 1, days(0.5)),
                new Duty(0.25, 5, days(0.5)));
        CaseSummary cases = RecordedRun.of(onOneDay(CaseFixture.officers(1)
                                .instant(1)
                                .reviews(1, 0.6, 0.1, 0.1, 0.1, 0.1)
                                .care(care))
                        .build())
                .summary()
                .cases()
                .orElseThrow();

        double bad = of(cases, DutyKind.RECTIFICATION).owed().mean();
        isShareOf(bad, PEOPLE, 0.2);
        assertThat(of(cases, DutyKind.CONTACT).owed().mean()).isEqualTo(bad);
        assertThat(of(cases, DutyKind.CONTACT).inTime().mean()).isEqualTo(1);
        // Three working days are late for the simple ones; two and a half are in time for the complex ones.
        isShareOf(of(cases, DutyKind.RECTIFICATION).inTime().mean() * bad, bad, 0.4);
        double called = of(cases, DutyKind.CALL_BACK).owed().mean();
        isShareOf(called, bad, 0.5);
        isShareOf(of(cases, DutyKind.SECOND_CALL_BACK).owed().mean(), called, 0.25);
    }

    @Test
    void whoLeavesUnservedMayTurnToTheDesk() {
        Duty desk = new Duty(1, 5, days(0.5), 0.3, Optional.empty());
        Care care = new Care(2, Duty.NONE, Duty.NONE, desk, Duty.NONE, Duty.NONE, Duty.NONE, Duty.NONE);
        RecordedRun run =
                RecordedRun.of(onOneDay(CaseFixture.officers(1).instant(1).care(care))
                        .service(new Deterministic(HOUR))
                        .patience(new Deterministic(1))
                        .build());

        double unserved = run.hall().abandoned().mean();
        assertThat(unserved).isGreaterThan(PEOPLE - 20);
        DutyFigures owed = of(run.summary().cases().orElseThrow(), DutyKind.CANNOT_GET_IT_DONE);
        isShareOf(owed.owed().mean(), unserved, 0.3);
        assertThat(owed.done().mean()).isEqualTo(owed.owed().mean());
    }
}
