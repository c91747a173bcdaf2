package onewindow.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
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
            ForecastCommand.class,
            CheckCommand.class,
            CalibrateCommand.class,
            CapacityCommand.class,
            StaffCommand.class,
            PoolCommand.class,
            CompareCommand.class,
            VaryCommand.class,
            DecideCommand.class,
            AppointmentsCommand.class,
            ServeCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            EraseCommand.class,
            AuthCommand.class,
            ScenariosCommand.class,
            SchemaCommand.class,
            BenchCommand.class,
            CompletionCommand.class
        })
public final class OneWindowCommand implements Runnable {
    private static final String HELP = "onewindow.commands.Help";
    private static final char REPLACEMENT = '\uFFFD';

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

    private final Interruption interruption;

    private OneWindowCommand(Interruption interruption) {
        this.interruption = interruption;
    }

    /**
     * Runs a command; Ctrl-C ends the JVM from now on until it is done.
     *
     * @param args the command and its options
     * @return one of {@link ExitCode}
     */
    public static int execute(String... args) {
        try (Interruption interruption = new Interruption()) {
            interruption.watch();
            CommandLine commandLine = commandLine(interruption);
            try {
                requireReadable(args);
                return commandLine.execute(args);
            } catch (OutOfMemoryError | StackOverflowError | UserFault e) {
                return Faults.report(e, LanguageOption.in(args), false, commandLine.getErr());
            }
        }
    }

    /** Java turns what the locale cannot express into replacement characters, by which no file is found. */
    private static void requireReadable(String... args) {
        for (String arg : args) {
            if (arg.indexOf(REPLACEMENT) >= 0) {
                throw UserFault.of("fault.locale", arg);
            }
        }
    }

    /**
     * Puts the command line together, without an answer to Ctrl-C.
     *
     * @return the root command with all others below it; {@code execute} returns one of {@link ExitCode}
     */
    public static CommandLine commandLine() {
        return commandLine(new Interruption());
    }

    /** Puts the command line together so that an interruption reaches a run. */
    static CommandLine commandLine(Interruption interruption) {
        OneWindowCommand root = new OneWindowCommand(interruption);
        CommandLine whole = new CommandLine(root);
        return whole.setExecutionStrategy(parsed -> {
                    LanguageOption.in(parsed).ifPresent(language -> speak(whole, language));
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((fault, given) -> {
                    Language language = LanguageOption.in(given);
                    speak(whole, language);
                    return Faults.reportUsage(
                            fault, language, fault.getCommandLine().getErr());
                })
                .setExecutionExceptionHandler((fault, commandLine, parsed) -> Faults.report(
                        fault, LanguageOption.in(parsed).orElse(Language.EN), root.debug, commandLine.getErr()));
    }

    /** Puts the help into a language, whatever that of the machine is. */
    private static void speak(CommandLine commandLine, Language language) {
        // The texts without a language in their name are the English ones.
        Locale locale = language == Language.ZH ? Locale.CHINESE : Locale.ROOT;
        commandLine.setResourceBundle(ResourceBundle.getBundle(
                HELP, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    Interruption interruption() {
        return interruption;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), spec.resourceBundle().getString("command.missing"));
    }
}
