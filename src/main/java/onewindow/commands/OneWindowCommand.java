package onewindow.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command {@code onewindow}; the commands below it do the work. */
@Command(
        name = "onewindow",
        resourceBundle = "onewindow.commands.Help",
        versionProvider = Build.Version.class,
        exitCodeOnExecutionException = ExitCode.INTERNAL_FAULT,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            ScenariosCommand.class,
            SchemaCommand.class,
            BenchCommand.class,
            CompletionCommand.class
        })
public final class OneWindowCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug")
    private boolean debug;

    private OneWindowCommand() {}

    /**
     * Puts the command line together.
     *
     * @return the root command with all others below it; {@code execute} returns one of {@link ExitCode}
     */
    public static CommandLine commandLine() {
        OneWindowCommand root = new OneWindowCommand();
        return new CommandLine(root)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((fault, given) ->
                        Faults.reportUsage(fault, fault.getCommandLine().getErr()))
                .setExecutionExceptionHandler(
                        (fault, commandLine, parsed) -> Faults.report(fault, root.debug, commandLine.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), spec.resourceBundle().getString("command.missing"));
    }
}
