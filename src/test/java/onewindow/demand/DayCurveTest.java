package onewindow.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The curve turns shares into times and times into shares. */
final class DayCurveTest {

    private static final long HOUR = 3_600_000;

    /** By hand: 10 people from 9 to 10, then a line from 20 an hour to none by 12: 20 people more. */
    private final DayCurve curve = DayCurve.of(new Profile(
            List.of(new Profile.Piece(9 * HOUR, 10 * HOUR, 10, 10), new Profile.Piece(10 * HOUR, 12 * HOUR, 20, 0))));

    @Test
    void theShareByATimeIsTheAreaUpToIt() {
        assertThat(curve.shareBy(8 * HOUR)).isZero();
        assertThat(curve.shareBy(9.5 * HOUR)).isCloseTo(5 / 30.0, within(1e-12));
        assertThat(curve.shareBy(11 * HOUR)).isCloseTo(25 / 30.0, within(1e-12));
        assertThat(curve.shareBy(13 * HOUR)).isCloseTo(1, within(1e-12));
    }

    @Test
    void oneIsTheInverseOfTheOther() {
        for (double share = 0.05; share < 1; share += 0.05) {
            assertThat(curve.shareBy(curve.timeAt(share))).isCloseTo(share, within(1e-9));
        }
    }
}
