package onewindow.measure;

import static onewindow.measure.MeasuredCases.INSTANT;
import static onewindow.measure.MeasuredCases.OUTSIDE;
import static onewindow.measure.MeasuredCases.PROMISED;
import static onewindow.measure.MeasuredCases.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import onewindow.casework.Casework;
import onewindow.casework.Channel;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.casework.TripCause;
import onewindow.measure.CaseSummary.OpenCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five cases of a week, traced by hand. */
class CaseMeasuresTest {

    private static CaseSummary week;

    @BeforeEach
    void traceTheWeek() {
        MeasuredCases m = new MeasuredCases();
        Casework c = m.casework;
        m.startDay(0, true);
        atOnce(m);
        int late = m.accepted("0 09:00", 0, PROMISED, Channel.ONLINE);
        int lateStep = c.hand(at("0 09:00"), late, 0);
        c.startNext(at("0 09:00"), 0);
        int incomplete = c.receive(at("0 10:00"), 1, PROMISED, Channel.WINDOW);
        c.noteTrip(at("0 10:00"), incomplete, TripCause.APPLY);
        c.tellMissing(at("0 10:00"), incomplete);
        int early = m.accepted("0 16:00", 0, PROMISED, Channel.WINDOW);
        c.decide(at("0 16:00"), early, Outcome.REFUSED);
        c.issue(at("0 16:00"), early, IssueWay.ONLINE);
        c.archive(at("0 16:00"), early);
        m.endDay(0);
        m.startDay(1, true);
        c.noteTrip(at("1 10:00"), incomplete, TripCause.MISSING_MATERIAL);
        c.supplement(at("1 10:00"), incomplete);
        c.accept(at("1 10:00"), incomplete, false);
        int step = c.hand(at("1 10:00"), incomplete, 1);
        int open = m.accepted("1 10:00", 1, PROMISED, Channel.WINDOW);
        c.startNext(at("1 11:00"), 1);
        c.finishStep(at("1 14:00"), step);
        int outside = c.hand(at("1 14:00"), incomplete, OUTSIDE);
        c.startNext(at("1 14:00"), OUTSIDE);
        m.endDay(1);
        m.startDay(2, true);
        c.setOfficers(at("2 00:00"), 1, 2);
        c.finishStep(at("2 10:00"), outside);
        m.endDay(2);
        m.startDay(3, true);
        c.decide(at("3 09:00"), incomplete, Outcome.GRANTED);
        c.makeReady(at("3 09:00"), incomplete);
        c.finishStep(at("3 16:00"), lateStep);
        c.decide(at("3 16:00"), late, Outcome.GRANTED);
        m.endDay(3);
        m.startDay(4, true);
        c.issue(at("4 09:00"), late, IssueWay.POST);
        c.archive(at("4 09:00"), late);
        c.hand(at("4 10:00"), open, 1);
        c.noteTrip(at("4 12:00"), incomplete, TripCause.PICK_UP);
        c.issue(at("4 12:00"), incomplete, IssueWay.WINDOW);
        c.archive(at("4 12:00"), incomplete);
        m.endDay(4);
        week = m.summary(0);
    }

    private static void atOnce(MeasuredCases m) {
        int file = m.casework.receive(at("0 09:00"), 0, INSTANT, Channel.WINDOW);
        m.casework.noteTrip(at("0 09:00"), file, TripCause.APPLY);
        m.casework.review(at("0 09:00"), file, 4);
        m.casework.accept(at("0 09:00"), file, false);
        m.casework.decide(at("0 09:00"), file, Outcome.GRANTED);
        m.casework.issue(at("0 09:00"), file, IssueWay.WINDOW);
        m.casework.archive(at("0 09:00"), file);
    }

    private static double hall(CaseFigure figure) {
        return week.hall().mean(figure);
    }

    @Test
    void everyCaseIsReceivedAndEitherArchivedOrOpen() {
        assertThat(hall(CaseFigure.RECEIVED)).isEqualTo(5);
        assertThat(hall(CaseFigure.RECEIVED_AT_WINDOW)).isEqualTo(4);
        assertThat(hall(CaseFigure.RECEIVED_ONLINE)).isEqualTo(1);
        assertThat(hall(CaseFigure.GRANTED)).isEqualTo(3);
        assertThat(hall(CaseFigure.REFUSED)).isEqualTo(1);
        assertThat(hall(CaseFigure.ARCHIVED)).isEqualTo(4);
        assertThat(hall(CaseFigure.OPEN_AT_START)).isZero();
        assertThat(hall(CaseFigure.OPEN_AT_END)).isEqualTo(1);
        assertThat(hall(CaseFigure.ISSUED_AT_WINDOW)).isEqualTo(2);
        assertThat(hall(CaseFigure.ISSUED_BY_POST)).isEqualTo(1);
        assertThat(hall(CaseFigure.ISSUED_ONLINE)).isEqualTo(1);
    }

