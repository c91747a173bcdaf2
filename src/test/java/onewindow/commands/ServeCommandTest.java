package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
            --clock commands --nights wait | \
            --nights, --start: go with --clock wall; with --clock commands the commands bring the time
            --nights wait --pace 60 | --nights wait: the hall follows the clock; leave --pace out
            --nights long | --nights: 'long' is not skip or wait
            --from tomorrow | --from: 'tomorrow' is not a date such as 2026-03-02, or today
            --start 2022-03-07T25:00:99 | \
            --start: '2022-03-07T25:00:99' is not a time from 2022-01-04 00:00:00 to 2022-06-30 17:30:00, such as \
            '2022-03-07 09:00'
            --clock sun | --clock: 'sun' is not a clock; wall and commands are
            """)
    void optionsThatDoNotGoTogetherAreOneLine(String options, String said) {
        String[] args = ("serve small-hall " + options.strip()).split(" ");
        CommandOutcome refused = CommandOutcome.of(args);

        assertThat(refused.err()).isEqualTo(said + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void aClassIsBoundToLocalNetworksAlone() {
        CommandOutcome refused = CommandOutcome.of("serve", "small-hall", "--class", "--host", "192.0.2.1");

        assertThat(refused.err())
                .startsWith("--host: '192.0.2.1' is not an address of this machine in a local network; there are: ");
        assertThat(refused.exitCode()).isEqualTo(2);
    }
}
