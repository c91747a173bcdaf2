package onewindow.commands;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command came to, run within this JVM. */
record CommandOutcome(int exitCode, String out, String err) {

    static CommandOutcome of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = OneWindowCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new CommandOutcome(exitCode, normal(out), normal(err));
    }

    private static String normal(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
