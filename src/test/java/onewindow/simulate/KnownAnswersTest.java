package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.assign.Assignment;
import onewindow.demand.Arrivals.Renewal;
import onewindow.demand.Distribution;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Exponential;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.Summary;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Small runs of queues whose answer is known, compared within four standard errors; the mean service is an hour. The
 * long runs of the same queues are scenario files.
 */
final class KnownAnswersTest {

    private static final int REPLICATIONS = 20;
    /** Half a 95 % interval of Student's t with 19 degrees of freedom, in standard errors. */
    private static final double T = 2.093024;

    private static Summary run(ScenarioFixture fixture) {
        Scenario scenario = fixture.build();
        return new Simulator(scenario)
                .run(new RunRequest(2022, REPLICATIONS, 1, 0, 0), (done, of) -> {}, new StopSign());
    }

    private static void agrees(Estimate estimate, double truth) {
        double error = (estimate.high() - estimate.low()) / 2 / T;
        assertThat(estimate.mean()).isBetween(truth - 4 * error, truth + 4 * error);
        // The comparison means something only where the error is small.
        assertThat(error).isLessThan(0.05 * truth);
    }

    private static ScenarioFixture queue(double ratePerHour, Distribution service, int servers) {
        return queue("12000:00", ratePerHour, service, servers);
    }

    private static ScenarioFixture queue(String length, double ratePerHour, Distribution service, int servers) {
        return ScenarioFixture.session(length).warmUp("200:00").stream(new Renewal(new Exponential(HOUR / ratePerHour)))
                .service(service)
                .windows(servers)
                .stopAtEnd();
    }

    @Test
    void oneServerWithExponentialService() {
        // M/M/1: Wq = rho / (mu (1 - rho)); with rho = .8 four services; the wait's tail is rho exp(-(mu - lambda) t).
        Figures hall = run(queue(0.8, new Exponential(HOUR), 1)).hall();
        agrees(hall.waitMean(), 4 * 3600);
        agrees(hall.delayed(), 0.8);
        agrees(hall.queue(), 3.2);
        agrees(hall.utilisation(), 0.8);
        agrees(hall.waitP95(), 3600 * Math.log(0.8 / 0.05) / 0.2);
    }

    @Test
    void twoServersWithConstantService() {
        // M/D/2 at rho = .8, by Crommelin (1932): Wq = .903284 services.
        agrees(run(queue(1.6, new Deterministic(HOUR), 2)).hall().waitMean(), 0.903284 * 3600);
    }

    @Test
    void tenServersWithImpatientCustomers() {
        // Erlang A (Palm 1957) with 10 servers, lambda 9, mu 1, theta 1: P(wait) .412592, Lq .773209, P(abandon)
        // .085912.
        Figures hall = run(queue("2500:00", 9, new Exponential(HOUR), 10).patience(new Exponential(HOUR)))
                .hall();
        agrees(hall.queue(), 0.773209);
        assertThat(hall.abandoned().mean() / hall.arrivals().mean()).isBetween(0.085912 * 0.95, 0.085912 * 1.05);
    }

    @Test
    void twoClassesWithPriority() {
        // Cobham (1954), M/M/1 non-preemptive, lambda .2 and .6, mu 1: waits 1 and 5 services.
        ScenarioFixture fixture = ScenarioFixture.session("12000:00").warmUp("200:00").classes(0.25, 0.75).stream(
                        new Renewal(new Exponential(HOUR / 0.8)))
                .service(new Exponential(HOUR))
                .assign(new Assignment.StrictPriority(List.of(0, 1)))
                .windows(1)
                .stopAtEnd();
        List<Figures> classes = run(fixture).byClass();
        agrees(classes.get(0).waitMean(), 3600);
        agrees(classes.get(1).waitMean(), 5 * 3600);
    }

    @Test
    void theFirstCustomersFromEmpty() {
        // Transient M/M/1 from empty, lambda 1, rho .8: mean delay of the first 25 customers 1.535204.
        Scenario scenario = ScenarioFixture.session("10000:00").firstCustomers(25).stream(
                        new Renewal(new Exponential(HOUR)))
                .service(new Exponential(0.8 * HOUR))
                .windows(1)
                .build();
        Summary summary = new Simulator(scenario).run(new RunRequest(1, 4000, 1, 0, 0), (d, of) -> {}, new StopSign());
        assertThat(summary.hall().arrivals().mean()).isEqualTo(25);
        Estimate wait = summary.hall().waitMean();
        double error = (wait.high() - wait.low()) / 2 / 1.96;
        assertThat(wait.mean()).isBetween(1.535204 * 3600 - 4 * error, 1.535204 * 3600 + 4 * error);
    }

    @Test
    void lossAtFullWaitingPlaces() {
        // M/M/1/2 with lambda = mu: one place behind the server, the three states alike, a third is blocked.
        Figures hall = run(queue(1, new Exponential(HOUR), 1).places(1)).hall();
        double share = hall.blocked().mean() / hall.arrivals().mean();
        assertThat(share).isBetween(1 / 3.0 - 0.01, 1 / 3.0 + 0.01);
    }
}
