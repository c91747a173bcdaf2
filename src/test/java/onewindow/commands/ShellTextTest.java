package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a command line as a shell reads them back. */
final class ShellTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "demand.total=exact | demand.total=exact",
                "scenarios/大厅.yaml | scenarios/大厅.yaml",
                "my hall.yaml | 'my hall.yaml'",
                "windows[0].count=3 | 'windows[0].count=3'",
                "it's | 'it'\\''s'",
                "\"\" | ''"
            })
    void onlyWordsWithOtherCharactersAreQuoted(String word, String quoted) {
        assertThat(ShellText.word(word)).isEqualTo(quoted);
    }
}
