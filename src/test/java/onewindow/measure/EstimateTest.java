package onewindow.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Intervals over replications, and quantiles. */
final class EstimateTest {

    @Test
    void theIntervalIsStudentsT() {
        // Standard deviation 1.290994, t of 3 degrees of freedom 3.182446 (any table): 2.5 +- 2.054260.
        Estimate estimate = Estimate.of(new double[] {1, 2, 3, 4});
        assertThat(estimate.mean()).isEqualTo(2.5);
        assertThat(estimate.low()).isCloseTo(0.445740, within(1e-6));
        assertThat(estimate.high()).isCloseTo(4.554260, within(1e-6));
    }

    @Test
    void twoValuesHaveAWideInterval() {
        // Standard deviation 1.414214, t of 1 degree of freedom 12.706205: 1 +- 12.706205.
        Estimate estimate = Estimate.of(new double[] {0, 2});
        assertThat(estimate.low()).isCloseTo(-11.706205, within(1e-6));
        assertThat(estimate.high()).isCloseTo(13.706205, within(1e-6));
    }

    @Test
    void oneValueHasNoInterval() {
        Estimate estimate = Estimate.of(new double[] {7});
        assertThat(estimate.mean()).isEqualTo(7);
        assertThat(estimate.low()).isNaN();
        assertThat(estimate.high()).isNaN();
    }

    @Test
    void noValueHasNoMean() {
        assertThat(Estimate.of(new double[0]).mean()).isNaN();
    }

    @Test
    void quantilesOfSmallSamplesAreInterpolated() {
        double[] sorted = {1, 2, 3, 4};
        assertThat(Quantiles.of(sorted, 0)).isEqualTo(1);
        assertThat(Quantiles.of(sorted, 0.05)).isCloseTo(1.15, within(1e-12));
        assertThat(Quantiles.of(sorted, 0.5)).isEqualTo(2.5);
        assertThat(Quantiles.of(sorted, 1)).isEqualTo(4);
        assertThat(Quantiles.of(new double[] {5}, 0.95)).isEqualTo(5);
        assertThat(Quantiles.of(new double[0], 0.5)).isNaN();
    }

    @Test
    void quantilesOfCountsAreTheSmallestValueThatReachesTheShare() {
        long[] counts = {0, 5, 0, 5};
        assertThat(Quantiles.ofCounts(counts, 0.05)).isEqualTo(1);
        assertThat(Quantiles.ofCounts(counts, 0.5)).isEqualTo(1);
        assertThat(Quantiles.ofCounts(counts, 0.51)).isEqualTo(3);
        assertThat(Quantiles.ofCounts(counts, 1)).isEqualTo(3);
        assertThat(Quantiles.ofCounts(new long[3], 0.5)).isNaN();
    }

    @Test
    void binsHaveWidthsThatPeopleRead() {
        assertThat(Quantiles.roundWidth(0)).isEqualTo(1);
        assertThat(Quantiles.roundWidth(61_000)).isEqualTo(120_000);
        assertThat(Quantiles.roundWidth(120_000)).isEqualTo(120_000);
        assertThat(Quantiles.roundWidth(3_600_001)).isEqualTo(7_200_000);
    }

    @Test
    void intervalsAreCutWhereAFigureCannotLieAndKeepTheirHalfWidth() {
        double[] values = {0.0, 1.0, 0.8};
        Estimate free = Estimate.of(values);
        assertThat(free.low()).isNegative();
        assertThat(free.high()).isGreaterThan(1);

        assertThat(Estimate.ofAmount(values)).isEqualTo(new Estimate(free.mean(), 0, free.high()));
        assertThat(Estimate.ofAmount(values).halfWidth()).isCloseTo(free.high() - free.mean(), within(1e-12));
        assertThat(Estimate.ofShare(values)).isEqualTo(new Estimate(free.mean(), 0, 1));
        assertThat(Estimate.ofShare(new double[] {0.5}).low()).isNaN();
    }
}
