package onewindow.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queues and hall days whose parameters are drawn at random give the answers that formulas and Markov chains of our own
 * give for them. The scenarios are written as files and read as any other.
 */
final class SolvedCasesTest {
    private static final int SHORT_REPLICATIONS = 60;

    /** Somewhat less than the relative standard error at which a 99 % interval is 1 % wide to either side. */
    private static final double AIMED_AT = 0.003;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> shortRunsAgreeWithTheSolutions() {
        return comparisons(Tier.SHORT);
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicContainer> longRunsAgreeWithTheSolutions() {
        return comparisons(Tier.LONG);
    }

    private Stream<DynamicContainer> comparisons(Tier tier) {
        Draws draws = new Draws(Run.SEED);
        Map<String, List<SolvedCase>> byFile = new LinkedHashMap<>();
        for (List<SolvedCase> cases : List.of(SolvedQueues.drawn(draws), SolvedDays.drawn(draws))) {
            cases.forEach(known -> byFile.computeIfAbsent(known.text(), text -> new ArrayList<>())
                    .add(known));
        }
        return byFile.values().stream().map(cases -> comparisons(tier, cases));
    }

    private DynamicContainer comparisons(Tier tier, List<SolvedCase> cases) {
        Run[] run = new Run[1];
        return DynamicContainer.dynamicContainer(
                cases.get(0).name(),
                cases.stream()
                        .map(solved -> DynamicTest.dynamicTest(solved.figure() + " = " + solved.expected(), () -> {
                            if (run[0] == null) {
                                run[0] = run(tier, cases);
                            }
                            tier.compare(
                                    solved.name() + ": " + solved.figure(),
                                    solved.expected(),
                                    run[0].sample(Figure.named(solved.figure())).per(solved.unit()));
                        })));
    }

    private Run run(Tier tier, List<SolvedCase> cases) throws IOException {
        Path file = Files.createTempFile(folder, "solved", ".yaml");
        Files.writeString(file, cases.get(0).text());
        Run run = new Run(file, List.of(), SHORT_REPLICATIONS);
        return tier == Tier.SHORT ? run : new Run(file, List.of(), replications(run, cases));
    }

    /** Returns how many replications the figures' precision asks for, by their standard errors in a pilot run. */
    private static int replications(Run pilot, List<SolvedCase> cases) {
        double most = 1;
        for (SolvedCase solved : cases) {
            Sample seen = pilot.sample(Figure.named(solved.figure())).per(solved.unit());
            double excess = seen.standardError() / solved.expected() / AIMED_AT;
            most = Math.max(most, excess * excess);
        }
        return (int) Math.ceil(SHORT_REPLICATIONS * most);
    }
}
