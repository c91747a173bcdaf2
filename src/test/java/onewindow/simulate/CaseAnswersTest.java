package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Exponential;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary;
import onewindow.measure.Estimate;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** What is known in advance of cases beyond the counter: queues of officers, trips, limits. */
class CaseAnswersTest {

    private static final long HOUR = ScenarioFixture.HOUR;
    private static final int PEOPLE = 20_000;
    private static final double STANDARD_ERRORS = 4;

    /** People who come one a second on the first of so many days, each with a case that takes no time at the window. */
    private static CaseFigures afterOneDay(int days, CaseFixture behind) {
        List<Arrivals.Row> rows = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Arrivals.Row(8 * HOUR + i * 1000L, -1, -1, 0))
                .toList();
        ScenarioFixture scenario = ScenarioFixture.days(days, "08:00-18:00")
                .rows(rows)
                .windows(500)
                .cases(behind);
        CaseSummary cases = RecordedRun.of(scenario.build()).summary().cases().orElseThrow();
        assertThat(cases.hall().mean(CaseFigure.ARCHIVED)).isEqualTo(PEOPLE);
        return cases.hall();
    }

    private static void isShare(CaseFigures figures, CaseFigure figure, double expected) {
        double error = Math.sqrt(expected * (1 - expected) / PEOPLE);
        assertThat(figures.mean(figure)).as(figure.name()).isCloseTo(expected, within(STANDARD_ERRORS * error));
    }

    @Test
    void officersWithExponentialWorkAreAQueueOfErlang() {
        int replications = 40;
        ScenarioFixture scenario = ScenarioFixture.days(120, "09:00-12:00", "13:00-18:00")
                .poisson(120 * 8 * 2.4)
                .service(new Deterministic(0))
                .windows(200)
                .cases(CaseFixture.officers(3).kind(1, 20, 5, CaseFixture.own(new Exponential(HOUR))));
        CaseSummary cases = new Simulator(scenario.build())
                .run(new RunRequest(20220630, replications, 2, 20, 119), (done, of) -> {}, new StopSign())
                .cases()
                .orElseThrow();
        // Erlang C of 3 officers and a load of 2.4, over 3 - 2.4 an hour.
        double waits = 2.4 * 2.4 * 2.4 / 6 * 3 / 0.6 / (1 + 2.4 + 2.88 + 2.304 * 5);
        isNear(cases.offices().get(0).waitHours(), waits / 0.6, replications);
        isNear(cases.offices().get(0).utilisation(), 0.8, replications);
    }

    private static void isNear(Estimate estimate, double expected, int replications) {
        double t = TDistribution.of(replications - 1).inverseSurvivalProbability(0.025);
        double error = (estimate.high() - estimate.mean()) / t;
        assertThat(estimate.mean()).isCloseTo(expected, within(STANDARD_ERRORS * error));
    }

    @Test
    void resultsFetchedFromAMachineAreNotIssuedAtAWindow() {
        ScenarioFixture scenario = ScenarioFixture.days(12, "08:00-18:00")
                .rows(new Arrivals.Row(9 * HOUR, 0, 0, 0), new Arrivals.Row(9 * HOUR, 0, 0, 0))
                .matters(1.0, 0.0)
                .windows(2)
                .cases(CaseFixture.officers(2)
                        .kind(1, 20, 5, CaseFixture.own(new Deterministic(HOUR)))
                        .machine(1, 1));
        CaseFigures hall =
                RecordedRun.of(scenario.build()).summary().cases().orElseThrow().hall();
        assertThat(hall.mean(CaseFigure.ISSUED_AT_KIOSK)).isEqualTo(2);
        assertThat(hall.mean(CaseFigure.ISSUED_AT_WINDOW)).isZero();
        assertThat(hall.mean(CaseFigure.FURTHER_TO_PICK_UP)).isEqualTo(2);
    }

    @Test
    void whatIsToldAtOnceCostsOneTripAndAPickUpAnother() {
        CaseFigures hall = afterOneDay(
                12,
                CaseFixture.officers(100_000)
                        .kind(1, 20, 5, CaseFixture.own(new Deterministic(HOUR)))
                        .missing(0.3, 0)
                        .inPerson(0.6)
                        .issue(0.5, 0.2));
        isShare(hall, CaseFigure.ONE_TRIP, 0.82 * 0.5);
        isShare(hall, CaseFigure.TWO_TRIPS, 0.18 * 0.5 + 0.82 * 0.5);
        isShare(hall, CaseFigure.THREE_TRIPS, 0.18 * 0.5);
        isShare(hall, CaseFigure.AT_MOST_ONE_TRIP, 0.41);
        assertThat(hall.mean(CaseFigure.NO_TRIP)).isZero();
        isShare(hall, CaseFigure.NOTICES_PER_CASE, 0.3);
        assertThat(hall.mean(CaseFigure.FURTHER_FOR_MISSING_MATERIAL) + hall.mean(CaseFigure.FURTHER_TO_PICK_UP))
                .isCloseTo((hall.mean(CaseFigure.TRIPS_MEAN) - 1) * PEOPLE, within(1e-6));
        assertThat(hall.mean(CaseFigure.FURTHER_TO_PICK_UP)).isEqualTo(hall.mean(CaseFigure.ISSUED_AT_WINDOW));
    }

    @Test
    void whatIsToldBitByBitCostsAGeometricNumberOfTrips() {
        CaseFigures hall = afterOneDay(25, CaseFixture.officers(1).instant(1).missing(0.4, 0.5));
        isShare(hall, CaseFigure.ONE_TRIP, 0.6);
        isShare(hall, CaseFigure.TWO_TRIPS, 0.4 * 0.5);
        isShare(hall, CaseFigure.THREE_TRIPS, 0.4 * 0.25);
        isShare(hall, CaseFigure.MORE_TRIPS, 0.4 * 0.25);
    }

    @Test
    void whoeverAsksAtTheWrongWindowMakesATripMoreUnlessBroughtToTheRightOne() {
        CaseFigures hall = afterOneDay(5, CaseFixture.officers(1).instant(1).ways(0, 0, 0.2));
        double further = hall.mean(CaseFigure.FURTHER_FROM_WRONG_WINDOW);
        assertThat(hall.mean(CaseFigure.TWO_TRIPS) * PEOPLE).isCloseTo(further, within(1e-6));
        isShare(hall, CaseFigure.TWO_TRIPS, 0.2 * 0.5);
    }

    @Test
    void fixedWorkIsOnTimeOrLateByItsWorkingDays() {
        // From 10:00 of a day of seven hours: done on the next day, on the second, on the third.
        CaseFixture behind = CaseFixture.officers(10)
                .kind(1, 4, 2, CaseFixture.own(new Deterministic(6.5 * HOUR)))
                .kind(1, 4, 2, CaseFixture.own(new Deterministic(15 * HOUR)))
                .kind(1, 2, 2, CaseFixture.own(new Deterministic(22 * HOUR)));
        ScenarioFixture scenario = ScenarioFixture.days(5, "09:00-12:00", "13:00-17:00")
                .rows(IntStream.range(0, 9)
                        .mapToObj(i -> new Arrivals.Row(10 * HOUR, -1, -1, 0))
                        .toList())
                .windows(9)
                .cases(behind);
        CaseSummary cases = RecordedRun.of(scenario.build()).summary().cases().orElseThrow();
        CaseFigures early = cases.byKind().get(0);
        CaseFigures onTheDay = cases.byKind().get(1);
        CaseFigures late = cases.byKind().get(2);
        assertThat(List.of(early.mean(CaseFigure.EARLY), early.mean(CaseFigure.DAYS_EARLY)))
                .containsExactly(1.0, 1.0);
        assertThat(List.of(onTheDay.mean(CaseFigure.ON_TIME), onTheDay.mean(CaseFigure.EARLY)))
                .containsExactly(1.0, 0.0);
        assertThat(List.of(late.mean(CaseFigure.ON_TIME), late.mean(CaseFigure.WITHIN_STATUTORY)))
                .containsExactly(0.0, 0.0);
        assertThat(cases.hall().mean(CaseFigure.LATE)).isEqualTo(late.mean(CaseFigure.RECEIVED));
        assertThat(early.mean(CaseFigure.ISSUE_DAYS_MEAN)).isCloseTo(23.5 / 24, within(1e-9));
    }

    @Test
    void reviewsHaveTheSharesThatWereStated() {
        CaseFigures hall = afterOneDay(2, CaseFixture.officers(1).instant(1).reviews(0.8, 0.7, 0.1, 0.1, 0.06, 0.04));
        isShare(hall, CaseFigure.REVIEW_RATE, 0.8);
        isShare(hall, CaseFigure.NO_REVIEW_RATE, 0.2);
        double error = Math.sqrt(0.9 * 0.1 / (0.8 * PEOPLE));
        assertThat(hall.mean(CaseFigure.GOOD_RATE)).isCloseTo(0.9, within(STANDARD_ERRORS * error));
    }

    @Test
    void ratingsByDefaultRaiseTheGoodRateAndNotThatOfTheReviewsGiven() {
        CaseFigures hall = afterOneDay(
                2,
                CaseFixture.officers(1)
                        .instant(1)
                        .reviews(0.8, 0.7, 0.1, 0.1, 0.06, 0.04)
                        .byDefault(0.5, 5));
        isShare(hall, CaseFigure.REVIEW_RATE, 0.8);
        isShare(hall, CaseFigure.NO_REVIEW_RATE, 0.1);
        isShare(hall, CaseFigure.DEFAULT_RATINGS, 0.1, PEOPLE);
        isShare(hall, CaseFigure.VERY_SATISFIED, 0.8 * 0.7 + 0.1, PEOPLE);
        double given = Math.sqrt(0.9 * 0.1 / (0.8 * PEOPLE));
        assertThat(hall.mean(CaseFigure.GIVEN_GOOD_RATE)).isCloseTo(0.9, within(STANDARD_ERRORS * given));
        double good = (0.8 * 0.9 + 0.1) / 0.9;
        double all = Math.sqrt(good * (1 - good) / (0.9 * PEOPLE));
        assertThat(hall.mean(CaseFigure.GOOD_RATE)).isCloseTo(good, within(STANDARD_ERRORS * all));
    }

    @Test
    void casesOfAgentsCostTheirApplicantsNoTripAndAreSeldomIncomplete() {
        CaseFigures hall = afterOneDay(
                5,
                CaseFixture.officers(1)
                        .instant(1)
                        .missing(0.3, 0)
                        .ways(0, 0, 0.2)
                        .agent(0.4, 0.5));
        isShare(hall, CaseFigure.RECEIVED_FROM_AGENT, 0.4, PEOPLE);
        assertThat(hall.mean(CaseFigure.NO_TRIP) * PEOPLE)
                .isCloseTo(hall.mean(CaseFigure.RECEIVED_FROM_AGENT), within(1e-6));
        isShare(hall, CaseFigure.NOTICES_PER_CASE, 0.3 * (0.6 + 0.4 * 0.5));
        // One in five comes to the wrong window, and every other of them another day; agents never do.
        isShare(hall, CaseFigure.FURTHER_FROM_WRONG_WINDOW, 0.6 * 0.1, PEOPLE);
        isShare(hall, CaseFigure.FURTHER_FOR_MISSING_MATERIAL, 0.6 * 0.3, PEOPLE);
    }

    @Test
    void theSurveyHasItsSharesAndChangesNothingElse() {
        CaseFigures without =
                afterOneDay(2, CaseFixture.officers(1).instant(1).reviews(0.8, 0.7, 0.1, 0.1, 0.06, 0.04));
        CaseFigures hall = afterOneDay(
                2,
                CaseFixture.officers(1)
                        .instant(1)
                        .reviews(0.8, 0.7, 0.1, 0.1, 0.06, 0.04)
                        .survey(0.3, 0.5, 0.5, 0.1, 0.1, 0.2, 0.1));
        isShare(hall, CaseFigure.SURVEYED, 0.3, PEOPLE);
        isShare(hall, CaseFigure.SURVEY_ANSWERS, 0.15, PEOPLE);
        double error = Math.sqrt(0.7 * 0.3 / (0.15 * PEOPLE));
        assertThat(hall.mean(CaseFigure.SURVEY_GOOD_RATE)).isCloseTo(0.7, within(STANDARD_ERRORS * error));
        for (CaseFigure figure : CaseFigure.values()) {
            if (figure.ordinal() < CaseFigure.SURVEYED.ordinal()) {
                assertThat(hall.of(figure)).as("%s", figure).isEqualTo(without.of(figure));
            }
        }
        assertThat(without.mean(CaseFigure.SURVEYED)).isZero();
        assertThat(without.mean(CaseFigure.SURVEY_GOOD_RATE)).isNaN();
    }

    private static void isShare(CaseFigures figures, CaseFigure count, double expected, int of) {
        double error = Math.sqrt(expected * (1 - expected) / of);
        assertThat(figures.mean(count) / of).isCloseTo(expected, within(STANDARD_ERRORS * error));
    }
}
