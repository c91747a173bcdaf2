package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import onewindow.commands.OneWindowCommand;
import onewindow.scenario.BuiltInScenarios;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that the program brings along hold without a remark: every number has a source or an assumption. */
final class ShippedScenariosTest {
    static final Path FOLDER = Path.of("scenarios");

    /** Returns all scenario files, in the order of their names. */
    static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void scenarioReadsWithoutAProblem(Path file) {
        assertThat(new ScenarioReader().read(file.toString(), List.of()).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void checkFindsNothingButWhatIsMeantToBeTooMuch(Path file) {
        StringWriter out = new StringWriter();
        int exit = OneWindowCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("check", file.toString());
        assertThat(exit).as(out.toString()).isZero();
        // In the hall of Wola two of the queues took in more people than were called.
        boolean overfull = file.endsWith("peak-day.yaml")
                || file.endsWith("warsaw-wola-2020.yaml")
                || file.getFileName().toString().startsWith("everything");
        assertThat(out.toString().lines().filter(line -> !line.startsWith(file + ": cases: ")))
                .as(out.toString())
                .hasSize(overfull ? 2 : 1);
    }

    @Test
    void everyFileIsListed() {
        List<String> names = files().map(file -> FOLDER.relativize(file).toString())
                .map(name -> name.substring(0, name.length() - ".yaml".length()).replace('\\', '/'))
                .toList();
        assertThat(BuiltInScenarios.list().stream().map(BuiltInScenarios.Entry::name))
                .containsExactlyInAnyOrderElementsOf(names);
    }
}
