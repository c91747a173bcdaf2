package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Scales with round marks. */
class AxisTest {

    @Test
    void marksAreRoundAndCoverTheLargestValue() {
        assertThat(Axis.fromZero(73, 4).ticks()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
        assertThat(Axis.fromZero(5, 5).ticks()).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(Axis.fromZero(0, 4).high()).isPositive();
    }

    @Test
    void aScaleBetweenValuesStartsAndEndsAtRoundOnes() {
        assertThat(Axis.between(97.3, 99.2, 4).ticks()).containsExactly(97.0, 97.5, 98.0, 98.5, 99.0, 99.5);
        assertThat(Axis.between(1, 1, 4).high()).isGreaterThan(1);
    }

    @Test
    void valuesFarApartStandOnALogarithmicScale() {
        Axis axis = Axis.spanning(1, 100);
        assertThat(axis.logarithmic()).isTrue();
        assertThat(axis.ticks()).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
        assertThat(axis.at(10)).isBetween(0.49, 0.51);
        assertThat(axis.at(0)).isZero();
    }

    @Test
    void valuesCloseTogetherOrZeroStandOnALinearScale() {
        assertThat(Axis.spanning(5, 20).logarithmic()).isFalse();
        assertThat(Axis.spanning(0, 20).logarithmic()).isFalse();
        assertThat(Axis.spanning(5, 20).at(10)).isEqualTo(0.5);
    }
}