    @Test
    void timeToIssueIsInCalendarDays() {
        // 0, 0, 4 days and 4 days 2 hours.
        assertThat(hall(CaseFigure.ISSUE_DAYS_MEAN)).isCloseTo((8 + 2 / 24.0) / 4, within(1e-12));
        assertThat(hall(CaseFigure.ISSUE_DAYS_P50)).isZero();
        assertThat(hall(CaseFigure.ISSUE_DAYS_P90)).isCloseTo(4 + 2 / 24.0, within(0.005));
        assertThat(week.byKind().get(INSTANT).mean(CaseFigure.ISSUE_DAYS_MEAN)).isZero();
    }

    @Test
    void countedDaysAreSetAgainstBothLimits() {
        // Refused on the day of acceptance; granted on the second day counted; granted on the third.
        assertThat(hall(CaseFigure.WITH_LIMIT)).isEqualTo(3);
        assertThat(hall(CaseFigure.ON_TIME)).isEqualTo(2 / 3.0);
        assertThat(hall(CaseFigure.WITHIN_STATUTORY)).isEqualTo(1);
        assertThat(hall(CaseFigure.EARLY)).isEqualTo(1 / 3.0);
        assertThat(hall(CaseFigure.DAYS_EARLY)).isEqualTo(2);
        assertThat(hall(CaseFigure.LATE)).isEqualTo(1);
        assertThat(hall(CaseFigure.YELLOW_WARNINGS)).isEqualTo(3);
        assertThat(hall(CaseFigure.RED_WARNINGS)).isEqualTo(2);
        assertThat(week.byKind().get(INSTANT).mean(CaseFigure.ON_TIME)).isNaN();
        assertThat(week.byDepartment().get(1).mean(CaseFigure.ON_TIME)).isEqualTo(1);
    }

    @Test
    void tripsAreOfArchivedCasesAndTheirCausesOfTripsBeyondTheFirst() {
        // None by the two that nobody is seen to come for, one at the window, three for the incomplete case.
        assertThat(hall(CaseFigure.NO_TRIP)).isEqualTo(0.5);
        assertThat(hall(CaseFigure.ONE_TRIP)).isEqualTo(0.25);
        assertThat(hall(CaseFigure.THREE_TRIPS)).isEqualTo(0.25);
        assertThat(hall(CaseFigure.TRIPS_MEAN)).isEqualTo(1);
        assertThat(hall(CaseFigure.AT_MOST_ONE_TRIP)).isEqualTo(0.75);
        assertThat(hall(CaseFigure.FURTHER_TO_APPLY)).isZero();
        assertThat(hall(CaseFigure.FURTHER_FOR_MISSING_MATERIAL)).isEqualTo(1);
        assertThat(hall(CaseFigure.FURTHER_TO_PICK_UP)).isEqualTo(1);
        assertThat(hall(CaseFigure.NOTICES_PER_CASE)).isEqualTo(0.2);
    }

    @Test
    void officesWorkWithinTheWorkingTime() {
        assertThat(week.offices().get(0).steps().mean()).isEqualTo(1);
        assertThat(week.offices().get(0).utilisation().mean()).isEqualTo(27 / 35.0);
        assertThat(week.offices().get(1).waitHours().mean()).isEqualTo(1);
        // Two hours of work over the lunch hour; one officer for two days, two for three.
        assertThat(week.offices().get(1).utilisation().mean()).isEqualTo(2 / 56.0);
        assertThat(week.offices().get(1).queue().mean()).isEqualTo(0.2);
        assertThat(week.offices().get(OUTSIDE).steps().mean()).isEqualTo(1);
        assertThat(week.offices().get(OUTSIDE).utilisation().mean()).isNaN();
    }

    @Test
    void openCasesAreToldApartByWhereTheyStand() {
        assertThat(week.days().stream().map(OpenCases::mean)).containsExactly(2.0, 3.0, 3.0, 3.0, 1.0);
        assertThat(week.days().get(0).byStanding()).containsExactly(0.0, 1.0, 1.0, 0.0, 0.0, 0.0);
        assertThat(week.days().get(3).byStanding()).containsExactly(0.0, 1.0, 0.0, 0.0, 1.0, 1.0);
    }

