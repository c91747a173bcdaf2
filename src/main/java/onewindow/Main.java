package onewindow;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import onewindow.commands.OneWindowCommand;

/** The entry point of the jar: opens the terminal as UTF-8 and runs the command line. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line and ends the JVM with its exit code.
     *
     * @param args the command and its options, as {@code --help} lists them
     */
    public static void main(String[] args) {
        // Left to itself the JVM writes '?' for Chinese where the locale is C.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int exitCode = OneWindowCommand.commandLine().execute(args);
        System.out.flush();
        System.err.flush();
        System.exit(exitCode);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
