package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The solver of days agrees with days solved elsewhere (a uniformised Markov chain), to all digits given. */
final class TransientTest {
    private static final double[] RATES = {30, 55, 60, 25, 35, 50, 45, 20};
    private static final int[] WINDOWS = {4, 5, 5, 3, 4, 5, 5, 4};
    private static final double SERVICES_AN_HOUR = 60 / 5.5;

    @Test
    void dayInAHall() {
        Transient.Day day = new Transient(SERVICES_AN_HOUR, 0, new double[] {0}, 5, 160).day(1, RATES, WINDOWS);
        double[] expected = {0.51729, 3.63732, 9.93984, 11.82106, 7.09794, 5.92219, 5.34128, 1.92862};
        for (int hour = 0; hour < expected.length; hour++) {
            assertThat(day.queue()[hour]).isCloseTo(expected[hour], within(5.1e-6));
        }
        assertThat(day.waitingTime() / 320 * 60).isCloseTo(8.680483, within(5.1e-7));
    }

    @Test
    void dayInAHallWithPatience() {
        Transient.Day day = new Transient(SERVICES_AN_HOUR, 3, new double[] {0}, 5, 70).day(1, RATES, WINDOWS);
        assertThat(day.waitingTime() * 3).isCloseTo(29.52225, within(5.1e-6));
        assertThat(day.waitingTime() / 320 * 60).isCloseTo(1.845141, within(5.1e-7));
    }
}
