package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** How the command line ends: by exit code, and with a text that the user can act on. */
final class OneWindowCommandTest {
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine = OneWindowCommand.commandLine()
            .addSubcommand(new Failing(new UserFault("x.yaml:3: 'a' is not a number")))
            .setErr(new PrintWriter(err, true));

    @Test
    void faultOfTheUserIsItsMessageAlone() {
        assertThat(commandLine.execute("fail")).isEqualTo(2);
        assertThat(err).hasToString("x.yaml:3: 'a' is not a number" + System.lineSeparator());
    }

    @Test
    void internalFaultIsOneLineThatSaysWhereTheStackTraceIs() throws Exception {
        CommandLine broken = failingWith(new IllegalStateException("a bug"));
        assertThat(broken.execute("fail")).isEqualTo(3);
        Matcher line = Pattern.compile(
                        "internal fault: java\\.lang\\.IllegalStateException: a bug; the stack trace is in (\\S+)\\R")
                .matcher(err.toString());
        assertThat(line.matches()).as(err.toString()).isTrue();
        Path trace = Path.of(line.group(1));
        assertThat(trace)
                .content()
                .contains("IllegalStateException: a bug", "\tat " + OneWindowCommandTest.class.getName());
        Files.delete(trace);
    }

    @Test
    void internalFaultPrintsItsStackTraceWhenDebugging() {
        CommandLine broken = failingWith(new IllegalStateException("a bug"));
        assertThat(broken.execute("--debug", "fail")).isEqualTo(3);
        assertThat(err.toString())
                .startsWith("internal fault: java.lang.IllegalStateException: a bug" + System.lineSeparator())
                .contains("\tat " + OneWindowCommandTest.class.getName());
    }

    @Test
    void noCommandIsTheUsersFault() {
        assertThat(commandLine.execute()).isEqualTo(2);
    }

    @Test
    void mistypedCommandSuggestsTheNearOne() {
        assertThat(CommandOutcome.of("chekc", "x.yaml"))
                .isEqualTo(new CommandOutcome(
                        2,
                        "",
                        "'chekc' is not a command, did you mean 'check'?\nonewindow --help shows what is allowed.\n"));
        assertThat(CommandOutcome.of("auth", "ad").err()).startsWith("'ad' is not a command, did you mean 'add'?\n");
        assertThat(CommandOutcome.of("chekc", "--lang", "zh").err()).startsWith("'chekc' 不是命令，是否想写 'check'？\n");
    }

    @Test
    void commandThatIsNearToNoneListsThem() {
        assertThat(CommandOutcome.of("simulation").err())
                .startsWith("'simulation' is not a command (run, forecast, check, calibrate, ");
        assertThat(CommandOutcome.of("simulation", "--lang", "zh").err())
                .startsWith("'simulation' 不是命令（可用：run, forecast, check, calibrate, ");
    }

    @Test
    void everyCommandShowsAnExample() {
        assertThat(OneWindowCommand.commandLine().getSubcommands().values())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command.getUsageMessage())
                        .contains("java -jar")
                        .containsPattern("Example:|示例："));
    }

    private CommandLine failingWith(RuntimeException fault) {
        return OneWindowCommand.commandLine().addSubcommand(new Failing(fault)).setErr(new PrintWriter(err, true));
    }

    /** A command that throws what it was given. */
    @Command(name = "fail")
    private static final class Failing implements Runnable {
        private final RuntimeException fault;

        private Failing(RuntimeException fault) {
            this.fault = fault;
        }

        @Override
        public void run() {
            throw fault;
        }
    }
}
