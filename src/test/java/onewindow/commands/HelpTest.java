package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the commands say of themselves, in both languages. */
final class HelpTest {

    static Stream<CommandLine> commands() {
        CommandLine root = OneWindowCommand.commandLine();
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpDescribesTheCommandAndEveryOption(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(command.getCommandSpec().options())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(described(option.description()))
                        .as(option.longestName())
                        .isTrue())
                .extracting(OptionSpec::longestName)
                .allSatisfy(name -> assertThat(command.getUsageMessage()).contains(name));
        assertThat(command.getCommandSpec().positionalParameters())
                .allSatisfy(parameter ->
                        assertThat(described(parameter.description())).isTrue());
    }

    private static boolean described(String... lines) {
        return Arrays.stream(lines).anyMatch(line -> !line.isBlank());
    }

    @Test
    void helpOfRunIsDoneAndWritesNothingElse() {
        CommandOutcome outcome = CommandOutcome.of("run", "--help");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("Usage: onewindow run ")
                .contains("--lang=zh|en", "--json=FILE|-", "--replications=N", "--set=KEY=VALUE");
    }

    @Test
    void helpIsInTheLanguageThatIsAskedFor() {
        assertThat(CommandOutcome.of("run", "--lang", "zh", "--help").out())
                .startsWith("用法：onewindow run ")
                .contains("运行一个场景，输出摘要并生成报告。", "独立重复的次数");
        assertThat(CommandOutcome.of("check", "--help", "--lang=en").out())
                .startsWith("Usage: onewindow check ")
                .contains("Validates scenario files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Help.properties,Help_zh.properties", "Texts_en.properties,Texts_zh.properties"})
    void bothLanguagesHaveTheSameKeys(String bundles) throws IOException {
        String[] names = bundles.split(",");
        Properties english = properties(names[0]);
        Properties chinese = properties(names[1]);
        assertThat(keys(english)).isNotEmpty().containsExactlyInAnyOrderElementsOf(keys(chinese));
        assertThat(values(chinese))
                .filteredOn(text -> !text.isBlank() && !text.contains("java -jar") && !text.contains("source <("))
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    private static Set<String> keys(Properties properties) {
        return properties.stringPropertyNames();
    }

    private static Collection<String> values(Properties properties) {
        return properties.values().stream().map(String.class::cast).toList();
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = OneWindowCommand.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
