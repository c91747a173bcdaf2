package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pace of a hall against a clock that the test moves. */
class HallPaceTest {

    private static final long START = 30_600_000;

    private long clock;
    private final HallPace pace = new HallPace(60);
    private final HallTime time = new HallTime(() -> clock, pace, START);

    private long after(long clockMillis) {
        clock += clockMillis;
        return time.now() - START;
    }

    @Test
    void timePassesAtThePaceThatIsSet() {
        assertThat(after(1_000)).isEqualTo(60_000);
        pace.run(3600);
        assertThat(after(1_000)).isEqualTo(3_660_000);
    }

    @Test
    void aPausedHallStandsStillAndThenGoesOnWithoutALeap() {
        assertThat(after(1_000)).isEqualTo(60_000);
        pace.pause(true);
        assertThat(after(50_000)).isEqualTo(60_000);
        pace.pause(false);
        assertThat(after(1_000)).isEqualTo(120_000);
    }

    @Test
    void whileSomebodyServesItRunsByTheClock() {
        pace.holdBy(Map.of(3, "Wang", 4, "Li"));
        assertThat(after(1_000)).isEqualTo(1_000);
        pace.holdBy(Map.of(4, "Li"));
        assertThat(after(1_000)).isEqualTo(2_000);
        pace.holdBy(Map.of());
        assertThat(after(1_000)).isEqualTo(62_000);
    }

    @Test
    void aHallSlowerThanTheClockIsNotHurried() {
        pace.run(0.5);
        pace.holdBy(Map.of(3, "Wang"));
        assertThat(after(1_000)).isEqualTo(500);
    }

    @Test
    void aJumpEndsAtItsTimeAndThePaceIsThatOfBefore() {
        pace.jump(START + 300_000);
        assertThat(after(0)).isEqualTo(HallPace.LEAP);
        assertThat(after(0)).isEqualTo(2 * HallPace.LEAP);
        assertThat(pace.isJumping()).isTrue();
        assertThat(after(7)).isEqualTo(300_000);
        assertThat(pace.isJumping()).isFalse();
        assertThat(after(1_000)).isEqualTo(360_000);
    }

    @Test
    void aStepLeavesAPausedHallPaused() {
        pace.stepByMinute(START);
        assertThat(after(10)).isEqualTo(60_000);
        assertThat(after(10_000)).isEqualTo(60_000);
        assertThat(pace.isPaused()).isTrue();
    }

    @Test
    void whoBeginsToServeEndsAJump() {
        pace.jump(START + 10 * HallPace.LEAP);
        assertThat(after(0)).isEqualTo(HallPace.LEAP);
        pace.holdBy(Map.of(0, "Wang"));
        assertThat(after(1_000)).isEqualTo(HallPace.LEAP + 1_000);
    }
}
