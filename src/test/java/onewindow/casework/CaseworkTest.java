package onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.WorkingDays;
import onewindow.casework.CaseworkLayout.ClockAfterSupplement;
import org.junit.jupiter.api.Test;

/** What cases and offices do with each command, and which they refuse. */
class CaseworkTest {

    private final List<Interval> open = List.of(new Interval(0, 1_000));
    private final EventLog log = new EventLog();
    private final Casework casework = new Casework(
            new CaseworkLayout(
                    List.of(1, CaseworkLayout.UNLIMITED), List.of(new Limits(20, 5)), 2, ClockAfterSupplement.PAUSE),
            WorkingDays.everyHallDay(Horizon.undatedDays(3, open, open)),
            log);
    private final CaseView view = casework.view();

    private static String refusal(int code) {
        return CaseRefusal.of(code).text();
    }

    private int received(long time) {
        return casework.receive(time, 7, 0, Channel.WINDOW);
    }

    @Test
    void aPromisedCaseGoesItsWayToTheArchive() {
        int file = received(10);
        casework.noteTrip(10, file, TripCause.APPLY);
        casework.accept(10, file, false);
        int step = casework.hand(11, file, 0);
        casework.startNext(11, 0);
        casework.finishStep(20, step);
        casework.decide(20, file, Outcome.GRANTED);
        casework.makeReady(20, file);
        casework.noteTrip(30, file, TripCause.PICK_UP);
        casework.issue(30, file, IssueWay.WINDOW);
        assertThat(view.trips(file)).isEqualTo(2);
        assertThat(view.decidedAt(file)).isEqualTo(20);
        casework.archive(30, file);
        assertThat(log.lines)
                .containsExactly(
                        "received 0",
                        "trip APPLY 0",
                        "accepted 0",
                        "queued step 0",
                        "started step 0",
                        "finished step 0",
                        "decided 0",
                        "ready 0",
                        "trip PICK_UP 0",
                        "issued by WINDOW 0",
                        "archived 0");
        assertThat(view.open()).isZero();
    }

    @Test
    void anApplicantIsPhonedOnceWhenTheCaseIsOver() {
        int file = received(10);
        casework.accept(10, file, false);
        assertThat(refusal(casework.survey(10, file, 4)))
                .isEqualTo("the case is neither issued nor ended without a result");
        casework.decide(20, file, Outcome.TERMINATED);
        assertThat(casework.survey(20, file, 4)).isZero();
        assertThat(refusal(casework.survey(20, file, 5))).isEqualTo("the applicant was phoned before");
        casework.archive(20, file);
        assertThat(refusal(casework.survey(20, file, 5))).isEqualTo("there is no such case");
        assertThat(log.lines).containsSubsequence("decided 0", "surveyed 4 0", "archived 0");
    }

    @Test
    void anOfficeServesInOrderOfComingWithAsManyOfficersAsItHas() {
        int first = received(0);
        int second = received(0);
        casework.accept(0, first, false);
        casework.accept(0, second, false);
        int later = casework.hand(2, second, 0);
        casework.hand(3, first, 0);
        assertThat(casework.startNext(3, 0)).isEqualTo(later);
        assertThat(refusal(casework.startNext(3, 0))).isEqualTo("every officer of this office is busy");
        casework.setOfficers(3, 0, 2);
        assertThat(view.fileOf(casework.startNext(3, 0))).isEqualTo(first);
        assertThat(refusal(casework.startNext(3, 0))).isEqualTo("no step waits in this office");
        assertThat(view.busy(0)).isEqualTo(2);
    }

    @Test
    void nothingWaitsOutside() {
        for (int i = 0; i < 50; i++) {
            int file = received(0);
            casework.accept(0, file, false);
            casework.hand(0, file, 1);
            assertThat(casework.startNext(0, 1)).isNotNegative();
        }
    }

    @Test
    void aCaseWithStepsInTwoOfficesIsDecidedOnlyAfterBoth() {
        int file = received(0);
        casework.accept(0, file, false);
        int here = casework.hand(0, file, 0);
        int there = casework.hand(0, file, 1);
        casework.startNext(0, 0);
        casework.startNext(0, 1);
        casework.finishStep(1, here);
        assertThat(refusal(casework.decide(1, file, Outcome.GRANTED)))
                .isEqualTo("the case cannot be decided as it stands");
        casework.finishStep(2, there);
        assertThat(casework.decide(2, file, Outcome.GRANTED)).isZero();
    }

    @Test
    void nothingIsIssuedBeforeItIsDecided() {
        int file = received(0);
        assertThat(refusal(casework.issue(0, file, IssueWay.POST))).isEqualTo("the case is not decided");
        casework.accept(0, file, false);
        assertThat(refusal(casework.issue(0, file, IssueWay.POST))).isEqualTo("the case is not decided");
        assertThat(refusal(casework.makeReady(0, file))).isEqualTo("the case is not decided");
    }

