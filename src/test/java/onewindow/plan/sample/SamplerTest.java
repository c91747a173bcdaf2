package onewindow.plan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import onewindow.measure.Summary;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/** The planner's sample beside the run's own measures, and its independence of threads and of steps. */
class SamplerTest {

    private static final ServiceTarget TARGET = new ServiceTarget(0.9, 900_000);

    private final Scenario peakDay =
            new ScenarioReader().read("peak-day", List.of()).scenario().orElseThrow();
    private final SheetShape shape = SheetShape.byWindows(peakDay, TARGET);

    private static Course course(int threads) {
        return new Course(7, threads, 0, 0, new StopSign());
    }

    private static byte[] bytes(SampleSums sums) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sums.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    @Test
    void countsAsTheMeasuresOfARunDo() {
        SampleSums sums = new Sampler(peakDay, shape, course(2)).upTo(30);
        Summary run = new Simulator(peakDay).runAll(7, 30, 1, new StopSign());

        assertThat(sums.arrivals()).isCloseTo(run.hall().arrivals().mean(), within(1e-9));
        double meanServed = run.hall().served().mean();
        double inTime = run.hall().within().get(1).mean();
        assertThat(meanServed).isEqualTo(sums.arrivals());
        // The run's figure is the mean of shares, the plan's the share of sums: days differ a little in size.
        assertThat(sums.inTime().value()).isCloseTo(inTime, within(0.002));
        assertThat(sums.meanWait().value()).isCloseTo(run.hall().waitMean().mean(), within(5.0));
        double busy = 0;
        double open = 0;
        for (int g = 0; g < shape.groups(); g++) {
            for (int s = 0; s < shape.slots().count(); s++) {
                busy += sums.busyHours(g, s);
                open += sums.openHours(g, s);
            }
        }
        assertThat(busy).isGreaterThan(400).isLessThan(open);
    }

    @Test
    void isTheSameOnOneThreadOrTwoAndInOneStepOrThree() throws IOException {
        byte[] atOnce = bytes(new Sampler(peakDay, shape, course(1)).upTo(90));
        Sampler steps = new Sampler(peakDay, shape, course(2));
        steps.upTo(7);
        steps.upTo(70);
        SampleSums kept = SampleSums.read(shape, new DataInputStream(new ByteArrayInputStream(bytes(steps.sums()))));

        assertThat(bytes(new Sampler(peakDay, course(2), kept).upTo(90))).isEqualTo(atOnce);
    }

    @Test
    void cellsOfWaitsFollowEachOtherWithoutAGap() {
        for (int cell = 1; cell < WaitCells.COUNT - 1; cell++) {
            assertThat(WaitCells.of(WaitCells.low(cell))).isEqualTo(cell);
            assertThat(WaitCells.of(WaitCells.low(cell) - 1)).isEqualTo(cell - 1);
        }
        assertThat(WaitCells.of(Long.MAX_VALUE)).isEqualTo(WaitCells.COUNT - 1);
    }

    @Test
    void aRatioHasTheIntervalOfTheDeltaMethod() {
        RatioSums sums = new RatioSums(1);
        sums.add(0, 8, 10);
        sums.add(0, 15, 20);
        sums.add(0, 27, 30);
        RatioEstimate ratio = sums.estimate(0, 3);
        // By hand: R = 50/60; residuals -1/3, -5/3, 2 sum to squares of 62/9; s^2 = 31/9; se = sqrt(31/27) / 20.
        assertThat(ratio.value()).isCloseTo(50.0 / 60, within(1e-12));
        assertThat(ratio.standardError()).isCloseTo(Math.sqrt(31.0 / 27) / 20, within(1e-12));
        assertThat(ratio.halfWidth(0.95)).isCloseTo(4.302652729911275 * Math.sqrt(31.0 / 27) / 20, within(1e-9));
    }
}
