package onewindow.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the user what went wrong: a fault of theirs by its message alone, one of the program's in a line that says where the rest is. */
final class Faults {
    private Faults() {}

    /**
     * Reports what ended a command.
     *
     * @param debug whether the stack trace is printed instead of kept in a file
     * @param err where to print
     * @return the exit code
     */
    static int report(Exception fault, boolean debug, PrintWriter err) {
        if (fault instanceof UserFault) {
            err.println(fault.getMessage());
            return ExitCode.USER_FAULT;
        }
        err.println("internal fault: " + fault + (debug ? "" : "; " + keep(fault)));
        if (debug) {
            fault.printStackTrace(err);
        }
        err.flush();
        return ExitCode.INTERNAL_FAULT;
    }

    private static String keep(Exception fault) {
        try {
            Path file = Files.createTempFile("onewindow-fault-", ".txt");
            try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
                fault.printStackTrace(out);
            }
            return "the stack trace is in " + file;
        } catch (IOException e) {
            return "run again with --debug for the stack trace";
        }
    }
}
