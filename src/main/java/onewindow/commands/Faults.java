package onewindow.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import onewindow.hall.OvercrowdedHall;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells the user what went wrong: a fault of theirs by its message alone, one of the program's in a line that says
 * where the rest is.
 */
final class Faults {

    private Faults() {}

    /**
     * Reports an option or argument that the command line does not take, with what may have been meant.
     *
     * @param language in which the command line asks to be answered
     * @param err where to print
     * @return the exit code
     */
    static int reportUsage(ParameterException fault, Language language, PrintWriter err) {
        CommandSpec command = fault.getCommandLine().getCommandSpec();
        if (fault.getCause() instanceof WrongValue value) {
            err.println(name(fault.getArgSpec()) + ": " + value.in(language));
        } else if (fault.getCause() instanceof TypeConversionException value) {
            err.println(name(fault.getArgSpec()) + ": " + value.getMessage());
        } else {
            err.println(UsageWording.of(fault, language));
            if (fault instanceof UnmatchedArgumentException unmatched) {
                UsageWording.suggestions(unmatched, language).ifPresent(err::println);
            }
            err.println(
                    MessageFormat.format(command.resourceBundle().getString("usage.hint"), command.qualifiedName(" ")));
        }
        err.flush();
        return ExitCode.USER_FAULT;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /**
     * Reports what ended a command.
     *
     * @param language of the command
     * @param debug whether the stack trace is printed instead of kept in a file
     * @param err where to print
     * @return the exit code
     */
    static int report(Throwable fault, Language language, boolean debug, PrintWriter err) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserFault user) {
                err.println(user.in(language));
                return ExitCode.USER_FAULT;
            }
            if (cause instanceof OvercrowdedHall overcrowded) {
                err.println(Texts.of(language, "fault.overcrowded", Integer.toString(overcrowded.limit())));
                return ExitCode.USER_FAULT;
            }
            if (cause instanceof OutOfMemoryError) {
                err.println(Texts.of(language, "fault.memory"));
                return ExitCode.USER_FAULT;
            }
        }
        err.println(Texts.of(language, "fault.internal", fault) + (debug ? "" : keep(fault, language)));
        if (debug) {
            fault.printStackTrace(err);
        }
        err.flush();
        return ExitCode.INTERNAL_FAULT;
    }

    private static String keep(Throwable fault, Language language) {
        try {
            Path file = Files.createTempFile("onewindow-fault-", ".txt");
            try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
                fault.printStackTrace(out);
            }
            return Texts.of(language, "fault.trace", file);
        } catch (IOException e) {
            return Texts.of(language, "fault.again");
        }
    }
}
