package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The word that was probably meant. */
class SuggestionTest {

    private static final List<String> WORDS = List.of("windows", "walking", "hours", "horizon", "noShow");

    @Test
    void slipsAreForgiven() {
        assertThat(among("windwos", WORDS)).isEqualTo(", did you mean 'windows'?");
        assertThat(among("window", WORDS)).isEqualTo(", did you mean 'windows'?");
        assertThat(among("Horizon", WORDS)).isEqualTo(", did you mean 'horizon'?");
        assertThat(among("no-show", WORDS)).isEqualTo(", did you mean 'noShow'?");
        assertThat(among("hor", WORDS)).isEqualTo(", did you mean 'horizon'?");
    }

    @Test
    void otherWordsAreNot() {
        assertThat(among("colour", WORDS)).isEmpty();
        assertThat(among("", WORDS)).isEmpty();
        assertThat(among("x".repeat(100_000), WORDS)).isEmpty();
    }

    @Test
    void numberedThingsAreNotTakenForEachOther() {
        assertThat(among("d38", List.of("d01", "d08", "d37"))).isEmpty();
        assertThat(among("d1", List.of("d01", "d08", "d37"))).isEqualTo(", did you mean 'd01'?");
        assertThat(among("b08", List.of("d01", "d08", "d37"))).isEqualTo(", did you mean 'd08'?");
    }

    @Test
    void swappedNeighboursAreOneSlip() {
        assertThat(Suggestion.distance("cuont", "count")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    }

    private static String among(String word, List<String> words) {
        return Suggestion.among(word, words).in("en");
    }
}
