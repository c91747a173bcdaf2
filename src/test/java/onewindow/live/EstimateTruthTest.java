package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import onewindow.demand.KeyedRandom;
import onewindow.live.EstimateScore.Figures;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.LookAhead;
import onewindow.simulate.LookAheadRequest;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/**
 * Estimates told in a hall with people of its own, in virtual time, against the waits that came of it: there the
 * scenario is true, and nine in ten waits lie within their p90.
 */
class EstimateTruthTest {

    private static final int DAYS = 120;
    private static final int REPLICATIONS = 100;
    private static final long SEED = 20220630;
    /** Of a normal variable outside of which one in a thousand lies. */
    private static final double Z = 3.29;

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 120 days
            hours: 09:00-12:00
            demand: {rate: 21 per hour, dayFactor: {cv: 0.1}}
            classes:
              - {key: walk-in, name: {zh: 普通, en: Walk-in}, share: 90 %}
              - {key: elderly, name: {zh: 老年人, en: Elderly}, share: 10 %}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {lognormal: {mean: SERVICE, cv: 0.8}}
            patience: {exponential: 60 min}
            windows:
              - {key: civil, serves: [civil], count: 1}
              - {key: all, serves: [civil, tax], count: 2}
            assign: {order: strict-priority, ranks: {elderly: 0, walk-in: 1}}
            """;

    private static Scenario scenario(String service) {
        return new ScenarioReader()
                .readText("hall.yaml", HALL.replace("SERVICE", service))
                .scenario()
                .orElseThrow();
    }

    private static HallDesk desk(Scenario scenario) {
        return new HallDesk(scenario, 0, true, SEED, new HallTime(() -> 0, 1, 0));
    }

    /** When tickets are taken. */
    private static List<Long> arrivals(Scenario scenario) {
        HallDesk desk = desk(scenario);
        List<Long> times = new ArrayList<>();
        for (long time = 0; !desk.isOver() || desk.day() == null || desk.day().index() < DAYS - 1; time += 600_000) {
            desk.advance(time);
            desk.takeRecorded().events().stream()
                    .filter(event -> event.type().equals("ticket-taken"))
                    .forEach(event -> times.add(event.time()));
        }
        return times;
    }

    /** Tells everybody what a model makes of the hall just before, and returns by day what came of it. */
    private static List<Figures> days(Scenario scenario, Scenario model) {
        HallDesk desk = desk(scenario);
        HallEstimates estimates = new HallEstimates();
        Telling telling = new Telling(desk, estimates);
        desk.tellBy(telling);
        LookAhead ahead = new LookAhead(model, LookAhead.Visiting.EVERY_CLASS);
        List<EstimateScore> scores = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            scores.add(new EstimateScore());
        }
        for (long arrival : arrivals(scenario)) {
            desk.advance(arrival - 1);
            Sight.at(desk).ifPresent(sight -> {
                telling.count(scores.get(sight.day()));
                long seed = KeyedRandom.key(SEED, sight.state().timeMillis());
                LookAheadRequest request = new LookAheadRequest(seed, REPLICATIONS, 1, 0);
                estimates.made(
                        Estimates.of(
                                sight,
                                ahead.of(sight.state(), request, new StopSign()).orElseThrow()),
                        0);
            });
            desk.advance(arrival);
            desk.takeRecorded();
        }
        return scores.stream().map(EstimateScore::all).toList();
    }

    /** How far a share over all days lies from what it should be, in standard errors by days. */
    private static double distance(
            List<Figures> days, ToLongFunction<Figures> within, ToLongFunction<Figures> of, double share) {
        double tested = days.stream().mapToLong(of).sum();
        double met = days.stream().mapToLong(within).sum();
        double squares = 0;
        for (Figures day : days) {
            double excess = within.applyAsLong(day) - met / tested * of.applyAsLong(day);
            squares += excess * excess;
        }
        double error = Math.sqrt(squares * days.size() / (days.size() - 1)) / tested;
        // Precise enough to tell 90 % from 86 %.
        assertThat(error).isLessThan(0.012);
        return Math.abs(met / tested - share) / error;
    }

    /** The share of new values up to the quantile of n others of the same law, by linear interpolation (type 7). */
    private static double covered(double quantile) {
        return (quantile * (REPLICATIONS - 1) + 1) / (REPLICATIONS + 1);
    }

    @Test
    void waitsLieWithinTheirP50AndP90AsOftenAsTheyShould() {
        List<Figures> days = days(scenario("6 min"), scenario("6 min"));

        assertThat(days.stream().mapToLong(Figures::testedP90).sum()).isGreaterThan(3000);
        assertThat(distance(days, Figures::withinP50, Figures::testedP50, covered(0.5)))
                .isLessThan(Z);
        assertThat(distance(days, Figures::withinP90, Figures::testedP90, covered(0.9)))
                .isLessThan(Z);
    }

    @Test
    void aModelWhoseServicesAreTooShortIsFoundOut() {
        List<Figures> days = days(scenario("6 min"), scenario("5 min"));

        assertThat(distance(days, Figures::withinP50, Figures::testedP50, covered(0.5)))
                .isGreaterThan(Z);
        assertThat(distance(days, Figures::withinP90, Figures::testedP90, covered(0.9)))
                .isGreaterThan(Z);
    }
}
