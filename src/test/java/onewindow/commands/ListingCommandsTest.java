package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import onewindow.scenario.BuiltInScenarios;
import org.junit.jupiter.api.Test;

/** What {@code scenarios} and {@code schema} print. */
final class ListingCommandsTest {

    @Test
    void everyBuiltInScenarioHasALineInEitherLanguage() {
        List<String> english = CommandOutcome.of("scenarios").out().lines().toList();
        List<String> chinese =
                CommandOutcome.of("scenarios", "--lang", "zh").out().lines().toList();
        List<String> names = BuiltInScenarios.list().stream()
                .map(BuiltInScenarios.Entry::name)
                .toList();
        assertThat(english).extracting(line -> line.split(" ")[0]).containsExactlyElementsOf(names);
        assertThat(chinese).extracting(line -> line.split(" ")[0]).containsExactlyElementsOf(names);
        assertThat(english).allMatch(line -> line.matches("\\S+ {2,}\\S.*"));
        assertThat(chinese).allMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void schemaIsJson() throws IOException {
        CommandOutcome outcome = CommandOutcome.of("schema");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(new ObjectMapper().readTree(outcome.out()).path("properties").has("windows"))
                .isTrue();
    }
}
