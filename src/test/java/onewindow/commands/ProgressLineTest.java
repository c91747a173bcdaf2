package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long the rest of a study is said to take. */
class ProgressLineTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void theRestTakesAsLongAsWhatIsDoneDid() {
        assertThat(ProgressLine.left(30 * SECOND, 10, 30)).isEqualTo(", ≈ 1:30");
        assertThat(ProgressLine.left(10 * SECOND, 4, 2)).isEqualTo(", ≈ 0:05");
    }

    @Test
    void nothingIsSaidBeforeThereIsAPaceAndOnceNothingIsLeft() {
        assertThat(ProgressLine.left(30 * SECOND, 0, 30)).isEmpty();
        assertThat(ProgressLine.left(SECOND / 2, 10, 30)).isEmpty();
        assertThat(ProgressLine.left(30 * SECOND, 40, 0)).isEmpty();
    }
}
