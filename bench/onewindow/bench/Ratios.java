package onewindow.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks per customer in one go and prints each as a multiple of the bare recursion: the product's
 * textbook queue and half-year, and SSJ where it is on the class path.
 *
 * <p>Run: {@code mvn -q -Ppeers process-classes exec:exec}
 */
public final class Ratios {
    private static final String LIMIT = "bareRecursion";

    private Ratios() {}

    /**
     * Runs the comparison.
     *
     * @param args options of JMH, for a shorter or longer run
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .include("TextbookQueue")
                .include("\\.HalfYear\\.")
                .build();
        print(new Runner(options).run(), System.out);
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        double limit = results.stream()
                .filter(result -> name(result).equals(LIMIT))
                .mapToDouble(Ratios::score)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bare recursion did not run"));
        List<String> lines = new ArrayList<>();
        for (RunResult result : results) {
            lines.add(String.format(
                    Locale.ROOT, "%-16s %8.1f ns %8.2f x", name(result), score(result), score(result) / limit));
        }
        out.println();
        out.println("per customer, and as a multiple of the bare recursion");
        lines.forEach(out::println);
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }
}
