package onewindow.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import onewindow.measure.RedBlackList.Candidate;
import onewindow.measure.RedBlackList.Entry;
import onewindow.measure.RedBlackList.Verdict;
import org.junit.jupiter.api.Test;

/** What chance alone does to a figure of one run, and who is told apart from the hall. */
final class RedBlackListTest {

    private static final long SEED = 20220630;
    private static final int LISTS = 1000;
    private static final int PARTS = 12;
    private static final int REVIEWS = 400;
    private static final double GOOD = 0.9;

    private final Random random = new Random(SEED);

    @Test
    void theScoreIntervalIsWilsons() {
        // z = 1.959964. 90 of 100: (0.9 + z²/200) / (1 + z²/100) = 0.885203, less and plus
        // z / (1 + z²/100) * sqrt(0.9 * 0.1 / 100 + z²/40000) = 0.059568.
        ChanceInterval most = ChanceInterval.score(0.9, 100, 0.05);
        assertThat(most.low()).isCloseTo(0.825635, within(1e-6));
        assertThat(most.high()).isCloseTo(0.944771, within(1e-6));
        // All of 50: from 50 / (50 + z²) to 1.
        ChanceInterval all = ChanceInterval.score(1, 50, 0.05);
        assertThat(all.low()).isCloseTo(0.928652, within(1e-6));
        assertThat(all.high()).isEqualTo(1);
        assertThat(ChanceInterval.score(0.5, 0, 0.05).low()).isNaN();
    }

    @Test
    void twoSharesDifferByMoreThanChanceFromTwoStandardErrorsOn() {
        // 45 of 50 and 35 of 50: 0.2 / sqrt(0.8 * 0.2 * 2/50) = 2.5. 42 of 50 and 38 of 50: 0.08 / 0.08 = 1.
        assertThat(new TwoShares(0.9, 50, 0.7, 50).standardErrors()).isCloseTo(2.5, within(1e-12));
        assertThat(new TwoShares(0.9, 50, 0.7, 50).differ()).isTrue();
        assertThat(new TwoShares(0.84, 50, 0.76, 50).standardErrors()).isCloseTo(1, within(1e-12));
        assertThat(new TwoShares(0.84, 50, 0.76, 50).differ()).isFalse();
        assertThat(new TwoShares(1, 50, 1, 50).differ()).isFalse();
        assertThat(new TwoShares(1, 50, Double.NaN, 0).differ()).isFalse();
    }

    @Test
    void oneMoreRunSpreadsMoreThanTheMean() {
        // 1, 2, 3, 4: 2.5 +- 3.182446 * 1.290994 * sqrt(1 + 1/4).
        Estimate estimate = Estimate.of(new double[] {1, 2, 3, 4});
        ChanceInterval interval = ChanceInterval.oneMoreRun(estimate, 4, 0.05);
        assertThat(interval.low()).isCloseTo(2.5 - 4.593465, within(1e-5));
        assertThat(interval.high()).isCloseTo(2.5 + 4.593465, within(1e-5));
        // At 99 % Student's t of 3 degrees of freedom is 5.840909.
        assertThat(ChanceInterval.oneMoreRun(estimate, 4, 0.01).high())
                .isCloseTo(2.5 + 5.840909 * 1.290994 * 1.118034, within(1e-5));
        assertThat(ChanceInterval.oneMoreRun(Estimate.of(new double[] {7}), 1, 0.05)
                        .low())
                .isNaN();
    }

