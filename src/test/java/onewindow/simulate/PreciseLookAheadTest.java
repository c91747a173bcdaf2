package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Exponential;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.Wait;
import onewindow.people.HallState;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forecasts that go on until they are sure enough, beside Erlang's waits. */
final class PreciseLookAheadTest {

    private static final int WINDOWS = 3;
    private static final int WAITING = 5;
    private static final double SERVICE_SECONDS = 300;

    private final LookAhead ahead =
            new LookAhead(ScenarioFixture.days(1, "09:00-17:00").stream(new Arrivals.Renewal(new Deterministic(1e9)))
                    .windows(WINDOWS)
                    .service(new Exponential(1000 * SERVICE_SECONDS))
                    .build());

    private static HallState state() {
        StateFixture state =
                StateFixture.at("10:00").serving("09:40").serving("09:55").serving("10:00");
        for (int i = 0; i < WAITING; i++) {
            state.waiting("09:59");
        }
        return state.build();
    }

    private Forecast forecast(double precision, long seed, StopSign stop, Progress progress) {
        LookAheadRequest request = new LookAheadRequest(seed, 1, 2, 0);
        return new PreciseLookAhead(ahead, precision)
                .of(state(), request, stop, progress)
                .orElseThrow();
    }

    /** Whoever comes now waits for six services to end. */
    private static double exact(double share) {
        return GammaDistribution.of(WAITING + 1, SERVICE_SECONDS / WINDOWS).inverseCumulativeProbability(share);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.02})
    void waitsAreAsSureAsAskedAndHoldErlangs(double precision) {
        Forecast forecast = forecast(precision, 3, new StopSign(), (finished, of) -> {});
        LineAhead line = forecast.lines().get(0);
        Wait now = line.later().get(0).waits();

        assertThat(line.sure().medianSeconds()).isLessThanOrEqualTo(precision * now.medianSeconds());
        assertThat(line.sure().p90Seconds()).isLessThanOrEqualTo(precision * now.p90Seconds());
        assertThat(now.medianSeconds()).isCloseTo(exact(0.5), within(precision * exact(0.5)));
        assertThat(now.p90Seconds()).isCloseTo(exact(0.9), within(precision * exact(0.9)));
        assertThat(forecast.replications()).isGreaterThan(PreciseLookAhead.FEWEST);
    }

    @Test
    void notFewerThanTheLeastAreRunHoweverRoughTheForecast() {
        Forecast forecast = forecast(0.5, 3, new StopSign(), (finished, of) -> {});

        assertThat(forecast.replications()).isEqualTo(PreciseLookAhead.FEWEST);
    }

    /** Both intervals hold together at least so often; four standard deviations below 95 of 100 in 200. */
    @Test
    void intervalsHoldErlangsWaitsAsOftenAsTheyShould() {
        int experiments = 200;
        int held = 0;
        for (int seed = 1; seed <= experiments; seed++) {
            LineAhead line = ahead.of(state(), new LookAheadRequest(1000 + seed, 400, 2, 0), new StopSign())
                    .orElseThrow()
                    .lines()
                    .get(0);
            Wait now = line.later().get(0).waits();
            boolean median =
                    Math.abs(now.medianSeconds() - exact(0.5)) <= line.sure().medianSeconds();
            boolean p90 = Math.abs(now.p90Seconds() - exact(0.9)) <= line.sure().p90Seconds();
            held += median && p90 ? 1 : 0;
        }
        assertThat(held / (double) experiments).isGreaterThan(0.95 - 4 * Math.sqrt(0.05 * 0.95 / experiments));
    }

    @Test
    void progressIsToldOfEveryRound() {
        List<Integer> rounds = Collections.synchronizedList(new ArrayList<>());
        Forecast forecast = forecast(0.05, 3, new StopSign(), (finished, of) -> {
            if (finished == of) {
                rounds.add(of);
            }
        });

        assertThat(rounds).startsWith(PreciseLookAhead.FEWEST).endsWith(forecast.replications());
        assertThat(rounds).isSorted().hasSizeGreaterThan(1);
    }

    @Test
    void stoppedInALaterRoundItAnswersWithTheSurestThatThereIs() {
        StopSign stop = new StopSign();
        Forecast forecast = forecast(0.005, 3, stop, (finished, of) -> {
            if (of > PreciseLookAhead.FEWEST && finished >= 10) {
                stop.set();
            }
        });

        assertThat(forecast.replications()).isEqualTo(PreciseLookAhead.FEWEST);
        assertThat(new PreciseLookAhead(ahead, 0.005).isReached(forecast)).isFalse();
    }
}
