package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.scenario.BuiltInScenarios;
import onewindow.scenario.Reading;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows can be typed in as it stands: its scenarios are valid, its commands are commands. */
final class DocumentedCommandsTest {
    private static final Pattern YAML = Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("java -jar target/onewindow\\.jar ([^\\n)]+)");

    @TempDir
    Path folder;

    static Stream<String> examples() throws IOException {
        return matches(YAML);
    }

    static Stream<String> commands() throws IOException {
        return matches(COMMAND);
    }

    private static Stream<String> matches(Pattern pattern) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> found = pattern.matcher(readme)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(found).isNotEmpty();
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsAValidScenario(String example) throws IOException {
        Path file = Files.writeString(folder.resolve("example.yaml"), example);
        Reading reading = new ScenarioReader().read(file.toString(), List.of());
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.ok()).isTrue();
    }

    @Test
    void exampleOfAHallIsCompleteAndServesAlmostEverybody() throws IOException {
        List<String> halls =
                examples().filter(example -> example.contains("calendar:")).toList();
        assertThat(halls).hasSize(1);
        Path file = Files.writeString(folder.resolve("hall.yaml"), halls.get(0));
        assertThat(CommandOutcome.of("check", file.toString()).out())
                .isEqualTo(file + ": ok: 122 hall days, 2 departments, 2 matters, 10 windows, 10 staff\n");
        CommandOutcome run = CommandOutcome.of(
                "run", file.toString(), "--replications", "2", "--no-ranges", "--no-html", "--json", "-");
        assertThat(run.exitCode()).isZero();
        JsonNode result = new ObjectMapper().readTree(run.out());
        double came = result.path("arrivals").path("mean").asDouble();
        double served = result.path("served").path("mean").asDouble();
        assertThat(served).isGreaterThan(0.95 * came);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandIsUnderstood(String line) {
        String[] words = line.split(" #")[0].split(" [|>] ")[0].trim().split("\\s+");
        assertThat(OneWindowCommand.commandLine().parseArgs(words).errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandNamesAScenarioThatIsThere(String line) {
        List<String> builtIn = BuiltInScenarios.list().stream()
                .map(BuiltInScenarios.Entry::name)
                .toList();
        List<String> words = Arrays.asList(line.trim().split("\\s+"));
        List<String> named = new ArrayList<>();
        if (List.of("run", "check", "vary", "capacity", "staff", "pool", "decide")
                .contains(words.get(0))) {
            named.add(words.get(1));
        }
        if (words.get(0).equals("compare")) {
            named.addAll(words.subList(1, words.size()));
        }
        assertThat(named).allSatisfy(name -> assertThat(Files.exists(Path.of(name)) || builtIn.contains(name))
                .as(name)
                .isTrue());
    }

    @Test
    void settingsOfTheShownRunsHold() throws IOException {
        Stream<String> runs = commands().filter(line -> line.startsWith("run ") && line.contains(" --set "));
        assertThat(runs).isNotEmpty().allSatisfy(line -> {
            String setting = line.split(" --set ")[1].split(" ")[0];
            Reading reading = new ScenarioReader().read(line.split(" ")[1], List.of(setting));
            assertThat(reading.problems()).isEmpty();
        });
    }
}