    @Test
    void oneMoreRunFallsWithinItsIntervalAsOftenAsItSays() {
        int within = 0;
        int trials = 4000;
        for (int i = 0; i < trials; i++) {
            double[] values =
                    DoubleStream.generate(random::nextGaussian).limit(6).toArray();
            ChanceInterval interval = ChanceInterval.oneMoreRun(Estimate.of(Arrays.copyOf(values, 5)), 5, 0.05);
            within += values[5] >= interval.low() && values[5] <= interval.high() ? 1 : 0;
        }
        assertThat((double) within / trials).isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / trials)));
    }

    @Test
    void whereAllAreAlikeAtMostOneListInTwentyHasAFalseVerdict() {
        int lists = 0;
        for (int i = 0; i < LISTS; i++) {
            lists += list(GOOD, 5).with(Verdict.NOT_TOLD_APART).size() < PARTS ? 1 : 0;
        }
        assertThat((double) lists / LISTS).isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / LISTS));
    }

    /**
     * Each alone is told apart in one case of twenty: of twelve that are alike, some part in almost every second list.
     */
    @Test
    void withoutACorrectionChanceWouldBePraisedAndBlamed() {
        int lists = 0;
        for (int i = 0; i < LISTS; i++) {
            boolean any = false;
            for (int part = 0; part < PARTS; part++) {
                int good = 0;
                for (int review = 0; review < REVIEWS; review++) {
                    good += random.nextDouble() < GOOD ? 1 : 0;
                }
                any |= excludes(ChanceInterval.score((double) good / REVIEWS, REVIEWS, 0.05), GOOD);
            }
            lists += any ? 1 : 0;
        }
        assertThat((double) lists / LISTS).isGreaterThan(0.25);
    }

    @Test
    void theOneThatIsWorseIsFound() {
        assertThat(list(0.75, 1).with(Verdict.NOT_TOLD_APART)).hasSize(PARTS);
        for (int replications : new int[] {10, 20}) {
            RedBlackList list = list(0.75, replications);
            assertThat(list.with(Verdict.WORSE)).extracting(Entry::part).containsExactly(0);
            assertThat(list.with(Verdict.BETTER)).isEmpty();
            assertThat(list.entries().get(PARTS - 1).part()).isEqualTo(0);
        }
    }

    @Test
    void lessIsBetterForWaits() {
        List<Candidate> parts = List.of(waits(0, 60), waits(1, 600), waits(2, 595));
        RedBlackList list =
                RedBlackList.list(RankedFigure.WAIT_MEAN, 420, parts, 4).orElseThrow();
        assertThat(list.with(Verdict.BETTER)).extracting(Entry::part).containsExactly(0);
        assertThat(list.with(Verdict.WORSE)).extracting(Entry::part).containsExactly(2, 1);
    }

    @Test
    void whatHasNoIntervalOrHardlyAnybodyIsNotJudged() {
        List<Candidate> once = List.of(
                new Candidate(0, Estimate.of(new double[] {60}), 500),
                new Candidate(1, Estimate.of(new double[] {600}), 500),
                new Candidate(2, Estimate.of(new double[] {9000}), 19));
        RedBlackList list =
                RedBlackList.list(RankedFigure.WAIT_MEAN, 330, once, 1).orElseThrow();
        assertThat(list.with(Verdict.NOT_TOLD_APART)).extracting(Entry::part).containsExactly(0, 1);
        assertThat(RedBlackList.list(RankedFigure.WAIT_MEAN, 330, once.subList(1, 3), 1))
                .isEmpty();
    }

    @Test
    void figuresThatNeverDifferAreNotToldApartForRounding() {
        double share = 0.1 + 0.2;
        List<Candidate> parts = List.of(
                new Candidate(0, new Estimate(share, share, share), 1e12),
                new Candidate(1, new Estimate(0.3, 0.3, 0.3), 1e12));
        RedBlackList list =
                RedBlackList.list(RankedFigure.TRIPS_MEAN, 0.3, parts, 5).orElseThrow();
        assertThat(list.with(Verdict.NOT_TOLD_APART)).hasSize(2);
    }

    private static boolean excludes(ChanceInterval interval, double value) {
        return interval.low() > value || interval.high() < value;
    }

    private static Candidate waits(int part, double seconds) {
        return new Candidate(part, Estimate.of(new double[] {seconds - 2, seconds - 1, seconds + 1, seconds + 2}), 300);
    }

    /** A list of parts with a share of good reviews, all alike but for the first, drawn from so many runs. */
    private RedBlackList list(double goodOfFirst, int replications) {
        List<Candidate> parts = new ArrayList<>();
        double sum = 0;
        for (int part = 0; part < PARTS; part++) {
            double[] rates = new double[replications];
            for (int r = 0; r < replications; r++) {
                int good = 0;
                for (int i = 0; i < REVIEWS; i++) {
                    good += random.nextDouble() < (part == 0 ? goodOfFirst : GOOD) ? 1 : 0;
                }
                rates[r] = (double) good / REVIEWS;
            }
            parts.add(new Candidate(part, Estimate.of(rates), REVIEWS));
            sum += parts.get(part).figure().mean();
        }
        return RedBlackList.list(RankedFigure.GOOD_RATE, sum / PARTS, parts, replications)
                .orElseThrow();
    }
}
