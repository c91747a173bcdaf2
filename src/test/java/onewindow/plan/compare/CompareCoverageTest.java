package onewindow.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import onewindow.plan.paired.Influence;
import onewindow.plan.paired.Influences;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a 95 % interval of a difference holds the true one, over repeated comparisons of M/M/10 and M/M/11 whose
 * difference is known exactly: with a fixed number of replications, with as many as the precision asked for took, and
 * with a run that was extended to a higher precision.
 *
 * <p>The short experiment is part of every build and allows three standard errors of a share of 95 %; the long one, of
 * 1,000 repetitions and with 2 points to either side, runs by {@code mvn -o test -Dlong -Dtest=CompareCoverageTest} and
 * prints its result, which stands in the README.
 */
class CompareCoverageTest {

    private static final double CONFIDENCE = 0.95;
    /** What a comparison of single days starts with. */
    private static final int FIXED = 200;
    /** Takes some 400 replications; the first one some 270. */
    private static final double STOP = 0.04;

    private static final double FIRST_STOP = 0.05;

    private final TextbookPair pair = new TextbookPair();

    /** A way to come to a number of replications. */
    private interface Plan {
        int replications(PairedSamples samples, Course course);
    }

    private record Claim(String name, PairedFigure figure, double truth) {}

    private static final List<Claim> CLAIMS = List.of(
            new Claim("mean wait", PairedFigure.WAIT_MEAN, TextbookPair.meanWait(11) - TextbookPair.meanWait(10)),
            new Claim(
                    "95 % within",
                    PairedFigure.WAIT_P95, TextbookPair.quantile(11, 0.95) - TextbookPair.quantile(10, 0.95)),
            new Claim("share in time", PairedFigure.IN_TIME, TextbookPair.inTime(11) - TextbookPair.inTime(10)));

    /** The share of experiments whose interval held the truth, by claim. */
    private List<Double> coverage(Plan plan, int experiments, long firstSeed) {
        int[] held = new int[CLAIMS.size()];
        for (int e = 0; e < experiments; e++) {
            PairedSamples samples = TextbookPair.samples();
            Course course = TextbookPair.course(firstSeed + e, 2);
            int n = plan.replications(samples, course);
            Influences ten = new Influences(samples.of(pair.ten, course, n), n);
            Influences eleven = new Influences(samples.of(pair.eleven, course, n), n);
            for (int i = 0; i < held.length; i++) {
                Claim claim = CLAIMS.get(i);
                Influence difference = eleven.of(claim.figure()).less(ten.of(claim.figure()));
                double half = difference.halfWidth(CONFIDENCE);
                held[i] += Math.abs(difference.value() - claim.truth()) <= half ? 1 : 0;
            }
        }
        List<Double> shares = new ArrayList<>();
        for (int count : held) {
            shares.add((double) count / experiments);
        }
        return shares;
    }

    private int stopped(PairedSamples samples, Course course, double precision) {
        return pair.study(samples, course, precision)
                .run()
                .orElseThrow()
                .samples()
                .replications();
    }

    private int extended(PairedSamples samples, Course course) {
        stopped(samples, course, FIRST_STOP);
        return stopped(samples, course, STOP);
    }

    @Test
    void intervalsOfDifferencesHoldTheTruthAboutAsOftenAsTheySay() {
        int experiments = 150;
        double allowed = 3 * Math.sqrt(0.95 * 0.05 / experiments);
        assertThat(coverage((samples, course) -> FIXED, experiments, 1000))
                .allSatisfy(share -> assertThat(share).isBetween(0.95 - allowed, Math.min(1, 0.95 + allowed)));
    }

    @Tag("long")
    @Test
    void intervalsHoldTheTruthInNinetyFiveOfAHundredCases() {
        assertNear("fixed", (samples, course) -> FIXED);
        assertNear("stopped at the precision", (samples, course) -> stopped(samples, course, STOP));
        assertNear("extended", this::extended);
    }

    private void assertNear(String how, Plan plan) {
        List<Double> shares = coverage(plan, 1000, 50_000);
        for (int i = 0; i < shares.size(); i++) {
            System.out.printf(
                    "coverage of the difference, %s, %s: %.1f %%%n",
                    how, CLAIMS.get(i).name(), 100 * shares.get(i));
        }
        assertThat(shares).as(how).allSatisfy(share -> assertThat(share).isBetween(0.93, 0.97));
    }
}
