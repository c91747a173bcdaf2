package onewindow.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import onewindow.plan.compare.CompareStudy.Entry;
import onewindow.plan.compare.Comparison.Contestant;
import onewindow.plan.compare.Comparison.Difference;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.paired.Notice;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a comparison says, beside known answers and beside itself. */
class CompareStudyTest {

    private final TextbookPair pair = new TextbookPair();

    @TempDir
    Path folder;

    private static Scenario builtIn(String name, String... settings) {
        return new ScenarioReader().read(name, List.of(settings)).scenario().orElseThrow();
    }

    private static Comparison compared(PairedSamples samples, Course course, Scenario... scenarios) {
        return TextbookPair.study(samples, course, Notice.USUAL, 0.02, scenarios)
                .run()
                .orElseThrow();
    }

    @Test
    void differencesOfATextbookPairHoldErlangsAnswer() {
        Comparison comparison = pair.study(TextbookPair.samples(), TextbookPair.course(5, 2), 0.05)
                .run()
                .orElseThrow();

        assertThat(comparison.samples().reached()).isTrue();
        assertThat(comparison.samples().replications()).isGreaterThanOrEqualTo(200);
        Contestant eleven = comparison.scenarios().get(1);
        assertHolds(eleven, PairedFigure.WAIT_MEAN, TextbookPair.meanWait(11) - TextbookPair.meanWait(10));
        assertHolds(eleven, PairedFigure.IN_TIME, TextbookPair.inTime(11) - TextbookPair.inTime(10));
        assertHolds(eleven, PairedFigure.WAIT_P90, TextbookPair.quantile(11, 0.9) - TextbookPair.quantile(10, 0.9));
        assertHolds(eleven, PairedFigure.WAIT_P95, TextbookPair.quantile(11, 0.95) - TextbookPair.quantile(10, 0.95));
        assertThat(eleven.difference(PairedFigure.WAIT_MEAN).verdict()).isEqualTo(Verdict.BETTER);
        double half = (eleven.difference(PairedFigure.WAIT_MEAN).estimate().high()
                        - eleven.difference(PairedFigure.WAIT_MEAN).estimate().low())
                / 2;
        double size =
                comparison.scenarios().get(0).figure(PairedFigure.WAIT_MEAN).mean();
        assertThat(half).isLessThanOrEqualTo(0.05 * size);
    }

    private static void assertHolds(Contestant contestant, PairedFigure figure, double truth) {
        Difference found = contestant.difference(figure);
        assertThat(truth)
                .as("%s", found)
                .isBetween(found.estimate().low(), found.estimate().high());
    }

