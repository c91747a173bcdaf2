package onewindow;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import onewindow.commands.ExitCode;
import onewindow.commands.OneWindowCommand;
import onewindow.commands.StandardStream;

/** The entry point of the jar: opens the terminal as UTF-8 and runs the command line. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line and ends the JVM with its exit code.
     *
     * @param args the command and its options, as {@code --help} lists them
     */
    public static void main(String[] args) {
        StandardStream out = new StandardStream(FileDescriptor.out);
        // Left to itself the JVM writes '?' for Chinese where the locale is C.
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new StandardStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int exitCode = OneWindowCommand.execute(args);
        System.out.flush();
        if (out.fault().isPresent()) {
            System.err.println(
                    "standard output cannot be written: " + out.fault().get());
            exitCode = Math.max(exitCode, ExitCode.USER_FAULT);
        }
        System.err.flush();
        System.exit(exitCode);
    }
}
