package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import onewindow.assign.Assignment;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Exponential;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.Newcomer;
import onewindow.measure.Forecast.PersonAhead;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

/** Forecasts whose answers are known: Erlang's waits, and traces by hand. */
final class LookAheadTest {

    private static final int REPLICATIONS = 4000;
    private static final long HOUR = ScenarioFixture.HOUR;
    /** Nobody comes before the next day. */
    private static final Arrivals NOBODY = new Arrivals.Renewal(new Deterministic(1e9));

    private static Forecast forecast(Scenario scenario, HallState state, int replications, int threads) {
        LookAheadRequest request = new LookAheadRequest(20220630, replications, threads, 2 * HOUR);
        return new LookAhead(scenario).of(state, request, new StopSign()).orElseThrow();
    }

    /** The k-th in line before c busy windows waits for k services to end, each of which takes 1/(c mu) to come. */
    private static void assertErlang(Forecast forecast, int windows, double serviceSeconds) {
        int place = 0;
        for (PersonAhead person : forecast.people()) {
            place++;
            double scale = serviceSeconds / windows;
            GammaDistribution truth = GammaDistribution.of(place, scale);
            double meanError = scale * Math.sqrt((double) place / REPLICATIONS);
            assertThat(person.waits().meanSeconds()).isCloseTo(place * scale, within(4 * meanError));
            double p90 = truth.inverseCumulativeProbability(0.9);
            double quantileError = Math.sqrt(0.9 * 0.1 / REPLICATIONS) / truth.density(p90);
            assertThat(person.waits().p90Seconds()).isCloseTo(p90, within(4 * quantileError));
            assertThat(person.waits().called()).isEqualTo(1);
        }
    }

    private static ScenarioFixture hall(int windows) {
        return ScenarioFixture.days(1, "09:00-17:00").stream(NOBODY).windows(windows);
    }

    @Test
    void waitsBehindBusyWindowsAreErlang() {
        Scenario scenario = hall(3).service(new Exponential(300_000)).build();
        StateFixture state =
                StateFixture.at("10:00").serving("09:40").serving("09:55").serving("10:00");
        for (int i = 0; i < 5; i++) {
            state.waiting("09:59");
        }
        Forecast forecast = forecast(scenario, state.build(), REPLICATIONS, 2);
        assertThat(forecast.people()).hasSize(5);
        assertErlang(forecast, 3, 300);
    }

    @Test
    void whereOfTheWindowsNothingIsKnownTheyAreBusyAndWaitsAreErlangTheMore() {
        Scenario scenario = hall(3).service(new Exponential(300_000)).build();
        StateFixture state = StateFixture.at("10:00").unknownWindows();
        for (int i = 0; i < 5; i++) {
            state.waiting("09:59");
        }
        assertErlang(forecast(scenario, state.build(), REPLICATIONS, 2), 3, 300);
    }

    @Test
    void servicesUnderWayGoOnAndDoNotStartAnew() {
        Scenario scenario = hall(2).service(minutes(5)).build();
        HallState state = StateFixture.at("10:00")
                .serving("09:57")
                .serving("09:59")
                .waiting("09:50")
                .waiting("09:51")
                .waiting("09:52")
                .build();
        Forecast forecast = forecast(scenario, state, 3, 1);
        assertThat(forecast.people())
                .extracting(person -> person.waits().medianSeconds())
                .containsExactly(120.0, 240.0, 420.0);
        LineAhead line = forecast.lines().get(0);
        // The window of the second in line is free at 10:09.
        assertThat(line.later().get(0).waits().p90Seconds()).isEqualTo(540);
        assertThat(line.later().get(1).waits().p90Seconds()).isZero();
        assertThat(line.waitingNow()).isEqualTo(3);
        assertThat(line.queue().points().get(1).mean()).isEqualTo(1);
        assertThat(line.queue().emptyMedianMillis()).isEqualTo(ScenarioFixture.time("10:07"));
    }