    @Test
    void aScenarioBesideItselfHasNoDifference() {
        Scenario hall = builtIn("peak-day");
        Comparison comparison = compared(
                new PairedSamples(new ServiceTarget(0.9, 900_000), KeptResults.none()),
                TextbookPair.course(3, 2),
                hall,
                builtIn("peak-day"));

        assertThat(comparison.scenarios().get(1).differences()).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.estimate().mean()).isZero();
            assertThat(difference.estimate().low()).isZero();
            assertThat(difference.estimate().high()).isZero();
            assertThat(difference.verdict()).isEqualTo(Verdict.SAME);
        });
    }

    @Test
    void oneThreadOrTwoGiveTheSameToTheBit() {
        Comparison one = pair.study(TextbookPair.samples(), TextbookPair.course(9, 1), 0.2)
                .run()
                .orElseThrow();
        Comparison two = pair.study(TextbookPair.samples(), TextbookPair.course(9, 2), 0.2)
                .run()
                .orElseThrow();

        assertThat(two).isEqualTo(one);
    }

    @Test
    void aRunExtendedFromKeptResultsIsTheFreshRun() {
        ServiceTarget target = TextbookPair.TARGET;
        Course course = TextbookPair.course(12, 2);
        pair.study(new PairedSamples(target, new KeptResults(folder, "a build", false)), course, 0.3)
                .run()
                .orElseThrow();
        PairedSamples kept = new PairedSamples(target, new KeptResults(folder, "a build", false));
        Comparison extended = pair.study(kept, course, 0.06).run().orElseThrow();
        Comparison fresh =
                pair.study(TextbookPair.samples(), course, 0.06).run().orElseThrow();

        assertThat(extended.scenarios()).isEqualTo(fresh.scenarios());
        assertThat(extended.samples().replications()).isEqualTo(fresh.samples().replications());
        assertThat(kept.replicationsRun()).isLessThan(2L * extended.samples().replications());
        // Asked for less again, it looks at no more than a fresh run would.
        PairedSamples again = new PairedSamples(target, new KeptResults(folder, "a build", false));
        assertThat(pair.study(again, course, 0.3).run().orElseThrow().scenarios())
                .isEqualTo(pair.study(TextbookPair.samples(), course, 0.3)
                        .run()
                        .orElseThrow()
                        .scenarios());
        assertThat(again.replicationsRun()).isZero();
    }

    @Test
    void stoppedAtOnceThereIsNoAnswer() {
        Course course = new Course(1, 1, 0, 0, new StopSign());
        course.stop().set();

        assertThat(pair.study(TextbookPair.samples(), course, 0.1).run()).isEmpty();
    }

    @Test
    void stoppedUnderWayItAnswersWithWhatWasRun() {
        Course course = new Course(1, 1, 0, 0, new StopSign());
        int[] heard = {0};
        CompareStudy study = new CompareStudy(
                List.of(new Entry("a", pair.ten, course), new Entry("b", pair.eleven, course)),
                TextbookPair.samples(),
                PairedFigure.WAIT_MEAN,
                TextbookPair.NONE,
                0.01,
                (done, of) -> {
                    heard[0]++;
                    if (heard[0] == 2) {
                        course.stop().set();
                    }
                });

        Comparison comparison = study.run().orElseThrow();

        assertThat(comparison.samples().interrupted()).isTrue();
        assertThat(comparison.samples().reached()).isFalse();
        assertThat(comparison.samples().replications()).isEqualTo(200);
    }

    @Test
    void casesAreComparedWhereTheyAreFollowed() {
        Comparison comparison = TextbookPair.study(
                        new PairedSamples(new ServiceTarget(0.9, 900_000), KeptResults.none()),
                        new Course(1, 2, 0, 9, new StopSign()),
                        Notice.USUAL,
                        0.5,
                        builtIn("zhaoyang-2022h1"),
                        builtIn("drip-notice"))
                .run()
                .orElseThrow();

        assertThat(comparison.figures()).contains(PairedFigure.TRIPS, PairedFigure.ISSUE_DAYS, PairedFigure.ON_TIME);
        assertThat(comparison
                        .scenarios()
                        .get(1)
                        .difference(PairedFigure.TRIPS)
                        .estimate()
                        .low())
                .isPositive();
    }

    @Test
    void verdictsFollowFromTheIntervalAndWhatOneWouldNotice() {
        assertThat(verdict(-5, -3, 1)).isEqualTo(Verdict.BETTER);
        assertThat(verdict(0.5, 3, 1)).isEqualTo(Verdict.WORSE);
        assertThat(verdict(-0.5, 0.9, 1)).isEqualTo(Verdict.NOT_NOTICEABLE);
        assertThat(verdict(0.2, 0.9, 1)).isEqualTo(Verdict.NOT_NOTICEABLE);
        assertThat(verdict(-2, 0.5, 1)).isEqualTo(Verdict.OPEN);
        assertThat(verdict(0, 0, 1)).isEqualTo(Verdict.SAME);
        assertThat(verdict(Double.NaN, Double.NaN, 1)).isEqualTo(Verdict.OPEN);
    }

    private static Verdict verdict(double low, double high, double notice) {
        return Verdict.of(PairedFigure.WAIT_MEAN, new onewindow.measure.Estimate((low + high) / 2, low, high), notice);
    }
}
