package onewindow.plan.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import onewindow.measure.Figures;
import onewindow.measure.Summary;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.Sampler;
import onewindow.plan.sample.Sheet;
import onewindow.plan.sample.SheetShape;
import onewindow.plan.sample.WaitCells;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/** The figures of a pair beside those of the sample and of a run, and their influences. */
class InfluencesTest {

    private static final ServiceTarget TARGET = new ServiceTarget(0.9, 900_000);

    private final Scenario peakDay =
            new ScenarioReader().read("peak-day", List.of()).scenario().orElseThrow();
    private final Course course = new Course(7, 2, 0, 0, new StopSign());
    private final Influences found =
            new Influences(new PairedSamples(TARGET, KeptResults.none()).of(peakDay, course, 30), 30);

    @Test
    void figuresAreThoseOfTheSample() {
        SampleSums sums = new Sampler(peakDay, SheetShape.byWindows(peakDay, TARGET), course).upTo(30);

        assertThat(found.of(PairedFigure.IN_TIME).value())
                .isEqualTo(sums.inTime().value());
        assertThat(found.of(PairedFigure.WAIT_MEAN).value())
                .isCloseTo(sums.meanWait().value(), within(1e-9));
        assertThat(found.of(PairedFigure.WAIT_MEAN).standardError())
                .isCloseTo(sums.meanWait().standardError(), within(1e-6));
        assertThat(found.of(PairedFigure.WAIT_P95).value())
                .isCloseTo(sums.waits().quantile(0.95), within(1e-9));
        double woodruff = sums.waits().interval(0.95, 30, 0.95).half();
        assertThat(found.of(PairedFigure.WAIT_P95).halfWidth(0.95)).isCloseTo(woodruff, within(0.05 * woodruff));
    }

    @Test
    void overtimeIsThatOfARun() {
        Summary run = new Simulator(peakDay).runAll(7, 30, 1, new StopSign());
        Figures hall = run.hall();

        assertThat(hall.overtime().mean()).isPositive();
        assertThat(found.of(PairedFigure.OVERTIME).value())
                .isCloseTo(hall.overtime().mean(), within(1e-6));
    }

    @Test
    void influencesAddUpToNothing() {
        for (PairedFigure figure : PairedFigure.values()) {
            double sum = 0;
            double size = 0;
            for (double each : found.of(figure).each()) {
                sum += each;
                size += Math.abs(each);
            }
            if (Double.isFinite(found.of(figure).value())) {
                assertThat(Math.abs(sum)).as("%s", figure).isLessThanOrEqualTo(1e-6 * size + 1e-9);
            }
        }
    }

    @Test
    void sharesFollowTheQuantiles() {
        for (PairedFigure figure : List.of(PairedFigure.WAIT_P50, PairedFigure.WAIT_P90, PairedFigure.WAIT_P95)) {
            double wait = found.of(figure).value();
            assertThat(found.shareUpTo(wait)).as("%s", figure).isCloseTo(figure.level(), within(0.001));
        }
    }

    @Test
    void waitsComeOutOfTheirPackingAsTheyWentIn() throws IOException {
        Sheet sheet = new Sheet(SheetShape.byWindows(peakDay, TARGET));
        int[] some = {5, 0, 127, 128, 0, 0, 0, 300_000, 1};
        System.arraycopy(some, 0, sheet.waits, 0, some.length);
        sheet.waits[WaitCells.COUNT - 1] = 16_384;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Replicate.of(sheet, null, 1).write(new DataOutputStream(bytes));

        int[] counts = new int[WaitCells.COUNT];
        Arrays.fill(counts, 7);
        Replicate.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))
                .waits(counts);
        assertThat(counts).isEqualTo(sheet.waits);
    }
}
