package onewindow.calibrate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Windows and hours that take other times are told apart from those that have other matters. */
final class ServiceEffectsTest {

    private static final int WINDOWS = 10;
    private static final List<String> NAMES =
            IntStream.range(0, WINDOWS).mapToObj(i -> "W" + i).toList();

    private interface Factor {
        double of(int window, int hour);
    }

    /** Lognormal services of two matters, 5 and 20 minutes; even windows have mostly the short one. */
    private static ServiceEffects effects(long seed, int count, Factor factor) {
        ServiceEffects effects = new ServiceEffects();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            int window = random.nextInt(WINDOWS);
            int hour = 9 + random.nextInt(8);
            int matter = random.nextDouble() < (window % 2 == 0 ? 0.8 : 0.2) ? 0 : 1;
            double median = (matter == 0 ? 5 : 20) * 60_000 * factor.of(window, hour);
            long millis = Math.round(median * Math.exp(0.7 * random.nextGaussian()));
            effects.add(matter, window, -1, hour * 3_600_000L, millis);
        }
        return effects;
    }

    @Test
    void windowsWithOtherMattersAreNotOtherWindows() {
        int told = 0;
        for (long seed = 1; seed <= 200; seed++) {
            ServiceEffects effects = effects(seed, 2_000, (window, hour) -> 1);
            told += effects.windows(NAMES).isPresent() ? 1 : 0;
            told += effects.hours().isPresent() ? 1 : 0;
            assertThat(effects.staff(List.of())).isEmpty();
        }
        // One in a hundred and one in a thousand are expected: 2.2 of 400.
        assertThat(told).isLessThanOrEqualTo(8);
    }

    @Test
    void aSlowWindowIsToldWithItsFactor() {
        HallModel.Told told = effects(7, 20_000, (window, hour) -> window == 3 ? 1.3 : 1)
                .windows(NAMES)
                .orElseThrow();
        assertThat(told.slowest()).isEqualTo("W3");
        assertThat(told.count()).isEqualTo(1);
        // Three standard errors.
        assertThat(told.slowestFactor()).isCloseTo(1.3, within(0.06));
        assertThat(told.of()).isEqualTo(WINDOWS);
    }

    @Test
    void aSlowHourIsToldWithItsFactor() {
        HallModel.Told told = effects(7, 20_000, (window, hour) -> hour == 12 ? 1.25 : 1)
                .hours()
                .orElseThrow();
        assertThat(told.slowest()).isEqualTo("12");
        assertThat(told.slowestFactor()).isCloseTo(1.25 / Math.pow(1.25, 0.125), within(0.05));
    }
}
