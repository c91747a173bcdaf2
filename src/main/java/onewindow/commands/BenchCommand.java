package onewindow.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Runs the benchmarks in the jar: what follows the command's name goes to JMH as it is. */
@Command(name = "bench", resourceBundle = "onewindow.commands.Help")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--help", usageHelp = true, descriptionKey = "help")
    boolean help;

    @Unmatched
    private final List<String> jmhArguments = new ArrayList<>();

    /** Does what JMH's own {@code Main} does, which would end the JVM with 1 whatever the fault. */
    @Override
    public Integer call() throws IOException, RunnerException {
        try {
            run(new CommandLineOptions(jmhArguments.toArray(String[]::new)));
            return ExitCode.DONE;
        } catch (CommandLineOptionException e) {
            throw new UserFault("bench: " + e.getMessage());
        } catch (NoBenchmarksException e) {
            throw UserFault.of("fault.bench");
        } catch (ProfilersFailedException e) {
            throw new UserFault("bench: " + e.getMessage());
        }
    }

    private static void run(CommandLineOptions options) throws IOException, RunnerException {
        Runner runner = new Runner(options);
        if (options.shouldHelp()) {
            options.showHelp();
        } else if (options.shouldList()) {
            runner.list();
        } else if (options.shouldListWithParams()) {
            runner.listWithParams(options);
        } else if (options.shouldListProfilers()) {
            options.listProfilers();
        } else if (options.shouldListResultFormats()) {
            options.listResultFormats();
        } else {
            runner.run();
        }
    }
}