    @Test
    void aCaseWithAGapIsNeitherGrantedNorRefusedUntilItIsFilled() {
        int file = received(0);
        casework.accept(0, file, true);
        assertThat(refusal(casework.decide(1, file, Outcome.GRANTED)))
                .isEqualTo("the case cannot be decided as it stands");
        assertThat(refusal(casework.decide(1, file, Outcome.REFUSED)))
                .isEqualTo("the case cannot be decided as it stands");
        casework.fillGap(2, file);
        assertThat(refusal(casework.fillGap(2, file))).isEqualTo("the case has no gap to be filled");
        assertThat(casework.decide(3, file, Outcome.GRANTED)).isZero();
    }

    @Test
    void aCaseNotAcceptedIsOverAtOnce() {
        int file = received(0);
        casework.decide(0, file, Outcome.NOT_ACCEPTED);
        assertThat(casework.archive(0, file)).isZero();
        assertThat(view.state(file)).isEqualTo(CaseState.ARCHIVED);
    }

    @Test
    void aGrantedCaseIsArchivedOnlyOnceIssued() {
        int file = received(0);
        casework.accept(0, file, false);
        casework.decide(0, file, Outcome.GRANTED);
        assertThat(refusal(casework.archive(0, file)))
                .isEqualTo("the case is neither issued nor ended without a result");
    }

    @Test
    void aReviewIsAskedForOnceACase() {
        int file = received(0);
        assertThat(casework.review(0, file, 5)).isZero();
        assertThat(refusal(casework.review(1, file, 1))).isEqualTo("the applicant was asked for a review before");
    }

    @Test
    void aFileIsUsedAgainAfterTheArchiveAndRemembersNothing() {
        int file = received(0);
        casework.noteTrip(0, file, TripCause.APPLY);
        casework.decide(0, file, Outcome.WITHDRAWN);
        casework.archive(0, file);
        int next = received(5);
        assertThat(next).isEqualTo(file);
        assertThat(view.trips(next)).isZero();
        assertThat(view.outcome(next)).isNull();
        assertThat(casework.review(5, next, 4)).isZero();
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(refusal(casework.accept(0, 0, false))).isEqualTo("there is no such case");
        assertThat(refusal(casework.supplement(0, -1))).isEqualTo("there is no such case");
        assertThat(refusal(casework.finishStep(0, 3))).isEqualTo("there is no such step, or it has not been started");
        assertThat(refusal(casework.startNext(0, 9))).isEqualTo("there is no such office");
        assertThat(refusal(casework.setOfficers(0, -1, 1))).isEqualTo("there is no such office");
        int file = received(0);
        casework.accept(0, file, false);
        assertThat(refusal(casework.hand(0, file, 2))).isEqualTo("there is no such office");
        assertThat(refusal(casework.resume(0, file))).isEqualTo("the case is not suspended");
        assertThat(refusal(casework.suspend(0, file)))
                .isEqualTo("the case is not in circulation with all its steps done");
    }

    @Test
    void noCommandKnowsACaseThatIsArchived() {
        int file = received(0);
        casework.decide(0, file, Outcome.WITHDRAWN);
        casework.archive(0, file);
        int[] results = {
            casework.receive(1, file),
            casework.noteTrip(1, file, TripCause.APPLY),
            casework.tellMissing(1, file),
            casework.supplement(1, file),
            casework.accept(1, file, true),
            casework.fillGap(1, file),
            casework.hand(1, file, 9),
            casework.suspend(1, file),
            casework.resume(1, file),
            casework.extend(1, file, 1),
            casework.decide(1, file, Outcome.GRANTED),
            casework.makeReady(1, file),
            casework.issue(1, file, IssueWay.POST),
            casework.archive(1, file),
            casework.review(1, file, 5)
        };
        assertThat(results).containsOnly(CaseRefusal.UNKNOWN_CASE.code());
    }

    @Test
    void aDutyIsInTimeUpToTheLastDayOfItsLimit() {
        long day = 86_400_000;
        int early = casework.oweDuty(5, DutyKind.RECTIFICATION, 3, 1);
        int late = casework.oweDuty(5, DutyKind.HOTLINE, 3, 1);
        assertThat(view.openDuties()).isEqualTo(2);
        casework.doDuty(day + 999, early);
        casework.doDuty(2 * day, late);
        assertThat(log.lines).containsExactly("owed 0", "owed 1", "done in time 0", "done late 1");
        assertThat(refusal(casework.doDuty(2 * day, late))).isEqualTo("there is no such duty, or it has been done");
    }
}
