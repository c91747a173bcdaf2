package onewindow.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.WorkingDays;
import onewindow.casework.DutyKind;
import org.junit.jupiter.api.Test;

/** Reviews of visits and what follows bad ones, with known limits. */
class ReviewsTest {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final List<Interval> HOURS = List.of(new Interval(9 * HOUR, 17 * HOUR));

    private final Reviews reviews = of(CareRules.RULE_123);

    private static Reviews of(CareRules rules) {
        Reviews made = new Reviews();
        made.goBy(rules, WorkingDays.everyHallDay(Horizon.undatedDays(20, HOURS, HOURS)));
        made.startDay(0);
        return made;
    }

    private static long at(int day, int hour) {
        return day * DAY + hour * HOUR;
    }

    @Test
    void aVisitIsReviewedOnceAndOnlyBadReviewsBringDuties() {
        assertThat(reviews.reviewVisit(at(0, 10), 1, 5, 0)).isEqualTo(1);
        assertThat(reviews.reviewVisit(at(0, 10), 2, 3, 0)).isEqualTo(2);
        assertThat(ReceptionRefusal.of(reviews.reviewVisit(at(0, 11), 1, 1, 0))).isEqualTo(ReceptionRefusal.REVIEWED);
        assertThat(reviews.open()).isEmpty();
        assertThat(reviews.reviewVisit(at(0, 11), 3, 2, 4)).isEqualTo(3);

        assertThat(reviews.open())
                .containsExactly(
                        new Duty(1, DutyKind.CONTACT, new Duty.Subject(3, 3, 0, 2, 4), at(0, 11), 1, false, -1),
                        new Duty(2, DutyKind.RECTIFICATION, new Duty.Subject(3, 3, 0, 2, 4), at(0, 11), 2, false, -1));
        assertThat(List.of(reviews.count(5, true), reviews.count(3, true), reviews.count(2, false)))
                .containsExactly(1L, 1L, 1L);
        reviews.startDay(at(1, 0));
        assertThat(reviews.count(5, true)).isZero();
        assertThat(reviews.count(5, false)).isEqualTo(1);
        assertThat(reviews.ofVisit(1)).isEmpty();
    }

    @Test
    void theRuleOneTwoThreeGoesFromContactToTheSecondCall() {
        reviews.reviewVisit(at(0, 16), 1, 1, 0);
        // In time on the whole of the next day.
        assertThat(reviews.isLate(reviews.duty(1).orElseThrow(), at(1, 23))).isFalse();
        assertThat(reviews.isLate(reviews.duty(1).orElseThrow(), at(2, 0))).isTrue();
        assertThat(reviews.doDuty(at(1, 9), 1, true)).isZero();
        Duty complex = reviews.duty(2).orElseThrow();
        assertThat(complex.complex()).isTrue();
        assertThat(complex.lastDay()).isEqualTo(3);
        assertThat(reviews.doDuty(at(3, 12), 2, false)).isZero();
        Duty second = reviews.open().get(0);
        assertThat(second.kind()).isEqualTo(DutyKind.SECOND_CALL_BACK);
        assertThat(second.lastDay()).isEqualTo(8);
        assertThat(reviews.daysLeft(second, at(7, 10))).isEqualTo(1);
        assertThat(reviews.doDuty(at(9, 10), second.number(), false)).isZero();
        assertThat(reviews.open()).isEmpty();
        assertThat(reviews.countDone(true)).isEqualTo(2);
        assertThat(reviews.countDone(false)).isEqualTo(1);
        assertThat(ReceptionRefusal.of(reviews.doDuty(at(9, 10), 1, false))).isEqualTo(ReceptionRefusal.UNKNOWN_DUTY);
        assertThat(reviews.done()).hasSize(3);
    }

    @Test
    void aScenarioSaysWhatIsOwed() {
        Reviews others = of(new CareRules(
                1, Map.of(DutyKind.RECTIFICATION, 15, DutyKind.CALL_BACK, 3, DutyKind.SECOND_CALL_BACK, 5), 15));
        others.reviewVisit(at(0, 10), 1, 2, 0);
        assertThat(others.open()).isEmpty();
        assertThat(others.followUpCase(at(0, 10), 7, 1, 0)).isEqualTo(2);
        assertThat(others.open()).extracting(Duty::kind).containsExactly(DutyKind.RECTIFICATION);
        assertThat(others.open().get(0).subject().isCase()).isTrue();
        others.doDuty(at(15, 10), 1, false);
        assertThat(others.open()).extracting(Duty::kind).containsExactly(DutyKind.CALL_BACK);
        others.doDuty(at(16, 10), 2, false);
        assertThat(others.open()).extracting(Duty::kind).containsExactly(DutyKind.SECOND_CALL_BACK);
        assertThat(others.countDone(true)).isEqualTo(2);
    }
}
