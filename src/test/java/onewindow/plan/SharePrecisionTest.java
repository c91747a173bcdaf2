package onewindow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replications until a share is sure enough, beside Erlang's formula. */
class SharePrecisionTest {

    private static final int FEWEST = 20;

    /** Ten people an hour, three windows, 12 min a service: .8365 within 12 min. */
    private static final double EXACT = 0.8364980261;

    private final Scenario queue = new ScenarioReader()
            .read(
                    "textbook/mm40-hall",
                    List.of(
                            "horizon=40 h",
                            "run.warmUp=20 h",
                            "demand.rate=10 per hour",
                            "service.exponential=12 min",
                            "windows.servers.count=3"))
            .scenario()
            .orElseThrow();

    private SampleSums sample(double half, StopSign stop) {
        ServiceTarget target = new ServiceTarget(0.8, 720_000);
        Course course = new Course(5, 2, 0, 0, stop);
        Samples samples = new Samples(queue, SheetShape.byWindows(queue, target), course, KeptResults.none(), "a test");
        return new SharePrecision(half).sample(samples, "queue", () -> queue, FEWEST, SharePrecisionTest::half);
    }

    private static double half(SampleSums sums) {
        return sums.inTime().shareInterval(0.95).half();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.005, 0.003})
    void theShareIsAsSureAsAskedAndHoldsErlangs(double asked) {
        SampleSums found = sample(asked, new StopSign());

        assertThat(half(found)).isLessThanOrEqualTo(asked);
        assertThat(found.inTime().value()).isCloseTo(EXACT, within(asked));
        assertThat(found.replications()).isGreaterThan(FEWEST).isLessThan(SharePrecision.MOST);
    }

    @Test
    void notFewerThanTheLeastAreRunHoweverRoughTheAnswer() {
        assertThat(sample(0.5, new StopSign()).replications()).isEqualTo(FEWEST);
    }

    @Test
    void nothingIsRunAfterAStop() {
        StopSign stop = new StopSign();
        stop.set();

        assertThat(sample(0.002, stop).replications()).isZero();
    }

    /** The half-width falls with the root of the number; a tenth more is run to be on the safe side. */
    @Test
    void halfOfTheWidthTakesFourTimesAsMany() {
        assertThat(new SharePrecision(0.01).next(100, 0.02)).isCloseTo(440, within(1));
        assertThat(new SharePrecision(0.0001).next(100, 0.5)).isEqualTo(SharePrecision.MOST);
        assertThat(new SharePrecision(0.1).part()).isEqualTo(0.25);
        assertThat(new SharePrecision(0.01).part()).isEqualTo(1);
    }
}
