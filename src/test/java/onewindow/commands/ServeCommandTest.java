package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What serve refuses before it serves. */
class ServeCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --clock commands --pace 60 | \
            --pace: goes with --clock wall; with --clock commands the commands bring the time
            --clock commands --pace 1 | \
            --pace: goes with --clock wall; with --clock commands the commands bring the time
            --clock commands --simulate | \
            --simulate: goes with --clock wall; people of the hall's own do not act by the time of commands
            --clock sun | --clock: 'sun' is not a clock; wall and commands are
            """)
    void optionsThatDoNotGoTogetherAreOneLine(String options, String said) {
        String[] args = ("serve small-hall " + options.strip()).split(" ");
        CommandOutcome refused = CommandOutcome.of(args);

        assertThat(refused.err()).isEqualTo(said + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }
}
