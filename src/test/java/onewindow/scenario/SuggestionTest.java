package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The word that was probably meant. */
class SuggestionTest {

    private static final List<String> WORDS = List.of("windows", "walking", "hours", "horizon", "noShow");

    @Test
    void slipsAreForgiven() {
        assertThat(Suggestion.among("windwos", WORDS)).isEqualTo(", did you mean 'windows'?");
        assertThat(Suggestion.among("window", WORDS)).isEqualTo(", did you mean 'windows'?");
        assertThat(Suggestion.among("Horizon", WORDS)).isEqualTo(", did you mean 'horizon'?");
        assertThat(Suggestion.among("no-show", WORDS)).isEqualTo(", did you mean 'noShow'?");
        assertThat(Suggestion.among("hor", WORDS)).isEqualTo(", did you mean 'horizon'?");
    }

    @Test
    void otherWordsAreNot() {
        assertThat(Suggestion.among("colour", WORDS)).isEmpty();
        assertThat(Suggestion.among("", WORDS)).isEmpty();
        assertThat(Suggestion.among("x".repeat(100_000), WORDS)).isEmpty();
    }

    @Test
    void numberedThingsAreNotTakenForEachOther() {
        assertThat(Suggestion.among("d38", List.of("d01", "d08", "d37"))).isEmpty();
        assertThat(Suggestion.among("d1", List.of("d01", "d08", "d37"))).isEqualTo(", did you mean 'd01'?");
        assertThat(Suggestion.among("b08", List.of("d01", "d08", "d37"))).isEqualTo(", did you mean 'd08'?");
    }

    @Test
    void swappedNeighboursAreOneSlip() {
        assertThat(Suggestion.distance("cuont", "count")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    }
}