    @Test
    void theFlowGoesFromWhoeverHadTheCaseLast() {
        double[][] flow = week.flow();
        assertThat(flow[week.counter()][week.decision()]).isEqualTo(2);
        assertThat(flow[week.counter()][1]).isEqualTo(2);
        assertThat(flow[week.filed()][0]).isEqualTo(1);
        assertThat(flow[1][OUTSIDE]).isEqualTo(1);
        assertThat(flow[OUTSIDE][week.decision()]).isEqualTo(1);
        assertThat(flow[0][week.decision()]).isEqualTo(1);
        assertThat(Arrays.stream(flow).flatMapToDouble(Arrays::stream).sum()).isEqualTo(8);
    }

    @Test
    void reviewsAreSetAgainstTheCasesReceived() {
        assertThat(hall(CaseFigure.REVIEWS)).isEqualTo(1);
        assertThat(hall(CaseFigure.SATISFIED)).isEqualTo(1);
        assertThat(hall(CaseFigure.NOT_REVIEWED)).isEqualTo(4);
        assertThat(hall(CaseFigure.REVIEW_RATE)).isEqualTo(0.2);
        assertThat(hall(CaseFigure.NO_REVIEW_RATE)).isEqualTo(0.8);
        assertThat(hall(CaseFigure.GOOD_RATE)).isEqualTo(1);
        assertThat(week.byKind().get(PROMISED).mean(CaseFigure.REVIEW_RATE)).isNaN();
        assertThat(week.reviewsTooMuchAlike()).isTrue();
    }

    @Test
    void theThreeUpperLevelsAreGood() {
        MeasuredCases m = new MeasuredCases().startDay(0, true);
        for (int level : List.of(5, 4, 3, 2, 1, 0)) {
            int file = m.accepted("0 09:00", 0, INSTANT, Channel.WINDOW);
            m.casework.review(at("0 09:00"), file, level);
        }
        m.endDay(0);
        for (int day = 1; day < MeasuredCases.DAYS; day++) {
            m.startDay(day, true).endDay(day);
        }
        CaseSummary summary = m.summary(0);
        assertThat(summary.hall().mean(CaseFigure.GOOD_RATE)).isEqualTo(0.6);
        assertThat(summary.hall().mean(CaseFigure.GIVEN_GOOD_RATE)).isEqualTo(0.6);
        assertThat(summary.hall().mean(CaseFigure.REVIEW_RATE)).isEqualTo(5 / 6.0);
        assertThat(summary.hall().mean(CaseFigure.NOT_REVIEWED)).isEqualTo(1);
        assertThat(summary.reviewsTooMuchAlike()).isFalse();
    }

    @Test
    void whatHappensBeforeTheMeasuredDaysIsKnownButNotCounted() {
        MeasuredCases m = new MeasuredCases().startDay(0, false);
        int looked = m.casework.preCheck(at("0 09:00"), 0, PROMISED, Channel.ONLINE);
        int file = m.accepted("0 09:00", 0, PROMISED, Channel.WINDOW);
        m.casework.noteTrip(at("0 09:00"), file, TripCause.APPLY);
        m.casework.hand(at("0 09:00"), file, 0);
        m.endDay(0);
        m.startDay(1, true);
        int step = m.casework.startNext(at("1 09:00"), 0);
        m.casework.finishStep(at("1 10:00"), step);
        m.casework.decide(at("1 10:00"), file, Outcome.GRANTED);
        m.casework.issue(at("1 10:00"), file, IssueWay.ONLINE);
        m.casework.archive(at("1 10:00"), file);
        m.endDay(1);
        for (int day = 2; day < MeasuredCases.DAYS; day++) {
            m.startDay(day, true).endDay(day);
        }
        m.casework.receive(at("4 20:00"), looked);
        CaseSummary summary = m.summary(1);
        assertThat(summary.hall().mean(CaseFigure.OPEN_AT_START)).isEqualTo(1);
        assertThat(summary.hall().mean(CaseFigure.RECEIVED)).isEqualTo(1);
        assertThat(summary.hall().mean(CaseFigure.ARCHIVED)).isEqualTo(1);
        assertThat(summary.hall().mean(CaseFigure.OPEN_AT_END)).isEqualTo(1);
        assertThat(summary.hall().mean(CaseFigure.ONE_TRIP)).isEqualTo(1);
        assertThat(summary.hall().mean(CaseFigure.ISSUE_DAYS_MEAN)).isEqualTo(25 / 24.0);
        assertThat(summary.days()).hasSize(4);
        assertThat(summary.days().get(0).byStanding()).containsExactly(1.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        // Of the seven hours' wait only the one step is known; the officer's time counts from the second day.
        assertThat(summary.offices().get(0).waitHours().mean()).isEqualTo(7);
        assertThat(summary.offices().get(0).utilisation().mean()).isEqualTo(1 / 28.0);
        assertThat(summary.flow()[summary.counter()][0]).isZero();
        assertThat(summary.flow()[0][summary.decision()]).isEqualTo(1);
    }
}