    @Test
    void newcomersOfEveryClassAreFollowedInReplicationsOfTheirOwnWherePeopleAreCounted() {
        Assignment elderlyFirst = new Assignment.StrictPriority(List.of(1, 0));
        ScenarioFixture hall = ScenarioFixture.days(1, "09:00-17:00").classes(0.9, 0.1).stream(NOBODY)
                .service(minutes(5))
                .windows(1)
                .assign(elderlyFirst);
        HallState state = StateFixture.at("10:00")
                .serving("09:57")
                .waiting("09:50")
                .waiting("09:51")
                .build();
        LookAheadRequest request = new LookAheadRequest(7, 10, 1, 0);

        for (boolean counted : new boolean[] {false, true}) {
            Scenario scenario = counted ? hall.places(50).build() : hall.build();
            List<Newcomer> newcomers = new LookAhead(scenario, LookAhead.Visiting.EVERY_CLASS)
                    .of(state, request, new StopSign())
                    .orElseThrow()
                    .newcomers();
            assertThat(newcomers).extracting(Newcomer::visitClass).containsExactly(0, 1);
            assertThat(newcomers)
                    .extracting(newcomer -> newcomer.waits().medianSeconds())
                    .containsExactly(720.0, 120.0);
            assertThat(newcomers)
                    .extracting(newcomer -> newcomer.waits().asked())
                    .containsOnly(counted ? 5L : 10L);
        }
    }

    @Test
    void whoHasWaitedLongerThanPatienceLastsGivesUpNoMore() {
        Scenario scenario = hall(1).service(minutes(30)).patience(minutes(10)).build();
        HallState state = StateFixture.at("10:00")
                .serving("09:40")
                .waiting("09:45")
                .waiting("09:55")
                .build();
        Forecast forecast = forecast(scenario, state, 3, 1);
        assertThat(forecast.people().get(0).waits().medianSeconds()).isEqualTo(600);
        assertThat(forecast.people().get(1).waits().gaveUp()).isEqualTo(1);
    }

    @Test
    void whoIsStillWaitingHasTheResidualPatience() {
        Scenario scenario =
                hall(1).service(minutes(60)).patience(new Exponential(600_000)).build();
        HallState state =
                StateFixture.at("10:00").serving("09:50").waiting("09:10").build();
        double gaveUp = forecast(scenario, state, REPLICATIONS, 2)
                .people()
                .get(0)
                .waits()
                .gaveUp();
        // Exponential patience has no memory: the window is free in 50 min, five times its mean.
        double truth = 1 - Math.exp(-5);
        assertThat(gaveUp).isCloseTo(truth, within(4 * Math.sqrt(truth * (1 - truth) / REPLICATIONS)));
    }

    @Test
    void numberOfWindowsOfTheStateHoldsUntilTheTimetableChangesIt() {
        Scenario scenario = ScenarioFixture.days(1, "09:00-17:00").stream(NOBODY)
                .service(minutes(20))
                .group(GroupFixture.windows(2).steps("09:00", 2, "10:30", 2, "11:00", 1))
                .build();
        HallState state = StateFixture.at("10:00")
                .serving("10:00")
                .waiting("10:00")
                .waiting("10:00")
                .waiting("10:00")
                .build();
        assertThat(forecast(scenario, state, 2, 1).people())
                .extracting(person -> person.waits().medianSeconds())
                .containsExactly(1200.0, 2400.0, 3600.0);
    }

    @Test
    void whoeverIsNotServedByClosingIsSentAway() {
        Scenario scenario = hall(1).service(minutes(50)).sendAway().build();
        HallState state = StateFixture.at("16:30")
                .serving("16:00")
                .waiting("16:10")
                .waiting("16:20")
                .build();
        Forecast forecast = forecast(scenario, state, 2, 1);
        assertThat(forecast.untilMillis()).isEqualTo(ScenarioFixture.time("17:00"));
        assertThat(forecast.people().get(0).waits().medianSeconds()).isEqualTo(1200);
        assertThat(forecast.people().get(1).waits().sentAway()).isEqualTo(1);
        List<LaterWait> later = forecast.lines().get(0).later();
        assertThat(later.get(0).waits().sentAway()).isEqualTo(1);
        assertThat(later.get(1).waits().asked()).isZero();
    }

    @Test
    void threadsChangeNothing() {
        Scenario scenario = CalibratedHall.scenario(1);
        HallState state = new Simulator(scenario)
                .stateAt(7, scenario.horizon().days().get(0), ScenarioFixture.time("10:30"), new StopSign());
        assertThat(forecast(scenario, state, 50, 1)).isEqualTo(forecast(scenario, state, 50, 3));
    }
}
